import type { Answer, Body, Schemas } from "../../../shared/api/client.ts";
import { minorUnits } from "../../../shared/i18n/money.ts";

export type Refund = Body<"post", "/v1/purchases/reversals">;
export type Outcome = Answer<"post", "/v1/purchases/reversals">;

/** All of a purchase, some lines of its receipt, or so much of it. */
export const parts = ["all", "items", "part"] as const;

/** Some of what a line of the receipt says, as it is typed. */
export interface ItemDraft {
  key: string;
  /** Of the line, counted from 1 as people do. */
  number: string;
  /** Empty for all that is left of it. */
  quantity: string;
}

export interface RefundDraft {
  reference: string;
  part: (typeof parts)[number];
  items: readonly ItemDraft[];
  amount: string;
  reason: string;
}

/** Most lines that are taken back at once. */
export const MOST_ITEMS = 100;

export function emptyItem(key: string): ItemDraft {
  return { key, number: "", quantity: "" };
}

export const emptyRefund: RefundDraft = { reference: "", part: "all", items: [emptyItem("first")], amount: "", reason: "" };

/** A number that is none goes as one that the API refuses by the field's name. */
export function refundOf({ reference, part, items, amount, reason }: RefundDraft, currency: string): Refund {
  return {
    reference: reference.trim(),
    ...(part === "items" && { lines: items.map(lineOf) }),
    ...(part === "part" && { amount: minorUnits(amount, currency) ?? -1 }),
    ...(reason.trim() && { reason: reason.trim() }),
  };
}

function lineOf({ number, quantity }: ItemDraft) {
  return { line: (whole(number) ?? 0) - 1, ...(quantity.trim() && { quantity: whole(quantity) ?? 0 }) };
}

function whole(text: string): number | undefined {
  return /^\d{1,7}$/.test(text.trim()) ? Number(text) : undefined;
}

export function requiredOfRefund({ reference, part, items, amount }: RefundDraft): Record<string, string> {
  return {
    "/reference": reference,
    ...(part === "items" && Object.fromEntries(items.map(({ number }, index) => [`/lines/${index}/line`, number]))),
    ...(part === "part" && { "/amount": amount }),
  };
}

/** Whether there is something to show: a purchase that has not come yet only leaves a note. */
export function isReceipt(outcome: Outcome): outcome is Schemas["Receipt"] {
  return "entryId" in outcome;
}

/** What purchases can have been made in. */
export function currenciesOf(programs: readonly Schemas["Program"][]): string[] {
  return [...new Set(programs.flatMap(({ currency }) => currency ?? []))];
}
