import type { Schemas } from "../../../shared/api/client.ts";
import type { Locale } from "../../../shared/i18n/locale.ts";
import { minorUnits, typedMoney } from "../../../shared/i18n/money.ts";
import { draftOfLimit, limitOf, noLimit, type LimitDraft } from "../limits/limits.ts";
import { numberOf } from "../numbers.ts";

export type Giving = Schemas["Giving"];

/** How guests give to each other, while it is being typed; without an amount they cannot. */
export interface GivingDraft {
  most: string;
  limit: LimitDraft;
}

export const noGiving: GivingDraft = { most: "", limit: noLimit };

/** What units are counted in: money for cashback. */
interface Terms {
  kind: Schemas["ProgramKind"];
  currency: string;
}

export function draftOfGiving(giving: Giving | undefined, { kind, currency }: Terms, locale: Locale): GivingDraft {
  if (!giving) return noGiving;
  return { most: kind === "cashback" ? typedMoney(giving.most, currency, locale) : String(giving.most), limit: draftOfLimit(giving.limit) };
}

/** Nothing where nothing can be given; what is no number goes as one that the API refuses by the field's name. */
export function givingOf({ most, limit }: GivingDraft, { kind, currency }: Terms): Giving | undefined {
  if (!most.trim()) return undefined;
  const often = limitOf(limit);
  return { most: kind === "cashback" ? minorUnits(most, currency) ?? -1 : numberOf(most), ...(often && { limit: often }) };
}
