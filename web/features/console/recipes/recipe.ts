import type { Schemas } from "../../../shared/api/client.ts";
import { locales, type Locale } from "../../../shared/i18n/locale.ts";
import { nextDays } from "./days.ts";

export type Json = string | number | boolean | readonly Json[] | { readonly [name: string]: Json };
type Fields = { readonly [name: string]: Json };

/** As its file says it, with every choice open: docs/recipes.md. */
export interface Recipe {
  id: string;
  title: Json;
  about?: Json;
  programs: Readonly<Record<string, Fields>>;
  tiers?: Json;
  automations?: Json;
  coupons?: Readonly<Record<string, Fields>>;
}

export interface Choices {
  /** Of the guests. */
  language: Locale;
  /** Of the till. */
  currency: string;
  /** The shop's local date. */
  today: string;
}

/** What the API takes. */
export interface SetUp {
  programs: readonly Schemas["ProgramTerms"][];
  /** What the recipe calls each of them; where its messages say `programId`, they say this. */
  names: readonly string[];
  tiers: Schemas["TierLadder"] | undefined;
  automations: Schemas["Automations"] | undefined;
  coupons: readonly Schemas["CouponTerms"][];
}

/** Those in which every recipe has its amounts. */
export const recipeCurrencies: readonly string[] = ["EUR", "GBP", "PLN"];

type Choice = Pick<Choices, "language" | "currency">;

function has(value: Fields, names: readonly string[]): boolean {
  const own = Object.keys(value);
  return own.length === names.length && names.every((name) => name in value);
}

function chosen(value: Json, choice: Choice): Json {
  if (typeof value !== "object") return value;
  if (isList(value)) return value.map((item) => chosen(item, choice));
  if (has(value, locales)) return chosen(value[choice.language] ?? "", choice);
  if (has(value, recipeCurrencies)) return chosen(value[choice.currency] ?? 0, choice);
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, chosen(item, choice)]));
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

/** A text of a recipe for whoever reads it. */
export function textOf(text: Json | undefined, choice: Choice): string {
  return text === undefined ? "" : String(chosen(text, choice));
}

/** Whether it has amounts of money, which are there in some currencies only. */
export function countsMoney(recipe: Recipe): boolean {
  return Object.values(recipe.programs).some((program) => "rates" in program && !("currency" in program));
}

export function isFor(recipe: Recipe, currency: string): boolean {
  return recipeCurrencies.includes(currency) || !countsMoney(recipe);
}

export function setUpOf(recipe: Recipe, choices: Choices): SetUp {
  const whole = <T,>(value: Json | undefined) => (value === undefined ? undefined : (chosen(value, choices) as T));
  return {
    programs: Object.values(recipe.programs).map((program) => termsOf(chosen(program, choices) as Fields, choices)),
    names: Object.keys(recipe.programs),
    tiers: whole<Schemas["TierLadder"]>(recipe.tiers),
    automations: whole<Schemas["Automations"]>(recipe.automations),
    coupons: Object.values(recipe.coupons ?? {}).map((coupon) => couponOf(chosen(coupon, choices) as Fields, choices)),
  };
}

function couponOf(coupon: Fields, { currency }: Choices): Schemas["CouponTerms"] {
  const effect = coupon["effect"] as Fields;
  return { ...(("minimumAmount" in coupon || "amount" in effect) && { currency }), ...coupon } as unknown as Schemas["CouponTerms"];
}

function termsOf(program: Fields, { currency, today }: Choices): Schemas["ProgramTerms"] {
  const promotions = program["promotions"] as readonly Fields[] | undefined;
  return {
    ...("rates" in program && { currency }),
    ...program,
    ...(promotions && { promotions: promotions.map((promotion) => ({ ...promotion, ...nextDays(promotion, today) })) }),
  } as unknown as Schemas["ProgramTerms"];
}

/** What it comes to, for pages that show programs: what the terms leave out is as the API has it. */
export function programOf(terms: Schemas["ProgramTerms"]): Schemas["Program"] {
  const { expiryMonths: months, promotions } = terms;
  return {
    id: "", version: 0, status: "draft", pendingDays: 0, expiry: months ? { kind: "month-end", months } : { kind: "never" }, ...usual, ...terms,
    ...(promotions && { promotions: promotions.map((promotion) => ({ ...ordinary, ...promotion })) }),
  };
}

const usual = { kind: "stamps", joiningBonus: 0, coolDownSeconds: 0, afterSpending: "debt" } as const;
const ordinary = { multiplierPercent: 100, bonus: 0, combinable: false };

/** From the simplest on. */
export function bySimplicity(recipes: readonly Recipe[]): Recipe[] {
  const parts = ({ programs, tiers, automations }: Recipe) => Object.keys(programs).length * 2 + (tiers ? 2 : 0) + (automations ? 1 : 0);
  const amounts = (recipe: Recipe) => (countsMoney(recipe) ? 2 : 0);
  return [...recipes].sort((a, b) => parts(a) + amounts(a) - parts(b) - amounts(b) || a.id.localeCompare(b.id));
}
