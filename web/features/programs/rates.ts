import type { Schemas } from "../../shared/api/client.ts";
import type { Locale } from "../../shared/i18n/locale.ts";
import { minorUnits, typedMoney } from "../../shared/i18n/money.ts";
import { numberOf } from "./numbers.ts";

export type Rate = Schemas["Rate"];

/** The rate for everything, while it is being typed, and those for some goods, which stay as they are. */
export interface RateDraft {
  /** Points for each so much money. */
  units: string;
  price: string;
  /** Of money that comes back, in per cent. */
  share: string;
  kept: readonly Rate[];
  /** Where the rate for everything stands among the others: of several that match, the first counts. */
  place: number;
}

export const noRates: RateDraft = { units: "", price: "", share: "", kept: [], place: 0 };

export function draftOfRates(rates: readonly Rate[], currency: string, locale: Locale): RateDraft {
  const found = rates.findIndex((rate) => !rate.only && !rate.except);
  const rate = rates[found];
  const place = rate ? found : rates.length;
  const kept = rates.filter((_, index) => index !== found);
  if (!rate) return { ...noRates, kept, place };
  const share = String(Number(((100 * rate.units) / rate.per).toFixed(SHARE_DIGITS)));
  return {
    units: String(rate.units), price: typedMoney(rate.per, currency, locale),
    share: locale === "en" ? share : share.replace(".", ","), kept, place,
  };
}

/** So many points for so much money. */
export function pointRates({ units, price, kept, place }: RateDraft, currency: string): Rate[] {
  if (!units.trim() && !price.trim()) return [...kept];
  return among(kept, place, { units: numberOf(units), per: minorUnits(price, currency) ?? -1 });
}

const SHARE_DIGITS = 3;
const PER_CENT = 100;

/** A part in per cent as the smallest fraction: 2.5 % is 1/40. */
export function shareRates({ share, kept, place }: RateDraft): Rate[] {
  const scale = 10 ** SHARE_DIGITS;
  const units = Math.round(numberOf(share) * scale);
  const per = PER_CENT * scale;
  const common = divisor(Math.abs(units), per);
  return among(kept, place, { units: units / common, per: per / common });
}

function among(others: readonly Rate[], place: number, rate: Rate): Rate[] {
  return [...others.slice(0, place), rate, ...others.slice(place)];
}

function divisor(one: number, other: number): number {
  return other === 0 ? one : divisor(other, one % other);
}
