import type { Schemas } from "../../../shared/api/client.ts";
import type { Locale } from "../../../shared/i18n/locale.ts";
import { minorUnits, typedMoney, typedNumber } from "../../../shared/i18n/money.ts";
import { numberOf } from "../numbers.ts";
import { draftOfGoods, noGoods, selectionOf, type Goods } from "./goods.ts";

export type Rate = Schemas["Rate"];

/** A rate while it is being typed: points for so much money, or a share of it. */
export interface RateDraft {
  /** Tells it from the others. */
  key: string;
  units: string;
  price: string;
  /** Of money that comes back, in per cent. */
  share: string;
  /** What the share was read from: per cents with three digits cannot say every fraction. */
  exact?: { share: string; units: number; per: number };
  only: Goods;
  except: Goods;
}

export const MOST_RATES = 20;

export const firstRate: RateDraft = { key: "first", units: "", price: "", share: "", only: noGoods, except: noGoods };

const SHARE_DIGITS = 3;
const PER_CENT = 100;

export function draftOfRates(rates: readonly Rate[], currency: string, locale: Locale): RateDraft[] {
  return rates.map(({ units, per, only, except }, index) => {
    const share = typedNumber(Number(((PER_CENT * units) / per).toFixed(SHARE_DIGITS)), locale);
    return {
      key: String(index), units: String(units), price: typedMoney(per, currency, locale), share, exact: { share, units, per },
      only: draftOfGoods(only), except: draftOfGoods(except),
    };
  });
}

export function isBlank({ units, price, share }: RateDraft): boolean {
  return `${units}${price}${share}`.trim() === "";
}

/** So many points for so much money. */
export function pointRate(rate: RateDraft, currency: string): Rate {
  return { units: numberOf(rate.units), per: minorUnits(rate.price, currency) ?? -1, ...goodsOf(rate) };
}

/** A part in per cent as the smallest fraction: 2.5 % is 1/40. */
export function shareRate(rate: RateDraft): Rate {
  return { ...fractionOf(rate), ...goodsOf(rate) };
}

function fractionOf({ share, exact }: RateDraft): { units: number; per: number } {
  if (exact && exact.share === share) return { units: exact.units, per: exact.per };
  const scale = 10 ** SHARE_DIGITS;
  const units = Math.round(numberOf(share) * scale);
  const per = PER_CENT * scale;
  const common = divisor(Math.abs(units), per);
  return { units: units / common, per: per / common };
}

function goodsOf({ only: some, except: others }: RateDraft): Pick<Rate, "only" | "except"> {
  const [only, except] = [selectionOf(some), selectionOf(others)];
  return { ...(only && { only }), ...(except && { except }) };
}

function divisor(one: number, other: number): number {
  return other === 0 ? one : divisor(other, one % other);
}

export function addRate(rates: readonly RateDraft[], key: string): RateDraft[] {
  return [...rates, { ...firstRate, key }];
}

export function changeRate(rates: readonly RateDraft[], key: string, part: Partial<RateDraft>): RateDraft[] {
  return rates.map((rate) => (rate.key === key ? { ...rate, ...part } : rate));
}

export function removeRate(rates: readonly RateDraft[], key: string): RateDraft[] {
  return rates.filter((rate) => rate.key !== key);
}

/** One place up or down; of several that match, the first counts. */
export function moveRate(rates: readonly RateDraft[], key: string, by: -1 | 1): RateDraft[] {
  const from = rates.findIndex((rate) => rate.key === key);
  const rate = rates[from];
  const to = from + by;
  if (!rate || to < 0 || to >= rates.length) return [...rates];
  const others = removeRate(rates, key);
  return [...others.slice(0, to), rate, ...others.slice(to)];
}
