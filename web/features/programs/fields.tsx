import { useState } from "preact/hooks";
import type { Schemas } from "../../shared/api/client.ts";
import { currencySign } from "../../shared/i18n/money.ts";
import { useLocale, useTexts } from "../../shared/i18n/texts.tsx";
import { ChoiceField, TextField } from "../../shared/ui/fields.tsx";
import type { FormErrors } from "../../shared/ui/form.tsx";
import { goals, type Draft } from "./draft.ts";
import { ExpiryFields } from "./expiry-fields.tsx";
import { GivingFields } from "./giving/giving-fields.tsx";
import messages from "./messages.json";

export interface DraftProps {
  draft: Draft;
  onDraft: (draft: Draft) => void;
  errors: FormErrors;
  /** What the shop calls its levels, the lowest first. */
  levels?: readonly string[];
  /** The shop's other programs in which something is collected. */
  others?: readonly Schemas["Program"][];
  places?: readonly Schemas["Place"][];
}

const OTHER = "other";
const bonuses = ["0", "1", "2", "3"];

/** What every card needs: name, goal, reward, welcome. */
export function MainFields({ draft, onDraft, errors }: DraftProps) {
  const t = useTexts(messages);
  const change = (part: Partial<Draft>) => onDraft({ ...draft, ...part });
  return (
    <>
      <TextField label={t("name")} value={draft.name} maxLength={60} error={errors.of("/name")}
        onValue={(name) => change({ name })} />
      <GoalField goal={draft.goal} onGoal={(goal) => change({ goal })} error={errors.of("/goal")} />
      <TextField label={t("reward")} value={draft.reward} maxLength={80} error={errors.of("/reward")}
        onValue={(reward) => change({ reward })} />
      <ChoiceField label={t("bonus")} hint={t("bonus-hint")} value={draft.joiningBonus} error={errors.of("/joiningBonus")}
        options={withOwn(bonuses, draft.joiningBonus).map((value) => ({ value, text: value === "0" ? t("none") : value }))}
        onValue={(joiningBonus) => change({ joiningBonus })} />
    </>
  );
}

function withOwn(values: string[], own: string): string[] {
  return values.includes(own) ? values : [...values, own];
}

interface GoalFieldProps {
  goal: string;
  onGoal: (goal: string) => void;
  error: string | undefined;
}

function GoalField({ goal, onGoal, error }: GoalFieldProps) {
  const t = useTexts(messages);
  const [free, setFree] = useState(!goals.includes(goal));
  const options = [...goals.map((value) => ({ value, text: value })), { value: OTHER, text: t("goal-other") }];
  function choose(value: string): void {
    setFree(value === OTHER);
    onGoal(value === OTHER ? "" : value);
  }
  return (
    <>
      <ChoiceField label={t("goal")} value={free ? OTHER : goal} options={options} onValue={choose}
        error={free ? undefined : error} />
      {free && <TextField label={t("goal-number")} inputMode="numeric" value={goal} onValue={onGoal} error={error} />}
    </>
  );
}

/** Limits and expiry: sensible without being touched. */
export function LimitFields({ draft, onDraft, errors }: DraftProps) {
  const t = useTexts(messages);
  const change = (part: Partial<Draft>) => onDraft({ ...draft, ...part });
  const locale = useLocale();
  const { kind, currency } = draft;
  const stamps = kind === "stamps";
  const capLabel = kind === "cashback" ? t("daily-cap-money", { currency: currencySign(currency, locale) })
    : t(stamps ? "daily-cap" : "daily-cap-points");
  const wrong = ["/dailyCap", "/coolDownSeconds", "/expiry/months", "/expiry/date", "/pendingDays", "/giving"].some((pointer) => errors.of(pointer) ?? errors.under(pointer));
  return (
    <details open={wrong}>
      <summary>{t("limits")}</summary>
      <div class="stack wide">
        <TextField label={capLabel} hint={t("empty-no-cap")} inputMode={kind === "cashback" ? "decimal" : "numeric"} value={draft.dailyCap}
          error={errors.of("/dailyCap")} onValue={(dailyCap) => change({ dailyCap })} />
        <TextField label={t("cool-down")} hint={t("empty-no-wait")} inputMode="numeric" value={draft.coolDownMinutes}
          error={errors.of("/coolDownSeconds")} onValue={(coolDownMinutes) => change({ coolDownMinutes })} />
        <ExpiryFields draft={draft} onDraft={onDraft} errors={errors} />
        <GivingFields draft={draft} onDraft={onDraft} errors={errors} />
        <ChoiceField label={t(stamps ? "after-spending" : "after-spending-units")} value={draft.afterSpending}
          options={[
            { value: "debt", text: t(stamps ? "debt" : "debt-units") }, { value: "forgive", text: t(stamps ? "forgive" : "forgive-units") },
          ]}
          onValue={(afterSpending) => change({ afterSpending })} />
      </div>
    </details>
  );
}
