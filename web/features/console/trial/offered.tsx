import type { Answer } from "../../../shared/api/client.ts";
import { explain } from "../../../shared/explanation/explanation.ts";
import { formatMoney } from "../../../shared/i18n/money.ts";
import { useLocale, useTexts } from "../../../shared/i18n/texts.tsx";
import { useUnits } from "../../../shared/i18n/units.ts";
import messages from "./messages.json";

export interface OfferedProps {
  quote: Answer<"post", "/v1/quotes">;
  /** Of the purchase. */
  currency: string;
}

/** What a purchase would earn and save, with the reasons. */
export function Offered({ quote: { items, savings }, currency }: OfferedProps) {
  const t = useTexts(messages);
  const units = useUnits();
  const locale = useLocale();
  if (items.length + savings.length === 0) return <p>{t("nothing")}</p>;
  return (
    <section class="panel stack">
      <h2>{t("gives")}</h2>
      <ul class="lines">
        {items.map(({ programId, name, amount, explanation, ...counted }) => (
          <Line key={programId} name={name} figure={`+${units(amount, counted)}`}
            detail={explanation && explain({ kind: counted.kind, currency: counted.currency ?? currency, explanation }, locale)} />
        ))}
        {savings.map(({ programId, name, percent, amount, currency: saved }) => (
          <Line key={programId} name={name} figure={`−${formatMoney(amount, saved, locale)}`} detail={t("off", { percent })} />
        ))}
      </ul>
    </section>
  );
}

function Line({ name, figure, detail }: { name: string; figure: string; detail: string | undefined }) {
  return (
    <li>
      <p class="row apart"><span>{name}</span><strong>{figure}</strong></p>
      {detail && <p class="small muted">{detail}</p>}
    </li>
  );
}
