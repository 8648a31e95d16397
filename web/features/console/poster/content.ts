import type { Schemas } from "../../../shared/api/client.ts";
import type { Texts } from "../../../shared/i18n/texts.tsx";
import type messages from "../messages.json";

/** What a poster says: the same on screen, in print and in the file. */
export interface PosterContent {
  shop: string;
  title: string;
  /** Places of the pictured card; none where several cards run. */
  goal: number;
  scan: string;
  steps: readonly string[];
  address: string;
}

const MOST_PLACES = 12;

export function posterContent(
  t: Texts<keyof typeof messages>,
  merchant: Schemas["Merchant"],
  programs: readonly Schemas["Program"][],
): PosterContent {
  const [first] = programs;
  const only = programs.length === 1 ? first : undefined;
  return {
    shop: merchant.name,
    title: only ? t("poster-title", { goal: only.goal, reward: only.reward }) : t("poster-general"),
    goal: Math.min(first?.goal ?? 0, MOST_PLACES),
    scan: t("poster-scan"),
    steps: [t("poster-step-1"), t("poster-step-2"), t("poster-step-3")],
    address: `${location.origin}/j/${encodeURIComponent(merchant.publicName)}`,
  };
}
