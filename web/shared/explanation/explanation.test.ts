import { describe, expect, it } from "vitest";
import type { Schemas } from "../api/client.ts";
import { explain } from "./explanation.ts";
import { hundredths } from "./fractions.ts";

const promotion: Schemas["Promotion"] = {
  id: "monday", name: "Happy Monday", from: "2026-11-01", multiplierPercent: 200, bonus: 0, combinable: false,
};
const nothing: Schemas["Explanation"] = { rates: [], promotions: [], promoted: "0", cutByCap: "0", carriedBefore: "0", carriedAfter: "0" };
const coffee: Schemas["Explanation"] = {
  ...nothing, rates: [{ units: 1, per: 1000, amount: 1340, earned: "67/50" }], promotions: [promotion], promoted: "67/50", carriedAfter: "17/25",
};
const points = (explanation: Schemas["Explanation"]) => ({ kind: "points" as const, currency: "PLN", explanation });
const plain = (text: string) => text.replace(/\s/g, " ");

describe("what was given", () => {
  it("is explained in a line of words", () => {
    expect(plain(explain(points(coffee), "pl"))).toBe("1 za każde 10 zł, podwójnie (Happy Monday); 0,68 zostaje na następny raz");
    expect(plain(explain({ ...points(coffee), currency: "EUR" }, "en"))).toBe("1 for every €10, doubled (Happy Monday); 0.68 kept for next time");
  });

  it("names each rate with what was bought at it", () => {
    const rates = [{ units: 1, per: 1000, amount: 2000, earned: "2" }, { units: 2, per: 500, amount: 750, earned: "3" }];
    expect(plain(explain(points({ ...nothing, rates, visit: "5" }), "pl"))).toBe("5 za wizytę, 1 za każde 10 zł (20 zł), 2 za każde 5 zł (7,50 zł)");
  });

  it("is money where money comes back", () => {
    const rates = [{ units: 1, per: 20, amount: 1350, earned: "135/2" }];
    const text = explain({ kind: "cashback", currency: "PLN", explanation: { ...nothing, rates, carriedBefore: "1/2" } }, "pl");
    expect(plain(text)).toBe("5% z 13,50 zł, 0,005 zł z poprzedniego razu");
  });

  it("says what the day’s limit has cut and a promotion has added", () => {
    const half = { ...promotion, multiplierPercent: 150, bonus: 5 };
    expect(explain(points({ ...nothing, visit: "10", promotions: [half], cutByCap: "4" }), "en"))
      .toBe("10 for the visit, × 1.5, 5 on top (Happy Monday), 4 over the day’s limit");
  });

  it("is nothing where there is nothing to say", () => {
    expect(explain(points(nothing), "en")).toBe("");
  });
});

it("cuts fractions after two digits, exactly", () => {
  expect(["17/25", "29/100", "1/3", "2", "0", "1/1000"].map(hundredths)).toEqual([0.68, 0.29, 0.33, 2, 0, 0]);
});
