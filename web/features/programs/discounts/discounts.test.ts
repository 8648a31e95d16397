import { describe, expect, it } from "vitest";
import { discountText } from "./discount-text.ts";
import { discountsOf, draftOfDiscounts } from "./discounts.ts";

const drinks = { percent: 10, only: { categories: ["drinks"] }, fromLevel: 2, labels: ["student"] };
const happy = { percent: 5, minimumAmount: 2000, hours: { days: ["monday" as const], from: "15:00", until: "18:00" }, except: { skus: ["4711"] } };

describe("a discount", () => {
  it("comes back as it was, with the conditions that no field shows", () => {
    expect(discountsOf(draftOfDiscounts([drinks, happy]))).toEqual([drinks, happy]);
  });

  it("says what it is", () => {
    expect(discountText(drinks, ["Silver", "Gold"], "PLN", "en")).toBe("10% off drinks · from Gold up · for guests labelled student");
    expect(discountText({ ...drinks, levelName: "Złoto" }, [], "PLN", "pl")).toMatch(/^10\s?% taniej: drinks · od poziomu Złoto · dla gości z etykietą: student$/);
    expect(discountText(happy, [], "EUR", "en")).toBe("5% off · not 4711 · Mon 15:00–18:00 · from €20");
  });
});
