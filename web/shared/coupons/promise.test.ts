import { describe, expect, it } from "vitest";
import { conditionsOf, worthOf } from "./promise.ts";

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

describe("what a coupon is worth", () => {
  it("is so much off, so many per cent off, or a thing", () => {
    expect(plain(worthOf({ effect: { kind: "amount-off", amount: 1000 }, currency: "PLN" }, "pl"))).toBe("10 zł mniej");
    expect(plain(worthOf({ effect: { kind: "percent-off", percent: 15 } }, "en"))).toBe("15% off");
    expect(worthOf({ effect: { kind: "free-item", item: "Торта" } }, "bg")).toBe("Торта");
  });
});

describe("its conditions", () => {
  const terms = { effect: { kind: "percent-off", percent: 5 }, currency: "EUR", combinable: false } as const;

  it("say the minimum, the days and that it goes alone", () => {
    expect(conditionsOf({ ...terms, minimumAmount: 2550, from: "2027-02-01", lastDay: "2027-03-31" }, "2027-01-31", "en"))
      .toEqual(["from €25.50", "from 1 February 2027", "through 31 March 2027", "not with other coupons"]);
  });

  it("say nothing that goes without saying", () => {
    expect(conditionsOf({ ...terms, combinable: true, from: "2027-02-01" }, "2027-02-01", "en")).toEqual([]);
  });
});
