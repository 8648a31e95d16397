import type { Schemas } from "../../../shared/api/client.ts";
import { tag, type Locale } from "../../../shared/i18n/locale.ts";
import { formatMoney, formatShare } from "../../../shared/i18n/money.ts";
import { textsOf } from "../../../shared/i18n/texts.tsx";
import { unitsIn, type Counted } from "../../../shared/i18n/units.ts";
import { draftOfGoods, namesIn } from "./goods.ts";
import messages from "./shown/messages.json";
import type { Rate } from "./rates.ts";

/** Some goods in a sentence: "drinks, juice and Lavazza". */
export function goodsText(selection: Schemas["Selection"], locale: Locale): string {
  return new Intl.ListFormat(tag(locale), { type: "conjunction" }).format(namesIn(draftOfGoods(selection)).map(({ name }) => name));
}

/** A rate as a sentence: "1 point for every 10 zł, only drinks, not tobacco". */
export function rateText({ units, per, only, except }: Rate, { kind, currency = "EUR" }: Counted, locale: Locale): string {
  const t = textsOf(messages, locale);
  const how = kind === "cashback" ? t("share", { share: formatShare(units / per, locale) })
    : t("rate", { amount: unitsIn(locale)(units, { kind }), price: formatMoney(per, currency, locale, false) });
  return [how, only && t("only-goods", { goods: goodsText(only, locale) }), except && t("except-goods", { goods: goodsText(except, locale) })]
    .filter(Boolean).join(", ");
}
