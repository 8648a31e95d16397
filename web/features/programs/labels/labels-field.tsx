import { useId, useRef, useState } from "preact/hooks";
import { useTexts } from "../../../shared/i18n/texts.tsx";
import { focusLater } from "../../../shared/ui/focus.ts";
import { Icon } from "../../../shared/ui/icon.tsx";
import "../rates/goods.css";
import { addLabels } from "./labels.ts";
import messages from "./messages.json";

export interface LabelsFieldProps {
  label: string;
  hint: string;
  values: readonly string[];
  onValues: (values: string[]) => void;
  error: string | undefined;
}

/** Of which one is asked for. */
export function OnlyLabelsField(props: Omit<LabelsFieldProps, "label" | "hint">) {
  const t = useTexts(messages);
  return <LabelsField {...props} label={t("only-labels")} hint={t("only-labels-hint")} />;
}

/** Labels as a row of chips: typed with Enter or a comma, pasted, taken away with their button or with Backspace. */
export function LabelsField({ label, hint, values, onValues, error }: LabelsFieldProps) {
  const t = useTexts(messages);
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState("");
  function add(typed: string): void {
    setText("");
    if (typed.trim()) onValues(addLabels(values, typed));
  }
  function remove(value: string): void {
    onValues(values.filter((each) => each !== value));
    focusLater(() => input.current);
  }
  function press(event: KeyboardEvent): void {
    const last = values.at(-1);
    if (event.key === "Enter" && text.trim()) {
      event.preventDefault();
      add(text);
    } else if (event.key === "Backspace" && text === "" && last) remove(last);
  }
  return (
    <fieldset class="field">
      <legend>{label}</legend>
      {values.length > 0 && (
        <ul class="chips">
          {values.map((value) => (
            <li key={value} class="chip">
              <span>{value}</span>
              <button type="button" aria-label={t("remove-label", { label: value })} onClick={() => remove(value)}><Icon name="cross" /></button>
            </li>
          ))}
        </ul>
      )}
      <input ref={input} class="input" type="text" value={text} maxLength={120} spellcheck={false} autocapitalize="none" aria-label={label}
        aria-describedby={error ? `${id}-hint ${id}-error` : `${id}-hint`} {...(error && { "aria-invalid": "true" as const })}
        onKeyDown={press} onBlur={() => add(text)}
        onInput={({ currentTarget: { value } }) => (value.includes(",") ? add(value) : setText(value))} />
      <p class="hint" id={`${id}-hint`}>{hint}</p>
      {error && <p class="wrong" id={`${id}-error`}><Icon name="alert" />{error}</p>}
    </fieldset>
  );
}
