import type { Schemas } from "../api/client.ts";
import { formatDate } from "../i18n/dates.ts";
import type { Locale } from "../i18n/locale.ts";
import { formatMoney, formatShare } from "../i18n/money.ts";
import { textsOf } from "../i18n/texts.tsx";
import messages from "./messages.json";

/** As much of a coupon as its holder has to know. */
export type Promised = Pick<Schemas["CouponPromise"], "effect" | "currency" | "minimumAmount" | "from" | "lastDay" | "combinable">;

/** What it is worth, in words. */
export function worthOf({ effect, currency = "EUR" }: Pick<Promised, "effect" | "currency">, locale: Locale): string {
  const t = textsOf(messages, locale);
  switch (effect.kind) {
    case "amount-off":
      return t("off", { amount: formatMoney(effect.amount ?? 0, currency, locale, false) });
    case "percent-off":
      return t("off", { amount: formatShare((effect.percent ?? 0) / 100, locale) });
    case "free-item":
      return effect.item ?? "";
  }
}

/** When and on what it is good; a first day only while it lies ahead. */
export function conditionsOf({ currency = "EUR", minimumAmount = 0, from, lastDay, combinable }: Promised, today: string, locale: Locale): string[] {
  const t = textsOf(messages, locale);
  return [
    ...(minimumAmount > 0 ? [t("from-amount", { amount: formatMoney(minimumAmount, currency, locale, false) })] : []),
    ...(from && from > today ? [t("first-day", { date: formatDate(from, locale) })] : []),
    ...(lastDay ? [t("last-day", { date: formatDate(lastDay, locale) })] : []),
    ...(combinable ? [] : [t("alone")]),
  ];
}
