import type { Schemas } from "../../shared/api/client.ts";
import { canHave } from "../../shared/rewards.ts";

const SECOND = 1_000;
const MINUTE = 60 * SECOND;

const pace = [
  { until: MINUTE, delay: 3 * SECOND },
  { until: 5 * MINUTE, delay: 10 * SECOND },
  { until: 60 * MINUTE, delay: MINUTE },
];

/**
 * Milliseconds to the next look. Right after the card is shown a stamp may land any moment; later hardly ever, and
 * after an hour the page waits until somebody looks at it again.
 */
export function refreshDelay(millisecondsShown: number): number | undefined {
  return pace.find(({ until }) => millisecondsShown < until)?.delay;
}

export interface Gain {
  program: Schemas["ProgramBalance"];
  count: number;
}

/** Units that have landed since the last look. */
export function gains(before: Schemas["Card"] | undefined, after: Schemas["Card"]): Gain[] {
  if (!before) return [];
  return after.programs.flatMap((program) => {
    const earlier = before.programs.find(({ programId }) => programId === program.programId)?.balance ?? 0;
    return program.balance > earlier ? [{ program, count: program.balance - earlier }] : [];
  });
}

/** Whether these units made a card full or brought a reward within reach; further ones where that was so before do not. */
export function reachesAReward({ program: { balance, goal, rewards = [] }, count }: Gain): boolean {
  const earlier = balance - count;
  if (goal !== undefined) return Math.floor(balance / goal) > Math.floor(earlier / goal);
  return rewards.some((reward) => earlier < reward.cost && canHave(reward, balance));
}

/** Whether the history has to be read again. */
export function hasMoved(before: Schemas["Card"] | undefined, after: Schemas["Card"]): boolean {
  const state = (card: Schemas["Card"]) => JSON.stringify([card.programs, card.reservations]);
  return before !== undefined && state(before) !== state(after);
}
