import { serverNow } from "../api/clock.ts";
import { tag, type Locale } from "./locale.ts";

const DAY = 86_400_000;

/** An instant as the wall clock here shows it; today and yesterday, by the server's time, in words. */
export function formatTime(instant: string, locale: Locale, now: number = serverNow()): string {
  const time = new Date(instant);
  const days = Math.round((midnight(time.getTime()) - midnight(now)) / DAY);
  if (days !== 0 && days !== -1) {
    return new Intl.DateTimeFormat(tag(locale), { dateStyle: "medium", timeStyle: "short" }).format(time);
  }
  const day = new Intl.RelativeTimeFormat(tag(locale), { numeric: "auto" }).format(days, "day");
  return `${capital(day)}, ${formatClock(instant, locale)}`;
}

/** The first instant of the wall clock's day. */
function midnight(time: number): number {
  return new Date(time).setHours(0, 0, 0, 0);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** How long until an instant: "in 4 minutes", "in 30 seconds"; what is over is over by nothing. */
export function formatUntil(instant: string, locale: Locale, now: number): string {
  const seconds = Math.max(0, Math.ceil((Date.parse(instant) - now) / 1_000));
  const format = new Intl.RelativeTimeFormat(tag(locale), { numeric: "always" });
  return seconds < 60 ? format.format(seconds, "second") : format.format(Math.ceil(seconds / 60), "minute");
}

export function formatClock(instant: string, locale: Locale): string {
  return new Intl.DateTimeFormat(tag(locale), { timeStyle: "short" }).format(new Date(instant));
}

/** The day of an instant in a zone: the shop's day, wherever its owner sits. */
export function formatDayIn(instant: string, timeZone: string, locale: Locale): string {
  const format = new Intl.DateTimeFormat(tag(locale), { weekday: "long", day: "numeric", month: "long", timeZone });
  return capital(format.format(new Date(instant)));
}

export function formatClockIn(instant: string, timeZone: string, locale: Locale): string {
  return new Intl.DateTimeFormat(tag(locale), { timeStyle: "short", timeZone }).format(new Date(instant));
}

/** A calendar date (`2026-11-30`), which is the same day in every zone. */
export function formatDate(date: string, locale: Locale): string {
  return new Intl.DateTimeFormat(tag(locale), { dateStyle: "long", timeZone: "UTC" }).format(new Date(`${date}T00:00Z`));
}

/** "1 December 2026 – 24 December 2026"; an open end is left open. */
export function formatDays(from: string | undefined, lastDay: string | undefined, locale: Locale): string {
  return [from, lastDay].map((date) => (date === undefined ? "…" : formatDate(date, locale))).join(" – ");
}

/** The calendar date of an instant in a zone: `2026-11-30`. */
export function dateIn(timeZone: string, instant: number): string {
  return new Intl.DateTimeFormat("sv", { dateStyle: "short", timeZone }).format(new Date(instant));
}

/** 1 is Monday. */
export function weekdayName(day: number, locale: Locale, style: "long" | "short"): string {
  return new Intl.DateTimeFormat(tag(locale), { weekday: style, timeZone: "UTC" }).format(new Date(Date.UTC(2024, 0, day)));
}

export function monthName(month: number, locale: Locale): string {
  const day = new Date(Date.UTC(2024, month - 1, 1));
  return new Intl.DateTimeFormat(tag(locale), { month: "long", timeZone: "UTC" }).format(day);
}

/** Of the wall clock, without minutes: 9:00. */
export function formatHour(hour: number): string {
  return `${hour}:00`;
}

/** A day of the year without a year (`02-29`). */
export function formatBirthday(birthday: string, locale: Locale): string {
  const day = new Date(`2024-${birthday}T00:00Z`);
  return new Intl.DateTimeFormat(tag(locale), { day: "numeric", month: "long", timeZone: "UTC" }).format(day);
}
