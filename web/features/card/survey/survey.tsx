import { useEffect, useRef, useState } from "preact/hooks";
import { call, type Body, type Schemas } from "../../../shared/api/client.ts";
import { useAction, useLoaded } from "../../../shared/api/hooks.ts";
import { useTexts } from "../../../shared/i18n/texts.tsx";
import { useUnits } from "../../../shared/i18n/units.ts";
import { Button } from "../../../shared/ui/button.tsx";
import { AreaField, ChoiceField } from "../../../shared/ui/fields.tsx";
import { FailureNotice, Notice } from "../../../shared/ui/notice.tsx";
import messages from "./messages.json";
import { answersOf, scores, type Given } from "./given.ts";

type Gift = Schemas["SurveyGift"];
type Question = Schemas["CardSurvey"]["questions"][number];

export interface SurveyProps {
  token: string;
  card: Schemas["Card"];
  /** After the questions were answered. */
  onChanged: () => void;
}

/** What the shop asks after a visit, and what it has replied. */
export function Survey({ token, card, onChanged }: SurveyProps) {
  const t = useTexts(messages);
  const survey = useLoaded(() => call("get", "/v1/card/survey", { token }), [card.survey]);
  const [thanks, setThanks] = useState<{ gift?: Gift }>();
  const send = useAction((body: Body<"post", "/v1/card/survey/answers">, key) => call("post", "/v1/card/survey/answers", { token, body, key }), (answer) => {
    setThanks(answer);
    onChanged();
  });
  if (thanks) return <Thanks card={card} {...thanks} />;
  if (!survey.data) return null;
  const { questions, gift, reply } = survey.data;
  if (questions.length > 0) {
    return <Questions card={card} questions={questions} gift={gift} busy={send.busy} failure={send.failure} onSend={(given) => send.run({ answers: answersOf(questions, given) })} />;
  }
  if (!reply) return null;
  return (
    <section class="panel stack">
      <h2>{t("reply", { shop: card.shop.name })}</h2>
      <p>{reply.text}</p>
    </section>
  );
}

interface QuestionsProps {
  card: Schemas["Card"];
  questions: readonly Question[];
  gift: Gift | undefined;
  busy: boolean;
  failure: Parameters<typeof FailureNotice>[0]["failure"];
  onSend: (given: Given) => void;
}

function Questions({ card, questions, gift, busy, failure, onSend }: QuestionsProps) {
  const t = useTexts(messages);
  const units = useUnits();
  const [given, setGiven] = useState<Given>({});
  const [nothing, setNothing] = useState(false);
  function submit(event: Event): void {
    event.preventDefault();
    const empty = answersOf(questions, given).length === 0;
    setNothing(empty);
    if (!empty) onSend(given);
  }
  return (
    <section class="panel">
      <form class="stack wide" noValidate onSubmit={submit}>
        <h2>{t("title", { name: card.firstName })}</h2>
        <p>{t("lead", { shop: card.shop.name })} {gift && t("gift", { units: units(gift.units, gift) })}</p>
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

/** The form is gone, and whoever sent it by keyboard would be nowhere. */
function Thanks({ card, gift }: { card: Schemas["Card"]; gift?: Gift }) {
  const t = useTexts(messages);
  const units = useUnits();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section class="panel stack" role="status">
      <h2 ref={heading} tabIndex={-1}>{t("thanks", { name: card.firstName })}</h2>
      <p>{t("thanks-text", { shop: card.shop.name })} {gift && t("thanks-gift", { units: units(gift.units, gift) })}</p>
    </section>
  );
}
