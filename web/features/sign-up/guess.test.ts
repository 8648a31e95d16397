import { describe, expect, it } from "vitest";
import { countryOptions, guessPlace, zoneOptions } from "./guess.ts";

describe("the place", () => {
  it("is read from the zone first", () => {
    expect(guessPlace("Europe/Sofia", ["en-US"])).toEqual({ country: "BG", timeZone: "Europe/Sofia" });
  });

  it("then from the region of a language, then from the language", () => {
    expect(guessPlace("UTC", ["de", "de-AT"]).country).toBe("AT");
    expect(guessPlace("UTC", ["bg"]).country).toBe("BG");
    expect(guessPlace("UTC", ["zh-Hant-TW"]).country).toBe("TW");
  });

  it("offers what was guessed even if it is on no list", () => {
    expect(countryOptions("pl", "AQ").map(({ value }) => value)).toContain("AQ");
    expect(zoneOptions("Mars/Base").map(({ value }) => value)).toContain("Mars/Base");
  });

  it("offers countries in the order of their names", () => {
    const names = countryOptions("bg", "BG").map(({ text }) => text);
    expect(names).toEqual([...names].sort((one, other) => one.localeCompare(other, "bg")));
  });
});
