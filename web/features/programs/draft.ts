import type { Schemas } from "../../shared/api/client.ts";
import type { Locale } from "../../shared/i18n/locale.ts";
import { actionsOf, draftOfActions, requiredOfActions, type ActionDraft } from "./actions/actions.ts";
import { discountsOf, draftOfDiscounts, firstDiscount, type DiscountDraft } from "./discounts/discounts.ts";
import { draftOfExpiry, expiryOf, noExpiry, type ExpiryDraft } from "./expiry.ts";
import { draftOfGiving, givingOf, noGiving, type GivingDraft } from "./giving/giving.ts";
import { numberOf, typedUnits, unitsOf } from "./numbers.ts";
import { draftOfPromotions, promotionsOf, requiredOfPromotions, type PromotionDraft } from "./promotions/promotions.ts";
import { draftOfRates, firstRate, isBlank, pointRate, shareRate, type RateDraft } from "./rates/rates.ts";
import { draftOfRewards, requiredOfRewards, rewardsOf, type RewardDraft } from "./rewards/rewards.ts";

export type Terms = Schemas["ProgramTerms"];
export type ProgramKind = Schemas["ProgramKind"];

export const goals = ["5", "6", "8", "10", "12"];
export const kinds = ["cafe", "restaurant", "hotel", "shop", "salon"] as const;
export type Kind = (typeof kinds)[number];
export const programKinds: readonly ProgramKind[] = ["stamps", "points", "cashback", "discount"];

export const goalOf: Record<Kind, string> = { cafe: "10", restaurant: "6", hotel: "8", shop: "10", salon: "6" };

/** Terms while they are being typed: numbers are what stands in the fields. */
export interface Draft {
  kind: ProgramKind;
  name: string;
  goal: string;
  reward: string;
  currency: string;
  /** Whether the terms name the currency already, although nothing may be counted in it. */
  priced: boolean;
  perVisit: string;
  rates: readonly RateDraft[];
  rewards: readonly RewardDraft[];
  joiningBonus: string;
  dailyCap: string;
  coolDownMinutes: string;
  expiry: ExpiryDraft;
  pendingDays: string;
  afterSpending: "debt" | "forgive";
  promotions: readonly PromotionDraft[];
  actions: readonly ActionDraft[];
  giving: GivingDraft;
  discounts: readonly DiscountDraft[];
}

export const emptyDraft: Draft = {
  kind: "stamps",
  name: "",
  goal: "10",
  reward: "",
  currency: "EUR",
  priced: false,
  perVisit: "",
  rates: [],
  rewards: [],
  joiningBonus: "1",
  dailyCap: "",
  coolDownMinutes: "",
  expiry: noExpiry,
  pendingDays: "",
  afterSpending: "debt",
  promotions: [],
  actions: [],
  giving: noGiving,
  discounts: [],
};

/** Another kind counts in other units: what was said in the old ones is forgotten. */
export function withKind(draft: Draft, kind: ProgramKind): Draft {
  return {
    ...draft, kind, joiningBonus: kind === "stamps" ? emptyDraft.joiningBonus : "", dailyCap: "", giving: noGiving,
    rates: draft.rates.length > 0 ? draft.rates : [firstRate],
    discounts: draft.discounts.length > 0 ? draft.discounts : [firstDiscount],
    promotions: draft.promotions.map((promotion) => ({ ...promotion, bonus: "" })),
    actions: draft.actions.map((action) => ({ ...action, units: "" })),
  };
}

const SECONDS_A_MINUTE = 60;

