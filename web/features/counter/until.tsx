import { formatClock, formatUntil } from "../../shared/i18n/dates.ts";
import { useLocale, useTexts } from "../../shared/i18n/texts.tsx";
import { useNow } from "../../shared/ui/now.ts";
import messages from "./messages.json";

/** Counts down by the server's clock; the seconds are for the eye only. */
export function Until({ expiresAt }: { expiresAt: string }) {
  const t = useTexts(messages);
  const locale = useLocale();
  const now = useNow(1_000);
  return (
    <p class="row apart">
      <span>{t("reserved-until", { time: formatClock(expiresAt, locale) })}</span>
      {Date.parse(expiresAt) > now && <strong aria-hidden="true">{formatUntil(expiresAt, locale, now)}</strong>}
    </p>
  );
}
