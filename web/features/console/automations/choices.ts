import type { Option } from "../../../shared/ui/fields.tsx";

export const EARLIEST_HOUR = 8;
export const LATEST_HOUR = 20;
export const MOST_A_WEEK = 14;

/** Days before the birthday; below 0 after it. */
export const birthdayDays = [14, 7, 5, 3, 2, 1, 0, -1, -2, -3, -7, -14];
export const silences = [7, 14, 21, 28, 35, 42, 56, 90, 180];
export const reminders = [3, 5, 7, 10, 14, 21, 30, 45, 60];
export const hours = range(EARLIEST_HOUR, LATEST_HOUR);
export const limits = range(1, MOST_A_WEEK);

/** Stamps, points, or minor units of a currency. */
export function giftsOf(kind: string): number[] {
  return kind === "stamps" ? [0, 1, 2, 3, 4, 5, 10, 20] : [0, 50, 100, 200, 300, 500, 1000, 2000, 5000];
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/** Choices in words; what is set is offered even where it is none of them. */
export function optionsOf(choices: readonly number[], own: number, say: (value: number) => string): Option[] {
  const all = choices.includes(own) ? choices : [own, ...choices];
  return all.map((value) => ({ value: String(value), text: say(value) }));
}

/** Before, on or after the day, and by how many days. */
export function dayKey(daysBefore: number): "days-before" | "on-the-day" | "days-after" {
  return daysBefore > 0 ? "days-before" : daysBefore < 0 ? "days-after" : "on-the-day";
}
