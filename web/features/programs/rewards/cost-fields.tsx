import { useState } from "preact/hooks";
import type { Schemas } from "../../../shared/api/client.ts";
import { currencySign, minorUnits, typedMoney } from "../../../shared/i18n/money.ts";
import { useLocale, useTexts } from "../../../shared/i18n/texts.tsx";
import { Button } from "../../../shared/ui/button.tsx";
import { SelectField, TextField } from "../../../shared/ui/fields.tsx";
import type { FormErrors } from "../../../shared/ui/form.tsx";
import messages from "./messages.json";
import { MOST_COSTS, type CostDraft } from "./rewards.ts";

type Program = Schemas["Program"];

export interface CostFieldsProps {
  costs: readonly CostDraft[];
  /** Programs in which it can cost something too. */
  others: readonly Program[];
  pointer: string;
  errors: FormErrors;
  onCosts: (costs: CostDraft[]) => void;
}

/** What a reward costs in other programs; nothing to ask where there are none. */
export function CostFields({ costs, others, pointer, errors, onCosts }: CostFieldsProps) {
  const t = useTexts(messages);
  const free = others.find(({ id }) => costs.every(({ programId }) => programId !== id));
  const change = (index: number, part: Partial<CostDraft>) => onCosts(costs.map((cost, at) => (at === index ? { ...cost, ...part } : cost)));
  return (
    <>
      {costs.map((cost, index) => (
        <div class="pair" key={cost.programId}>
          <SelectField label={t("also-costs")} value={cost.programId} error={errors.of(`${pointer}/${index}/programId`)}
            options={others.filter(({ id }) => id === cost.programId || costs.every(({ programId }) => programId !== id)).map(({ id, name }) => ({ value: id, text: name }))}
            onValue={(programId) => change(index, { programId, units: "" })} />
          <UnitsField program={others.find(({ id }) => id === cost.programId)} units={cost.units} error={errors.of(`${pointer}/${index}/units`)}
            onUnits={(units) => change(index, { units })} />
          <Button kind="quiet" icon="cross" onClick={() => onCosts(costs.filter((_, at) => at !== index))}>{t("remove-cost")}</Button>
        </div>
      ))}
      {free && costs.length < MOST_COSTS && (
        <div><Button kind="quiet" icon="plus" onClick={() => onCosts([...costs, { programId: free.id, units: "" }])}>{t("add-cost")}</Button></div>
      )}
    </>
  );
}

interface UnitsFieldProps {
  program: Program | undefined;
  units: string;
  error: string | undefined;
  onUnits: (units: string) => void;
}

/** Stamps and points as they are, money as it is written. */
function UnitsField({ program, units, error, onUnits }: UnitsFieldProps) {
  const t = useTexts(messages);
  const locale = useLocale();
  const currency = program?.kind === "cashback" ? program.currency : undefined;
  const [money, setMoney] = useState(() => (currency && units ? typedMoney(Number(units), currency, locale) : ""));
  if (!currency) return <TextField label={t(program?.kind === "stamps" ? "cost-stamps" : "reward-cost")} inputMode="numeric" value={units} error={error} onValue={onUnits} />;
  function type(text: string): void {
    setMoney(text);
    onUnits(text.trim() && String(minorUnits(text, currency ?? "") ?? -1));
  }
  return <TextField label={t("value-money", { currency: currencySign(currency, locale) })} inputMode="decimal" value={money} error={error} onValue={type} />;
}
