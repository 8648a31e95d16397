import { describe, expect, it } from "vitest";
import type { Schemas } from "../../shared/api/client.ts";
import { addPage, emptyPages, signed } from "./pages.ts";
import { reachesAReward, gains, hasMoved, refreshDelay } from "./refresh.ts";

const minute = 60_000;
const coffeeCard = { programId: "P", kind: "stamps" as const, name: "Kawa", reward: "Kawa", goal: 10, pending: 0, debt: 0, status: "active" as const, rewardsReady: 0, closed: false };

function card(balance: number): Schemas["Card"] {
  return {
    shop: { name: "Lipa", publicName: "lipa", colour: "#0b6e4f" }, firstName: "Ania", locale: "pl", code: "7K3M-9QX2-4CA8",
    liveCodes: { from: "2026-11-22T10:00:00Z", seconds: 30, codes: ["7K3M9QX2AAAAAAAA"] },
    programs: [{ ...coffeeCard, balance }],
    reservations: [], coupons: [], offeredCoupons: [], consents: [], asOf: "2026-11-22T10:00:00Z",
  };
}

describe("looking again", () => {
  it("is quick at first, then slower, then stops", () => {
    expect([0, 59_000, minute, 6 * minute, 61 * minute].map(refreshDelay)).toEqual([3000, 3000, 10_000, minute, undefined]);
  });

  it("sees stamps that have landed", () => {
    expect(gains(card(3), card(5))).toEqual([{ program: card(5).programs[0], count: 2 }]);
    expect(gains(undefined, card(5))).toEqual([]);
    expect(gains(card(10), card(0))).toEqual([]);
  });

  it("sees when they make a card full", () => {
    const gain = (count: number, balance: number) => reachesAReward({ program: { ...coffeeCard, balance }, count });
    expect([gain(1, 9), gain(1, 10), gain(3, 12), gain(1, 11), gain(15, 15), gain(1, 20)]).toEqual([false, true, true, false, true, true]);
  });

  it("sees when they bring a reward within reach", () => {
    const rewards = [{ id: "cake", name: "Cake", cost: 30 }, { id: "coffee", name: "Coffee", cost: 20 }];
    const gain = (count: number, balance: number) =>
      reachesAReward({ program: { ...coffeeCard, kind: "points", goal: undefined, reward: undefined, rewards, balance }, count });
    expect([gain(1, 19), gain(1, 20), gain(1, 21), gain(15, 31), gain(5, 40)]).toEqual([false, true, false, true, false]);
  });

  it("sees every movement, and only movements", () => {
    expect(hasMoved(card(10), card(0))).toBe(true);
    expect(hasMoved(card(3), { ...card(3), asOf: "2026-11-22T10:00:03Z" })).toBe(false);
  });
});

describe("history", () => {
  const line = (entryId: string) => ({ entryId, sequence: 1, type: "earn" as const, occurredAt: "", movements: [] });

  it("adds a line once, even if it has moved to the next page", () => {
    const first = addPage(emptyPages, { items: [line("3"), line("2")], nextCursor: "c" });
    const second = addPage(first, { items: [line("2"), line("1")] });
    expect(second.items.map(({ entryId }) => entryId)).toEqual(["3", "2", "1"]);
    expect(second.nextCursor).toBeUndefined();
  });

  it("shows amounts with their sign", () => {
    expect([signed(1, "pl"), signed(-10, "pl", { kind: "points" })]).toEqual(["+1", "−10"]);
    expect(signed(-134, "en", { kind: "cashback", currency: "EUR" })).toBe("−€1.34");
  });
});
