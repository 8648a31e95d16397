import type { Schemas } from "../../../shared/api/client.ts";
import { formatDate, formatHour, formatTime, monthName } from "../../../shared/i18n/dates.ts";
import { localeNames } from "../../../shared/i18n/locale.ts";
import { formatMoney, typedMoney } from "../../../shared/i18n/money.ts";
import { useLocale, useTexts } from "../../../shared/i18n/texts.tsx";
import { typedUnits } from "../../programs/numbers.ts";
import { countingOf, type Campaign, type Holdings, type Segment } from "./draft.ts";
import messages from "./messages.json";

/** Which guests, in words. */
export function useSegmentSaid(segment: Segment, holdings: Holdings): string {
  const t = useTexts(messages);
  const locale = useLocale();
  const { activity, levels, balance, birthdayMonths, joinedDaysAgo, lastVisitDaysAgo, spentInYear, labels, locales, placeIds } = segment;
  const counting = countingOf(balance?.programId ?? "", holdings);
  const program = holdings.programs.find(({ id }) => id === balance?.programId)?.name ?? "";
  const levelName = (threshold: number) => holdings.levels.find((level) => level.threshold === threshold)?.name ?? (threshold ? String(threshold) : t("no-level"));
  const placeName = (id: string) => holdings.places.find((place) => place.id === id)?.name ?? "…";
  const facts = [
    activity?.map((each) => t(each)).join(", "),
    levels?.map(levelName).join(", "),
    balance && `${program}: ${rangeSaid(balance, (count) => (counting.kind === "cashback" ? typedMoney(count, counting.currency, locale) : typedUnits(count, counting, locale)))}`,
    birthdayMonths && `${t("birthday-months")}: ${birthdayMonths.map((month) => monthName(month, locale)).join(", ")}`,
    joinedDaysAgo && `${t("joined")}: ${rangeSaid(joinedDaysAgo)}`,
    lastVisitDaysAgo && `${t("visited")}: ${rangeSaid(lastVisitDaysAgo)}`,
    spentInYear && `${t("spent")}: ${rangeSaid(spentInYear, (minor) => formatMoney(minor, holdings.currency, locale, false))}`,
    labels?.join(", "),
    locales?.map((each) => localeNames[each]).join(", "),
    placeIds?.map(placeName).join(", "),
  ].filter(Boolean);
  return facts.length > 0 ? facts.join(" · ") : t("everybody");
}

function rangeSaid({ atLeast, atMost }: Schemas["Range"], said: (count: number) => string = String): string {
  if (atMost === undefined) return `≥ ${said(atLeast ?? 0)}`;
  return atLeast === undefined ? `≤ ${said(atMost)}` : `${said(atLeast)}–${said(atMost)}`;
}

/** When it begins, in words; a time is the shop's. */
export function useTimeSaid({ when, beginsAt }: Campaign): string {
  const t = useTexts(messages);
  const locale = useLocale();
  switch (when.kind) {
    case "now":
      return beginsAt ? formatTime(beginsAt, locale) : t("now");
    case "at":
      return (when.at ?? "").split("T").map((part, index) => (index === 0 ? formatDate(part, locale) : part)).join(", ");
    case "local-hour":
      return t("local-said", { date: formatDate(when.date ?? "", locale), hour: formatHour(when.hour ?? 0) });
  }
}
