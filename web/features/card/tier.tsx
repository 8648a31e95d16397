import type { Schemas } from "../../shared/api/client.ts";
import { formatDate } from "../../shared/i18n/dates.ts";
import { useLocale, useTexts } from "../../shared/i18n/texts.tsx";
import { useUnits } from "../../shared/i18n/units.ts";
import { Icon } from "../../shared/ui/icon.tsx";
import { TierBenefits } from "../../shared/ui/tier-benefits.tsx";
import messages from "./messages.json";

type Measure = NonNullable<Schemas["Card"]["nextTier"]>["measure"];

/** The level and the way to the next one; nothing where the shop has no ladder. */
export function Tier({ card: { tier, nextTier } }: { card: Schemas["Card"] }) {
  const t = useTexts(messages);
  const locale = useLocale();
  const units = useUnits();
  const amount = (count: number, measure: Measure, currency: Schemas["Currency"] | undefined) =>
    measure === "stamps" || measure === "visits" || measure === "actions" ? t(measure === "actions" ? "deeds" : measure, { count })
      : units(count, measure === "points" ? { kind: "points" } : { kind: "cashback", currency });
  const missing = ({ name, missing: count, measure, currency }: NonNullable<Schemas["Card"]["nextTier"]>) =>
    measure === "stamps" ? t("next-tier", { count, name })
      : measure === "visits" || measure === "actions" || measure === "seniority" ? t(`next-tier-${measure}`, { count, name })
      : t("next-tier-units", { amount: amount(count, measure, currency), name });
  if (!tier && !nextTier) return null;
  return (
    <section class="panel tier">
      <Icon name="star" />
      <div>
        <h2 class="small">{t("tier")}</h2>
        {tier && <p class="tier-name">{tier.name}</p>}
        {tier?.until && <p class="small muted">{t(tier.inGrace ? "tier-grace" : "tier-until", { date: formatDate(tier.until, locale) })}</p>}
        {tier && <TierBenefits tier={tier} />}
        {tier?.toKeep && tier.until && (
          <p class="small">
            {t("tier-keep", { amount: amount(tier.toKeep.missing, tier.toKeep.measure, tier.toKeep.currency), date: formatDate(tier.until, locale) })}
            {tier.keptUntil && <> {t("tier-kept-until", { date: formatDate(tier.keptUntil, locale) })}</>}
          </p>
        )}
        {nextTier && <p>{missing(nextTier)}</p>}
      </div>
    </section>
  );
}
