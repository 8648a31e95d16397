import type { Schemas } from "../../../shared/api/client.ts";
import type { Keyed } from "../../../shared/api/in-order.ts";
import { newKey } from "../../../shared/api/keys.ts";
import { ownerCall } from "../../../shared/sign-in/session.ts";
import type { SetUp } from "./recipe.ts";

/** Which parts of a recipe are wanted, and whether its programs run at once. */
export interface Wish {
  draft: boolean;
  tiers: boolean;
  automations: boolean;
}

type What =
  | { part: "program"; name: string; body: Schemas["ProgramTerms"] }
  | { part: "tiers"; body: Schemas["TierLadder"] }
  | { part: "automations"; body: Schemas["Automations"] }
  | { part: "coupon"; body: Schemas["CouponTerms"] };

export type Step = What & Keyed;

/** Programs first: whoever is refused there has lost nothing of what was set up before. */
export function stepsOf({ programs, names, tiers, automations, coupons }: SetUp, wish: Wish, key: () => string = newKey): Step[] {
  const whats: What[] = [
    ...programs.map((terms, index): What => ({ part: "program", name: names[index]!, body: wish.draft ? { ...terms, draft: true } : terms })),
    ...(wish.tiers && tiers ? [{ part: "tiers", body: tiers } as const] : []),
    ...(wish.automations && automations ? [{ part: "automations", body: automations } as const] : []),
    ...coupons.map((body): What => ({ part: "coupon", body })),
  ];
  return whats.map((what) => ({ ...what, key: key() }));
}

/** The same messages, where programs that have been set up are called by their ids. */
export function named(messages: Schemas["Automations"], ids: ReadonlyMap<string, string>): Schemas["Automations"] {
  const gift = <T extends { programId?: string }>(wish: T): T => ({ ...wish, ...(wish.programId && { programId: ids.get(wish.programId) ?? wish.programId }) });
  const { birthday, anniversary, firstVisit } = messages;
  return { ...messages, birthday: gift(birthday), ...(anniversary && { anniversary: gift(anniversary) }), ...(firstVisit && { firstVisit: gift(firstVisit) }) };
}

/** Carries a step out; of a program, what has become of it, and its id is noted for the steps that follow. */
export async function take(step: Step, ids: Map<string, string>): Promise<Schemas["Program"] | undefined> {
  const { key } = step;
  switch (step.part) {
    case "program": {
      const program = await ownerCall("post", "/v1/programs", { body: step.body, key });
      ids.set(step.name, program.id);
      return program;
    }
    case "tiers":
      await ownerCall("put", "/v1/tiers", { body: step.body, key });
      return undefined;
    case "automations":
      await ownerCall("put", "/v1/automations", { body: named(step.body, ids), key });
      return undefined;
    case "coupon":
      await ownerCall("post", "/v1/coupons", { body: step.body, key });
      return undefined;
  }
}
