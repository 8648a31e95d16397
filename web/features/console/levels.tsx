import { useState } from "preact/hooks";
import type { Schemas } from "../../shared/api/client.ts";
import { useAction, useLoaded } from "../../shared/api/hooks.ts";
import { monthName } from "../../shared/i18n/dates.ts";
import { currencySign } from "../../shared/i18n/money.ts";
import { useLocale, useTexts } from "../../shared/i18n/texts.tsx";
import shared from "../../shared/messages.json";
import { ownerCall } from "../../shared/sign-in/session.ts";
import { Button } from "../../shared/ui/button.tsx";
import { ChoiceField, SelectField, TextField } from "../../shared/ui/fields.tsx";
import { Form, useFormErrors, type FormErrors } from "../../shared/ui/form.tsx";
import { FailureNotice, Loading, Notice } from "../../shared/ui/notice.tsx";
import { addLevel, changeLevel, draftOfLadder, ladderOf, MOST_LEVELS, removeLevel, type LadderDraft, type Measure } from "./ladder.ts";
import messages from "./messages.json";

export function Levels({ currency }: { currency: string | undefined }) {
  const ladder = useLoaded(() => ownerCall("get", "/v1/tiers"));
  if (ladder.data) return <LadderForm ladder={ladder.data} currency={currency} />;
  return ladder.failure ? <FailureNotice failure={ladder.failure} onRetry={() => void ladder.reload()} /> : <Loading />;
}

function LadderForm({ ladder, currency }: { ladder: Schemas["TierLadder"]; currency: string | undefined }) {
  const t = useTexts(messages);
  const locale = useLocale();
  const words = useTexts(shared);
  const [draft, setDraft] = useState(() => draftOfLadder(ladder, currency, locale));
  const [saved, setSaved] = useState(false);
  const save = useAction(
    (body: Schemas["TierLadder"], key) => ownerCall("put", "/v1/tiers", { body, key }),
    (answer) => {
      setDraft(draftOfLadder(answer, currency, locale));
      setSaved(true);
    },
  );
  const errors = useFormErrors(save.failure, Object.fromEntries(draft.levels.map((level, index) => [`/levels/${index}/name`, level.name])));
  function change(next: LadderDraft): void {
    setSaved(false);
    setDraft(next);
  }
  return (
    <div class="narrow-part">
      <Form errors={errors} failure={save.failure} onSubmit={() => save.run(ladderOf(draft))}>
        <h1>{t("levels")}</h1>
        <p>{t("levels-lead")}</p>
        <LadderMeasure draft={draft} onDraft={change} errors={errors} />
        <LevelRows draft={draft} onDraft={change} errors={errors} />
        {draft.levels.length > 0 && <LadderTerms draft={draft} onDraft={change} errors={errors} />}
        <FailureNotice failure={save.failure} />
        {saved && <Notice kind="success">{words("saved")}</Notice>}
        <div><Button type="submit" busy={save.busy}>{words("save")}</Button></div>
      </Form>
    </div>
  );
}

interface LadderPartProps {
  draft: LadderDraft;
  onDraft: (draft: LadderDraft) => void;
  errors: FormErrors;
}

const measures = ["stamps", "points", "spend", "visits", "actions", "seniority"] as const;

function LadderMeasure({ draft, onDraft, errors }: LadderPartProps) {
  const t = useTexts(messages);
  const possible = measures.filter((measure) => measure !== "spend" || draft.currency || draft.measure === measure);
  return (
    <SelectField label={t("measure")} value={draft.measure} error={errors.of("/measure")}
      options={possible.map((value) => ({ value, text: t(`measure-${value}`) }))}
      onValue={(value) => onDraft({ ...draft, measure: value as Measure })} />
  );
}

