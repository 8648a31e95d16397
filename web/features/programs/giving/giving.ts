import type { Schemas } from "../../../shared/api/client.ts";
import type { Locale } from "../../../shared/i18n/locale.ts";
import { draftOfLimit, limitOf, noLimit, type LimitDraft } from "../limits/limits.ts";
import { typedUnits, unitsOf, type Counting } from "../numbers.ts";

export type Giving = Schemas["Giving"];

/** How guests give to each other, while it is being typed; without an amount they cannot. */
export interface GivingDraft {
  most: string;
  limit: LimitDraft;
}

export const noGiving: GivingDraft = { most: "", limit: noLimit };

export function draftOfGiving(giving: Giving | undefined, counting: Counting, locale: Locale): GivingDraft {
  if (!giving) return noGiving;
  return { most: typedUnits(giving.most, counting, locale), limit: draftOfLimit(giving.limit) };
}

/** Nothing where nothing can be given; what is no number goes as one that the API refuses by the field's name. */
export function givingOf({ most, limit }: GivingDraft, counting: Counting): Giving | undefined {
  if (!most.trim()) return undefined;
  const often = limitOf(limit);
  return { most: unitsOf(most, counting), ...(often && { limit: often }) };
}
