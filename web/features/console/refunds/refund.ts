import type { Answer, Body, Schemas } from "../../../shared/api/client.ts";
import { minorUnits } from "../../../shared/i18n/money.ts";

export type Refund = Body<"post", "/v1/purchases/reversals">;
export type Outcome = Answer<"post", "/v1/purchases/reversals">;

export interface RefundDraft {
  reference: string;
  part: "all" | "part";
  amount: string;
  reason: string;
}

export const emptyRefund: RefundDraft = { reference: "", part: "all", amount: "", reason: "" };

/** An amount that is none goes as one that the API refuses by the field's name. */
export function refundOf({ reference, part, amount, reason }: RefundDraft, currency: string): Refund {
  return {
    reference: reference.trim(),
    ...(part === "part" && { amount: minorUnits(amount, currency) ?? -1 }),
    ...(reason.trim() && { reason: reason.trim() }),
  };
}

export function requiredOfRefund({ reference, part, amount }: RefundDraft): Record<string, string> {
  return { "/reference": reference, ...(part === "part" && { "/amount": amount }) };
}

/** Whether there is something to show: a purchase that has not come yet only leaves a note. */
export function isReceipt(outcome: Outcome): outcome is Schemas["Receipt"] {
  return "entryId" in outcome;
}

/** What purchases can have been made in. */
export function currenciesOf(programs: readonly Schemas["Program"][]): string[] {
  return [...new Set(programs.flatMap(({ currency }) => currency ?? []))];
}
