import type { ComponentChildren } from "preact";
import { useId, useRef, useState } from "preact/hooks";
import { useTexts } from "../../../shared/i18n/texts.tsx";
import { focusLater } from "../../../shared/ui/focus.ts";
import { Icon } from "../../../shared/ui/icon.tsx";
import { addGoods, goodsKinds, namesIn, removeGoods, type Goods, type GoodsKind } from "./goods.ts";
import "./goods.css";
import messages from "./messages.json";

export interface Chip {
  kind?: GoodsKind;
  name: string;
}

export interface ChipsFieldProps<C extends Chip> {
  label: string;
  hint?: string;
  chips: readonly C[];
  onAdd: (typed: string) => void;
  onRemove: (chip: C) => void;
  error: string | undefined;
  /** What stands before the names' own field. */
  children?: ComponentChildren;
}

const NAME_LENGTH = 64;

/** Names as a row of chips: typed with Enter or a comma, pasted, taken away with their button or with Backspace. */
export function ChipsField<C extends Chip>({ label, hint, chips, onAdd, onRemove, error, children }: ChipsFieldProps<C>) {
  const t = useTexts(messages);
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState("");
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  function add(typed: string): void {
    setText("");
    onAdd(typed);
  }
  function press(event: KeyboardEvent): void {
    const last = chips.at(-1);
    if (event.key === "Enter" && text.trim()) {
      event.preventDefault();
      add(text);
    } else if (event.key === "Backspace" && text === "" && last) onRemove(last);
  }
  /** What is typed becomes a chip at the latest when the field is left. */
  function leave(event: FocusEvent & { currentTarget: HTMLElement }): void {
    if (!event.currentTarget.contains(event.relatedTarget as Node | null) && text.trim()) add(text);
  }
  function remove(chip: C): void {
    onRemove(chip);
    focusLater(() => input.current);
  }
  return (
    <fieldset class="field">
      <legend>{label}</legend>
      {chips.length > 0 && (
        <ul class="chips">
          {chips.map((chip) => (
            <li key={`${chip.kind} ${chip.name}`} class="chip">
              <span>{chip.kind && <><span class="small muted">{t(chip.kind)}</span> </>}{chip.name}</span>
              <button type="button" aria-label={t("remove-goods", { name: chip.name })} onClick={() => remove(chip)}><Icon name="cross" /></button>
            </li>
          ))}
        </ul>
      )}
      <div class={children ? "goods-entry" : "field"} onFocusOut={leave}>
        {children}
        <input ref={input} class="input" type="text" value={text} maxLength={NAME_LENGTH} spellcheck={false} aria-label={label}
          {...(described && { "aria-describedby": described })} {...(error && { "aria-invalid": "true" as const })} onKeyDown={press}
          onPaste={(event) => pasted(event, add)}
          onInput={({ currentTarget: { value } }) => (value.includes(",") ? add(value) : setText(value))} />
      </div>
      {hint && <p class="hint" id={`${id}-hint`}>{hint}</p>}
      {error && <p class="wrong" id={`${id}-error`}><Icon name="alert" />{error}</p>}
    </fieldset>
  );
}

/** A list is taken as a list; a single name goes into the field as usual. */
function pasted(event: ClipboardEvent, add: (typed: string) => void): void {
  const typed = event.clipboardData?.getData("text/plain") ?? "";
  if (!/[,\n]/.test(typed.trim())) return;
  event.preventDefault();
  add(typed);
}

export interface GoodsFieldProps {
  label: string;
  hint: string;
  goods: Goods;
  onGoods: (goods: Goods) => void;
  error: string | undefined;
}

/** Goods by the names that the till has for them, each a chip. */
export function GoodsField({ label, hint, goods, onGoods, error }: GoodsFieldProps) {
  const t = useTexts(messages);
  const [kind, setKind] = useState<GoodsKind>("categories");
  return (
    <ChipsField label={label} hint={hint} chips={namesIn(goods)} error={error}
      onAdd={(typed) => onGoods(addGoods(goods, kind, typed))} onRemove={(named) => onGoods(removeGoods(goods, named))}>
      <select class="input" aria-label={t("named-by", { field: label })} value={kind} onChange={(event) => setKind(event.currentTarget.value as GoodsKind)}>
        {goodsKinds.map((each) => <option key={each} value={each}>{t(each)}</option>)}
      </select>
    </ChipsField>
  );
}
