import type { Schemas } from "../../../shared/api/client.ts";
import type { Locale } from "../../../shared/i18n/locale.ts";
import { draftOfLimit, limitOf, noLimit, type LimitDraft } from "../limits/limits.ts";
import { idOf } from "../ids.ts";
import { typedUnits, unitsOf, type Counting } from "../numbers.ts";

export type ActionReward = Schemas["ActionReward"];
export type ActionKind = NonNullable<ActionReward["kind"]>;
export type Proof = NonNullable<ActionReward["proof"]>;

export const actionKinds: readonly ActionKind[] = ["review", "survey", "share", "activity", "profile", "other"];
export const proofs: readonly Proof[] = ["none", "staff", "reference"];

/** Something a guest does and is given for, while it is being typed. */
export interface ActionDraft {
  /** Tells it from the others. */
  key: string;
  /** Its name for good; of a new one made from what it is called. */
  id?: string;
  name: string;
  kind: ActionKind;
  units: string;
  proof: Proof;
  limit: LimitDraft;
}

export const MOST_ACTIONS = 20;

export function draftOfActions(actions: readonly ActionReward[], counting: Counting, locale: Locale): ActionDraft[] {
  return actions.map(({ id, name, kind = "other", units, proof = "none", limit }) => ({
    key: id, id, name, kind, proof, limit: draftOfLimit(limit), units: typedUnits(units, counting, locale),
  }));
}

/** What is no number goes as one that the API refuses by the field's name. */
export function actionsOf(drafts: readonly ActionDraft[], terms: Counting): ActionReward[] {
  return drafts.map((draft) => actionOf(draft, terms));
}

export function actionOf(draft: ActionDraft, counting: Counting): ActionReward {
  const { name, kind, units, proof } = draft;
  const limit = limitOf(draft.limit);
  return {
    id: idOf(draft), name: name.trim(), kind, units: unitsOf(units, counting), proof,
    ...(limit && { limit }),
  };
}

/** What has to be filled in, by the pointer under which the API would name it. */
export function requiredOfActions(drafts: readonly ActionDraft[]): Record<string, string> {
  return Object.fromEntries(drafts.flatMap(({ name, units }, index) => [[`/actions/${index}/name`, name], [`/actions/${index}/units`, units]]));
}

/** What a new one begins with. */
export type Beginning = Partial<Pick<ActionDraft, "name" | "kind" | "proof" | "limit">>;

export const examples = {
  "a-review": { kind: "review", proof: "reference", limit: { ...noLimit, perMember: "1" } },
  "a-friend": { kind: "share", proof: "staff", limit: { ...noLimit, perMember: "1", period: "month" } },
} as const satisfies Record<string, Beginning>;

export function newAction(key: string, beginning: Beginning = {}): ActionDraft {
  return { key, name: "", kind: "other", units: "", proof: "staff", limit: noLimit, ...beginning };
}

export function changeAction(drafts: readonly ActionDraft[], key: string, part: Partial<ActionDraft>): ActionDraft[] {
  return drafts.map((draft) => (draft.key === key ? { ...draft, ...part } : draft));
}

export function removeAction(drafts: readonly ActionDraft[], key: string): ActionDraft[] {
  return drafts.filter((draft) => draft.key !== key);
}
