import type { Schemas } from "../../../shared/api/client.ts";
import { numberOf } from "../numbers.ts";

export type Limit = Schemas["Limit"];
export type Period = NonNullable<Limit["period"]>;

export const periods: readonly Period[] = ["ever", "day", "week", "month", "year"];

/** How often something can be had, while it is being typed; empty for as often as one likes. */
export interface LimitDraft {
  perMember: string;
  period: Period;
  inAll: string;
}

export const noLimit: LimitDraft = { perMember: "", period: "ever", inAll: "" };

export function draftOfLimit({ perMember, period = "ever", inAll }: Limit = {}): LimitDraft {
  return { perMember: perMember === undefined ? "" : String(perMember), period, inAll: inAll === undefined ? "" : String(inAll) };
}

/** Nothing where nothing is limited. */
export function limitOf({ perMember, period, inAll }: LimitDraft): Limit | undefined {
  if (!perMember.trim() && !inAll.trim()) return undefined;
  return {
    ...(perMember.trim() && { perMember: numberOf(perMember), ...(period !== "ever" && { period }) }),
    ...(inAll.trim() && { inAll: numberOf(inAll) }),
  };
}
