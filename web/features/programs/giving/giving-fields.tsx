import { currencySign } from "../../../shared/i18n/money.ts";
import { useLocale, useTexts } from "../../../shared/i18n/texts.tsx";
import { TextField } from "../../../shared/ui/fields.tsx";
import type { DraftProps } from "../fields.tsx";
import { HowOften } from "../limits/limit-fields.tsx";
import messages from "./messages.json";

/** How much guests can give each other at once, and how often. */
export function GivingFields({ draft, onDraft, errors }: DraftProps) {
  const t = useTexts(messages);
  const locale = useLocale();
  const { kind, currency, giving } = draft;
  const label = kind === "cashback" ? t("giving-money", { currency: currencySign(currency, locale) }) : t(kind === "stamps" ? "giving-stamps" : "giving-points");
  return (
    <>
      <TextField label={label} hint={t("giving-hint")} inputMode={kind === "cashback" ? "decimal" : "numeric"} value={giving.most}
        error={errors.of("/giving/most") ?? errors.of("/giving")} onValue={(most) => onDraft({ ...draft, giving: { ...giving, most } })} />
      {giving.most.trim() && (
        <HowOften withoutInAll limit={giving.limit} pointer="/giving/limit" errors={errors}
          onLimit={(limit) => onDraft({ ...draft, giving: { ...giving, limit } })} />
      )}
    </>
  );
}
