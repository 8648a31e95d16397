import type { Schemas } from "../../../shared/api/client.ts";
import type { Locale } from "../../../shared/i18n/locale.ts";
import { minorUnits, typedMoney, typedNumber } from "../../../shared/i18n/money.ts";
import { idOf } from "../ids.ts";
import { draftOfLimit, limitOf, noLimit, type LimitDraft } from "../limits/limits.ts";
import { numberOf, typedUnits, unitsOf, type Counting } from "../numbers.ts";
import { draftOfGoods, noGoods, selectionOf, type Goods } from "../rates/goods.ts";
import { days, MIDNIGHT, type Day, type Hours } from "./hours.ts";

export type Promotion = Schemas["Promotion"];

/** Which of a guest's visits: all of them, the first, one by its number, or each so many. */
export const visits = ["any", "first", "number", "every"] as const;
export type Visits = (typeof visits)[number];

export const channels = ["any", "counter", "online"] as const;
export type Channel = (typeof channels)[number];

/** A promotion while it is being typed. */
export interface PromotionDraft {
  /** Tells it from the others. */
  key: string;
  /** Its name for good; of a new one made from what it is called. */
  id?: string;
  name: string;
  from: string;
  lastDay: string;
  /** None: every day. */
  days: readonly Day[];
  /** Empty: midnight, so that both empty are the whole day. */
  begin: string;
  end: string;
  minimum: string;
  times: string;
  bonus: string;
  combinable: boolean;
  /** Only for guests who switch it on. */
  optIn: boolean;
  channel: Channel;
  /** Ids of places; none: at all of them. */
  places: readonly string[];
  visits: Visits;
  visitNumber: string;
  /** The number of the lowest level; empty for everyone. */
  fromLevel: string;
  /** One of these has to be bought. */
  only: Goods;
  /** The guest has one of these; none: for all. */
  labels: readonly string[];
  limit: LimitDraft;
  /** Of the terms, what is not typed here. */
  kept: Partial<Promotion>;
}

export const MOST_PROMOTIONS = 20;

const PER_CENT = 100;
const PER_CENT_DIGITS = 4;

export function draftOfPromotions(promotions: readonly Promotion[], terms: Counting, locale: Locale): PromotionDraft[] {
  return promotions.map((promotion) => draftOfPromotion(promotion, terms, locale));
}

function draftOfPromotion(promotion: Promotion, { kind, currency }: Counting, locale: Locale): PromotionDraft {
  const { id, name, from, lastDay = "", hours, minimumAmount = 0, multiplierPercent, bonus, combinable,
    channels: ways = [], placeIds = [], visit, fromLevel, only, labels = [], limit, optIn = false, ...kept } = promotion;
  const everyDay = hours?.days.length === days.length;
  const typed = (time: string | undefined) => (time === MIDNIGHT ? "" : time ?? "");
  const units = typedUnits(bonus, { kind, currency }, locale);
  return {
    key: id, id, name, from, lastDay, kept, combinable, optIn, ...draftOfVisit(visit), only: draftOfGoods(only), labels, limit: draftOfLimit(limit),
    places: placeIds, channel: ways.length === 1 ? ways[0] ?? "any" : "any", fromLevel: fromLevel === undefined ? "" : String(fromLevel),
    days: everyDay ? [] : days.filter((day) => hours?.days.includes(day)),
    begin: typed(hours?.from), end: typed(hours?.until),
    minimum: minimumAmount > 0 ? typedMoney(minimumAmount, currency, locale) : "",
    times: multiplierPercent > PER_CENT ? typedNumber(multiplierPercent / PER_CENT, locale) : "",
    bonus: bonus > 0 ? units : "",
  };
}

function draftOfVisit(visit: Promotion["visit"]): Pick<PromotionDraft, "visits" | "visitNumber"> {
  if (visit?.every !== undefined) return { visits: "every", visitNumber: String(visit.every) };
  if (visit?.number === 1) return { visits: "first", visitNumber: "" };
  return visit?.number === undefined ? { visits: "any", visitNumber: "" } : { visits: "number", visitNumber: String(visit.number) };
}

/** What is no number goes as one that the API refuses by the field's name. */
export function promotionsOf(drafts: readonly PromotionDraft[], terms: Counting): Promotion[] {
  return drafts.map((draft) => promotionOf(draft, terms));
}

