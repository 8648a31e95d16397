import type { Option } from "../ui/fields.tsx";
import { tag, type Locale } from "./locale.ts";

const codes =
  "AED ALL AMD ARS AUD AZN BAM BHD BRL CAD CHF CLP CNY COP CZK DKK EGP EUR GBP GEL HKD HUF IDR ILS INR ISK JOD JPY KES " +
  "KRW KWD KZT MAD MDL MKD MXN MYR NGN NOK NZD PEN PHP PKR PLN QAR RON RSD SAR SEK SGD THB TND TRY TWD UAH USD UYU UZS " +
  "VND ZAR";

/** Where it is not the euro, of the countries most owners are in. */
const byCountry: Record<string, string> = {
  AL: "ALL", AU: "AUD", BA: "BAM", BR: "BRL", CA: "CAD", CH: "CHF", CZ: "CZK", DK: "DKK", GB: "GBP", GE: "GEL", HU: "HUF",
  IN: "INR", IS: "ISK", JP: "JPY", KR: "KRW", KW: "KWD", LI: "CHF", MD: "MDL", MK: "MKD", MX: "MXN", NO: "NOK", NZ: "NZD",
  PL: "PLN", RO: "RON", RS: "RSD", SE: "SEK", TR: "TRY", UA: "UAH", US: "USD", ZA: "ZAR",
};

/** What a till there most likely counts in; a guess that the owner can change. */
export function currencyOf(country: string): string {
  return byCountry[country] ?? "EUR";
}

/** Currencies in the order of their codes. */
export function currencyOptions(locale: Locale, chosen: string): Option[] {
  const names = new Intl.DisplayNames(tag(locale), { type: "currency" });
  const all = new Set([...codes.split(" "), chosen]);
  return [...all].sort().map((value) => ({ value, text: `${value} · ${names.of(value) ?? value}` }));
}
