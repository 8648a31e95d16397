import { describe, expect, it } from "vitest";
import { birthdayDays, dayKey, hours, limits, optionsOf } from "./choices.ts";

describe("a choice", () => {
  it("is offered when it is set, even if it is none of the usual ones", () => {
    expect(optionsOf([1, 2], 2, String).map(({ value }) => value)).toEqual(["1", "2"]);
    expect(optionsOf([1, 2], 9, String).map(({ value }) => value)).toEqual(["9", "1", "2"]);
  });

  it("lies within what the contract allows", () => {
    expect([hours[0], hours.at(-1), limits[0], limits.at(-1)]).toEqual([8, 20, 1, 14]);
    expect(birthdayDays.every((days) => Math.abs(days) <= 14)).toBe(true);
  });

  it("says on which side of the birthday it lies", () => {
    expect([3, 0, -2].map(dayKey)).toEqual(["days-before", "on-the-day", "days-after"]);
  });
});
