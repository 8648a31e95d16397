import { currencySign } from "../../../shared/i18n/money.ts";
import { useLocale, useTexts } from "../../../shared/i18n/texts.tsx";
import { CheckField, SelectField, TextField } from "../../../shared/ui/fields.tsx";
import type { PartProps } from "./coupon-form.tsx";
import { issueMeasures, issueWindows, type CouponDraft, type IssueMeasure } from "./draft.ts";
import messages from "./messages.json";

/** How codes of their own come to people, besides by the owner's hand. */
export function IssueFields({ draft, change, errors }: PartProps) {
  const t = useTexts(messages);
  const sign = currencySign(draft.currency, useLocale());
  const { measure } = draft;
  return (
    <details>
      <summary>{t("how-given")}</summary>
      <div class="stack wide">
        <TextField label={t("valid-days")} hint={t("valid-days-hint")} inputMode="numeric" value={draft.validDays} error={errors.of("/validDays")}
          onValue={(validDays) => change({ validDays })} />
        <CheckField checked={draft.staffMayIssue} onChecked={(staffMayIssue) => change({ staffMayIssue })}>{t("staff")}</CheckField>
        <CheckField checked={draft.guestsMayTake} onChecked={(guestsMayTake) => change({ guestsMayTake })}>{t("guests")}</CheckField>
        <SelectField label={t("by-itself")} hint={t("by-itself-hint")} value={measure} error={errors.of("/issueWhen/measure")}
          options={issueMeasures.map((value) => ({ value, text: t(`measure-${value}`) }))}
          onValue={(value) => change({ measure: value as IssueMeasure })} />
        {measure !== "never" && (
          <div class="pair">
            <TextField label={measure === "spend" ? t("threshold-spend", { sign }) : t("threshold")}
              inputMode={measure === "spend" ? "decimal" : "numeric"} value={draft.threshold} error={errors.of("/issueWhen/threshold")}
              onValue={(threshold) => change({ threshold })} />
            <SelectField label={t("window")} value={draft.window} options={issueWindows.map((value) => ({ value, text: t(`window-${value}`) }))}
              onValue={(window) => change({ window: window as CouponDraft["window"] })} />
          </div>
        )}
      </div>
    </details>
  );
}
