import { useState } from "preact/hooks";
import { useTexts } from "../../../shared/i18n/texts.tsx";
import { ChoiceField, SelectField, TextField } from "../../../shared/ui/fields.tsx";
import { HowOften, LevelField } from "../limits/limit-fields.tsx";
import { LabelsField } from "../labels/labels-field.tsx";
import { PlaceField } from "../places/place-field.tsx";
import { GoodsField } from "../rates/goods-field.tsx";
import messages from "./messages.json";
import type { PromotionFieldsProps } from "./promotion-fields.tsx";
import { channels, isForAll, visits, type Visits } from "./promotions.ts";

/** For which guests, visits and goods; folded away while it is for all of them. */
export function ConditionFields(props: PromotionFieldsProps) {
  const t = useTexts(messages);
  const { promotion, pointer, errors, levels, places, onPromotion } = props;
  const [open] = useState(!isForAll(promotion));
  return (
    <details open={open}>
      <summary>{t("conditions")}</summary>
      <div class="stack wide">
        <ChoiceField label={t("channel")} value={promotion.channel} error={errors.under(`${pointer}/channels`)}
          options={channels.map((value) => ({ value, text: t(value) }))} onValue={(channel) => onPromotion({ channel })} />
        <PlaceField values={promotion.places} places={places} error={errors.under(`${pointer}/placeIds`)}
          onValues={(chosen) => onPromotion({ places: chosen })} />
        <VisitFields {...props} />
        <LevelField value={promotion.fromLevel} levels={levels} error={errors.of(`${pointer}/fromLevel`)}
          onValue={(fromLevel) => onPromotion({ fromLevel })} />
        <LabelsField values={promotion.labels} error={errors.under(`${pointer}/labels`)} onValues={(labels) => onPromotion({ labels })} />
        <GoodsField label={t("goods")} hint={t("goods-hint")} goods={promotion.only} error={errors.under(`${pointer}/only`)}
          onGoods={(only) => onPromotion({ only })} />
        <HowOften limit={promotion.limit} pointer={`${pointer}/limit`} errors={errors} onLimit={(limit) => onPromotion({ limit })} />
      </div>
    </details>
  );
}

function VisitFields({ promotion: { visits: which, visitNumber }, pointer, errors, onPromotion }: PromotionFieldsProps) {
  const t = useTexts(messages);
  return (
    <div class="pair">
      <SelectField label={t("visits")} value={which} error={errors.of(`${pointer}/visit`)}
        options={visits.map((value) => ({ value, text: t(`visits-${value}`) }))} onValue={(value) => onPromotion({ visits: value as Visits })} />
      {(which === "number" || which === "every") && (
        <TextField label={t(`visit-${which}`)} hint={which === "every" ? t("visit-every-hint") : undefined} inputMode="numeric" value={visitNumber}
          error={errors.of(`${pointer}/visit/${which}`)} onValue={(text) => onPromotion({ visitNumber: text })} />
      )}
    </div>
  );
}
