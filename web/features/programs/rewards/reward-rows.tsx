import { useRef, useState } from "preact/hooks";
import type { Schemas } from "../../../shared/api/client.ts";
import { newKey } from "../../../shared/api/keys.ts";
import { currencySign } from "../../../shared/i18n/money.ts";
import { useLocale, useTexts } from "../../../shared/i18n/texts.tsx";
import { Button } from "../../../shared/ui/button.tsx";
import { DateField, SelectField, TextField } from "../../../shared/ui/fields.tsx";
import { focusLater } from "../../../shared/ui/focus.ts";
import type { FormErrors } from "../../../shared/ui/form.tsx";
import type { Draft } from "../draft.ts";
import type { DraftProps } from "../fields.tsx";
import { HowOften, LevelField } from "../limits/limit-fields.tsx";
import { PlaceField } from "../places/place-field.tsx";
import { CostFields } from "./cost-fields.tsx";
import messages from "./messages.json";
import { addReward, changeReward, hasValue, isPlain, MOST_REWARDS, removeReward, rewardKinds, type RewardDraft, type RewardKind } from "./rewards.ts";

/** What points buy. */
export function RewardRows({ draft, onDraft, errors, levels = [], places = [], others = [] }: DraftProps) {
  const t = useTexts(messages);
  const element = useRef<HTMLFieldSetElement>(null);
  const { rewards } = draft;
  const change = (next: Draft["rewards"]) => onDraft({ ...draft, rewards: next });
  function remove(id: string): void {
    change(removeReward(rewards, id));
    focusLater(() => element.current?.querySelector("[data-add] button"));
  }
  return (
    <fieldset class="field" ref={element}>
      <legend>{t("rewards")}</legend>
      <div class="stack">
        {rewards.length === 0 && <p class="muted">{t("rewards-empty")}</p>}
        {rewards.map((reward, index) => (
          <RewardRow key={reward.id} draft={draft} reward={reward} index={index} errors={errors} levels={levels} places={places} others={others}
            onReward={(part) => change(changeReward(rewards, reward.id, part))} onRemove={() => remove(reward.id)} />
        ))}
        {rewards.length < MOST_REWARDS && (
          <div data-add><Button kind="quiet" icon="plus" onClick={() => change(addReward(rewards, newKey()))}>{t("add-reward")}</Button></div>
        )}
      </div>
    </fieldset>
  );
}

interface RewardRowProps {
  draft: Draft;
  reward: RewardDraft;
  index: number;
  errors: FormErrors;
  levels: readonly string[];
  places: readonly Schemas["Place"][];
  others: readonly Schemas["Program"][];
  onReward: (part: Partial<RewardDraft>) => void;
  onRemove: () => void;
}

function RewardRow(props: RewardRowProps) {
  const t = useTexts(messages);
  const { reward, index, errors, onReward, onRemove } = props;
  const [open] = useState(!isPlain(reward));
  const number = index + 1;
  return (
    <div class="panel level">
      <TextField label={t("reward-name", { number })} value={reward.name} maxLength={80} error={errors.of(`/rewards/${index}/name`)}
        onValue={(name) => onReward({ name })} />
      <TextField label={t("reward-cost")} inputMode="numeric" value={reward.cost} error={errors.of(`/rewards/${index}/cost`)}
        onValue={(cost) => onReward({ cost })} />
      <Button kind="quiet" icon="cross" label={t("remove-reward", { number })} onClick={onRemove}>{null}</Button>
      <details class="level-benefits" open={open}>
        <summary>{t("more")}</summary>
        <MoreFields {...props} />
      </details>
    </div>
  );
}

function MoreFields({ draft: { currency }, reward, index, errors, levels, places, others, onReward }: RewardRowProps) {
  const t = useTexts(messages);
  const locale = useLocale();
  const { kind, value, limit, fromLevel, alsoCosts, from, lastDay } = reward;
  const pointer = `/rewards/${index}`;
  const money = kind === "amount-off";
  return (
    <div class="stack">
      <SelectField label={t("kind")} hint={kind === "code" ? t("code-hint") : undefined} value={kind} error={errors.of(`${pointer}/kind`)}
        options={rewardKinds.map((each) => ({ value: each, text: t(each) }))} onValue={(next) => onReward({ kind: next as RewardKind, value: "" })} />
      {hasValue(kind) && (
        <TextField label={money ? t("value-money", { currency: currencySign(currency, locale) }) : t("value-percent")}
          inputMode={money ? "decimal" : "numeric"} value={value} error={errors.of(`${pointer}/value`)} onValue={(text) => onReward({ value: text })} />
      )}
      <HowOften limit={limit} pointer={`${pointer}/limit`} errors={errors} withoutInAll={kind === "code"} onLimit={(next) => onReward({ limit: next })} />
      <LevelField value={fromLevel} levels={levels} error={errors.of(`${pointer}/fromLevel`)} onValue={(text) => onReward({ fromLevel: text })} />
      <PlaceField values={reward.places} places={places} error={errors.under(`${pointer}/placeIds`)} onValues={(chosen) => onReward({ places: chosen })} />
      <CostFields costs={alsoCosts} others={others} pointer={`${pointer}/alsoCosts`} errors={errors} onCosts={(next) => onReward({ alsoCosts: next })} />
      <div class="pair">
        <DateField label={t("from")} hint={t("from-hint")} value={from} error={errors.of(`${pointer}/from`)} onValue={(text) => onReward({ from: text })} />
        <DateField label={t("last-day")} hint={t("last-day-hint")} value={lastDay} error={errors.of(`${pointer}/lastDay`)} onValue={(text) => onReward({ lastDay: text })} />
      </div>
    </div>
  );
}
