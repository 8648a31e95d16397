import { describe, expect, it } from "vitest";
import messages from "../messages.json";
import { chooseLocale, supported } from "./locale.ts";
import { textsOf } from "./texts.tsx";

describe("the language", () => {
  it("is the address's before all", () => {
    expect(chooseLocale({ query: "bg", stored: "pl", browser: ["en-US"], shop: "pl" })).toBe("bg");
  });

  it("is an earlier choice before the browser's", () => {
    expect(chooseLocale({ query: null, stored: "pl", browser: ["bg"] })).toBe("pl");
  });

  it("is the first of the browser's that is ours", () => {
    expect(chooseLocale({ browser: ["uk-UA", "pl-PL", "en"] })).toBe("pl");
  });

  it("is the shop's where none of the guest's is ours", () => {
    expect(chooseLocale({ browser: ["uk-UA"], shop: "bg" })).toBe("bg");
    expect(chooseLocale({ query: "xx", browser: ["de-DE"] })).toBe("en");
  });

  it("is read from tags of any case", () => {
    expect(supported("PL-pl")).toBe("pl");
    expect(supported("polish")).toBeUndefined();
    expect(supported(null)).toBeUndefined();
  });
});

describe("plurals", () => {
  const stamps = (locale: "en" | "pl" | "bg", count: number) => textsOf(messages, locale)("stamps", { count });

  it("are right in Polish", () => {
    expect([0, 1, 2, 5, 12, 22, 25].map((count) => stamps("pl", count))).toEqual([
      "0 pieczątek", "1 pieczątka", "2 pieczątki", "5 pieczątek", "12 pieczątek", "22 pieczątki", "25 pieczątek",
    ]);
  });

  it("are right in Bulgarian and English", () => {
    expect([1, 2, 21].map((count) => stamps("bg", count))).toEqual(["1 печат", "2 печата", "21 печата"]);
    expect([1, 2].map((count) => stamps("en", count))).toEqual(["1 stamp", "2 stamps"]);
  });
});
