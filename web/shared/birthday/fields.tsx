import { monthName } from "../i18n/dates.ts";
import { useLocale, useTexts } from "../i18n/texts.tsx";
import { SelectField } from "../ui/fields.tsx";
import { daysIn, withMonth, type BirthdayDraft } from "./days.ts";
import messages from "./messages.json";
import "./fields.css";

export interface BirthdayFieldsProps {
  value: BirthdayDraft;
  onValue: (value: BirthdayDraft) => void;
  error: string | undefined;
}

/** Day and month; nobody is asked for a year. */
export function BirthdayFields({ value, onValue, error }: BirthdayFieldsProps) {
  const t = useTexts(messages);
  const locale = useLocale();
  const none = { value: "", text: t("no-choice") };
  const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
  return (
    <div class="birthday">
      <SelectField label={t("day")} value={value.day} error={error} onValue={(day) => onValue({ ...value, day })}
        options={[none, ...numbers(daysIn(value.month)).map((day) => ({ value: String(day), text: String(day) }))]} />
      <SelectField label={t("month")} value={value.month} onValue={(month) => onValue(withMonth(value, month))}
        options={[none, ...numbers(12).map((month) => ({ value: String(month), text: monthName(month, locale) }))]} />
    </div>
  );
}
