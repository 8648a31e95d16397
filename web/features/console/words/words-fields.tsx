import type { ComponentChildren } from "preact";
import { useRef } from "preact/hooks";
import type { Schemas } from "../../../shared/api/client.ts";
import { useTexts } from "../../../shared/i18n/texts.tsx";
import { Button } from "../../../shared/ui/button.tsx";
import { AreaField, TextField } from "../../../shared/ui/fields.tsx";
import type { FormErrors } from "../../../shared/ui/form.tsx";
import messages from "./messages.json";

type Words = Schemas["MessageWords"];

export interface WordsFieldsProps {
  words: Words;
  variables: readonly Schemas["MessageVariable"][];
  errors: FormErrors;
  /** Under which pointer the API names the four. */
  pointer?: string;
  onWords: (part: Partial<Words>) => void;
}

/** The four texts of a message, and what can be named in them. */
export function WordsFields({ words, variables, errors, pointer = "", onWords }: WordsFieldsProps) {
  const t = useTexts(messages);
  const wrong = (name: keyof Words) => errors.of(`${pointer}/${name}`);
  return (
    <Named variables={variables}>
      <TextField label={t("subject")} value={words.subject} maxLength={150} error={wrong("subject")} onValue={(subject) => onWords({ subject })} />
      <TextField label={t("heading")} value={words.heading} maxLength={150} error={wrong("heading")} onValue={(heading) => onWords({ heading })} />
      <AreaField label={t("body")} hint={t("body-hint")} value={words.body} error={wrong("body")} onValue={(body) => onWords({ body })} />
      <AreaField label={t("sms")} hint={t("sms-hint")} value={words.sms} error={wrong("sms")} onValue={(sms) => onWords({ sms })} />
    </Named>
  );
}

type Field = HTMLInputElement | HTMLTextAreaElement;

interface NamedProps {
  variables: WordsFieldsProps["variables"];
  children: ComponentChildren;
}

/** Fields, and what a touch puts into the one that was written in last. */
function Named({ variables, children }: NamedProps) {
  const t = useTexts(messages);
  const last = useRef<Field | null>(null);
  function insert(name: string): void {
    const field = last.current;
    if (!field) return;
    field.setRangeText(`{${name}}`, field.selectionStart ?? 0, field.selectionEnd ?? 0, "end");
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.focus();
  }
  return (
    <>
      <div class="stack wide" onFocusIn={(event) => (last.current = event.target as Field)}>{children}</div>
      <div class="stack">
        <p class="small muted">{t("named")}</p>
        <div class="row">
          {variables.map(({ name }) => <Button key={name} kind="quiet" onClick={() => insert(name)}>{`{${name}}`}</Button>)}
        </div>
      </div>
    </>
  );
}
