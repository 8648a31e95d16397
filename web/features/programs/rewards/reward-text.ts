import type { Schemas } from "../../../shared/api/client.ts";
import { formatDays } from "../../../shared/i18n/dates.ts";
import type { Locale } from "../../../shared/i18n/locale.ts";
import { formatMoney, formatShare } from "../../../shared/i18n/money.ts";
import { textsOf } from "../../../shared/i18n/texts.tsx";
import { levelText, limitTexts } from "../limits/limit-text.ts";
import { placesText } from "../places/place-text.ts";
import messages from "./messages.json";

/** What a reward is beside its name, and who can have it how often: "€5 off the bill · once a month for each guest". */
export function rewardText({ kind, value = 0, limit, fromLevel, from, lastDay, placeIds = [] }: Schemas["Reward"], currency: string, levels: readonly string[], locale: Locale,
  places: readonly Schemas["Place"][] = []): string {
  const t = textsOf(messages, locale);
  const off = kind === "amount-off" ? formatMoney(value, currency, locale, false) : kind === "percent-off" && formatShare(value / 100, locale);
  return [
    off && t("off", { value: off }), kind === "code" && t("code-text"), ...(limit ? limitTexts(limit, locale) : []),
    fromLevel !== undefined && levelText(fromLevel, levels, locale),
    (from ?? lastDay) !== undefined && formatDays(from, lastDay, locale),
    placesText(placeIds, places, locale),
  ].filter(Boolean).join(" · ");
}
