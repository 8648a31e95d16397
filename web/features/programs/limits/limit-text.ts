import type { Locale } from "../../../shared/i18n/locale.ts";
import { textsOf } from "../../../shared/i18n/texts.tsx";
import type { Limit } from "./limits.ts";
import messages from "./shown/messages.json";

/** How often something can be had: "once a month for each guest", "50 in all". */
export function limitTexts({ perMember, period = "ever", inAll }: Limit, locale: Locale): string[] {
  const t = textsOf(messages, locale);
  return [
    ...(perMember === undefined ? [] : [t(`text-${period}`, { count: perMember })]),
    ...(inAll === undefined ? [] : [t("text-in-all", { count: inAll })]),
  ];
}

/** From which level up something is; a level that the ladder does not have goes by its number. */
export function levelText(fromLevel: number, levels: readonly string[], locale: Locale): string {
  return textsOf(messages, locale)("text-level", { level: levels[fromLevel - 1] ?? String(fromLevel) });
}
