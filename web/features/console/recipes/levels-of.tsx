import type { Schemas } from "../../../shared/api/client.ts";
import { formatMoney } from "../../../shared/i18n/money.ts";
import { useLocale, useTexts } from "../../../shared/i18n/texts.tsx";
import { TierBenefits } from "../../../shared/ui/tier-benefits.tsx";
import messages from "./messages.json";

const usual = { multiplierPercent: 100, discountPercent: 0, benefits: [], since: "", inGrace: false };

/** The levels of a ladder with what they take and bring. */
export function LevelsOf({ ladder: { measure = "stamps", levels }, currency }: { ladder: Schemas["TierLadder"]; currency: string }) {
  const t = useTexts(messages);
  const locale = useLocale();
  const from = (threshold: number) =>
    measure === "spend" ? t("from-spend", { amount: formatMoney(threshold, currency, locale, false) }) : t(`from-${measure}`, { count: threshold });
  return (
    <section class="panel stack">
      <h2>{t("levels")}</h2>
      <ul class="lines">
        {levels.map((level) => (
          <li key={level.name}>
            <div class="row apart"><strong>{level.name}</strong><span>{from(level.threshold)}</span></div>
            <TierBenefits tier={{ ...usual, ...level }} />
          </li>
        ))}
      </ul>
    </section>
  );
}
