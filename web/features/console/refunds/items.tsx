import { useRef } from "preact/hooks";
import { newKey } from "../../../shared/api/keys.ts";
import { useTexts } from "../../../shared/i18n/texts.tsx";
import { Button } from "../../../shared/ui/button.tsx";
import { TextField } from "../../../shared/ui/fields.tsx";
import { focusLater } from "../../../shared/ui/focus.ts";
import type { FormErrors } from "../../../shared/ui/form.tsx";
import messages from "./messages.json";
import { emptyItem, MOST_ITEMS, type ItemDraft } from "./refund.ts";

export interface ItemsProps {
  items: readonly ItemDraft[];
  errors: FormErrors;
  onItems: (items: ItemDraft[]) => void;
}

/** Which lines of the receipt go back, and how much of each. */
export function Items({ items, errors, onItems }: ItemsProps) {
  const t = useTexts(messages);
  const element = useRef<HTMLFieldSetElement>(null);
  const focusNumber = (index: number) =>
    focusLater(() => element.current?.querySelectorAll<HTMLElement>("[role=group]")[index]?.querySelector("input"));
  function add(): void {
    onItems([...items, emptyItem(newKey())]);
    focusNumber(items.length);
  }
  function remove(index: number): void {
    onItems(items.filter((_, at) => at !== index));
    focusNumber(Math.max(0, index - 1));
  }
  return (
    <fieldset class="field" ref={element}>
      <legend>{t("items")}</legend>
      <div class="stack">
        <p class="small muted">{t("lines-hint")}</p>
        {items.map((item, index) => (
          <Item key={item.key} item={item} index={index} errors={errors}
            onItem={(part) => onItems(items.map((each) => (each.key === item.key ? { ...each, ...part } : each)))}
            {...(items.length > 1 && { onRemove: () => remove(index) })} />
        ))}
        {errors.of("/lines") && <p class="wrong">{errors.of("/lines")}</p>}
        {items.length < MOST_ITEMS && <div><Button kind="quiet" icon="plus" onClick={add}>{t("add-line")}</Button></div>}
      </div>
    </fieldset>
  );
}

interface ItemProps {
  item: ItemDraft;
  index: number;
  errors: FormErrors;
  onItem: (part: Partial<ItemDraft>) => void;
  onRemove?: () => void;
}

function Item({ item, index, errors, onItem, onRemove }: ItemProps) {
  const t = useTexts(messages);
  const pointer = `/lines/${index}`;
  const name = t("line-number", { number: index + 1 });
  return (
    <div class="panel stack" role="group" aria-label={name}>
      <TextField label={t("line")} value={item.number} inputMode="numeric" maxLength={3} autocomplete="off" error={errors.of(`${pointer}/line`)}
        onValue={(number) => onItem({ number })} />
      <TextField label={t("quantity")} hint={t("quantity-hint")} value={item.quantity} inputMode="numeric" maxLength={7} autocomplete="off"
        error={errors.of(`${pointer}/quantity`)} onValue={(quantity) => onItem({ quantity })} />
      {onRemove && <div><Button kind="plain" icon="cross" label={`${t("remove")}: ${name}`} onClick={onRemove}>{t("remove")}</Button></div>}
    </div>
  );
}
