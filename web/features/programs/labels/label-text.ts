import type { Locale } from "../../../shared/i18n/locale.ts";
import { textsOf } from "../../../shared/i18n/texts.tsx";
import messages from "../limits/shown/messages.json";

/** "for guests labelled student, pupil"; nothing where no label is asked for. */
export function labelsText(labels: readonly string[], locale: Locale): string | false {
  return labels.length > 0 && textsOf(messages, locale)("text-labels", { labels: labels.join(", ") });
}
