import { useRef, useState } from "preact/hooks";
import { newKey } from "../../../shared/api/keys.ts";
import { useLocale, useTexts } from "../../../shared/i18n/texts.tsx";
import { Button } from "../../../shared/ui/button.tsx";
import { focusLater } from "../../../shared/ui/focus.ts";
import type { DraftProps } from "../fields.tsx";
import "../folds.css";
import messages from "./messages.json";
import { PromotionFields, type PromotionFieldsProps } from "./promotion-fields.tsx";
import { promotionText } from "./promotion-text.ts";
import {
  changePromotion, examples, MOST_PROMOTIONS, newPromotion, phaseOf, promotionOf, removePromotion, type Beginning, type PromotionDraft,
} from "./promotions.ts";

export interface PromotionRowsProps extends DraftProps {
  /** The shop's own date. */
  today: string;
}

/** Promotions by their sentence; each opens to be changed. */
export function PromotionRows({ draft, onDraft, errors, today, levels = [], places = [] }: PromotionRowsProps) {
  const t = useTexts(messages);
  const { promotions } = draft;
  const [fresh, setFresh] = useState<string>();
  const element = useRef<HTMLFieldSetElement>(null);
  const change = (next: PromotionDraft[]) => onDraft({ ...draft, promotions: next });
  function add(beginning?: Beginning): void {
    const added = newPromotion(newKey(), today, beginning);
    setFresh(added.key);
    change([...promotions, added]);
  }
  function remove(key: string): void {
    change(removePromotion(promotions, key));
    focusLater(() => element.current?.querySelector("[data-add] button"));
  }
  return (
    <fieldset class="field" ref={element}>
      <legend>{t("promotions")}</legend>
      <p class="hint">{t("promotions-hint")}</p>
      <div class="stack">
        {promotions.map((promotion, index) => (
          <PromotionRow key={promotion.key} draft={draft} promotion={promotion} pointer={`/promotions/${index}`} errors={errors} today={today} levels={levels}
            places={places} fresh={promotion.key === fresh} onPromotion={(part) => change(changePromotion(promotions, promotion.key, part))}
            onRemove={() => remove(promotion.key)} />
        ))}
        {errors.of("/promotions") && <p class="wrong">{errors.of("/promotions")}</p>}
        {promotions.length === 0 && <p class="muted">{t("promotions-empty")}</p>}
        {promotions.length < MOST_PROMOTIONS && <AddButtons examined={promotions.length === 0} onAdd={add} />}
      </div>
    </fieldset>
  );
}

const exampleNames = Object.keys(examples) as (keyof typeof examples)[];

function AddButtons({ examined, onAdd }: { examined: boolean; onAdd: (beginning?: Beginning) => void }) {
  const t = useTexts(messages);
  return (
    <div class="row" data-add>
      {examined && exampleNames.map((name) => (
        <Button key={name} kind="quiet" icon="star" onClick={() => onAdd({ ...examples[name], name: t(name) })}>{t(name)}</Button>
      ))}
      <Button kind="quiet" icon="plus" onClick={() => onAdd()}>{t("add-promotion")}</Button>
    </div>
  );
}

interface PromotionRowProps extends PromotionFieldsProps {
  today: string;
  onRemove: () => void;
}

function PromotionRow({ today, onRemove, ...fields }: PromotionRowProps) {
  const t = useTexts(messages);
  const locale = useLocale();
  const { draft, promotion, fresh, levels, places } = fields;
  const [open] = useState(fresh);
  const name = promotion.name.trim() || t("new-promotion");
  const phase = phaseOf(promotion, today);
  return (
    <details class="panel fold" open={open}>
      <summary>
        <span class="fold-name">{name}</span> <span class={phase === "now" ? "badge on" : "badge"}>{t(phase)}</span>
        <span class="small fold-text">{sensible(promotion) && promotionText(promotionOf(promotion, draft), draft, levels, locale, places)}</span>
      </summary>
      <PromotionFields {...fields} />
      <Button kind="plain" icon="cross" label={t("remove-which", { name })} onClick={onRemove}>{t("remove-promotion")}</Button>
    </details>
  );
}

/** A date that is being typed is none. */
function sensible({ from }: PromotionDraft): boolean {
  return from !== "";
}
