import { useId, useRef, useState } from "preact/hooks";
import { useTexts } from "../../../shared/i18n/texts.tsx";
import { focusLater } from "../../../shared/ui/focus.ts";
import { Icon } from "../../../shared/ui/icon.tsx";
import { addGoods, goodsKinds, namesIn, removeGoods, type Goods, type GoodsKind, type Named } from "./goods.ts";
import "./goods.css";
import messages from "./messages.json";

export interface GoodsFieldProps {
  label: string;
  hint: string;
  goods: Goods;
  onGoods: (goods: Goods) => void;
  error: string | undefined;
}

/** Names as a row of chips: typed with Enter or a comma, pasted, taken away with their button or with Backspace. */
export function GoodsField({ label, hint, goods, onGoods, error }: GoodsFieldProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  function remove(named: Named): void {
    onGoods(removeGoods(goods, named));
    focusLater(() => input.current);
  }
  return (
    <fieldset class="field">
      <legend>{label}</legend>
      <Chips names={namesIn(goods)} onRemove={remove} />
      <Entry id={id} input={input} label={label} goods={goods} onGoods={onGoods} error={error} />
      <p class="hint" id={`${id}-hint`}>{hint}</p>
      {error && <p class="wrong" id={`${id}-error`}><Icon name="alert" />{error}</p>}
    </fieldset>
  );
}

function Chips({ names, onRemove }: { names: readonly Named[]; onRemove: (named: Named) => void }) {
  const t = useTexts(messages);
  if (names.length === 0) return null;
  return (
    <ul class="chips">
      {names.map((named) => (
        <li key={`${named.kind} ${named.name}`} class="chip">
          <span><span class="small muted">{t(named.kind)}</span> {named.name}</span>
          <button type="button" aria-label={t("remove-goods", { name: named.name })} onClick={() => onRemove(named)}><Icon name="cross" /></button>
        </li>
      ))}
    </ul>
  );
}

interface EntryProps extends Omit<GoodsFieldProps, "hint"> {
  id: string;
  input: { current: HTMLInputElement | null };
}

const NAME_LENGTH = 64;

/** What is typed becomes a chip at the latest when the field is left. */
function Entry({ id, input, label, goods, onGoods, error }: EntryProps) {
  const t = useTexts(messages);
  const [kind, setKind] = useState<GoodsKind>("categories");
  const [text, setText] = useState("");
  function add(typed: string): void {
    setText("");
    onGoods(addGoods(goods, kind, typed));
  }
  function press(event: KeyboardEvent): void {
    const last = namesIn(goods).at(-1);
    if (event.key === "Enter" && text.trim()) {
      event.preventDefault();
      add(text);
    } else if (event.key === "Backspace" && text === "" && last) onGoods(removeGoods(goods, last));
  }
  function leave(event: FocusEvent & { currentTarget: HTMLElement }): void {
    if (!event.currentTarget.contains(event.relatedTarget as Node | null) && text.trim()) add(text);
  }
  return (
    <div class="goods-entry" onFocusOut={leave}>
      <select class="input" aria-label={t("named-by", { field: label })} value={kind} onChange={(event) => setKind(event.currentTarget.value as GoodsKind)}>
        {goodsKinds.map((each) => <option key={each} value={each}>{t(each)}</option>)}
      </select>
      <input ref={input} class="input" type="text" value={text} maxLength={NAME_LENGTH} spellcheck={false} aria-label={label}
        aria-describedby={error ? `${id}-hint ${id}-error` : `${id}-hint`} {...(error && { "aria-invalid": "true" as const })} onKeyDown={press}
        onPaste={(event) => pasted(event, add)}
        onInput={({ currentTarget: { value } }) => (value.includes(",") ? add(value) : setText(value))} />
    </div>
  );
}

/** A list is taken as a list; a single name goes into the field as usual. */
function pasted(event: ClipboardEvent, add: (typed: string) => void): void {
  const typed = event.clipboardData?.getData("text/plain") ?? "";
  if (!/[,\n]/.test(typed.trim())) return;
  event.preventDefault();
  add(typed);
}
