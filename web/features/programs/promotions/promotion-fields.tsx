import type { Schemas } from "../../../shared/api/client.ts";
import { weekdayName } from "../../../shared/i18n/dates.ts";
import { currencySign } from "../../../shared/i18n/money.ts";
import { useLocale, useTexts } from "../../../shared/i18n/texts.tsx";
import { CheckField, DateField, TextField, ToggleField } from "../../../shared/ui/fields.tsx";
import type { FormErrors } from "../../../shared/ui/form.tsx";
import type { Draft } from "../draft.ts";
import { ConditionFields } from "./condition-fields.tsx";
import messages from "./messages.json";
import { days } from "./hours.ts";
import { isOverMidnight, type PromotionDraft } from "./promotions.ts";

export interface PromotionFieldsProps {
  draft: Draft;
  promotion: PromotionDraft;
  /** Where the API finds it. */
  pointer: string;
  errors: FormErrors;
  onPromotion: (part: Partial<PromotionDraft>) => void;
  /** Just added. */
  fresh: boolean;
  /** By name, the lowest first. */
  levels: readonly string[];
  places: readonly Schemas["Place"][];
}

/** What it is called, what it gives, when, and for which bills. */
export function PromotionFields(props: PromotionFieldsProps) {
  const t = useTexts(messages);
  const { promotion, pointer, errors, onPromotion, fresh } = props;
  return (
    <div class="stack wide">
      <TextField label={t("name")} value={promotion.name} maxLength={60} autoFocus={fresh} error={errors.of(`${pointer}/name`)}
        onValue={(name) => onPromotion({ name })} />
      <Gain {...props} />
      <When {...props} />
      <Bill {...props} />
      <ConditionFields {...props} />
      <CheckField checked={promotion.optIn} onChecked={(optIn) => onPromotion({ optIn })}>{t("opt-in")}</CheckField>
      <CheckField checked={promotion.combinable} onChecked={(combinable) => onPromotion({ combinable })}>{t("combinable")}</CheckField>
    </div>
  );
}

function Gain({ draft: { kind, currency }, promotion: { times, bonus }, pointer, errors, onPromotion }: PromotionFieldsProps) {
  const t = useTexts(messages);
  const locale = useLocale();
  const label = kind === "cashback" ? t("bonus-cashback", { currency: currencySign(currency, locale) }) : t(kind === "stamps" ? "bonus-stamps" : "bonus-points");
  return (
    <div class="pair">
      <TextField label={t("times")} hint={t("times-hint")} inputMode="decimal" value={times}
        error={errors.of(`${pointer}/multiplierPercent`) ?? errors.of(pointer)} onValue={(text) => onPromotion({ times: text })} />
      <TextField label={label} hint={t("empty-none")} inputMode={kind === "cashback" ? "decimal" : "numeric"} value={bonus}
        error={errors.of(`${pointer}/bonus`)} onValue={(text) => onPromotion({ bonus: text })} />
    </div>
  );
}

function When({ promotion, pointer, errors, onPromotion }: PromotionFieldsProps) {
  const t = useTexts(messages);
  const locale = useLocale();
  const { from, lastDay, begin, end } = promotion;
  const options = days.map((value, index) => ({ value, text: weekdayName(index + 1, locale, "short"), label: weekdayName(index + 1, locale, "long") }));
  return (
    <>
      <div class="pair">
        <DateField label={t("from")} value={from} error={errors.of(`${pointer}/from`)} onValue={(text) => onPromotion({ from: text })} />
        <DateField label={t("last-day")} hint={t("last-day-hint")} value={lastDay} error={errors.of(`${pointer}/lastDay`)}
          onValue={(text) => onPromotion({ lastDay: text })} />
      </div>
      <ToggleField label={t("days")} hint={t("days-hint")} values={promotion.days} options={options} error={errors.under(`${pointer}/hours/days`)}
        onValues={(chosen) => onPromotion({ days: chosen })} />
      <div class="pair">
        <DateField label={t("begin")} hint={t("hours-hint")} type="time" value={begin} error={errors.of(`${pointer}/hours/from`)}
          onValue={(text) => onPromotion({ begin: text })} />
        <DateField label={t("end")} hint={isOverMidnight(promotion) ? t("over-midnight", { end }) : undefined} type="time" value={end}
          error={errors.of(`${pointer}/hours/until`)} onValue={(text) => onPromotion({ end: text })} />
      </div>
    </>
  );
}

function Bill({ draft: { currency }, promotion: { minimum }, pointer, errors, onPromotion }: PromotionFieldsProps) {
  const t = useTexts(messages);
  const locale = useLocale();
  return (
    <TextField label={t("minimum", { currency: currencySign(currency, locale) })} hint={t("minimum-hint")} inputMode="decimal" value={minimum}
      error={errors.of(`${pointer}/minimumAmount`)} onValue={(text) => onPromotion({ minimum: text })} />
  );
}
