import { useTexts } from "../../../shared/i18n/texts.tsx";
import { SelectField, TextField } from "../../../shared/ui/fields.tsx";
import type { FormErrors } from "../../../shared/ui/form.tsx";
import { periods, type LimitDraft, type Period } from "./limits.ts";
import messages from "./messages.json";

export interface LimitFieldsProps {
  limit: LimitDraft;
  /** Where the API finds it. */
  pointer: string;
  errors: FormErrors;
  onLimit: (limit: LimitDraft) => void;
  /** Where the number for all is said elsewhere. */
  withoutInAll?: boolean;
}

/** How often one guest, and all together, can have something. */
export function HowOften({ limit, pointer, errors, onLimit, withoutInAll }: LimitFieldsProps) {
  const t = useTexts(messages);
  const change = (part: Partial<LimitDraft>) => onLimit({ ...limit, ...part });
  return (
    <>
      <div class="pair">
        <TextField label={t("per-member")} hint={t("empty-no-limit")} inputMode="numeric" value={limit.perMember}
          error={errors.of(`${pointer}/perMember`)} onValue={(perMember) => change({ perMember })} />
        {limit.perMember.trim() && (
          <SelectField label={t("period")} value={limit.period} error={errors.of(`${pointer}/period`)}
            options={periods.map((value) => ({ value, text: t(value) }))} onValue={(period) => change({ period: period as Period })} />
        )}
      </div>
      {!withoutInAll && (
        <TextField label={t("in-all")} hint={t("in-all-hint")} inputMode="numeric" value={limit.inAll}
          error={errors.of(`${pointer}/inAll`)} onValue={(inAll) => change({ inAll })} />
      )}
    </>
  );
}

export interface LevelFieldProps {
  /** The number of the lowest level, from 1; empty for everyone. */
  value: string;
  /** By name, the lowest first. */
  levels: readonly string[];
  error: string | undefined;
  onValue: (value: string) => void;
}

/** From which level up; nothing to ask where there are no levels. */
export function LevelField({ value, levels, error, onValue }: LevelFieldProps) {
  const t = useTexts(messages);
  if (levels.length === 0 && !value) return null;
  const numbers = levels.map((_, index) => String(index + 1));
  const all = !value || numbers.includes(value) ? numbers : [...numbers, value];
  const options = all.map((number) => ({ value: number, text: t("level-up", { level: levels[Number(number) - 1] ?? number }) }));
  return <SelectField label={t("from-level")} value={value} error={error} options={[{ value: "", text: t("everyone") }, ...options]} onValue={onValue} />;
}
