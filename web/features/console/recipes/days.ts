interface Days {
  from?: unknown;
  lastDay?: unknown;
}

const MONTH_AND_DAY = "03-20".length;

function yearly(day: unknown): string | undefined {
  return typeof day === "string" && day.length === MONTH_AND_DAY ? day : undefined;
}

/** 29 February is kept on the 28th in other years. */
function inYear(year: number, day: string): string {
  const leap = new Date(Date.UTC(year, 1, 29)).getUTCMonth() === 1;
  return `${String(year).padStart(4, "0")}-${day === "02-29" && !leap ? "02-28" : day}`;
}

const yearOf = (date: string) => Number(date.slice(0, 4));

function next(day: string, from: string): string {
  const thisYear = inYear(yearOf(from), day);
  return thisYear < from ? inYear(yearOf(from) + 1, day) : thisYear;
}

function latest(day: string, until: string): string {
  const thisYear = inYear(yearOf(until), day);
  return thisYear > until ? inYear(yearOf(until) - 1, day) : thisYear;
}

/**
 * The days of a recipe's promotion: with a year they are what they are; without one they come every year and the next
 * ones are meant, today's included; without a first day it begins at once.
 */
export function nextDays({ from, lastDay }: Days, today: string): { from: string; lastDay?: string } {
  const last = yearly(lastDay);
  const end = last && next(last, today);
  const first = yearly(from);
  const begin = first ? (end ? latest(first, end) : next(first, today)) : String(from ?? today);
  return { from: begin, ...(end && { lastDay: end }) };
}
