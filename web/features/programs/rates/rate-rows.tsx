import { useRef, useState } from "preact/hooks";
import { newKey } from "../../../shared/api/keys.ts";
import { currencySign } from "../../../shared/i18n/money.ts";
import { useLocale, useTexts } from "../../../shared/i18n/texts.tsx";
import { Button } from "../../../shared/ui/button.tsx";
import { TextField } from "../../../shared/ui/fields.tsx";
import { focusLater } from "../../../shared/ui/focus.ts";
import type { FormErrors } from "../../../shared/ui/form.tsx";
import { Icon } from "../../../shared/ui/icon.tsx";
import type { Draft } from "../draft.ts";
import type { DraftProps } from "../fields.tsx";
import { GoodsField } from "./goods-field.tsx";
import { namesIn } from "./goods.ts";
import messages from "./messages.json";
import { rateText } from "./rate-text.ts";
import { addRate, changeRate, MOST_RATES, moveRate, pointRate, removeRate, shareRate, type RateDraft } from "./rates.ts";

/** What is given for what is bought, in the order in which it is asked. */
export function RateRows({ draft, onDraft, errors }: DraftProps) {
  const t = useTexts(messages);
  const { rates } = draft;
  const element = useRef<HTMLFieldSetElement>(null);
  const [said, setSaid] = useState("");
  const change = (next: RateDraft[]) => onDraft({ ...draft, rates: next });
  const adder = () => element.current?.querySelector<HTMLElement>("[data-add] button");
  function remove(rate: RateDraft): void {
    change(removeRate(rates, rate.key));
    focusLater(adder);
  }
  function move(rate: RateDraft, by: -1 | 1): void {
    const moved = moveRate(rates, rate.key, by);
    change(moved);
    setSaid(t("moved", { number: moved.findIndex(({ key }) => key === rate.key) + 1, count: moved.length }));
  }
  return (
    <fieldset class="field" ref={element}>
      <legend>{t("rates")}</legend>
      <div class="stack">
        {rates.length === 0 && <p class="muted">{t("rates-empty")}</p>}
        {rates.length > 1 && <p class="small muted">{t("rates-order")}</p>}
        {rates.map((rate, index) => (
          <RateRow key={rate.key} draft={draft} rate={rate} index={index} errors={errors} onMove={(by) => move(rate, by)}
            onRate={(part) => change(changeRate(rates, rate.key, part))} onRemove={() => remove(rate)} />
        ))}
        <p class="hidden-text" role="status">{said}</p>
        {errors.of("/rates") && <p class="wrong">{errors.of("/rates")}</p>}
        {rates.length < MOST_RATES && (
          <div data-add><Button kind="quiet" icon="plus" onClick={() => change(addRate(rates, newKey()))}>{t("add-rate")}</Button></div>
        )}
      </div>
    </fieldset>
  );
}

interface RateRowProps {
  draft: Draft;
  rate: RateDraft;
  index: number;
  errors: FormErrors;
  onRate: (part: Partial<RateDraft>) => void;
  onMove: (by: -1 | 1) => void;
  onRemove: () => void;
}

function RateRow(props: RateRowProps) {
  const t = useTexts(messages);
  const { draft, rate, index, errors, onRate } = props;
  const [open] = useState(namesIn(rate.only).length + namesIn(rate.except).length > 0);
  const pointer = `/rates/${index}`;
  return (
    <div class="panel stack" role="group" aria-label={t("rate-number", { number: index + 1 })}>
      {draft.kind === "cashback" ? <ShareField {...props} /> : <PointFields {...props} />}
      <details open={open}>
        <summary>{t("goods")}</summary>
        <div class="stack">
          <GoodsField label={t("only")} hint={t("only-hint")} goods={rate.only} error={errors.under(`${pointer}/only`)}
            onGoods={(only) => onRate({ only })} />
          <GoodsField label={t("except")} hint={t("except-hint")} goods={rate.except} error={errors.under(`${pointer}/except`)}
            onGoods={(except) => onRate({ except })} />
        </div>
      </details>
      <Sentence draft={draft} rate={rate} />
      <RateButtons {...props} />
    </div>
  );
}

function ShareField({ rate, index, errors, onRate }: RateRowProps) {
  const t = useTexts(messages);
  return (
    <TextField label={t("rate-share")} inputMode="decimal" value={rate.share}
      error={errors.of(`/rates/${index}/units`) ?? errors.of(`/rates/${index}/per`)} onValue={(share) => onRate({ share })} />
  );
}

function PointFields({ draft: { currency }, rate, index, errors, onRate }: RateRowProps) {
  const t = useTexts(messages);
  const locale = useLocale();
  return (
    <div class="pair">
      <TextField label={t("rate-units")} inputMode="numeric" value={rate.units} error={errors.of(`/rates/${index}/units`)}
        onValue={(units) => onRate({ units })} />
      <TextField label={t("rate-price", { currency: currencySign(currency, locale) })} inputMode="decimal" value={rate.price}
        error={errors.of(`/rates/${index}/per`)} onValue={(price) => onRate({ price })} />
    </div>
  );
}

/** The rate as guests would be told, as soon as it makes sense. */
function Sentence({ draft: { kind, currency }, rate: typed }: { draft: Draft; rate: RateDraft }) {
  const locale = useLocale();
  const rate = kind === "cashback" ? shareRate(typed) : pointRate(typed, currency);
  const sensible = Number.isInteger(rate.units) && rate.units > 0 && rate.per > 0;
  return sensible ? <p class="small muted">{rateText(rate, { kind, currency }, locale)}.</p> : null;
}

/** Each rate keeps its buttons when it moves, so the focus is given back to the one that was pressed. */
function RateButtons({ draft: { kind, rates }, index, onMove, onRemove }: RateRowProps) {
  const t = useTexts(messages);
  const number = index + 1;
  const last = rates.length - 1;
  const press = (by: -1 | 1) => (event: MouseEvent & { currentTarget: HTMLElement }) => {
    const button = event.currentTarget;
    onMove(by);
    focusLater(() => button);
  };
  if (last === 0 && kind === "cashback") return null;
  return (
    <div class="row apart">
      <Button kind="quiet" icon="cross" label={t("remove-rate", { number })} onClick={onRemove}>{null}</Button>
      {last > 0 && (
        <div class="row">
          <MoveButton label={t("move-up", { number })} icon="up" off={index === 0} onPress={press(-1)} />
          <MoveButton label={t("move-down", { number })} icon="down" off={index === last} onPress={press(1)} />
        </div>
      )}
    </div>
  );
}

interface MoveButtonProps {
  label: string;
  icon: "up" | "down";
  off: boolean;
  onPress: (event: MouseEvent & { currentTarget: HTMLElement }) => void;
}

/** At the end of its way it keeps the focus and does nothing. */
function MoveButton({ label, icon, off, onPress }: MoveButtonProps) {
  return <button type="button" class="button quiet" aria-label={label} aria-disabled={off} onClick={onPress}><Icon name={icon} /></button>;
}
