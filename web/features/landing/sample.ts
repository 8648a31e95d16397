export const GOAL = 10;

export interface Sample {
  stamps: number;
  presses: number;
}

/** Most of the way is done, so that a visitor sees the reward within four taps. */
export const start: Sample = { stamps: 6, presses: 0 };

/** One more stamp; on a full card the reward is taken and a new card begins. */
export function press({ stamps, presses }: Sample, _action: "press"): Sample {
  return { stamps: stamps === GOAL ? 0 : stamps + 1, presses: presses + 1 };
}
