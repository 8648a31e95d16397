import type { Schemas } from "../../shared/api/client.ts";
import { formatDate } from "../../shared/i18n/dates.ts";
import { useLocale, useTexts } from "../../shared/i18n/texts.tsx";
import { Icon } from "../../shared/ui/icon.tsx";
import messages from "./messages.json";

/** The level and the way to the next one; nothing where the shop has no ladder. */
export function Tier({ card: { tier, nextTier } }: { card: Schemas["Card"] }) {
  const t = useTexts(messages);
  const locale = useLocale();
  if (!tier && !nextTier) return null;
  return (
    <section class="panel tier">
      <Icon name="star" />
      <div>
        <h2 class="small">{t("tier")}</h2>
        {tier && <p class="tier-name">{tier.name}</p>}
        {tier?.until && <p class="small muted">{t("tier-until", { date: formatDate(tier.until, locale) })}</p>}
        {nextTier && <p>{t("next-tier", { count: nextTier.missing, name: nextTier.name })}</p>}
      </div>
    </section>
  );
}
