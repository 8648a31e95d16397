import { expect, it } from "vitest";
import { emptyRefund, isReceipt, refundOf, requiredOfRefund } from "./refund.ts";

const typed = { ...emptyRefund, reference: " T-1 " };

it("takes back all, or an amount in minor units", () => {
  expect(refundOf({ ...typed, amount: "5" }, "PLN")).toEqual({ reference: "T-1" });
  expect(refundOf({ ...typed, part: "part", amount: "12,50", reason: " broken " }, "PLN")).toEqual({ reference: "T-1", amount: 1250, reason: "broken" });
  expect(refundOf({ ...typed, part: "part", amount: "12,505" }, "PLN").amount).toBe(-1);
});

it("takes back lines of the receipt, which people count from one", () => {
  const items = [{ key: "a", number: "1", quantity: "" }, { key: "b", number: " 3 ", quantity: "2" }, { key: "c", number: "x", quantity: "1,5" }];
  expect(refundOf({ ...typed, part: "items", items }, "PLN"))
    .toEqual({ reference: "T-1", lines: [{ line: 0 }, { line: 2, quantity: 2 }, { line: -1, quantity: 0 }] });
  expect(Object.keys(requiredOfRefund({ ...typed, part: "items", items }))).toEqual(["/reference", "/lines/0/line", "/lines/1/line", "/lines/2/line"]);
});

it("asks for an amount only where it is for one", () => {
  expect([Object.keys(requiredOfRefund(typed)), Object.keys(requiredOfRefund({ ...typed, part: "part" }))]).toEqual([["/reference"], ["/reference", "/amount"]]);
});

it("tells what was taken back from what is waited for", () => {
  expect(isReceipt({ reference: "T-1", status: "waiting" })).toBe(false);
});
