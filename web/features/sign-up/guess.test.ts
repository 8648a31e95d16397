import { describe, expect, it } from "vitest";
import { guessPlace } from "./guess.ts";

describe("the place", () => {
  it("is read from the zone first", () => {
    expect(guessPlace("Europe/Sofia", ["en-US"])).toEqual({ country: "BG", timeZone: "Europe/Sofia" });
  });

  it("then from the region of a language, then from the language", () => {
    expect(guessPlace("UTC", ["de", "de-AT"]).country).toBe("AT");
    expect(guessPlace("UTC", ["bg"]).country).toBe("BG");
    expect(guessPlace("UTC", ["zh-Hant-TW"]).country).toBe("TW");
  });
});
