import { useMemo } from "preact/hooks";
import type { Schemas } from "../api/client.ts";
import shared from "../messages.json";
import type { Locale } from "./locale.ts";
import { formatMoney } from "./money.ts";
import { textsOf, useLocale } from "./texts.tsx";

/** What a program counts. */
export interface Counted {
  kind: Schemas["ProgramKind"];
  currency?: string | undefined;
}

export type FormatUnits = (amount: number, counted: Counted) => string;

/** So many stamps or points, or money. */
export function unitsIn(locale: Locale): FormatUnits {
  const words = textsOf(shared, locale);
  return (amount, { kind, currency }) => {
    if (kind === "cashback" && currency) return formatMoney(amount, currency, locale);
    return words(kind === "points" ? "points" : "stamps", { count: amount });
  };
}

export function useUnits(): FormatUnits {
  const locale = useLocale();
  return useMemo(() => unitsIn(locale), [locale]);
}

/** A program on whose card stamps are set. */
export interface StampCard {
  goal: number;
  reward: string;
}

/** Its goal and reward, where it is a stamp card. */
export function stampCard({ kind, goal, reward }: Partial<StampCard> & Counted): StampCard | undefined {
  return kind === "stamps" && goal !== undefined && reward !== undefined ? { goal, reward } : undefined;
}
