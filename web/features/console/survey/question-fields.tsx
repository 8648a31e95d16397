import type { Schemas } from "../../../shared/api/client.ts";
import type { Locale } from "../../../shared/i18n/locale.ts";
import { useTexts } from "../../../shared/i18n/texts.tsx";
import { Button } from "../../../shared/ui/button.tsx";
import { AreaField, SelectField, TextField } from "../../../shared/ui/fields.tsx";
import type { FormErrors } from "../../../shared/ui/form.tsx";
import { optionLines, withLines, written, type Question } from "./draft.ts";
import messages from "./messages.json";

type Kind = Schemas["QuestionKind"];

const kinds: readonly Kind[] = ["recommendation", "rating", "choice", "text"];

export interface QuestionFieldsProps {
  place: number;
  question: Question;
  locale: Locale;
  errors: FormErrors;
  onQuestion: (question: Question) => void;
  onRemove: () => void;
}

/** One question in one of its languages. */
export function QuestionFields({ place, question, locale, errors, onQuestion, onRemove }: QuestionFieldsProps) {
  const t = useTexts(messages);
  const { kind, text, options = [] } = question;
  const at = `/questions/${place}`;
  const number = t("question", { number: place + 1 });
  return (
    <fieldset class="survey-question">
      <legend class="hidden-text">{number}</legend>
      <TextField label={number} value={text[locale] ?? ""} maxLength={200} error={errors.under(`${at}/text`)} onValue={(value) => onQuestion({ ...question, text: written(text, locale, value) })} />
      <SelectField label={t("kind")} value={kind} error={errors.of(`${at}/kind`)} options={kinds.map((value) => ({ value, text: t(value) }))}
        onValue={(value) => onQuestion({ ...question, kind: value as Kind })} />
      {kind === "choice" && (
        <AreaField label={t("options")} value={optionLines(options, locale)} error={errors.under(`${at}/options`)}
          onValue={(lines) => onQuestion({ ...question, options: withLines(options, locale, lines) })} />
      )}
      <div><Button kind="plain" label={`${t("remove")}: ${number}`} onClick={onRemove}>{t("remove")}</Button></div>
    </fieldset>
  );
}
