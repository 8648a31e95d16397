import { describe, expect, it } from "vitest";
import { RepeatGuard } from "./guard.ts";

describe("a card before the lens", () => {
  it("counts once while it stays there", () => {
    const guard = new RepeatGuard();
    expect([0, 100, 2_000, 4_000, 6_000].map((now) => guard.accepts("A", now))).toEqual([true, false, false, false, false]);
  });

  it("counts again after it was out of sight", () => {
    const guard = new RepeatGuard();
    guard.accepts("A", 0);
    expect(guard.accepts("A", RepeatGuard.OUT_OF_SIGHT_MILLISECONDS)).toBe(true);
  });

  it("does not count again because the result was put away", () => {
    const guard = new RepeatGuard();
    guard.accepts("A", 0);
    guard.resume(60_000);
    expect(guard.accepts("A", 60_500)).toBe(false);
  });

  it("does not count again because its code has changed", () => {
    const guard = new RepeatGuard();
    guard.accepts("7K3M9QX2AAAAAAAA", 0);
    expect(guard.accepts("7K3M9QX2BBBBBBBB", 100)).toBe(false);
  });

  it("makes way for another card at once", () => {
    const guard = new RepeatGuard();
    guard.accepts("A", 0);
    expect([guard.accepts("B", 10), guard.accepts("A", 20)]).toEqual([true, true]);
  });
});
