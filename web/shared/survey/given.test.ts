import { expect, it } from "vitest";
import { answersOf, scores } from "./given.ts";

it("sends what was answered and leaves out the rest", () => {
  const questions = (["recommendation", "rating", "choice", "text", "text"] as const).map((kind) => ({ kind }));
  expect(answersOf(questions, { 0: "0", 2: "2", 3: " More cake ", 4: "  " }))
    .toEqual([{ question: 1, score: 0 }, { question: 3, option: 2 }, { question: 4, text: "More cake" }]);
  expect(answersOf(questions, {})).toEqual([]);
});

it("counts from 0 to 10 and from 1 to 5", () => {
  expect(scores("recommendation")).toHaveLength(11);
  expect(scores("rating")).toEqual(["1", "2", "3", "4", "5"]);
});
