import type { Schemas } from "../../shared/api/client.ts";
import type { Locale } from "../../shared/i18n/locale.ts";
import { minorUnits, typedMoney } from "../../shared/i18n/money.ts";
import { draftOfExpiry, expiryOf, noExpiry, type ExpiryDraft } from "./expiry.ts";
import { numberOf } from "./numbers.ts";
import { draftOfRates, noRates, pointRates, shareRates, type RateDraft } from "./rates.ts";
import { draftOfRewards, rewardsOf, type RewardDraft } from "./rewards.ts";

export type Terms = Schemas["ProgramTerms"];
export type ProgramKind = Schemas["ProgramKind"];

export const goals = ["5", "6", "8", "10", "12"];
export const kinds = ["cafe", "restaurant", "hotel", "shop", "salon"] as const;
export type Kind = (typeof kinds)[number];
export const programKinds: readonly ProgramKind[] = ["stamps", "points", "cashback"];

export const goalOf: Record<Kind, string> = { cafe: "10", restaurant: "6", hotel: "8", shop: "10", salon: "6" };

/** Terms while they are being typed: numbers are what stands in the fields. */
export interface Draft {
  kind: ProgramKind;
  name: string;
  goal: string;
  reward: string;
  currency: string;
  perVisit: string;
  rate: RateDraft;
  rewards: readonly RewardDraft[];
  joiningBonus: string;
  dailyCap: string;
  coolDownMinutes: string;
  expiry: ExpiryDraft;
  pendingDays: string;
  afterSpending: "debt" | "forgive";
  /** Kept as they are. */
  promotions: readonly Schemas["Promotion"][];
}

export const emptyDraft: Draft = {
  kind: "stamps",
  name: "",
  goal: "10",
  reward: "",
  currency: "EUR",
  perVisit: "",
  rate: noRates,
  rewards: [],
  joiningBonus: "1",
  dailyCap: "",
  coolDownMinutes: "",
  expiry: noExpiry,
  pendingDays: "",
  afterSpending: "debt",
  promotions: [],
};

/** Another kind counts in other units: what was said in the old ones is forgotten. */
export function withKind(draft: Draft, kind: ProgramKind): Draft {
  return { ...draft, kind, joiningBonus: kind === "stamps" ? emptyDraft.joiningBonus : "", dailyCap: "" };
}

const SECONDS_A_MINUTE = 60;

export function draftOf(program: Schemas["Program"], locale: Locale): Draft {
  const { kind, currency = emptyDraft.currency, perVisit = 0, rates = [], rewards = [], promotions = [] } = program;
  const counted = (count: number) => (kind === "cashback" ? typedMoney(count, currency, locale) : String(count));
  return {
    kind,
    name: program.name,
    goal: String(program.goal ?? ""),
    reward: program.reward ?? "",
    currency,
    perVisit: perVisit > 0 ? String(perVisit) : "",
    rate: draftOfRates(rates, currency, locale),
    rewards: draftOfRewards(rewards),
    joiningBonus: kind !== "stamps" && program.joiningBonus === 0 ? "" : counted(program.joiningBonus),
    dailyCap: program.dailyCap === undefined ? "" : counted(program.dailyCap),
    coolDownMinutes: program.coolDownSeconds ? String(program.coolDownSeconds / SECONDS_A_MINUTE) : "",
    expiry: draftOfExpiry(program.expiry),
    pendingDays: program.pendingDays > 0 ? String(program.pendingDays) : "",
    afterSpending: program.afterSpending,
    promotions,
  };
}

/** What is sent; a field that is no number goes as it is, so that the API says what is wrong with it. */
export function termsOf(draft: Draft): Terms {
  const { kind, currency } = draft;
  const counted = (text: string) => (kind === "cashback" ? minorUnits(text, currency) ?? -1 : numberOf(text));
  return {
    kind,
    name: draft.name.trim(),
    perVisit: 0,
    ...earningOf(draft),
    joiningBonus: counted(draft.joiningBonus || "0"),
    coolDownSeconds: draft.coolDownMinutes ? Math.round(numberOf(draft.coolDownMinutes) * SECONDS_A_MINUTE) : 0,
    afterSpending: draft.afterSpending,
    ...(draft.dailyCap && { dailyCap: counted(draft.dailyCap) }),
    ...(draft.expiry.kind !== "never" && { expiry: expiryOf(draft.expiry) }),
    ...(draft.pendingDays && { pendingDays: numberOf(draft.pendingDays) }),
    ...(draft.promotions.length > 0 && { promotions: [...draft.promotions] }),
  };
}

/** What is collected and what for, by kind. */
function earningOf({ kind, goal, reward, currency, perVisit, rate, rewards }: Draft): Partial<Terms> {
  switch (kind) {
    case "stamps":
      return { goal: numberOf(goal), reward: reward.trim() };
    case "points":
      return { currency, perVisit: numberOf(perVisit || "0"), rates: pointRates(rate, currency), rewards: rewardsOf(rewards) };
    case "cashback":
      return { currency, rates: shareRates(rate) };
  }
}

/** What has to be filled in, by the pointer under which the API would name it. */
export function requiredOf({ kind, name, goal, reward, perVisit, rate, rewards }: Draft): Record<string, string> {
  const place = `/rates/${rate.place}`;
  switch (kind) {
    case "stamps":
      return { "/name": name, "/goal": goal, "/reward": reward };
    case "points": {
      const priced = rate.units || rate.price || (!perVisit && rate.kept.length === 0);
      const named = rewards.flatMap((each, index) => [[`/rewards/${index}/name`, each.name], [`/rewards/${index}/cost`, each.cost]]);
      return { "/name": name, ...(priced && { [`${place}/units`]: rate.units, [`${place}/per`]: rate.price }), ...Object.fromEntries(named) };
    }
    case "cashback":
      return { "/name": name, [`${place}/units`]: rate.share };
  }
}

/** The goal for a picture, whatever is in the field. */
export function goalForPicture(draft: Draft): number {
  return Math.min(100, Math.max(2, Math.trunc(Number(draft.goal)) || 10));
}
