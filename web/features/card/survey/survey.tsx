import { useEffect, useRef, useState } from "preact/hooks";
import { call, type Body, type Schemas } from "../../../shared/api/client.ts";
import { useAction, useLoaded } from "../../../shared/api/hooks.ts";
import { useTexts } from "../../../shared/i18n/texts.tsx";
import { useUnits } from "../../../shared/i18n/units.ts";
import { answersOf } from "../../../shared/survey/given.ts";
import { Questions } from "../../../shared/survey/questions.tsx";
import messages from "./messages.json";

type Gift = Schemas["SurveyGift"];

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
    return <Questions name={card.firstName} shop={card.shop.name} questions={questions} gift={gift} busy={send.busy} failure={send.failure} onSend={(given) => send.run({ answers: answersOf(questions, given) })} />;
  }
  if (!reply) return null;
  return (
    <section class="panel stack">
      <h2>{t("reply", { shop: card.shop.name })}</h2>
      <p>{reply.text}</p>
    </section>
  );
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
