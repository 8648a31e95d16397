import { describe, expect, it } from "vitest";
import { addGoods, noGoods, removeGoods, selectionOf } from "./goods.ts";
import { rateText } from "./rate-text.ts";
import { draftOfRates, moveRate, pointRate, shareRate } from "./rates.ts";

const points = { kind: "points" as const, currency: "PLN" };
const drinks = { units: 1, per: 1000, only: { categories: ["drinks"], brands: ["Lavazza"] }, except: { skus: ["tobacco"] } };

describe("a rate in words", () => {
  it("says what it gives, for which goods, and for which not", () => {
    expect(rateText(drinks, points, "en")).toBe(`1 point for every ${price("en")}, only drinks and Lavazza, not tobacco`);
    expect(rateText(drinks, points, "pl")).toBe(`1 punkt za każde ${price("pl")}, tylko drinks i Lavazza, oprócz: tobacco`);
    expect(rateText({ units: 1, per: 20 }, { kind: "cashback", currency: "EUR" }, "en")).toBe("5% comes back");
  });

  function price(locale: string): string {
    return new Intl.NumberFormat(locale === "en" ? "en-GB" : locale, { style: "currency", currency: "PLN", currencyDisplay: "narrowSymbol", maximumFractionDigits: 0 }).format(10);
  }
});

describe("goods", () => {
  it("are taken one by one or as a list, each once", () => {
    const some = addGoods(addGoods(noGoods, "categories", " drinks "), "categories", "juice, drinks,\ntea,");
    expect(some.categories).toEqual(["drinks", "juice", "tea"]);
    expect(selectionOf(removeGoods(some, { kind: "categories", name: "juice" }))).toEqual({ categories: ["drinks", "tea"] });
  });

  it("are no selection where there are none", () => {
    expect(selectionOf(addGoods(noGoods, "skus", " , "))).toBeUndefined();
  });
});

describe("rates", () => {
  const rates = draftOfRates([drinks, { units: 2, per: 333 }, { units: 1, per: 3 }], "PLN", "pl");

  it("come back as they were", () => {
    expect(rates.slice(0, 2).map((rate) => pointRate(rate, "PLN"))).toEqual([drinks, { units: 2, per: 333 }]);
    expect(rates.slice(2).map(shareRate)).toEqual([{ units: 1, per: 3 }]);
  });

  it("are a new fraction only when another share is typed", () => {
    expect(rates.slice(2).map((rate) => [rate.share, shareRate({ ...rate, share: "33" })])).toEqual([["33,333", { units: 33, per: 100 }]]);
  });

  it("move one place at a time and no further than the ends", () => {
    const keys = (by: -1 | 1, key: string) => moveRate(rates, key, by).map((rate) => rate.key);
    expect([keys(1, "0"), keys(-1, "2"), keys(-1, "0"), keys(1, "2")]).toEqual([["1", "0", "2"], ["0", "2", "1"], ["0", "1", "2"], ["0", "1", "2"]]);
  });
});
