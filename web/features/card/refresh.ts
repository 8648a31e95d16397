import type { Schemas } from "../../shared/api/client.ts";

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
  programId: string;
  count: number;
  balance: number;
  goal: number;
}

/** Stamps that have landed since the last look. */
export function gains(before: Schemas["Card"] | undefined, after: Schemas["Card"]): Gain[] {
  if (!before) return [];
  return after.programs.flatMap(({ programId, balance, goal }) => {
    const earlier = before.programs.find((program) => program.programId === programId)?.balance ?? 0;
    return balance > earlier ? [{ programId, count: balance - earlier, balance, goal }] : [];
  });
}

/** Whether these stamps made a card full; further ones on a card that was full before do not. */
export function fillsACard({ count, balance, goal }: Gain): boolean {
  return Math.floor(balance / goal) > Math.floor((balance - count) / goal);
}

/** Whether the history has to be read again. */
export function hasMoved(before: Schemas["Card"] | undefined, after: Schemas["Card"]): boolean {
  const state = (card: Schemas["Card"]) => JSON.stringify([card.programs, card.reservations]);
  return before !== undefined && state(before) !== state(after);
}
