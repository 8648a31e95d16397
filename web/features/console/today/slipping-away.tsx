import { formatDate } from "../../../shared/i18n/dates.ts";
import { useLocale, useTexts } from "../../../shared/i18n/texts.tsx";
import type { Overview } from "./figures.ts";
import messages from "./messages.json";

/** Regulars by first name: how often they used to come, and for how long they have not. */
export function SlippingAway({ slippingAway: { count, guests } }: { slippingAway: Overview["slippingAway"] }) {
  const t = useTexts(messages);
  const locale = useLocale();
  if (count === 0) {
    return (
      <section class="panel stack">
        <h2>{t("slipping")}</h2>
        <p>{t("nobody-slipping")}</p>
      </section>
    );
  }
  return (
    <section class="panel stack">
      <h2>{t("slipping")}</h2>
      <p>{t("slipping-count", { count })}</p>
      <ul class="slipping">
        {guests.map(({ firstName, usualGapDays, silentDays, lastVisit }) => (
          <li key={`${firstName}-${lastVisit}-${silentDays}`}>
            <p><strong>{firstName}</strong> {t("usual", { count: usualGapDays })}</p>
            <p>{t("silent", { count: silentDays })} <span class="small muted">{t("last-visit", { date: formatDate(lastVisit, locale) })}</span></p>
          </li>
        ))}
      </ul>
      {count > guests.length && <p class="muted">{t("slipping-more", { count: count - guests.length })}</p>}
      <p class="small muted">{t("slipping-hint")} <a href="#automations">{t("see-automations")}</a></p>
    </section>
  );
}