function LevelRows({ draft, onDraft, errors }: LadderPartProps) {
  const t = useTexts(messages);
  const locale = useLocale();
  const threshold = draft.measure === "spend" && draft.currency
    ? t("level-threshold-spend", { sign: currencySign(draft.currency, locale) }) : t(`level-threshold-${draft.measure}`);
  return (
    <div class="stack">
      {draft.levels.length === 0 && <p class="muted">{t("levels-empty")}</p>}
      {draft.levels.map((level, index) => (
        <div class="panel level" key={level.id}>
          <TextField label={t("level-name", { number: index + 1 })} value={level.name} maxLength={40}
            error={errors.of(`/levels/${index}/name`)} onValue={(name) => onDraft(changeLevel(draft, level.id, { name }))} />
          <TextField label={threshold} inputMode={draft.measure === "spend" ? "decimal" : "numeric"} value={level.threshold}
            error={errors.of(`/levels/${index}/threshold`)}
            onValue={(threshold) => onDraft(changeLevel(draft, level.id, { threshold }))} />
          <Button kind="quiet" icon="cross" label={t("remove-level", { number: index + 1 })}
            onClick={() => onDraft(removeLevel(draft, level.id))}>{null}</Button>
          <TextField label={t("level-multiplier")} inputMode="numeric" value={level.multiplier}
            error={errors.of(`/levels/${index}/multiplierPercent`)}
            onValue={(multiplier) => onDraft(changeLevel(draft, level.id, { multiplier }))} />
          <TextField label={t("level-discount")} inputMode="numeric" value={level.discount}
            error={errors.of(`/levels/${index}/discountPercent`)}
            onValue={(discount) => onDraft(changeLevel(draft, level.id, { discount }))} />
          <div class="level-benefits">
            <TextField label={t("level-benefits")} hint={t("level-benefits-hint")} value={level.benefits}
              error={errors.of(`/levels/${index}/benefits`) ?? errors.of(`/levels/${index}/benefits/0`)}
              onValue={(benefits) => onDraft(changeLevel(draft, level.id, { benefits }))} />
          </div>
        </div>
      ))}
      {draft.levels.length < MOST_LEVELS && (
        <div><Button kind="quiet" icon="plus" onClick={() => onDraft(addLevel(draft))}>{t("add-level")}</Button></div>
      )}
    </div>
  );
}

const months = ["3", "6", "12", "24", "36"];

function monthOptions(own: string) {
  const all = months.includes(own) ? months : [...months, own];
  return all.map((value) => ({ value, text: value }));
}

const windows = ["rolling", "calendar-year", "lifetime"] as const;
const graces = ["0", "1", "2", "3", "6", "12"];
const yearMonths = Array.from({ length: 12 }, (_, index) => index + 1);

function LadderTerms({ draft, onDraft, errors }: LadderPartProps) {
  const t = useTexts(messages);
  const locale = useLocale();
  const byTime = draft.measure === "seniority";
  const byYear = !byTime && draft.window === "calendar-year";
  return (
    <>
      {!byTime && (
        <ChoiceField label={t("window")} value={draft.window} error={errors.of("/window")}
          options={windows.map((value) => ({ value, text: t(`window-${value}`) }))} onValue={(window) => onDraft({ ...draft, window })} />
      )}
      <div class="pair">
        {byYear && (
          <SelectField label={t("year-start")} value={draft.yearStartMonth} error={errors.of("/yearStartMonth")}
            options={yearMonths.map((month) => ({ value: String(month), text: monthName(month, locale) }))}
            onValue={(yearStartMonth) => onDraft({ ...draft, yearStartMonth })} />
        )}
        {!byTime && draft.window === "rolling" && (
          <SelectField label={t("window-months")} value={draft.windowMonths} options={monthOptions(draft.windowMonths)}
            error={errors.of("/windowMonths")} onValue={(windowMonths) => onDraft({ ...draft, windowMonths })} />
        )}
        {byYear ? (
          <SelectField label={t("keep-years")} value={draft.keepYears} error={errors.of("/keepYears")}
            options={["1", "2", "3"].map((value) => ({ value, text: value === "1" ? t("to-next-year") : t("to-year-after", { number: value }) }))}
            onValue={(keepYears) => onDraft({ ...draft, keepYears })} />
        ) : (
          <SelectField label={t("keep")} value={draft.keepMonths} options={monthOptions(draft.keepMonths)}
            error={errors.of("/keepMonths")} onValue={(keepMonths) => onDraft({ ...draft, keepMonths })} />
        )}
      </div>
      <ChoiceField label={t("downgrade")} value={draft.downgrade} error={errors.of("/downgrade")}
        options={(["never", "one-level", "full"] as const).map((value) => ({ value, text: t(value) }))}
        onValue={(downgrade) => onDraft({ ...draft, downgrade })} />
      {draft.downgrade !== "never" && <LadderGrace draft={draft} onDraft={onDraft} errors={errors} />}
    </>
  );
}

function LadderGrace({ draft, onDraft, errors }: LadderPartProps) {
  const t = useTexts(messages);
  const all = graces.includes(draft.graceMonths) ? graces : [...graces, draft.graceMonths];
  return (
    <div class="pair">
      <SelectField label={t("grace")} hint={t("grace-hint")} value={draft.graceMonths} error={errors.of("/graceMonths")}
        options={all.map((value) => ({ value, text: t("grace-months", { count: Number(value) }) }))}
        onValue={(graceMonths) => onDraft({ ...draft, graceMonths })} />
      <TextField label={t("warning-days")} hint={t("warning-days-hint")} inputMode="numeric" value={draft.warningDays}
        error={errors.of("/warningDays")} onValue={(warningDays) => onDraft({ ...draft, warningDays })} />
    </div>
  );
}
