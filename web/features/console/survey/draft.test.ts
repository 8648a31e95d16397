import { expect, it } from "vitest";
import ready from "./ready.json";
import { askedIn, optionLines, QUESTIONS_MAX, termsOf, withLines, written, type Survey } from "./draft.ts";

const survey: Survey = { version: 3, on: true, questions: [], hoursAfter: 3, everyDays: 90, gift: 1, alerts: true };

it("writes one language and leaves the others", () => {
  expect(written({ en: "How?", pl: "Jak?" }, "en", "How was it?")).toEqual({ en: "How was it?", pl: "Jak?" });
  expect(written({ en: "How?", pl: "Jak?" }, "en", "")).toEqual({ pl: "Jak?" });
});

it("has options line by line, each language beside the others", () => {
  const options = [{ en: "Coffee", pl: "Kawa" }, { en: "Cake" }];
  expect(optionLines(options, "pl")).toBe("Kawa");
  expect(withLines(options, "pl", "Kawa\nCiastko")).toEqual([{ en: "Coffee", pl: "Kawa" }, { en: "Cake", pl: "Ciastko" }]);
  expect(withLines(options, "en", "Coffee")).toEqual([{ en: "Coffee", pl: "Kawa" }]);
});

it("sends no version, no empty texts, and options of a choice only", () => {
  const questions: Survey["questions"] = [
    { kind: "choice", text: { en: " Which? ", pl: " " }, options: [{ en: "Tea " }, { en: " " }] },
    { kind: "rating", text: { en: "How?" }, options: [{ en: "left over" }] },
  ];
  expect(termsOf({ ...survey, questions })).toEqual({
    on: true, hoursAfter: 3, everyDays: 90, gift: 1, alerts: true,
    questions: [{ kind: "choice", text: { en: "Which?" }, options: [{ en: "Tea" }] }, { kind: "rating", text: { en: "How?" } }],
  });
});

it("has ready questions in three languages", () => {
  expect(ready.length).toBeLessThanOrEqual(QUESTIONS_MAX);
  for (const { text, options = [] } of ready) for (const each of [text, ...options]) expect(Object.keys(each)).toEqual(["en", "pl", "bg"]);
});

it("shows a guest's questions in the guest's language, or in the shop's", () => {
  const questions = [
    { kind: "choice" as const, text: { pl: "Co?", en: "What?" }, options: [{ pl: "Kawa" }, { pl: "Ciasto", en: "Cake" }] },
    { kind: "text" as const, text: { bg: "Какво?" } },
  ];
  expect(askedIn(questions, "en", "pl")).toEqual([{ kind: "choice", text: "What?", options: ["Kawa", "Cake"] }]);
});
