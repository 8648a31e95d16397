import type { Schemas } from "../../../shared/api/client.ts";

export type Audience = Schemas["CampaignAudience"];

/** Two parts of the guests counted together; it goes on where the second does. */
export function added(first: Audience, second: Audience): Audience {
  const { nextCursor: _, ...counted } = first;
  const notReached = { ...first.notReached };
  for (const [reason, count] of Object.entries(second.notReached)) notReached[reason] = (notReached[reason] ?? 0) + count;
  return {
    ...counted,
    examined: first.examined + second.examined,
    matching: first.matching + second.matching,
    reached: {
      email: first.reached.email + second.reached.email, sms: first.reached.sms + second.reached.sms, push: first.reached.push + second.reached.push,
    },
    notReached,
    leftOut: first.leftOut + second.leftOut,
    smsParts: first.smsParts + second.smsParts,
    smsCost: first.smsCost + second.smsCost,
    ...(second.nextCursor && { nextCursor: second.nextCursor }),
  };
}

/** All guests, a part a call; what has been counted so far is told on the way. */
export async function countAll(part: (cursor: string | undefined) => Promise<Audience>, counted: (sofar: Audience) => boolean): Promise<void> {
  let all = await part(undefined);
  while (counted(all) && all.nextCursor) all = added(all, await part(all.nextCursor));
}
