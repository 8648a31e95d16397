import type { Schemas } from "../../shared/api/client.ts";

type Ladder = Schemas["TierLadder"];

export interface LevelDraft {
  /** Stays with the level while others come and go. */
  id: number;
  name: string;
  threshold: string;
}

export interface LadderDraft {
  windowMonths: string;
  keepMonths: string;
  downgrade: Ladder["downgrade"];
  levels: LevelDraft[];
}

export const MOST_LEVELS = 10;

export function draftOfLadder(ladder: Ladder): LadderDraft {
  return {
    windowMonths: String(ladder.windowMonths),
    keepMonths: String(ladder.keepMonths),
    downgrade: ladder.downgrade,
    levels: ladder.levels.map(({ name, threshold }, id) => ({ id, name, threshold: String(threshold) })),
  };
}

export function ladderOf(draft: LadderDraft): Ladder {
  return {
    windowMonths: Number(draft.windowMonths),
    keepMonths: Number(draft.keepMonths),
    downgrade: draft.downgrade,
    levels: draft.levels.map(({ name, threshold }) => ({ name: name.trim(), threshold: wholeNumber(threshold) })),
  };
}

/** What is no number goes as 0, so that the API names the field. */
function wholeNumber(text: string): number {
  const number = Number(text.trim());
  return Number.isFinite(number) ? number : 0;
}

/** A new level asks for twice as much as the one before. */
export function addLevel(draft: LadderDraft): LadderDraft {
  const highest = draft.levels.at(-1);
  const id = Math.max(-1, ...draft.levels.map((level) => level.id)) + 1;
  const threshold = String(highest ? (Number(highest.threshold) || 5) * 2 : 10);
  return { ...draft, levels: [...draft.levels, { id, name: "", threshold }] };
}

export function changeLevel(draft: LadderDraft, id: number, part: Partial<LevelDraft>): LadderDraft {
  return { ...draft, levels: draft.levels.map((level) => (level.id === id ? { ...level, ...part } : level)) };
}

export function removeLevel(draft: LadderDraft, id: number): LadderDraft {
  return { ...draft, levels: draft.levels.filter((level) => level.id !== id) };
}
