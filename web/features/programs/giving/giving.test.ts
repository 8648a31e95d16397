import { describe, expect, it } from "vitest";
import { noLimit } from "../limits/limits.ts";
import { draftOfGiving, givingOf, noGiving } from "./giving.ts";
import { givingText } from "./giving-text.ts";

const points = { kind: "points", currency: "PLN" } as const;
const money = { kind: "cashback", currency: "PLN" } as const;

describe("what guests give each other", () => {
  it("is nothing where nothing is said", () => {
    expect(draftOfGiving(undefined, points, "en")).toEqual(noGiving);
    expect(givingOf(noGiving, points)).toBeUndefined();
  });

  it("comes back as it was, in units or in money", () => {
    const giving = { most: 1250, limit: { perMember: 2, period: "month" as const } };
    expect(draftOfGiving(giving, money, "pl").most).toBe("12,50");
    for (const terms of [points, money]) expect(givingOf(draftOfGiving(giving, terms, "pl"), terms)).toEqual(giving);
  });

  it("goes as a number that the API refuses where it is none", () => {
    expect(givingOf({ most: "many", limit: noLimit }, points)).toEqual({ most: -1 });
  });

  it("is said in a sentence", () => {
    expect(givingText({ most: 20, limit: { perMember: 2, period: "month" } }, points, "en"))
      .toBe("guests can give each other up to 20 points at once, 2 times a month for each guest");
  });
});
