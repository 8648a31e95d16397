import { useState } from "preact/hooks";
import type { Schemas } from "../api/client.ts";
import type { Failure } from "../api/errors.ts";
import { useTexts } from "../i18n/texts.tsx";
import { useUnits, type Counted } from "../i18n/units.ts";
import { Button } from "../ui/button.tsx";
import { AreaField, ChoiceField } from "../ui/fields.tsx";
import { FailureNotice, Notice } from "../ui/notice.tsx";
import { answersOf, scores, type Given } from "./given.ts";
import messages from "./messages.json";

type Question = Schemas["CardSurvey"]["questions"][number];

export interface QuestionsProps {
  /** The guest's, and the shop's. */
  name: string;
  shop: string;
  questions: readonly Question[];
  gift: (Counted & { units: number }) | undefined;
  busy?: boolean;
  failure?: Failure | undefined;
  onSend?: (given: Given) => void;
}

/** What a shop asks after a visit, as its guests answer it. */
export function Questions({ name, shop, questions, gift, busy, failure, onSend }: QuestionsProps) {
  const t = useTexts(messages);
  const units = useUnits();
  const [given, setGiven] = useState<Given>({});
  const [nothing, setNothing] = useState(false);
  function submit(event: Event): void {
    event.preventDefault();
    const empty = answersOf(questions, given).length === 0;
    setNothing(empty);
    if (!empty) onSend?.(given);
  }
  return (
    <section class="panel">
      <form class="stack wide" noValidate onSubmit={submit}>
        <h2>{t("title", { name })}</h2>
        <p>{t("lead", { shop })} {gift && t("gift", { units: units(gift.units, gift) })}</p>
        {questions.map((question, index) => (
          <OneQuestion key={index} question={question} value={given[index] ?? ""} onValue={(value) => setGiven({ ...given, [index]: value })} />
        ))}
        {nothing && <Notice kind="error">{t("nothing")}</Notice>}
        <FailureNotice failure={failure} />
        <div><Button type="submit" large busy={busy}>{t("send")}</Button></div>
      </form>
    </section>
  );
}

function OneQuestion({ question, value, onValue }: { question: Question; value: string; onValue: (value: string) => void }) {
  const t = useTexts(messages);
  const { kind, text, options = [] } = question;
  switch (kind) {
    case "recommendation":
    case "rating":
      return <ChoiceField label={text} hint={t(`${kind}-hint`)} value={value} options={scores(kind).map((score) => ({ value: score, text: score }))} onValue={onValue} />;
    case "choice":
      return <ChoiceField label={text} value={value} options={options.map((option, index) => ({ value: String(index + 1), text: option }))} onValue={onValue} />;
    case "text":
      return <AreaField label={text} value={value} onValue={onValue} />;
  }
}
