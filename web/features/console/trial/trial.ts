import type { Body } from "../../../shared/api/client.ts";
import { minorUnits } from "../../../shared/i18n/money.ts";

export type Question = Body<"post", "/v1/quotes">;

export interface TrialDraft {
  amount: string;
  currency: string;
  card: string;
  /** Empty for none in particular. */
  place: string;
}

/** What to ask the API; nothing while there is no amount. */
export function questionOf({ amount, currency, card, place }: TrialDraft): Question | undefined {
  const minor = minorUnits(amount, currency);
  if (!minor) return undefined;
  return {
    purchase: { amount: minor, currency },
    ...(card.trim() && { card: card.trim() }),
    ...(place && { placeId: place }),
  };
}
