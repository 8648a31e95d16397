import { useState } from "preact/hooks";
import type { Schemas } from "../../../shared/api/client.ts";
import { useAction } from "../../../shared/api/hooks.ts";
import { locales, localeNames, type Locale } from "../../../shared/i18n/locale.ts";
import { useTexts } from "../../../shared/i18n/texts.tsx";
import { useUnits, type Counted } from "../../../shared/i18n/units.ts";
import shared from "../../../shared/messages.json";
import { ownerCall } from "../../../shared/sign-in/session.ts";
import { Button } from "../../../shared/ui/button.tsx";
import { ChoiceField, SelectField } from "../../../shared/ui/fields.tsx";
import { Form, useFormErrors, type FormErrors } from "../../../shared/ui/form.tsx";
import { FailureNotice, Notice } from "../../../shared/ui/notice.tsx";
import { SwitchField } from "../../../shared/ui/switch.tsx";
import { everyDays, giftsOf, hoursAfter, QUESTIONS_MAX, termsOf, type Question, type Survey, type Terms } from "./draft.ts";
import messages from "./messages.json";
import { Preview } from "./preview.tsx";
import { QuestionFields } from "./question-fields.tsx";
import ready from "./ready.json";

type Programs = readonly Schemas["Program"][];

export interface SurveyFormProps {
  merchant: Schemas["Merchant"];
  programs: Programs;
  survey: Survey;
  onSurvey: (survey: Survey) => void;
}

/** The questions in each language, and when and for what they are asked. */
export function SurveyForm({ merchant, programs, survey, onSurvey }: SurveyFormProps) {
  const t = useTexts(messages);
  const words = useTexts(shared);
  const [draft, setDraft] = useState(survey);
  const [locale, setLocale] = useState<Locale>(merchant.locale);
  const [saved, setSaved] = useState(false);
  const save = useAction((body: Terms, key) => ownerCall("put", "/v1/survey", { body, key }), (answer) => {
    setDraft(answer);
    setSaved(true);
    onSurvey(answer);
  });
  const errors = useFormErrors(save.failure, {});
  const { questions } = draft;
  function change(part: Partial<Survey>): void {
    setSaved(false);
    setDraft({ ...draft, ...part });
  }
  const changed = (place: number, question: Question) => change({ questions: questions.map((each, index) => (index === place ? question : each)) });
  return (
    <>
      <Form errors={errors} failure={save.failure} onSubmit={() => save.run(termsOf(draft))}>
        <section class="panel stack" aria-labelledby="survey">
          <h2 id="survey">{t("settings")}</h2>
          {questions.length === 0 && <div><Button kind="quiet" onClick={() => change({ questions: ready as Question[] })}>{t("ready")}</Button></div>}
          <ChoiceField label={t("language")} hint={t("language-hint")} value={locale} options={locales.map((value) => ({ value, text: localeNames[value] }))} onValue={setLocale} />
          {questions.map((question, place) => (
            <QuestionFields key={place} place={place} question={question} locale={locale} errors={errors} onQuestion={(next) => changed(place, next)}
              onRemove={() => change({ questions: questions.filter((_, index) => index !== place) })} />
          ))}
          {questions.length < QUESTIONS_MAX && (
            <div><Button kind="quiet" onClick={() => change({ questions: [...questions, { kind: "rating", text: {} }] })}>{t("add")}</Button></div>
          )}
        </section>
        <Conditions draft={draft} programs={programs} errors={errors} change={change} />
        <FailureNotice failure={save.failure} />
        {saved && !save.failure && <Notice kind="success">{words("saved")}</Notice>}
        {questions.length === 0 ? <p class="muted">{t("need")}</p> : <div><Button type="submit" large busy={save.busy}>{words("save")}</Button></div>}
      </Form>
      {questions.length > 0 && <Preview shop={merchant} survey={draft} program={giftIn(programs, draft)} locale={locale} />}
    </>
  );
}

/** The program that the gift is of. */
const giftIn = (programs: Programs, { programId }: Survey): Counted => programs.find(({ id }) => id === programId) ?? { kind: "stamps" };

interface ConditionsProps {
  draft: Survey;
  programs: Programs;
  errors: FormErrors;
  change: (part: Partial<Survey>) => void;
}

function Conditions({ draft, programs, errors, change }: ConditionsProps) {
  const t = useTexts(messages);
  const units = useUnits();
  const program = giftIn(programs, draft);
  const options = (choices: readonly number[], own: number, say: (value: number) => string) =>
    [...new Set([...choices, own])].sort((a, b) => a - b).map((value) => ({ value: String(value), text: say(value) }));
  function giveIn(id: string): void {
    const { kind = "stamps" } = programs.find((each) => each.id === id) ?? {};
    change({ programId: id || undefined, gift: giftsOf(kind)[1]! } as Partial<Survey>);
  }
  return (
    <section class="panel">
      <div class="switches">
        <SwitchField label={t("on")} hint={t("on-hint")} on={draft.on} onSwitch={(on) => change({ on })} />
        <SwitchField label={t("alerts")} hint={t("alerts-hint")} on={draft.alerts} onSwitch={(alerts) => change({ alerts })} />
      </div>
      <div class="survey-fields">
        <SelectField label={t("hours-after")} value={String(draft.hoursAfter)} options={options(hoursAfter, draft.hoursAfter, (count) => t("hours", { count }))}
          onValue={(value) => change({ hoursAfter: Number(value) })} />
        <SelectField label={t("every-days")} value={String(draft.everyDays)} options={options(everyDays, draft.everyDays, (count) => t("days", { count }))}
          onValue={(value) => change({ everyDays: Number(value) })} />
        <SelectField label={t("gift-in")} value={draft.programId ?? ""} error={errors.of("/programId")} onValue={giveIn}
          options={[{ value: "", text: t("first-card") }, ...programs.filter(({ id, kind, status }) => id === draft.programId || (status === "active" && kind !== "discount"))
            .map((each) => ({ value: each.id, text: each.name }))]} />
        <SelectField label={t("gift")} value={String(draft.gift)} error={errors.of("/gift")} onValue={(value) => change({ gift: Number(value) })}
          options={options(giftsOf(program.kind), draft.gift, (count) => (count ? units(count, program) : t("no-gift")))} />
      </div>
    </section>
  );
}
