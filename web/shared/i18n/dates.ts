import type { Locale } from "./locale.ts";

/** British order for English: Regulars is at home in Europe. */
function tag(locale: Locale): string {
  return locale === "en" ? "en-GB" : locale;
}

/** An instant as the wall clock here shows it. */
export function formatTime(instant: string, locale: Locale): string {
  return new Intl.DateTimeFormat(tag(locale), { dateStyle: "medium", timeStyle: "short" }).format(new Date(instant));
}

export function formatClock(instant: string, locale: Locale): string {
  return new Intl.DateTimeFormat(tag(locale), { timeStyle: "short" }).format(new Date(instant));
}

/** A calendar date (`2026-11-30`), which is the same day in every zone. */
export function formatDate(date: string, locale: Locale): string {
  return new Intl.DateTimeFormat(tag(locale), { dateStyle: "long", timeZone: "UTC" }).format(new Date(`${date}T00:00Z`));
}

export function monthName(month: number, locale: Locale): string {
  const day = new Date(Date.UTC(2024, month - 1, 1));
  return new Intl.DateTimeFormat(tag(locale), { month: "long", timeZone: "UTC" }).format(day);
}
