import type { Schemas } from "../../shared/api/client.ts";
import { formatDate } from "../../shared/i18n/dates.ts";
import { useLocale, useTexts } from "../../shared/i18n/texts.tsx";
import { useUnits } from "../../shared/i18n/units.ts";
import { Icon } from "../../shared/ui/icon.tsx";
import messages from "./messages.json";

/** The level and the way to the next one; nothing where the shop has no ladder. */
export function Tier({ card: { tier, nextTier, programs } }: { card: Schemas["Card"] }) {
  const t = useTexts(messages);
  const locale = useLocale();
  const units = useUnits();
  const [first = { kind: "stamps" as const }] = programs;
  if (!tier && !nextTier) return null;
  return (
    <section class="panel tier">
      <Icon name="star" />
      <div>
        <h2 class="small">{t("tier")}</h2>
        {tier && <p class="tier-name">{tier.name}</p>}
        {tier?.until && <p class="small muted">{t("tier-until", { date: formatDate(tier.until, locale) })}</p>}
        {nextTier && (
          <p>
            {first.kind === "stamps" ? t("next-tier", { count: nextTier.missing, name: nextTier.name })
              : t("next-tier-units", { amount: units(nextTier.missing, first), name: nextTier.name })}
          </p>
        )}
      </div>
    </section>
  );
}
