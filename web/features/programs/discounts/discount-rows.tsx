import { useRef } from "preact/hooks";
import type { Schemas } from "../../../shared/api/client.ts";
import { newKey } from "../../../shared/api/keys.ts";
import { useTexts } from "../../../shared/i18n/texts.tsx";
import { Button } from "../../../shared/ui/button.tsx";
import { TextField } from "../../../shared/ui/fields.tsx";
import { focusLater } from "../../../shared/ui/focus.ts";
import type { FormErrors } from "../../../shared/ui/form.tsx";
import type { DraftProps } from "../fields.tsx";
import { LabelsField } from "../labels/labels-field.tsx";
import { LevelField } from "../limits/limit-fields.tsx";
import { PlaceField } from "../places/place-field.tsx";
import { GoodsField } from "../rates/goods-field.tsx";
import { firstDiscount, MOST_DISCOUNTS, type DiscountDraft } from "./discounts.ts";
import messages from "./messages.json";

/** What members pay less. */
export function DiscountRows({ draft, onDraft, errors, levels = [], places = [] }: DraftProps) {
  const t = useTexts(messages);
  const element = useRef<HTMLFieldSetElement>(null);
  const { discounts } = draft;
  const change = (next: readonly DiscountDraft[]) => onDraft({ ...draft, discounts: next });
  function remove(key: string): void {
    change(discounts.filter((each) => each.key !== key));
    focusLater(() => element.current?.querySelector("[data-add] button"));
  }
  return (
    <fieldset class="field" ref={element}>
      <legend>{t("discounts")}</legend>
      <div class="stack">
        {discounts.length > 1 && <p class="small muted">{t("discounts-hint")}</p>}
        {discounts.map((discount, index) => (
          <DiscountRow key={discount.key} discount={discount} index={index} errors={errors} levels={levels} places={places} alone={discounts.length === 1}
            onDiscount={(part) => change(discounts.map((each) => (each.key === discount.key ? { ...each, ...part } : each)))}
            onRemove={() => remove(discount.key)} />
        ))}
        {errors.of("/discounts") && <p class="wrong">{errors.of("/discounts")}</p>}
        {discounts.length < MOST_DISCOUNTS && (
          <div data-add>
            <Button kind="quiet" icon="plus" onClick={() => change([...discounts, { ...firstDiscount, key: newKey() }])}>{t("add-discount")}</Button>
          </div>
        )}
      </div>
    </fieldset>
  );
}

interface DiscountRowProps {
  discount: DiscountDraft;
  index: number;
  errors: FormErrors;
  levels: readonly string[];
  places: readonly Schemas["Place"][];
  alone: boolean;
  onDiscount: (part: Partial<DiscountDraft>) => void;
  onRemove: () => void;
}

function DiscountRow({ discount, index, errors, levels, places, alone, onDiscount, onRemove }: DiscountRowProps) {
  const t = useTexts(messages);
  const pointer = `/discounts/${index}`;
  const number = index + 1;
  return (
    <div class="panel stack" role="group" aria-label={t("discount-number", { number })}>
      <TextField label={t("percent")} inputMode="numeric" value={discount.percent} error={errors.of(`${pointer}/percent`)}
        onValue={(percent) => onDiscount({ percent })} />
      <GoodsField label={t("only")} hint={t("only-hint")} goods={discount.only} error={errors.under(`${pointer}/only`)}
        onGoods={(only) => onDiscount({ only })} />
      <GoodsField label={t("except")} hint={t("except-hint")} goods={discount.except} error={errors.under(`${pointer}/except`)}
        onGoods={(except) => onDiscount({ except })} />
      <LevelField value={discount.fromLevel} levels={levels} error={errors.of(`${pointer}/fromLevel`)}
        onValue={(fromLevel) => onDiscount({ fromLevel })} />
      <LabelsField values={discount.labels} error={errors.under(`${pointer}/labels`)} onValues={(labels) => onDiscount({ labels })} />
      <PlaceField values={discount.places} places={places} error={errors.under(`${pointer}/placeIds`)}
        onValues={(chosen) => onDiscount({ places: chosen })} />
      {!alone && <Button kind="quiet" icon="cross" label={t("remove-discount", { number })} onClick={onRemove}>{null}</Button>}
    </div>
  );
}
