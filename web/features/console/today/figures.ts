import type { Schemas } from "../../../shared/api/client.ts";

export type Overview = Schemas["Overview"];
export type Figure = Exclude<keyof Schemas["Figures"], "guests">;

/** How one number stands to another, as a sentence says it. */
export interface Comparison {
  key: "more" | "fewer" | "same";
  /** How many more or fewer. */
  count: number;
}

export function compare(now: number, before: number): Comparison {
  const count = Math.abs(now - before);
  return { key: now > before ? "more" : now < before ? "fewer" : "same", count };
}

/** The share of the longer of two bars, in whole percent. */
export function share(value: number, other: number): number {
  const most = Math.max(value, other);
  return most === 0 ? 0 : Math.round((value / most) * 100);
}

/** Nothing in two weeks: a shop that has just begun, or one that has been closed. */
export function isQuiet({ today, week, weekBefore }: Overview): boolean {
  return [today, week, weekBefore].every(({ visits, joined, rewards }) => visits + joined + rewards === 0);
}
