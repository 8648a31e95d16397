import type { Schemas } from "../../../shared/api/client.ts";
import type { Locale } from "../../../shared/i18n/locale.ts";
import { formatShare } from "../../../shared/i18n/money.ts";
import type { Texts } from "../../../shared/i18n/texts.tsx";
import { stampCard } from "../../../shared/i18n/units.ts";
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

type PosterTexts = Texts<keyof typeof messages>;

export function posterContent(
  t: PosterTexts,
  merchant: Schemas["Merchant"],
  programs: readonly Schemas["Program"][],
): PosterContent {
  const [first] = programs;
  const only = programs.length === 1 ? first : undefined;
  return {
    shop: merchant.name,
    title: (only && promiseOf(t, only, merchant.locale)) ?? t("poster-general"),
    goal: Math.min(programs.find(({ kind }) => kind === "stamps")?.goal ?? 0, MOST_PLACES),
    scan: t("poster-scan"),
    steps: [t("poster-step-1"), t("poster-step-2"), t("poster-step-3")],
    address: `${location.origin}/j/${encodeURIComponent(merchant.publicName)}`,
  };
}

/** What a program promises in a line: the reward that is reached first, or the part that comes back of every purchase. */
function promiseOf(t: PosterTexts, program: Schemas["Program"], locale: Locale): string | undefined {
  const { kind, rewards = [], rates = [] } = program;
  const card = stampCard(program);
  const [cheapest] = [...rewards].sort((one, other) => one.cost - other.cost);
  const [rate, ...further] = rates;
  if (card) return t("poster-title", { ...card });
  if (kind === "points") return cheapest && t("poster-points", { cost: cheapest.cost, reward: cheapest.name });
  const everything = rate && further.length === 0 && !rate.only && !rate.except;
  return everything ? t("poster-cashback", { share: formatShare(rate.units / rate.per, locale) }) : undefined;
}
