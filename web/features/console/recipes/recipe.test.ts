import { describe, expect, it } from "vitest";
import { nextDays } from "./days.ts";
import { isFor, programOf, setUpOf, textOf, type Recipe } from "./recipe.ts";
import { named, stepsOf } from "./steps.ts";

const today = "2028-02-29";
const recipe: Recipe = {
  id: "test",
  title: { PLN: { en: "złoty", pl: "złotówki", bg: "злоти" }, EUR: "euro", GBP: "pounds" },
  programs: {
    points: {
      kind: "points", name: { en: "Points", pl: "Punkty", bg: "Точки" }, rates: [{ units: 1, per: { PLN: 500, EUR: 100, GBP: 90 } }],
      promotions: [{ id: "now", name: "Now" }, { id: "season", name: "Season", from: "12-20", lastDay: "01-06" }],
    },
    card: { name: "Card", goal: 5, reward: "Tea", expiryMonths: 6 },
  },
  tiers: { downgrade: "full", levels: [{ name: "Gold", threshold: { PLN: 5, EUR: 1, GBP: 1 } }] },
};

describe("a recipe", () => {
  it("is taken in the guests' language and the till's currency", () => {
    const { programs: [points, card], tiers, automations } = setUpOf(recipe, { language: "pl", currency: "GBP", today });
    expect(points).toMatchObject({ name: "Punkty", currency: "GBP", rates: [{ units: 1, per: 90 }] });
    expect(points?.promotions).toEqual([
      { id: "now", name: "Now", from: today }, { id: "season", name: "Season", from: "2028-12-20", lastDay: "2029-01-06" },
    ]);
    expect(card).toEqual({ name: "Card", goal: 5, reward: "Tea", expiryMonths: 6 });
    expect(tiers?.levels).toEqual([{ name: "Gold", threshold: 1 }]);
    expect(automations).toBeUndefined();
  });

  it("says a text in the reader's language, for the currency", () => {
    expect(textOf(recipe.title, { language: "bg", currency: "PLN" })).toBe("злоти");
    expect(textOf(recipe.about, { language: "bg", currency: "PLN" })).toBe("");
  });

  it("is for a till that counts in one of its currencies, or counts no money", () => {
    expect(isFor(recipe, "PLN")).toBe(true);
    expect(isFor(recipe, "CZK")).toBe(false);
    expect(isFor({ ...recipe, programs: { card: recipe.programs["card"]! } }, "CZK")).toBe(true);
  });

  it("is shown as the program that it will be", () => {
    const [points, card] = setUpOf(recipe, { language: "en", currency: "EUR", today }).programs.map(programOf);
    expect(card).toMatchObject({ kind: "stamps", expiry: { kind: "month-end", months: 6 }, joiningBonus: 0 });
    expect(points?.promotions?.[0]).toMatchObject({ multiplierPercent: 100, bonus: 0 });
  });
});

describe("days without a year", () => {
  it.each([
    ["2027-01-01", "2027-02-28", "2027-03-05"], ["2027-03-05", "2027-02-28", "2027-03-05"],
    ["2027-03-06", "2028-02-29", "2028-03-05"], ["2028-02-29", "2028-02-29", "2028-03-05"],
  ])("on %s are from %s to %s", (day, from, lastDay) => {
    expect(nextDays({ from: "02-29", lastDay: "03-05" }, day)).toEqual({ from, lastDay });
  });

  it("make one season over the turn of the year", () => {
    expect(nextDays({ from: "12-20", lastDay: "01-06" }, "2028-01-06")).toEqual({ from: "2027-12-20", lastDay: "2028-01-06" });
  });

  it("begin today where none is named, and a date is a date", () => {
    expect(nextDays({}, today)).toEqual({ from: today });
    expect(nextDays({ from: "03-20" }, today)).toEqual({ from: "2028-03-20" });
    expect(nextDays({ from: "2027-01-02", lastDay: "2027-01-03" }, today)).toEqual({ from: "2027-01-02" });
  });
});

describe("the steps", () => {
  const setUp = setUpOf(recipe, { language: "en", currency: "EUR", today });
  const keys = () => String(Math.random());

  it("are the programs and what else is wanted, each with a key of its own", () => {
    const steps = stepsOf(setUp, { draft: false, tiers: true, automations: true }, keys);
    expect(steps.map(({ part }) => part)).toEqual(["program", "program", "tiers"]);
    expect(new Set(steps.map(({ key }) => key)).size).toBe(3);
    expect(steps.every((step) => !("draft" in step.body))).toBe(true);
  });

  it("call a gift's program by the id that it has been given", () => {
    const messages = { birthday: { on: true, daysBefore: 0, hour: 9, gift: 5, programId: "points" }, anniversary: { on: true, hour: 9, gift: 1 } };
    const found = named({ ...messages, rewardReady: true } as unknown as Parameters<typeof named>[0], new Map([["points", "P1"]]));
    expect(found).toEqual({ ...messages, rewardReady: true, birthday: { ...messages.birthday, programId: "P1" } });
    expect(stepsOf(setUp, { draft: false, tiers: false, automations: false }, keys).map((step) => step.part === "program" && step.name)).toEqual(["points", "card"]);
  });

  it("leave alone what is not wanted", () => {
    const steps = stepsOf(setUp, { draft: true, tiers: false, automations: false }, keys);
    expect(steps.map(({ part, body }) => [part, "draft" in body && body.draft])).toEqual([["program", true], ["program", true]]);
  });
});
