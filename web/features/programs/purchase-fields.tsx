import { currencyOptions } from "../../shared/i18n/currencies.ts";
import { currencySign } from "../../shared/i18n/money.ts";
import { useLocale, useTexts } from "../../shared/i18n/texts.tsx";
import { SelectField, TextField } from "../../shared/ui/fields.tsx";
import type { DraftProps } from "./fields.tsx";
import messages from "./messages.json";
import { DiscountRows } from "./discounts/discount-rows.tsx";
import { RateRows } from "./rates/rate-rows.tsx";

export function NameField({ draft, onDraft, errors }: DraftProps) {
  const t = useTexts(messages);
  return (
    <TextField label={t("name")} value={draft.name} maxLength={60} error={errors.of("/name")}
      onValue={(name) => onDraft({ ...draft, name })} />
  );
}

/** Chosen once: what has been collected is counted in it. */
export function CurrencyField({ draft, onDraft, errors, fixed }: DraftProps & { fixed: boolean }) {
  const t = useTexts(messages);
  const locale = useLocale();
  const options = currencyOptions(locale, draft.currency);
  return (
    <SelectField label={t("currency")} value={draft.currency} error={errors.of("/currency")}
      options={fixed ? options.filter(({ value }) => value === draft.currency) : options} hint={fixed ? t("currency-fixed") : undefined}
      onValue={(currency) => onDraft({ ...draft, currency })} />
  );
}

/** A price for members. */
export function DiscountFields(props: DraftProps) {
  return (
    <>
      <NameField {...props} />
      <DiscountRows {...props} />
    </>
  );
}

/** How much of each bill comes back. */
export function CashbackFields(props: DraftProps & { fixed: boolean }) {
  const t = useTexts(messages);
  const locale = useLocale();
  const { draft, onDraft, errors } = props;
  return (
    <>
      <NameField {...props} />
      <CurrencyField {...props} />
      <RateRows {...props} />
      <TextField label={t("bonus-money", { currency: currencySign(draft.currency, locale) })} hint={t("empty-none")} inputMode="decimal"
        value={draft.joiningBonus} error={errors.of("/joiningBonus")} onValue={(joiningBonus) => onDraft({ ...draft, joiningBonus })} />
    </>
  );
}