export function promotionOf(draft: PromotionDraft, { kind, currency }: Counting): Promotion {
  const { name, from, lastDay, minimum, times, bonus, combinable, optIn, kept } = draft;
  const hours = hoursOf(draft);
  return {
    ...kept, id: idOf(draft), name: name.trim(), from, combinable, ...(optIn && { optIn }),
    ...(lastDay && { lastDay }),
    ...(hours && { hours }),
    ...(minimum.trim() && { minimumAmount: minorUnits(minimum, currency) ?? -1 }),
    multiplierPercent: times.trim() ? Number((numberOf(times) * PER_CENT).toFixed(PER_CENT_DIGITS)) : PER_CENT,
    bonus: !bonus.trim() ? 0 : unitsOf(bonus, { kind, currency }),
    ...conditionsOf(draft),
  };
}

/** For whom, where and what it is; what is not asked is left out. */
function conditionsOf({ channel, places, visits: which, visitNumber, fromLevel, only: goods, labels, limit: typed }: PromotionDraft): Partial<Promotion> {
  const only = selectionOf(goods);
  const limit = limitOf(typed);
  const visit = which === "first" ? { number: 1 } : which === "any" ? undefined : { [which]: numberOf(visitNumber) };
  return {
    ...(channel !== "any" && { channels: [channel] }), ...(places.length > 0 && { placeIds: [...places] }),
    ...(visit && { visit }), ...(fromLevel && { fromLevel: Number(fromLevel) }), ...(only && { only }), ...(labels.length > 0 && { labels: [...labels] }), ...(limit && { limit }),
  };
}

/** Whether it is for every scan at its time. */
export function isForAll({ channel, places, visits: which, fromLevel, only, labels, limit }: PromotionDraft): boolean {
  return channel === "any" && places.length === 0 && labels.length === 0 && which === "any" && !fromLevel && selectionOf(only) === undefined && limitOf(limit) === undefined;
}

/** What has to be filled in, by the pointer under which the API would name it. */
export function requiredOfPromotions(drafts: readonly PromotionDraft[]): Record<string, string> {
  return Object.fromEntries(drafts.flatMap(({ name, from, visits: which, visitNumber }, index) => [
    [`/promotions/${index}/name`, name], [`/promotions/${index}/from`, from],
    ...(which === "number" || which === "every" ? [[`/promotions/${index}/visit/${which}`, visitNumber]] : []),
  ]));
}

/** Nothing where it is every day, all day. */
export function hoursOf({ days: chosen, begin, end }: Pick<PromotionDraft, "days" | "begin" | "end">): Hours | undefined {
  const everyDay = chosen.length === 0 || chosen.length === days.length;
  if (everyDay && !begin && !end) return undefined;
  return { days: everyDay ? [...days] : [...chosen], from: begin || MIDNIGHT, until: end || MIDNIGHT };
}

/** Whether the hours that begin on one day end on the next one, other than at its first moment. */
export function isOverMidnight({ begin, end }: Pick<PromotionDraft, "begin" | "end">): boolean {
  return end !== "" && end <= (begin || MIDNIGHT);
}

/** What a new one begins with. */
export type Beginning = Partial<Pick<PromotionDraft, "name" | "days" | "begin" | "end" | "times" | "visits">>;

export const examples = {
  "happy-hour": { days: days.slice(0, 5), begin: "15:00", end: "18:00", times: "2" },
  "double-tuesday": { days: ["tuesday"], times: "2" },
  "first-visit": { visits: "first", times: "2" },
} as const satisfies Record<string, Beginning>;

export function newPromotion(key: string, today: string, beginning: Beginning = {}): PromotionDraft {
  return {
    key, name: "", from: today, lastDay: "", days: [], begin: "", end: "", minimum: "", times: "", bonus: "", combinable: false, optIn: false,
    channel: "any", places: [], visits: "any", visitNumber: "", fromLevel: "", only: noGoods, labels: [], limit: noLimit, kept: {}, ...beginning,
  };
}

export function changePromotion(drafts: readonly PromotionDraft[], key: string, part: Partial<PromotionDraft>): PromotionDraft[] {
  return drafts.map((draft) => (draft.key === key ? { ...draft, ...part } : draft));
}

export function removePromotion(drafts: readonly PromotionDraft[], key: string): PromotionDraft[] {
  return drafts.filter((draft) => draft.key !== key);
}

/** Whether a day is before it, within its dates, or after them. */
export function phaseOf({ from, lastDay }: { from: string; lastDay?: string | undefined }, today: string): "coming" | "now" | "over" {
  if (lastDay && lastDay < today) return "over";
  return from > today ? "coming" : "now";
}
