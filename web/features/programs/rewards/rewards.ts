import type { Schemas } from "../../../shared/api/client.ts";
import type { Locale } from "../../../shared/i18n/locale.ts";
import { minorUnits, typedMoney } from "../../../shared/i18n/money.ts";
import { draftOfLimit, limitOf, noLimit, type LimitDraft } from "../limits/limits.ts";
import { numberOf } from "../numbers.ts";

type Reward = Schemas["Reward"];
export type RewardKind = Schemas["RewardKind"];

export const rewardKinds: readonly RewardKind[] = ["item", "goods", "service", "amount-off", "percent-off", "code"];

/** A reward while it is being typed; its id stays with it for good. */
export interface RewardDraft {
  id: string;
  name: string;
  cost: string;
  kind: RewardKind;
  /** What it takes off the bill: money, or per cent. */
  value: string;
  limit: LimitDraft;
  /** The number of the lowest level that can have it; empty for everyone. */
  fromLevel: string;
  alsoCosts: readonly CostDraft[];
  /** First and last day; empty where there is none. */
  from: string;
  lastDay: string;
  /** Ids of places; none: at all of them. */
  places: readonly string[];
}

/** Units of another program, as a number; of cashback minor units. */
export interface CostDraft {
  programId: string;
  units: string;
}

export const MOST_COSTS = 3;

export const MOST_REWARDS = 20;

export function hasValue(kind: RewardKind): boolean {
  return kind === "amount-off" || kind === "percent-off";
}

/** Something from the menu, for everyone and as often as they like. */
export function isPlain({ kind, limit, fromLevel, alsoCosts, from, lastDay, places }: RewardDraft): boolean {
  return kind === "item" && limitOf(limit) === undefined && !fromLevel && alsoCosts.length === 0 && !from && !lastDay && places.length === 0;
}

export function draftOfRewards(rewards: readonly Reward[], currency: string, locale: Locale): RewardDraft[] {
  return rewards.map(({ id, name, cost, kind = "item", value, limit, fromLevel, alsoCosts = [], from = "", lastDay = "", placeIds = [] }) => ({
    id, name, cost: String(cost), kind, limit: draftOfLimit(limit), fromLevel: fromLevel === undefined ? "" : String(fromLevel),
    alsoCosts: alsoCosts.map((other) => ({ programId: other.programId, units: String(other.units) })), from, lastDay, places: placeIds,
    value: value === undefined ? "" : kind === "amount-off" ? typedMoney(value, currency, locale) : String(value),
  }));
}

export function rewardsOf(drafts: readonly RewardDraft[], currency: string): Reward[] {
  return drafts.map((draft) => rewardOf(draft, currency));
}

export function rewardOf({ id, name, cost, kind, value, limit: typed, fromLevel, alsoCosts, from, lastDay, places }: RewardDraft, currency: string): Reward {
  // The pool of codes is their stock.
  const limit = limitOf(kind === "code" ? { ...typed, inAll: "" } : typed);
  return {
    id, name: name.trim(), cost: numberOf(cost),
    ...(kind !== "item" && { kind }),
    ...(hasValue(kind) && { value: kind === "amount-off" ? minorUnits(value, currency) ?? -1 : numberOf(value) }),
    ...(limit && { limit }),
    ...(fromLevel && { fromLevel: Number(fromLevel) }),
    ...(alsoCosts.length > 0 && { alsoCosts: alsoCosts.map(({ programId, units }) => ({ programId, units: numberOf(units) })) }),
    ...(from && { from }),
    ...(lastDay && { lastDay }),
    ...(places.length > 0 && { placeIds: [...places] }),
  };
}

/** What has to be filled in, by the pointer under which the API would name it. */
export function requiredOfRewards(drafts: readonly RewardDraft[]): Record<string, string> {
  return Object.fromEntries(drafts.flatMap(({ name, cost, kind, value, alsoCosts }, index) => [
    [`/rewards/${index}/name`, name], [`/rewards/${index}/cost`, cost], ...(hasValue(kind) ? [[`/rewards/${index}/value`, value]] : []),
    ...alsoCosts.map(({ units }, other) => [`/rewards/${index}/alsoCosts/${other}/units`, units]),
  ]));
}

export function changeReward(drafts: readonly RewardDraft[], id: string, part: Partial<RewardDraft>): RewardDraft[] {
  return drafts.map((reward) => (reward.id === id ? { ...reward, ...part } : reward));
}

export function removeReward(drafts: readonly RewardDraft[], id: string): RewardDraft[] {
  return drafts.filter((reward) => reward.id !== id);
}

const ID_LENGTH = 18;

/** A new one, with an id that none before it has had. */
export function addReward(drafts: readonly RewardDraft[], random: string): RewardDraft[] {
  return [...drafts, { id: random.slice(0, ID_LENGTH), name: "", cost: "", kind: "item", value: "", limit: noLimit, fromLevel: "", alsoCosts: [], from: "", lastDay: "", places: [] }];
}
