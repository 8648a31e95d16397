import type { Schemas } from "../../shared/api/client.ts";
import { numberOf } from "./numbers.ts";

export type Expiry = Schemas["Expiry"];
export type ExpiryKind = Expiry["kind"];

export const expiryKinds: readonly ExpiryKind[] = ["never", "month-end", "months", "date", "inactivity"];

/** The last days of the months: what shops name when they name a date. */
export const monthEnds = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31].map((day, month) => `${String(month + 1).padStart(2, "0")}-${day}`);

/** While it is typed, nothing of another kind is forgotten. */
export interface ExpiryDraft {
  kind: ExpiryKind;
  months: string;
  date: string;
}

export const noExpiry: ExpiryDraft = { kind: "never", months: "12", date: "12-31" };

export function draftOfExpiry({ kind, months, date }: Expiry): ExpiryDraft {
  return { kind, months: months === undefined ? noExpiry.months : String(months), date: date ?? noExpiry.date };
}

export function countsMonths(kind: ExpiryKind): boolean {
  return kind === "month-end" || kind === "months" || kind === "inactivity";
}

export function expiryOf({ kind, months, date }: ExpiryDraft): Expiry {
  return { kind, ...(countsMonths(kind) && { months: numberOf(months) }), ...(kind === "date" && { date }) };
}

const DAY = 86_400_000;

/** The local date so many days on; dates are `2026-11-30`. */
export function daysAfter(date: string, days: number): string {
  return iso(new Date(Date.parse(`${date}T00:00Z`) + days * DAY));
}

/** The last day of what can be used from a date on, if nobody comes again; nothing where there is none, or none that makes sense. */
export function lastDay({ kind, months = 0, date }: Expiry, from: string): string | undefined {
  const [year = 0, month = 0, day = 0] = from.split("-").map(Number);
  if (kind === "date") return nextDate(date ?? noExpiry.date, year, from);
  if (kind === "never" || !Number.isInteger(months) || months < 1 || months > 120) return undefined;
  const end = new Date(Date.UTC(year, month + months, 0));
  return kind === "month-end" || end.getUTCDate() < day ? iso(end) : iso(new Date(Date.UTC(year, month - 1 + months, day)));
}

/** Strictly after the date it is asked for; 29 February is the 28th in other years. */
function nextDate(date: string, year: number, from: string): string {
  const [thisYear, nextYear] = [inYear(date, year), inYear(date, year + 1)];
  return thisYear > from ? thisYear : nextYear;
}

function inYear(date: string, year: number): string {
  const leap = new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1;
  return `${year}-${date === "02-29" && !leap ? "02-28" : date}`;
}

function iso(day: Date): string {
  return day.toISOString().slice(0, 10);
}
