import type { Problem } from "../../shared/api/errors.ts";

export type Tone = "yes" | "wait" | "no";

/** Refusals that time or a few more stamps will lift; every other one is a no. */
const passing = new Set(["cool-down", "daily-cap-reached", "too-many-scans", "too-many-reservations", "not-enough", "busy", "too-many-attempts",
  "coupon-in-use", "coupon-not-yet", "coupon-minimum-missing"]);

export function toneOf({ code, status }: Problem): Tone {
  return passing.has(code) || status === 429 || status === 503 ? "wait" : "no";
}
