import { useTexts } from "../../shared/i18n/texts.tsx";
import { TextField } from "../../shared/ui/fields.tsx";
import type { Draft } from "./draft.ts";
import type { DraftProps } from "./fields.tsx";
import messages from "./messages.json";
import { CurrencyField, NameField } from "./purchase-fields.tsx";
import { RateRows } from "./rates/rate-rows.tsx";
import { RewardRows } from "./rewards/reward-rows.tsx";

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
