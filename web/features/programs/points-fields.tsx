import { newKey } from "../../shared/api/keys.ts";
import { useTexts } from "../../shared/i18n/texts.tsx";
import { Button } from "../../shared/ui/button.tsx";
import { TextField } from "../../shared/ui/fields.tsx";
import type { Draft } from "./draft.ts";
import type { DraftProps } from "./fields.tsx";
import messages from "./messages.json";
import { CurrencyField, NameField } from "./purchase-fields.tsx";
import { RateRows } from "./rates/rate-rows.tsx";
import { addReward, changeReward, MOST_REWARDS, removeReward } from "./rewards.ts";

/** What points are given for, and what they buy. */
export function PointsFields(props: DraftProps & { fixed: boolean }) {
  const t = useTexts(messages);
  const { draft, onDraft, errors } = props;
  const change = (part: Partial<Draft>) => onDraft({ ...draft, ...part });
  return (
    <>
      <NameField {...props} />
      <CurrencyField {...props} />
      <RateRows {...props} />
      <TextField label={t("per-visit")} hint={t("empty-none")} inputMode="numeric" value={draft.perVisit}
        error={errors.of("/perVisit")} onValue={(perVisit) => change({ perVisit })} />
      <RewardRows {...props} />
      <TextField label={t("bonus-points")} hint={t("empty-none")} inputMode="numeric" value={draft.joiningBonus}
        error={errors.of("/joiningBonus")} onValue={(joiningBonus) => change({ joiningBonus })} />
    </>
  );
}

function RewardRows({ draft, onDraft, errors }: DraftProps) {
  const t = useTexts(messages);
  const { rewards } = draft;
  const change = (next: Draft["rewards"]) => onDraft({ ...draft, rewards: next });
  return (
    <fieldset class="field">
      <legend>{t("rewards")}</legend>
      <div class="stack">
        {rewards.length === 0 && <p class="muted">{t("rewards-empty")}</p>}
        {rewards.map(({ id, name, cost }, index) => (
          <div class="panel level" key={id}>
            <TextField label={t("reward-name", { number: index + 1 })} value={name} maxLength={80}
              error={errors.of(`/rewards/${index}/name`)} onValue={(text) => change(changeReward(rewards, id, { name: text }))} />
            <TextField label={t("reward-cost")} inputMode="numeric" value={cost} error={errors.of(`/rewards/${index}/cost`)}
              onValue={(text) => change(changeReward(rewards, id, { cost: text }))} />
            <Button kind="quiet" icon="cross" label={t("remove-reward", { number: index + 1 })}
              onClick={() => change(removeReward(rewards, id))}>{null}</Button>
          </div>
        ))}
        {rewards.length < MOST_REWARDS && (
          <div><Button kind="quiet" icon="plus" onClick={() => change(addReward(rewards, newKey()))}>{t("add-reward")}</Button></div>
        )}
      </div>
    </fieldset>
  );
}
