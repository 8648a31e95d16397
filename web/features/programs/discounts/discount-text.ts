import type { Schemas } from "../../../shared/api/client.ts";
import type { Locale } from "../../../shared/i18n/locale.ts";
import { formatMoney, formatShare } from "../../../shared/i18n/money.ts";
import { textsOf } from "../../../shared/i18n/texts.tsx";
import { labelsText } from "../labels/label-text.ts";
import { levelText } from "../limits/limit-text.ts";
import { hoursText } from "../promotions/promotion-text.ts";
import { placesText } from "../places/place-text.ts";
import { goodsText } from "../rates/rate-text.ts";
import messages from "./shown/messages.json";

export type DiscountTerms = Pick<Schemas["OfferedDiscount"], "percent" | "only" | "except" | "hours" | "minimumAmount" | "fromLevel" | "levelName" | "placeIds">
  & Pick<Schemas["Discount"], "labels">;

/** A discount as a line: "10% off drinks · Mon–Fri 15:00–18:00 · from Gold up". */
export function discountText(discount: DiscountTerms, levels: readonly string[], currency: string | undefined, locale: Locale,
  places: readonly Schemas["Place"][] = []): string {
  const t = textsOf(messages, locale);
  const { percent, only, except, hours, minimumAmount = 0, fromLevel, levelName, placeIds = [], labels = [] } = discount;
  const off = { percent: formatShare(percent / 100, locale) };
  return [
    only ? t("off-goods", { ...off, goods: goodsText(only, locale) }) : t("off", off),
    except && t("except-goods", { goods: goodsText(except, locale) }),
    placesText(placeIds, places, locale),
    hours && hoursText(hours, locale),
    minimumAmount > 0 && t("minimum", { amount: formatMoney(minimumAmount, currency ?? "EUR", locale, false) }),
    fromLevel !== undefined && (levelName === undefined ? levelText(fromLevel, levels, locale) : t("from-level", { level: levelName })),
    labelsText(labels, locale),
  ].filter(Boolean).join(" · ");
}
