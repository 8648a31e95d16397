import { tag, type Locale } from "./locale.ts";

/** Digits after the point: 2 for most, 0 for the yen, 3 for the dinar of Kuwait. */
export function digitsOf(currency: string): number {
  return new Intl.NumberFormat("en", { style: "currency", currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

/** Minor units as people read them: 1340 is 13.40 zł. A whole amount goes without its noughts where it stands in a sentence. */
export function formatMoney(minor: number, currency: string, locale: Locale, noughts = true): string {
  const digits = digitsOf(currency);
  const short = !noughts && minor % 10 ** digits === 0;
  const options = short ? { maximumFractionDigits: 0 } : { minimumFractionDigits: digits, maximumFractionDigits: digits + 3 };
  return new Intl.NumberFormat(tag(locale), { style: "currency", currency, currencyDisplay: "narrowSymbol", ...options })
    .format(minor / 10 ** digits);
}

/** The currency's sign alone, for the label of a field. */
export function currencySign(currency: string, locale: Locale): string {
  const parts = new Intl.NumberFormat(tag(locale), { style: "currency", currency, currencyDisplay: "narrowSymbol" }).formatToParts(0);
  return parts.find((part) => part.type === "currency")?.value ?? currency;
}

const LONGEST = 10;

/** What is typed, in minor units; with a decimal comma or point. Nothing where it is no such amount. */
export function minorUnits(text: string, currency: string): number | undefined {
  const digits = digitsOf(currency);
  const match = /^(\d+)(?:[.,](\d+))?$/.exec(text.replace(/\s/g, ""));
  const [, whole = "", part = ""] = match ?? [];
  if (!match || whole.length > LONGEST || part.length > digits) return undefined;
  return Number(whole + part.padEnd(digits, "0"));
}

/** Minor units as they would be typed. */
export function typedMoney(minor: number, currency: string, locale: Locale): string {
  const digits = digitsOf(currency);
  const text = String(minor).padStart(digits + 1, "0");
  if (minor % 10 ** digits === 0) return String(minor / 10 ** digits);
  const point = locale === "en" ? "." : ",";
  return `${text.slice(0, -digits)}${point}${text.slice(-digits)}`;
}

/** A number with its fraction, as it would be typed. */
export function typedNumber(number: number, locale: Locale): string {
  return locale === "en" ? String(number) : String(number).replace(".", ",");
}

/** 1/20 is 5%. */
export function formatShare(share: number, locale: Locale): string {
  return new Intl.NumberFormat(tag(locale), { style: "percent", maximumFractionDigits: 3 }).format(share);
}
