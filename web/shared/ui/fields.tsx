import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { Icon } from "./icon.tsx";

interface FieldProps {
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
}

interface Wiring {
  id: string;
  "aria-describedby"?: string;
  "aria-invalid"?: "true";
}

/** A label above, help and error below, tied to the control for those who do not see them. */
function Field({ label, hint, error, children }: FieldProps & { children: (wiring: Wiring) => ComponentChildren }) {
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children({
        id,
        ...(described && { "aria-describedby": described }),
        ...(error && { "aria-invalid": "true" }),
      })}
      {hint && <p class="hint" id={`${id}-hint`}>{hint}</p>}
      <Wrong id={`${id}-error`} text={error} />
    </div>
  );
}

function Wrong({ id, text }: { id: string; text: string | undefined }) {
  return text ? <p class="wrong" id={id}><Icon name="alert" />{text}</p> : null;
}

interface Native {
  inputMode?: "text" | "email" | "tel" | "numeric" | "decimal";
  autocomplete?: string;
  autocapitalize?: "none" | "words" | "characters";
  maxLength?: number;
}

export interface TextFieldProps extends FieldProps, Native {
  value: string;
  onValue: (value: string) => void;
  code?: boolean;
  autoFocus?: boolean;
}

export function TextField({ label, hint, error, value, onValue, code, autoFocus, ...native }: TextFieldProps) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(wiring) => (
        <input {...native} {...wiring} type="text" class={code ? "input code" : "input"} value={value}
          ref={autoFocus ? focusOnce : undefined} spellcheck={false}
          onInput={(event) => onValue(event.currentTarget.value)} />
      )}
    </Field>
  );
}

export interface DateFieldProps extends FieldProps {
  /** `2026-11-30`, or `15:00` of a time; empty for none. */
  value: string;
  onValue: (value: string) => void;
  type?: "date" | "time";
}

/** A date or a time of day, with the browser's own picker. */
export function DateField({ label, hint, error, value, onValue, type = "date" }: DateFieldProps) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(wiring) => <input {...wiring} type={type} class="input" value={value} onInput={(event) => onValue(event.currentTarget.value)} />}
    </Field>
  );
}

export interface AreaFieldProps extends FieldProps {
  value: string;
  onValue: (value: string) => void;
}

/** Several lines, as they are. */
export function AreaField({ label, hint, error, value, onValue }: AreaFieldProps) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(wiring) => (
        <textarea {...wiring} class="input" rows={6} value={value} spellcheck={false} autocapitalize="none"
          onInput={(event) => onValue(event.currentTarget.value)} />
      )}
    </Field>
  );
}

const focused = new WeakSet<Element>();

/** Once per element, so that drawing again never takes the focus from where the person has gone. */
function focusOnce(element: HTMLElement | null): void {
  if (!element || focused.has(element)) return;
  focused.add(element);
  element.focus();
}

export interface Option {
  value: string;
  text: string;
}

export interface SelectFieldProps extends FieldProps {
  value: string;
  options: readonly Option[];
  onValue: (value: string) => void;
  autocomplete?: string;
}

export function SelectField({ label, hint, error, value, options, onValue, autocomplete }: SelectFieldProps) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(wiring) => (
        <select {...wiring} class="input" value={value} autocomplete={autocomplete}
          onChange={(event) => onValue(event.currentTarget.value)}>
          {options.map((option) => <option key={option.value} value={option.value}>{option.text}</option>)}
        </select>
      )}
    </Field>
  );
}

export interface CheckFieldProps {
  checked: boolean;
  onChecked: (checked: boolean) => void;
  children: ComponentChildren;
  busy?: boolean;
}

export function CheckField({ checked, onChecked, children, busy }: CheckFieldProps) {
  return (
    <label class="check">
      <input type="checkbox" checked={checked} aria-busy={busy}
        onChange={(event) => onChecked(event.currentTarget.checked)} />
      <span>{children}</span>
    </label>
  );
}

export interface ChoiceFieldProps<V extends string> {
  label: string;
  value: V;
  options: readonly { value: V; text: ComponentChildren }[];
  onValue: (value: V) => void;
  error?: string | undefined;
  hint?: string;
}

/** A few choices at a glance: a radio group that looks like buttons. */
export function ChoiceField<V extends string>({ label, value, options, onValue, error, hint }: ChoiceFieldProps<V>) {
  const id = useId();
  return (
    <fieldset class="field">
      <legend>{label}</legend>
      <div class="choices">
        {options.map((option) => (
          <label class="choice" key={option.value}>
            <input type="radio" name={id} value={option.value} checked={option.value === value}
              onChange={() => onValue(option.value)} />
            <span>{option.text}</span>
          </label>
        ))}
      </div>
      {hint && <p class="hint">{hint}</p>}
      <Wrong id={`${id}-error`} text={error} />
    </fieldset>
  );
}

export interface ToggleFieldProps<V extends string> {
  label: string;
  values: readonly V[];
  options: readonly { value: V; text: string; label?: string }[];
  onValues: (values: V[]) => void;
  error?: string | undefined;
  hint?: string;
}

/** Any of a few choices, in the order in which they stand. */
export function ToggleField<V extends string>({ label, values, options, onValues, error, hint }: ToggleFieldProps<V>) {
  const id = useId();
  const toggled = (value: V) => options.map((option) => option.value).filter((each) => (each === value) !== values.includes(each));
  return (
    <fieldset class="field" {...(hint && { "aria-describedby": `${id}-hint` })}>
      <legend>{label}</legend>
      <div class="choices">
        {options.map((option) => (
          <label class="choice" key={option.value}>
            <input type="checkbox" checked={values.includes(option.value)} aria-label={option.label}
              onChange={() => onValues(toggled(option.value))} />
            <span>{option.text}</span>
          </label>
        ))}
      </div>
      {hint && <p class="hint" id={`${id}-hint`}>{hint}</p>}
      <Wrong id={`${id}-error`} text={error} />
    </fieldset>
  );
}
