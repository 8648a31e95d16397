import type { Schemas } from "../../../shared/api/client.ts";
import { formatMoney } from "../../../shared/i18n/money.ts";
import { useLocale, useTexts } from "../../../shared/i18n/texts.tsx";
import messages from "./messages.json";

/** What the API counts costs in: thousandths of a US cent. */
export const A_CENT = 1_000;

/** What was sent, what it cost, and of how many that is not known. */
export function useSpent({ sent, cost, costUnknown }: Pick<Schemas["CampaignReport"], "sent" | "cost" | "costUnknown">): (string | false)[] {
  const t = useTexts(messages);
  const locale = useLocale();
  return [
    t("effect-sent", { count: sent }),
    sent > costUnknown && t("cost", { cost: formatMoney(cost / A_CENT, "USD", locale) }),
    costUnknown > 0 && t("cost-unknown", { count: costUnknown }),
  ];
}
