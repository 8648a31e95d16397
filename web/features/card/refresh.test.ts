import { describe, expect, it } from "vitest";
import type { Schemas } from "../../shared/api/client.ts";
import { addPage, emptyPages, signed } from "./pages.ts";
import { fillsACard, gains, hasMoved, refreshDelay } from "./refresh.ts";

const minute = 60_000;

function card(balance: number): Schemas["Card"] {
  return {
    shop: { name: "Lipa", publicName: "lipa", colour: "#0b6e4f" }, firstName: "Ania", locale: "pl", code: "7K3M-9QX2-4CA8",
    liveCodes: { from: "2026-11-22T10:00:00Z", seconds: 30, codes: ["7K3M9QX2AAAAAAAA"] },
    programs: [{ programId: "P", name: "Kawa", reward: "Kawa", goal: 10, balance, debt: 0, rewardsReady: 0, closed: false }],
    reservations: [], consents: [], asOf: "2026-11-22T10:00:00Z",
  };
}

describe("looking again", () => {
  it("is quick at first, then slower, then stops", () => {
    expect([0, 59_000, minute, 6 * minute, 61 * minute].map(refreshDelay)).toEqual([3000, 3000, 10_000, minute, undefined]);
  });

  it("sees stamps that have landed", () => {
    expect(gains(card(3), card(5))).toEqual([{ programId: "P", count: 2, balance: 5, goal: 10 }]);
    expect(gains(undefined, card(5))).toEqual([]);
    expect(gains(card(10), card(0))).toEqual([]);
  });

  it("sees when they make a card full", () => {
    const gain = (count: number, balance: number) => fillsACard({ programId: "P", count, balance, goal: 10 });
    expect([gain(1, 9), gain(1, 10), gain(3, 12), gain(1, 11), gain(15, 15), gain(1, 20)]).toEqual([false, true, true, false, true, true]);
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
    expect([signed(1), signed(-10)]).toEqual(["+1", "−10"]);
  });
});
