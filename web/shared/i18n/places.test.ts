import { describe, expect, it } from "vitest";
import { countryOptions, zoneOptions } from "./places.ts";

describe("a list of places", () => {
  it("offers what was guessed even if it is on no list", () => {
    expect(countryOptions("pl", "AQ").map(({ value }) => value)).toContain("AQ");
    expect(zoneOptions("Mars/Base").map(({ value }) => value)).toContain("Mars/Base");
  });

  it("offers countries in the order of their names", () => {
    const names = countryOptions("bg", "BG").map(({ text }) => text);
    expect(names).toEqual([...names].sort((one, other) => one.localeCompare(other, "bg")));
  });
});
