import { describe, expect, it } from "vitest";
import { currencySign, formatMoney, formatShare, minorUnits, typedMoney } from "./money.ts";

/** Spaces that keep a line together are spaces all the same. */
const plain = (text: string) => text.replace(/\s/g, " ");

describe("an amount", () => {
  it("is read with a comma and with a point", () => {
    expect(["13,40", "13.4", "13", " 1 234,50 ", "0,05"].map((text) => minorUnits(text, "PLN"))).toEqual([1340, 1340, 1300, 123450, 5]);
  });

  it("has the digits of its currency", () => {
    expect([minorUnits("1200", "JPY"), minorUnits("1.234", "KWD"), minorUnits("12,5", "EUR")]).toEqual([1200, 1234, 1250]);
    expect([minorUnits("12,5", "JPY"), minorUnits("1.234", "PLN")]).toEqual([undefined, undefined]);
  });

  it("is nothing where it is no amount", () => {
    expect(["", "abc", "-5", "1,2,3", "1e3", "12345678901", ","].map((text) => minorUnits(text, "PLN"))).toEqual(Array(7).fill(undefined));
  });

  it("is exact where a sum of floating figures would not be", () => {
    expect([minorUnits("1.15", "EUR"), minorUnits("4.35", "EUR"), minorUnits("1.005", "KWD")]).toEqual([115, 435, 1005]);
  });

  it("is shown in the reader's language", () => {
    expect(plain(formatMoney(1340, "PLN", "pl"))).toBe("13,40 zł");
    expect(plain(formatMoney(1340, "EUR", "en"))).toBe("€13.40");
    expect(plain(formatMoney(1200, "JPY", "en"))).toBe("¥1,200");
    expect(plain(formatMoney(1000, "PLN", "pl", false))).toBe("10 zł");
    expect(plain(formatMoney(1050, "PLN", "pl", false))).toBe("10,50 zł");
  });

  it("can be typed again as it is shown", () => {
    const amounts = [0, 5, 100, 1340];
    expect(amounts.map((minor) => minorUnits(typedMoney(minor, "PLN", "pl"), "PLN"))).toEqual(amounts);
    expect([typedMoney(1340, "PLN", "bg"), typedMoney(5, "EUR", "en"), typedMoney(700, "JPY", "en")]).toEqual(["13,40", "0.05", "700"]);
  });
});

it("has a sign for the label of a field", () => {
  expect([currencySign("PLN", "pl"), currencySign("EUR", "bg")]).toEqual(["zł", "€"]);
});

it("shows shares as per cent", () => {
  expect([plain(formatShare(0.05, "pl")), plain(formatShare(1 / 40, "en"))]).toEqual(["5%", "2.5%"]);
});