/** A program as it would be typed; amounts in its currency, or in the shop's where it names none. */
export function draftOf(program: Schemas["Program"], locale: Locale, shopCurrency = emptyDraft.currency): Draft {
  const { kind, currency = shopCurrency, perVisit = 0, rates = [], rewards = [], promotions = [], discounts = [], actions = [] } = program;
  const counted = (count: number) => typedUnits(count, { kind, currency }, locale);
  return {
    kind,
    name: program.name,
    goal: String(program.goal ?? ""),
    reward: program.reward ?? "",
    currency,
    priced: program.currency !== undefined,
    perVisit: perVisit > 0 ? String(perVisit) : "",
    rates: draftOfRates(rates, currency, locale),
    rewards: draftOfRewards(rewards, currency, locale),
    joiningBonus: kind !== "stamps" && program.joiningBonus === 0 ? "" : counted(program.joiningBonus),
    dailyCap: program.dailyCap === undefined ? "" : counted(program.dailyCap),
    coolDownMinutes: program.coolDownSeconds ? String(program.coolDownSeconds / SECONDS_A_MINUTE) : "",
    expiry: draftOfExpiry(program.expiry),
    pendingDays: program.pendingDays > 0 ? String(program.pendingDays) : "",
    afterSpending: program.afterSpending,
    promotions: draftOfPromotions(promotions, { kind, currency }, locale),
    actions: draftOfActions(actions, { kind, currency }, locale),
    giving: draftOfGiving(program.giving, { kind, currency }, locale),
    discounts: draftOfDiscounts(discounts),
  };
}

/** What is sent; a field that is no number goes as it is, so that the API says what is wrong with it. */
export function termsOf(draft: Draft): Terms {
  const { kind } = draft;
  const giving = kind === "discount" ? undefined : givingOf(draft.giving, draft);
  const counted = (text: string) => unitsOf(text, draft);
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
    ...(kind !== "discount" && draft.promotions.length > 0 && { promotions: promotionsOf(draft.promotions, draft) }),
    ...(giving && { giving }),
    ...(kind !== "discount" && draft.actions.length > 0 && { actions: actionsOf(draft.actions, draft) }),
  };
}

/** What is collected and what for, by kind. */
function earningOf(draft: Draft): Partial<Terms> {
  const { kind, goal, reward, currency, priced, perVisit, rewards, promotions } = draft;
  const rates = ratesOf(draft);
  switch (kind) {
    case "stamps": {
      const counts = priced || promotions.some(({ minimum }) => minimum.trim());
      return { goal: numberOf(goal), reward: reward.trim(), ...(counts && { currency }) };
    }
    case "points":
      return { currency, perVisit: numberOf(perVisit || "0"), rates: rates.map((rate) => pointRate(rate, currency)), rewards: rewardsOf(rewards, currency) };
    case "cashback":
      return { currency, rates: rates.map(shareRate) };
    case "discount":
      return { ...(priced && { currency }), discounts: discountsOf(draft.discounts) };
  }
}

/** Without the empty one that a form begins with, where there are points for the visit. */
function ratesOf({ kind, rates, perVisit }: Draft): readonly RateDraft[] {
  return kind === "points" && perVisit && rates.length === 1 && rates.every(isBlank) ? [] : rates;
}

/** What has to be filled in, by the pointer under which the API would name it. */
export function requiredOf(draft: Draft): Record<string, string> {
  // What a discount does not have may still be there from another kind.
  const more = draft.kind === "discount" ? {} : { ...requiredOfPromotions(draft.promotions), ...requiredOfActions(draft.actions) };
  return { "/name": draft.name, ...requiredByKind(draft), ...more };
}

function requiredByKind(draft: Draft): Record<string, string> {
  const { kind, goal, reward, rewards } = draft;
  const ofRates = (fields: (rate: RateDraft) => Record<string, string>) => Object.fromEntries(ratesOf(draft).flatMap((rate, index) =>
    Object.entries(fields(rate)).map(([field, text]) => [`/rates/${index}/${field}`, text])));
  switch (kind) {
    case "stamps":
      return { "/goal": goal, "/reward": reward };
    case "points":
      return { ...ofRates(({ units, price }) => ({ units, per: price })), ...requiredOfRewards(rewards) };
    case "cashback":
      return ofRates(({ share }) => ({ units: share }));
    case "discount":
      return Object.fromEntries(draft.discounts.map(({ percent }, index) => [`/discounts/${index}/percent`, percent]));
  }
}

/** The goal for a picture, whatever is in the field. */
export function goalForPicture(draft: Draft): number {
  return Math.min(100, Math.max(2, Math.trunc(Number(draft.goal)) || 10));
}
