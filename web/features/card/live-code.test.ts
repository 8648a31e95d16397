import { describe, expect, it } from "vitest";
import { codeAt } from "./live-code.ts";

const from = Date.parse("2026-11-22T10:00:00Z");
const card = { code: "7K3M-9QX2-4CA8", liveCodes: { from: "2026-11-22T10:00:00Z", seconds: 30, codes: ["A", "B"] } };

describe("the code that the card shows", () => {
  it("changes every half minute", () => {
    expect([0, 29_999, 30_000, 59_999].map((later) => codeAt(card, from + later))).toEqual(["A", "A", "B", "B"]);
  });

  it("is the card's own before and after the live ones", () => {
    expect([-1, 60_000, 86_400_000].map((later) => codeAt(card, from + later))).toEqual([card.code, card.code, card.code]);
  });
});
