import type { Locale } from "../../../shared/i18n/locale.ts";
import { textsOf } from "../../../shared/i18n/texts.tsx";
import { unitsIn, type Counted } from "../../../shared/i18n/units.ts";
import { limitTexts } from "../limits/limit-text.ts";
import type { Giving } from "./giving.ts";
import messages from "./messages.json";

/** "guests can give each other 20 points at once, twice a month for each guest". */
export function givingText({ most, limit = {} }: Giving, program: Counted, locale: Locale): string {
  const t = textsOf(messages, locale);
  return [t("giving-text", { amount: unitsIn(locale)(most, program) }), ...limitTexts(limit, locale)].join(", ");
}
