import { monthName } from "../../../shared/i18n/dates.ts";
import { localeNames, locales } from "../../../shared/i18n/locale.ts";
import { currencySign } from "../../../shared/i18n/money.ts";
import { useLocale, useTexts } from "../../../shared/i18n/texts.tsx";
import { SelectField, TextField, ToggleField } from "../../../shared/ui/fields.tsx";
import type { FormErrors } from "../../../shared/ui/form.tsx";
import { activities, type Holdings, type RangeDraft, type SegmentDraft } from "./draft.ts";
import messages from "./messages.json";
import "./campaigns.css";

const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);

export interface SegmentFieldsProps {
  segment: SegmentDraft;
  holdings: Holdings;
  errors: FormErrors;
  onSegment: (part: Partial<SegmentDraft>) => void;
}

/** Whom a campaign is for; what is left empty asks for nothing. */
export function SegmentFields(props: SegmentFieldsProps) {
  const { segment, holdings: { levels }, errors, onSegment } = props;
  const t = useTexts(messages);
  const steps = [{ value: "0", text: t("no-level") }, ...levels.map(({ threshold, name }) => ({ value: String(threshold), text: name }))];
  return (
    <section class="panel stack wide" aria-labelledby="segment">
      <h2 id="segment">{t("segment")}</h2>
      <p class="small muted">{t("segment-hint")}</p>
      <ToggleField label={t("activity")} hint={t("activity-hint")} values={segment.activity} error={errors.under("/segment/activity")}
        options={activities.map((value) => ({ value, text: t(value) }))} onValues={(activity) => onSegment({ activity })} />
      {levels.length > 0 && (
        <ToggleField label={t("levels")} values={segment.levels} error={errors.under("/segment/levels")} options={steps}
          onValues={(chosen) => onSegment({ levels: chosen })} />
      )}
      <BalanceFields {...props} />
      <Range label={t("visited")} range={segment.visited} errors={errors} pointer="/segment/lastVisitDaysAgo" onRange={(visited) => onSegment({ visited })} />
      <details>
        <summary>{t("more")}</summary>
        <div class="stack wide"><MoreFields {...props} /></div>
      </details>
    </section>
  );
}

function BalanceFields({ segment, holdings: { programs }, errors, onSegment }: SegmentFieldsProps) {
  const t = useTexts(messages);
  const options = [{ value: "", text: t("any") }, ...programs.filter(({ kind }) => kind !== "discount").map(({ id, name }) => ({ value: id, text: name }))];
  return (
    <>
      <SelectField label={t("balance")} value={segment.program} options={options} error={errors.of("/segment/balance/programId")}
        onValue={(program) => onSegment({ program })} />
      {segment.program && <Range label={t("balance-range")} range={segment.balance} errors={errors} pointer="/segment/balance"
        onRange={(balance) => onSegment({ balance })} />}
    </>
  );
}

function MoreFields({ segment, holdings: { places, currency }, errors, onSegment }: SegmentFieldsProps) {
  const t = useTexts(messages);
  const locale = useLocale();
  return (
    <>
      <Range label={t("joined")} range={segment.joined} errors={errors} pointer="/segment/joinedDaysAgo" onRange={(joined) => onSegment({ joined })} />
      <Range label={`${t("spent")}, ${currencySign(currency, locale)}`} range={segment.spent} errors={errors} pointer="/segment/spentInYear"
        onRange={(spent) => onSegment({ spent })} />
      <ToggleField label={t("birthday-months")} values={segment.birthdayMonths} error={errors.under("/segment/birthdayMonths")}
        options={MONTHS.map((month) => ({ value: String(month), text: monthName(month, locale) }))} onValues={(birthdayMonths) => onSegment({ birthdayMonths })} />
      <TextField label={t("labels")} hint={t("labels-hint")} value={segment.labels} error={errors.under("/segment/labels")} onValue={(labels) => onSegment({ labels })} />
      <ToggleField label={t("read")} values={segment.locales} error={errors.under("/segment/locales")}
        options={locales.map((value) => ({ value, text: localeNames[value] }))} onValues={(chosen) => onSegment({ locales: chosen })} />
      {places.length > 0 && (
        <ToggleField label={t("places")} values={segment.places} error={errors.under("/segment/placeIds")}
          options={places.map(({ id, name }) => ({ value: id, text: name }))} onValues={(chosen) => onSegment({ places: chosen })} />
      )}
    </>
  );
}

interface RangeProps {
  label: string;
  range: RangeDraft;
  errors: FormErrors;
  pointer: string;
  onRange: (range: RangeDraft) => void;
}

/** From and to; either may stay empty. */
function Range({ label, range, errors, pointer, onRange }: RangeProps) {
  const t = useTexts(messages);
  return (
    <fieldset class="field">
      <legend>{label}</legend>
      <div class="range">
        <TextField label={t("at-least")} inputMode="decimal" value={range.atLeast} error={errors.of(`${pointer}/atLeast`) ?? errors.of(pointer)}
          onValue={(atLeast) => onRange({ ...range, atLeast })} />
        <TextField label={t("at-most")} inputMode="decimal" value={range.atMost} error={errors.of(`${pointer}/atMost`)}
          onValue={(atMost) => onRange({ ...range, atMost })} />
      </div>
    </fieldset>
  );
}
