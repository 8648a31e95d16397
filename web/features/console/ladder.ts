import type { Schemas } from "../../shared/api/client.ts";
import type { Locale } from "../../shared/i18n/locale.ts";
import { minorUnits, typedMoney } from "../../shared/i18n/money.ts";
import { numberOf } from "../programs/numbers.ts";

type Ladder = Schemas["TierLadder"];
export type Measure = NonNullable<Ladder["measure"]>;
export type Window = NonNullable<Ladder["window"]>;

export interface LevelDraft {
  /** Stays with the level while others come and go. */
  id: number;
  name: string;
  threshold: string;
  /** Of what points and cashback give, in per cent. */
  multiplier: string;
  /** Off the bill, in per cent. */
  discount: string;
  /** What else it brings, separated by semicolons. */
  benefits: string;
}

export interface LadderDraft {
  measure: Measure;
  /** In which spending is typed; nothing where no program counts money. */
  currency: string | undefined;
  window: Window;
  windowMonths: string;
  keepMonths: string;
  keepYears: string;
  /** 1 is January. */
  yearStartMonth: string;
  graceMonths: string;
  warningDays: string;
  downgrade: Ladder["downgrade"];
  levels: LevelDraft[];
}

export const MOST_LEVELS = 10;
const USUAL_WARNING_DAYS = 21;
const USUAL = { multiplier: "100", discount: "0", benefits: "" };

export function draftOfLadder(ladder: Ladder, currency: string | undefined, locale: Locale): LadderDraft {
  const { measure = "stamps", window = "rolling", downgrade, levels } = ladder;
  const typed = (threshold: number) => (measure === "spend" && currency ? typedMoney(threshold, currency, locale) : String(threshold));
  return {
    measure, currency, window, downgrade,
    windowMonths: String(ladder.windowMonths ?? 12),
    keepMonths: String(ladder.keepMonths ?? 12),
    keepYears: String(ladder.keepYears ?? 1),
    yearStartMonth: String(ladder.yearStartMonth ?? 1),
    graceMonths: String(ladder.graceMonths ?? 0),
    warningDays: String(ladder.warningDays ?? USUAL_WARNING_DAYS),
    levels: levels.map(({ name, threshold, multiplierPercent = 100, discountPercent = 0, benefits = [] }, id) => ({
      id, name, threshold: typed(threshold), multiplier: String(multiplierPercent), discount: String(discountPercent), benefits: benefits.join("; "),
    })),
  };
}

/** What is no number goes as one that the API refuses by the field's name. */
export function ladderOf({ measure, currency, window: chosen, downgrade, ...draft }: LadderDraft): Ladder {
  const window = measure === "seniority" ? "lifetime" : chosen;
  const threshold = (text: string) => (measure === "spend" && currency ? minorUnits(text, currency) ?? -1 : numberOf(text));
  return {
    measure, window, downgrade, graceMonths: Number(draft.graceMonths), warningDays: numberOf(draft.warningDays),
    ...(window === "rolling" && { windowMonths: Number(draft.windowMonths) }),
    ...(window === "calendar-year" ? { keepYears: Number(draft.keepYears), yearStartMonth: Number(draft.yearStartMonth) } : { keepMonths: Number(draft.keepMonths) }),
    levels: draft.levels.map((level) => ({
      name: level.name.trim(), threshold: threshold(level.threshold), multiplierPercent: numberOf(level.multiplier),
      discountPercent: numberOf(level.discount), benefits: level.benefits.split(";").map((text) => text.trim()).filter(Boolean),
    })),
  };
}

/** A new level asks for twice as much as the one before. */
export function addLevel(draft: LadderDraft): LadderDraft {
  const highest = draft.levels.at(-1);
  const id = Math.max(-1, ...draft.levels.map((level) => level.id)) + 1;
  const threshold = String(highest ? (Number(highest.threshold) || 5) * 2 : 10);
  return { ...draft, levels: [...draft.levels, { id, name: "", threshold, ...USUAL }] };
}

export function changeLevel(draft: LadderDraft, id: number, part: Partial<LevelDraft>): LadderDraft {
  return { ...draft, levels: draft.levels.map((level) => (level.id === id ? { ...level, ...part } : level)) };
}

export function removeLevel(draft: LadderDraft, id: number): LadderDraft {
  return { ...draft, levels: draft.levels.filter((level) => level.id !== id) };
}
