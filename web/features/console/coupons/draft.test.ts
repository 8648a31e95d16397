import { describe, expect, it } from "vitest";
import { codesIn, importsOf, portionsOf } from "./codes.ts";
import { draftOf, emptyDraft, requiredOf, termsOf, type Coupon } from "./draft.ts";

const coupon: Coupon = {
  id: "C1", version: 1, status: "active", issued: 3, used: 1, name: "Vouchers", codes: "unique", effect: { kind: "amount-off", amount: 1250 },
  currency: "PLN", minimumAmount: 5000, only: { categories: ["cake"] }, lastDay: "2027-12-31", validDays: 30, uses: 1, perMember: 2,
  channels: ["counter"], combinable: true, staffMayIssue: true, guestsMayTake: true, issueWhen: { measure: "spend", threshold: 20000, window: "month" },
};

describe("a coupon's draft", () => {
  it("comes back as it was", () => {
    const { id, version, status, issued, used, uses, ...terms } = coupon;
    expect(termsOf(draftOf(coupon, "EUR", "pl"))).toEqual(terms);
    expect([id, version, status, issued, used, uses]).toHaveLength(6);
  });

  it("of one code for everyone has a code and nothing that is issued", () => {
    const draft = { ...emptyDraft("EUR"), name: " Tuesday ", codes: "shared" as const, code: "TUESDAY", validDays: "3", measure: "visits" as const, uses: "100" };
    expect(termsOf(draft)).toEqual({ name: "Tuesday", codes: "shared", code: "TUESDAY", effect: { kind: "percent-off", percent: 10 }, combinable: false, uses: 100 });
  });

  it("sends what is no number so that the API refuses it by its name", () => {
    const draft = { ...emptyDraft("EUR"), effect: "amount-off" as const, amount: "1.234", uses: "many", measure: "spend" as const, threshold: "x" };
    expect(termsOf(draft)).toMatchObject({ effect: { amount: -1 }, uses: -1, issueWhen: { threshold: -1 }, currency: "EUR" });
  });

  it("asks for what its kind needs", () => {
    expect(Object.keys(requiredOf(emptyDraft("EUR")))).toEqual(["/name", "/effect/percent"]);
    expect(requiredOf({ ...emptyDraft("EUR"), codes: "shared", effect: "free-item" })).toMatchObject({ "/code": "", "/effect/item": "" });
  });
});

describe("codes", () => {
  it("go in portions that the API takes", () => {
    expect(portionsOf(120)).toEqual([50, 50, 20]);
    expect(portionsOf(50)).toEqual([50]);
    expect(importsOf(Array.from({ length: 51 }, (_, index) => `C${index}`)).map((some) => some.length)).toEqual([50, 1]);
  });

  it("are read from lines, lists and files, none twice", () => {
    expect(codesIn('SPRING-1\r\n "SPRING2" , spring 1;\n\nSUMMER')).toEqual(["SPRING-1", "SPRING2", "SUMMER"]);
  });
});
