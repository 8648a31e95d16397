import { describe, expect, it } from "vitest";
import { questionOf } from "./trial.ts";

const empty = { amount: "", currency: "PLN", card: "", place: "" };

describe("a tried purchase", () => {
  it("asks nothing until there is an amount", () => {
    expect(questionOf(empty)).toBeUndefined();
    expect(questionOf({ ...empty, amount: "12,345" })).toBeUndefined();
    expect(questionOf({ ...empty, amount: "0" })).toBeUndefined();
  });

  it("is in minor units, by whoever and wherever that is said", () => {
    expect(questionOf({ ...empty, amount: "12,50" })).toEqual({ purchase: { amount: 1250, currency: "PLN" } });
    expect(questionOf({ amount: "1250", currency: "JPY", card: " 7K2M-9QX4 ", place: "P1" }))
      .toEqual({ purchase: { amount: 1250, currency: "JPY" }, card: "7K2M-9QX4", placeId: "P1" });
  });
});
