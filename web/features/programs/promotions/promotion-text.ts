import type { Schemas } from "../../../shared/api/client.ts";
import { formatDate, weekdayName } from "../../../shared/i18n/dates.ts";
import { tag, type Locale } from "../../../shared/i18n/locale.ts";
import { formatMoney } from "../../../shared/i18n/money.ts";
import { textsOf } from "../../../shared/i18n/texts.tsx";
import { unitsIn, type Counted } from "../../../shared/i18n/units.ts";
import { labelsText } from "../labels/label-text.ts";
import { levelText, limitTexts } from "../limits/limit-text.ts";
import { placesText } from "../places/place-text.ts";
import { goodsText } from "../rates/rate-text.ts";
import { days, MIDNIGHT, type Hours } from "./hours.ts";
import type { Promotion } from "./promotions.ts";
import messages from "./shown/messages.json";

/** What a promotion gives and when: "× 2 · Mon–Fri 15:00–18:00 · from 20 zł · from 1 November 2026". */
export function promotionText(promotion: Promotion, counted: Counted, levels: readonly string[], locale: Locale,
  places: readonly Schemas["Place"][] = []): string {
  const t = textsOf(messages, locale);
  const { from, lastDay, hours, minimumAmount = 0, multiplierPercent, bonus, channels = [], placeIds = [], visit, fromLevel, only, labels = [], limit = {}, optIn } = promotion;
  const begin = formatDate(from, locale);
  const factor = new Intl.NumberFormat(tag(locale)).format(multiplierPercent / 100);
  return [
    multiplierPercent > 100 && t("times-text", { factor }),
    bonus > 0 && t("bonus-text", { amount: unitsIn(locale)(bonus, counted) }),
    hours && hoursText(hours, locale),
    minimumAmount > 0 && t("minimum-text", { amount: formatMoney(minimumAmount, counted.currency ?? "EUR", locale, false) }),
    channels.length === 1 && t(channels[0] === "online" ? "text-online" : "text-counter"),
    placesText(placeIds, places, locale),
    visit && visitText(visit, locale),
    fromLevel !== undefined && levelText(fromLevel, levels, locale),
    labelsText(labels, locale),
    only && t("text-goods", { goods: goodsText(only, locale) }),
    optIn && t("text-opt-in"),
    ...limitTexts(limit, locale),
    lastDay ? t("between", { from: begin, until: formatDate(lastDay, locale) }) : t("since", { from: begin }),
  ].filter(Boolean).join(" · ");
}

function visitText({ number, every }: NonNullable<Promotion["visit"]>, locale: Locale): string {
  const t = textsOf(messages, locale);
  if (every !== undefined) return t("text-every", { number: every });
  return number === 1 ? t("text-first") : t("text-number", { number: number ?? "" });
}

/** "Mon–Fri 15:00–18:00"; the whole day goes without its hours. */
export function hoursText({ days: chosen, from, until }: Hours, locale: Locale): string {
  const clock = from === MIDNIGHT && until === MIDNIGHT ? "" : `${from}–${until}`;
  return [chosen.length < days.length && daysText(chosen, locale), clock].filter(Boolean).join(" ");
}

/** Three days and more in a row are named by the first and the last. */
function daysText(chosen: Hours["days"], locale: Locale): string {
  const runs: number[][] = [];
  for (const [index, day] of days.entries()) {
    if (!chosen.includes(day)) continue;
    const run = runs.at(-1);
    if (run?.at(-1) === index) run.push(index + 1);
    else runs.push([index + 1]);
  }
  const name = (day: number | undefined) => weekdayName(day ?? 1, locale, "short");
  return runs.map((run) => (run.length > 2 ? `${name(run[0])}–${name(run.at(-1))}` : run.map(name).join(", "))).join(", ");
}
