import { describe, expect, it } from "vitest";
import { draftOf, emptyDraft, goalForPicture, requiredOf, termsOf, withKind, type Draft, type Terms } from "./draft.ts";
import { newPromotion } from "./promotions/promotions.ts";
import { firstRate } from "./rates/rates.ts";
import { addReward } from "./rewards/rewards.ts";

describe("terms", () => {
  it("leave out what has no limit", () => {
    expect(termsOf({ ...emptyDraft, name: " Coffee ", reward: "One free" })).toEqual({
      kind: "stamps", perVisit: 0, name: "Coffee", goal: 10, reward: "One free", joiningBonus: 1, coolDownSeconds: 0, afterSpending: "debt",
    });
  });

  it("come back from a program as they were", () => {
    const terms = { kind: "stamps" as const, perVisit: 0, name: "Coffee", goal: 8, reward: "One free", joiningBonus: 2, dailyCap: 3, coolDownSeconds: 900, expiry: { kind: "inactivity" as const, months: 6 }, pendingDays: 14, afterSpending: "forgive" as const };
    expect(termsOf(draftOf({ id: "P", version: 2, status: "active", ...terms }, "en"))).toEqual(terms);
  });

  it("leave it to the API to say what is wrong with a number", () => {
    expect(termsOf({ ...emptyDraft, goal: "ten", dailyCap: "1,5" })).toMatchObject({ goal: -1, dailyCap: 1.5 });
  });

  it("always have a picture", () => {
    expect(["", "1", "7", "1000"].map((goal) => goalForPicture({ ...emptyDraft, goal }))).toEqual([10, 2, 7, 100]);
  });
});

const rest = { joiningBonus: 0, coolDownSeconds: 0, afterSpending: "debt" as const, perVisit: 0 };
const some = { units: 3, per: 500, only: { categories: ["cake"] } };
const later = { units: 9, per: 100, only: { skus: ["mug"] } };
const promotions = [{ id: "p", name: "Monday", from: "2026-11-01", multiplierPercent: 200, bonus: 0, combinable: false }];
const again = (terms: Terms) => termsOf(draftOf({ id: "P", version: 1, status: "active", ...{ expiry: { kind: "never" }, pendingDays: 0, ...terms } }, "pl"));

describe("points", () => {
  const points: Draft = { ...withKind(emptyDraft, "points"), name: "Points", currency: "PLN" };

  it("are given for so much money, or for a visit", () => {
    expect(termsOf({ ...points, rates: [{ ...firstRate, units: "1", price: "10" }] })).toEqual({
      ...rest, kind: "points", name: "Points", currency: "PLN", rates: [{ units: 1, per: 1000 }], rewards: [],
    });
    expect(termsOf({ ...points, currency: "JPY", rates: [{ ...firstRate, units: "1", price: "100" }] }).rates).toEqual([{ units: 1, per: 100 }]);
    expect(termsOf({ ...points, perVisit: "5" })).toMatchObject({ perVisit: 5, rates: [] });
  });

  it("come back as they were, in their order", () => {
    const terms = {
      ...rest, kind: "points" as const, name: "Points", currency: "PLN", perVisit: 2, promotions,
      rates: [some, { units: 1, per: 1050 }, later], rewards: [{ id: "cake", name: "Cake", cost: 30 }],
    };
    expect(again(terms)).toEqual(terms);
  });

  it("are asked for in every rate that is sent", () => {
    const two = { ...points, rates: [{ ...firstRate, units: "1" }, { ...firstRate, key: "b" }] };
    expect(requiredOf(two)).toMatchObject({ "/rates/0/units": "1", "/rates/0/per": "", "/rates/1/units": "", "/rates/1/per": "" });
  });

  it("need a rate, unless there is something else to collect for", () => {
    const asked = (draft: Draft) => Object.keys(requiredOf(draft));
    expect(asked(points)).toEqual(["/name", "/rates/0/units", "/rates/0/per"]);
    expect(asked({ ...points, perVisit: "5" })).toEqual(["/name"]);
    expect(asked({ ...points, perVisit: "5", rewards: addReward([], "r") })).toEqual(["/name", "/rewards/0/name", "/rewards/0/cost"]);
  });

  it("leave it to the API to say what is wrong with a price", () => {
    expect(termsOf({ ...points, rates: [{ ...firstRate, units: "one", price: "10.555" }] }).rates).toEqual([{ units: -1, per: -1 }]);
  });
});

describe("a stamp card", () => {
  const card: Draft = { ...emptyDraft, name: "Coffee", reward: "One free", currency: "PLN" };
  const monday = { ...newPromotion("key", "2026-11-30"), name: "Monday", times: "2" };

  it("names its currency where a promotion asks for a bill, or where it did", () => {
    expect(termsOf({ ...card, promotions: [monday] }).currency).toBeUndefined();
    expect(termsOf({ ...card, promotions: [{ ...monday, minimum: "20" }] })).toMatchObject({ currency: "PLN", promotions: [{ minimumAmount: 2000 }] });
    const terms = { ...rest, kind: "stamps" as const, name: "Coffee", goal: 8, reward: "One free", currency: "EUR" };
    expect(again(terms)).toEqual(terms);
  });

  it("asks for nothing of promotions once it is a discount, which has none", () => {
    const discount = withKind({ ...card, promotions: [{ ...monday, name: "" }] }, "discount");
    expect(Object.keys(requiredOf(discount)).filter((pointer) => pointer.includes("promotions"))).toEqual([]);
  });

  it("asks every promotion for a name and a first day", () => {
    expect(requiredOf({ ...card, promotions: [{ ...monday, name: "", from: "" }] })).toMatchObject({ "/promotions/0/name": "", "/promotions/0/from": "" });
  });
});

describe("money that comes back", () => {
  const cashback: Draft = { ...withKind(emptyDraft, "cashback"), name: "Back", currency: "EUR" };
  const rates = (share: string) => termsOf({ ...cashback, rates: [{ ...firstRate, share }] }).rates;

  it("is the smallest fraction of a share", () => {
    expect(["5", "2,5", "0.125", "100", "33"].map(rates)).toEqual(
      [[1, 20], [1, 40], [1, 800], [1, 1], [33, 100]].map(([units, per]) => [{ units, per }]));
  });

  it("counts welcome and limit in its currency", () => {
    expect(termsOf({ ...cashback, joiningBonus: "2,50", dailyCap: "10" })).toMatchObject({ joiningBonus: 250, dailyCap: 1000 });
  });

  it("comes back from a program as it was", () => {
    const terms = { ...rest, kind: "cashback" as const, name: "Back", currency: "EUR", rates: [some, { units: 1, per: 3 }, { units: 2, per: 80 }], joiningBonus: 250, dailyCap: 1000, promotions };
    expect(again(terms)).toEqual(terms);
  });
});
