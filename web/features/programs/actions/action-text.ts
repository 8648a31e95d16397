import type { Locale } from "../../../shared/i18n/locale.ts";
import { textsOf } from "../../../shared/i18n/texts.tsx";
import { unitsIn, type Counted } from "../../../shared/i18n/units.ts";
import { limitTexts } from "../limits/limit-text.ts";
import type { ActionReward } from "./actions.ts";
import messages from "./messages.json";

/** What is given for something done, and how often: "20 points for it · once for each guest". */
export function actionText({ units, limit = {} }: ActionReward, counted: Counted, locale: Locale): string {
  return [textsOf(messages, locale)("text", { amount: unitsIn(locale)(units, counted) }), ...limitTexts(limit, locale)].join(" · ");
}
