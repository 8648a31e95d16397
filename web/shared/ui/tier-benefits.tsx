import type { Schemas } from "../api/client.ts";
import { formatShare } from "../i18n/money.ts";
import { useLocale, useTexts } from "../i18n/texts.tsx";
import shared from "../messages.json";

/** What a level brings; nothing where that is only its name. */
export function TierBenefits({ tier: { multiplierPercent, discountPercent, benefits } }: { tier: Schemas["TierStanding"] }) {
  const t = useTexts(shared);
  const locale = useLocale();
  const texts = [
    ...(discountPercent > 0 ? [t("level-discount", { share: formatShare(discountPercent / 100, locale) })] : []),
    ...(multiplierPercent > 100 ? [t("level-multiplier", { share: formatShare((multiplierPercent - 100) / 100, locale) })] : []),
    ...benefits,
  ];
  return texts.length > 0 ? <ul class="small">{texts.map((text) => <li key={text}>{text}</li>)}</ul> : null;
}
