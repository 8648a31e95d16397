import { expect, it } from "vitest";
import type { Schemas } from "../../shared/api/client.ts";
import { currenciesOf, giveForVisits, withAmount, type StampWish } from "./purchase.ts";

type Program = Schemas["Program"];
const base = { version: 1, status: "active" as const, joiningBonus: 0, coolDownSeconds: 0, expiry: { kind: "never" as const }, pendingDays: 0, afterSpending: "debt" as const };
const stamps: Program = { ...base, id: "S", kind: "stamps", name: "Stamps", goal: 10, reward: "Coffee" };
const points: Program = { ...base, id: "P", kind: "points", name: "Points", currency: "PLN", rates: [{ units: 1, per: 1000 }] };
const cashback: Program = { ...base, id: "C", kind: "cashback", name: "Back", currency: "EUR", rates: [{ units: 1, per: 20 }] };
const wish: StampWish = { kind: "stamp", card: "A", stamps: 2, programIds: undefined };

it("asks for an amount only where one counts", () => {
  expect(currenciesOf([stamps, { ...points, rates: [], perVisit: 5 }])).toEqual([]);
  const large = { id: "p", name: "Large", from: "2026-11-01", minimumAmount: 2000, multiplierPercent: 200, bonus: 0, combinable: false };
  expect(currenciesOf([{ ...stamps, currency: "PLN", promotions: [large] }])).toEqual(["PLN"]);
  expect(currenciesOf([{ ...stamps, currency: "PLN", promotions: [{ ...large, minimumAmount: 0 }] }])).toEqual([]);
  expect(currenciesOf([stamps, points, { ...points, id: "Q" }, cashback])).toEqual(["PLN", "EUR"]);
});

it("knows who gives for a visit alone", () => {
  expect([[stamps], [points], [{ ...points, perVisit: 5 }], [cashback]].map(giveForVisits)).toEqual([true, false, true, false]);
});

it("sends an amount to those that count its currency", () => {
  expect(withAmount(wish, 1340, "PLN", [stamps, points])).toMatchObject({ kind: "purchase", stamps: 2, programIds: undefined });
  expect(withAmount(wish, 1340, "PLN", [stamps, points, cashback])).toMatchObject({
    programIds: ["S", "P"], purchase: { currency: "PLN", amount: 1340 },
  });
  const visits: Program = { ...points, id: "V", currency: "EUR", rates: [], perVisit: 5 };
  expect(withAmount(wish, 1340, "PLN", [points, visits])).toMatchObject({ programIds: ["P"] });
  expect(withAmount({ ...wish, programIds: ["C"] }, 1340, "EUR", [stamps, points, cashback])).toMatchObject({ programIds: ["C"] });
});
