import type { Schemas } from "../../shared/api/client.ts";

export type Terms = Schemas["ProgramTerms"];

export const goals = ["5", "6", "8", "10", "12"];
export const kinds = ["cafe", "restaurant", "hotel", "shop", "salon"] as const;
export type Kind = (typeof kinds)[number];

export const goalOf: Record<Kind, string> = { cafe: "10", restaurant: "6", hotel: "8", shop: "10", salon: "6" };

/** Terms while they are being typed: numbers are what stands in the fields. */
export interface Draft {
  name: string;
  goal: string;
  reward: string;
  joiningBonus: string;
  dailyCap: string;
  coolDownMinutes: string;
  expiryMonths: string;
  afterSpending: "debt" | "forgive";
}

export const emptyDraft: Draft = {
  name: "",
  goal: "10",
  reward: "",
  joiningBonus: "1",
  dailyCap: "",
  coolDownMinutes: "",
  expiryMonths: "",
  afterSpending: "debt",
};

const SECONDS_A_MINUTE = 60;

export function draftOf(program: Schemas["Program"]): Draft {
  return {
    name: program.name,
    goal: String(program.goal ?? ""),
    reward: program.reward ?? "",
    joiningBonus: String(program.joiningBonus),
    dailyCap: program.dailyCap === undefined ? "" : String(program.dailyCap),
    coolDownMinutes: program.coolDownSeconds ? String(program.coolDownSeconds / SECONDS_A_MINUTE) : "",
    expiryMonths: program.expiryMonths === undefined ? "" : String(program.expiryMonths),
    afterSpending: program.afterSpending,
  };
}

/** What is sent; a field that is no number goes as it is, so that the API says what is wrong with it. */
export function termsOf(draft: Draft): Terms {
  return {
    kind: "stamps",
    perVisit: 0,
    name: draft.name.trim(),
    goal: numberOf(draft.goal),
    reward: draft.reward.trim(),
    joiningBonus: numberOf(draft.joiningBonus || "0"),
    coolDownSeconds: draft.coolDownMinutes ? Math.round(numberOf(draft.coolDownMinutes) * SECONDS_A_MINUTE) : 0,
    afterSpending: draft.afterSpending,
    ...(draft.dailyCap && { dailyCap: numberOf(draft.dailyCap) }),
    ...(draft.expiryMonths && { expiryMonths: numberOf(draft.expiryMonths) }),
  };
}

function numberOf(text: string): number {
  const number = Number(text.trim().replace(",", "."));
  return Number.isFinite(number) ? number : -1;
}

/** The goal for a picture, whatever is in the field. */
export function goalForPicture(draft: Draft): number {
  return Math.min(100, Math.max(2, Math.trunc(Number(draft.goal)) || 10));
}
