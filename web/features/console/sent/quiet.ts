import type { Schemas } from "../../../shared/api/client.ts";

type Kind = Schemas["MessageEffect"]["kind"];
type Settings = Schemas["Automations"];

/** Whether a kind goes out, by the settings; what is not said in them is on. */
const switches: Partial<Record<Kind, (settings: Settings) => boolean>> = {
  birthday: ({ birthday }) => birthday.on,
  anniversary: ({ anniversary }) => anniversary?.on ?? false,
  "first-visit": ({ firstVisit }) => firstVisit?.on ?? false,
  "win-back": ({ winBack }) => winBack.on,
  "reward-ready": ({ rewardReady }) => rewardReady,
  "almost-ready": ({ almostReady }) => almostReady ?? true,
  "tier-up": ({ tierUp }) => tierUp,
  "tier-at-risk": ({ tierAtRisk }) => tierAtRisk,
  "tier-lost": ({ tierLost }) => tierLost ?? true,
  "units-expiring": ({ expiring }) => expiring?.on ?? true,
  "coupon-given": ({ couponGiven }) => couponGiven ?? true,
  "coupon-expiring": ({ couponExpiring }) => couponExpiring ?? true,
};

/** The kinds that are switched on and of which there was nothing, neither sent nor held back. */
export function quietKinds(settings: Settings, effects: readonly Schemas["MessageEffect"][]): Kind[] {
  const kinds = Object.keys(switches) as Kind[];
  return kinds.filter((kind) => switches[kind]?.(settings) && !effects.some((effect) => effect.kind === kind));
}
