import { describe, expect, it } from "vitest";
import { compare, isQuiet, share, type Overview } from "./figures.ts";

const none = { visits: 0, guests: 0, stamps: 0, rewards: 0, joined: 0 };
const quiet: Overview = {
  asOf: "2026-11-22T10:00:00Z", today: none, week: none, weekBefore: none, messages: { sent: 0, skipped: 0 },
  slippingAway: { count: 0, guests: [] },
};

describe("the figures", () => {
  it("are compared in words", () => {
    expect([compare(5, 3), compare(3, 5), compare(4, 4)]).toEqual([
      { key: "more", count: 2 }, { key: "fewer", count: 2 }, { key: "same", count: 0 },
    ]);
  });

  it("become bars, the longer one full", () => {
    expect([share(50, 100), share(100, 50), share(0, 0), share(0, 7)]).toEqual([50, 100, 0, 0]);
  });

  it("are quiet only where nothing at all has happened", () => {
    expect(isQuiet(quiet)).toBe(true);
    expect(isQuiet({ ...quiet, weekBefore: { ...none, visits: 1 } })).toBe(false);
    expect(isQuiet({ ...quiet, week: { ...none, joined: 1 } })).toBe(false);
  });
});
