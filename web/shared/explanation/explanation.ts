import type { Schemas } from "../api/client.ts";
import { tag, type Locale } from "../i18n/locale.ts";
import { formatMoney, formatShare } from "../i18n/money.ts";
import { textsOf, type Texts } from "../i18n/texts.tsx";
import { hundredths } from "./fractions.ts";
import messages from "./messages.json";

type Explanation = Schemas["Explanation"];
type Promotion = Schemas["Promotion"];

/** What is explained: stamps and points are bare numbers here, money is money; amounts are in the currency. */
export interface Explained {
  kind: Schemas["ProgramKind"];
  currency: string;
  explanation: Explanation;
}

/** How the units came about, in words: "1 for every 10 zł, doubled; 0.68 kept for next time". */
export function explain({ kind, currency, explanation }: Explained, locale: Locale): string {
  const t = textsOf(messages, locale);
  const { visit, rates, level, promotions, cutByCap, carriedBefore, carriedAfter } = explanation;
  const money = (minor: number) => formatMoney(minor, currency, locale, false);
  const units = (count: number) => (kind === "cashback" ? formatMoney(count, currency, locale) : number(count, locale));
  const part = (key: keyof typeof messages, fraction: string | undefined) => {
    const count = hundredths(fraction ?? "0");
    return count > 0 ? [t(key, { amount: units(count) })] : [];
  };
  const byRate = rates.map(({ units: given, per, amount }) => {
    if (kind === "cashback") return t("by-share", { share: formatShare(given / per, locale), amount: money(amount) });
    const how = t("by-rate", { amount: units(given), price: money(per) });
    return rates.length > 1 ? t("of-amount", { how, amount: money(amount) }) : how;
  });
  const given = [
    ...part("by-visit", visit), ...byRate, ...(level ? [t("by-level", { factor: number(level.multiplierPercent / 100, locale) })] : []),
    ...promotions.flatMap((promotion) => promoted(t, promotion, units, locale)),
    ...part("cut-by-cap", cutByCap), ...part("carried-before", carriedBefore),
  ];
  return [given.join(", "), ...part("carried-after", carriedAfter)].filter(Boolean).join("; ");
}

function promoted(t: Texts<keyof typeof messages>, { name, multiplierPercent, bonus }: Promotion, units: (count: number) => string, locale: Locale) {
  const factor = multiplierPercent / 100;
  const times = factor === 2 ? t("doubled") : factor === 3 ? t("tripled") : t("multiplied", { factor: number(factor, locale) });
  const parts = [...(factor > 1 ? [times] : []), ...(bonus > 0 ? [t("on-top", { amount: units(bonus) })] : [])];
  return parts.map((text, index) => (index === parts.length - 1 ? `${text} (${name})` : text));
}

function number(count: number, locale: Locale): string {
  return new Intl.NumberFormat(tag(locale), { maximumFractionDigits: 2 }).format(count);
}
