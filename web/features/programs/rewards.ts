import type { Schemas } from "../../shared/api/client.ts";
import { numberOf } from "./numbers.ts";

type Reward = Schemas["Reward"];

/** A reward while it is being typed; its id stays with it for good. */
export interface RewardDraft {
  id: string;
  name: string;
  cost: string;
}

export const MOST_REWARDS = 20;

export function draftOfRewards(rewards: readonly Reward[]): RewardDraft[] {
  return rewards.map(({ id, name, cost }) => ({ id, name, cost: String(cost) }));
}

export function rewardsOf(drafts: readonly RewardDraft[]): Reward[] {
  return drafts.map(({ id, name, cost }) => ({ id, name: name.trim(), cost: numberOf(cost) }));
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
  return [...drafts, { id: random.slice(0, ID_LENGTH), name: "", cost: "" }];
}
