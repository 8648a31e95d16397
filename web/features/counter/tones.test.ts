import { describe, expect, it } from "vitest";
import { lengthOf, pulses, sounds } from "./tones.ts";

const pitches = (tone: keyof typeof sounds) => sounds[tone].map(({ frequency }) => frequency);

describe("a verdict that is heard", () => {
  it("rises for yes, stays for wait, falls for no", () => {
    const steps = (["yes", "wait", "no"] as const).map((tone) => Math.sign(pitches(tone).at(-1)! - pitches(tone)[0]!));
    expect(steps).toEqual([1, 0, -1]);
  });

  it("is over before the next guest", () => {
    expect(Object.values(sounds).every((notes) => lengthOf(notes) <= 0.5)).toBe(true);
  });

  it("feels different for each", () => {
    expect(new Set(Object.values(pulses).map(String)).size).toBe(3);
  });
});
