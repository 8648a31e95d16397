import { describe, expect, it } from "vitest";
import { columnsFor, filledPlaces } from "./stamps.tsx";

describe("the card that is being filled", () => {
  it.each([
    [0, 10, 0],
    [3, 10, 3],
    [10, 10, 10],
    [13, 10, 3],
    [20, 10, 10],
    [-2, 10, 0],
  ])("with %i stamps of %i shows %i", (balance, goal, filled) => {
    expect(filledPlaces(balance, goal)).toBe(filled);
  });

  it("has rows of even length where it can", () => {
    expect([2, 5, 6, 8, 10, 12, 7].map(columnsFor)).toEqual([2, 5, 6, 4, 5, 6, 5]);
  });
});
