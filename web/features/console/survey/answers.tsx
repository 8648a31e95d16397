import { useEffect, useRef, useState } from "preact/hooks";
import type { Schemas } from "../../../shared/api/client.ts";
import { failureOf, type Failure } from "../../../shared/api/errors.ts";
import { useAction } from "../../../shared/api/hooks.ts";
import { formatTime } from "../../../shared/i18n/dates.ts";
import { useLocale, useTexts } from "../../../shared/i18n/texts.tsx";
import { ownerCall } from "../../../shared/sign-in/session.ts";
import { Button } from "../../../shared/ui/button.tsx";
import { AreaField } from "../../../shared/ui/fields.tsx";
import { Form, useFormErrors } from "../../../shared/ui/form.tsx";
import { FailureNotice, Loading } from "../../../shared/ui/notice.tsx";
import messages from "./messages.json";

type Answer = Schemas["SurveyAnswer"];
type Reply = Schemas["SurveyReply"];

/** What guests have answered, newest first, page by page. */
export function Answers() {
  const t = useTexts(messages);
  const [items, setItems] = useState<Answer[]>();
  const [cursor, setCursor] = useState<string>();
  const [failure, setFailure] = useState<Failure>();
  const [busy, setBusy] = useState(false);
  async function read(): Promise<void> {
    setBusy(true);
    await ownerCall("get", "/v1/survey/answers", { query: { limit: "10", ...(cursor && { cursor }) } }).then(
      (page) => {
        setItems([...(items ?? []), ...page.items]);
        setCursor(page.nextCursor);
        setFailure(undefined);
      },
      (error: unknown) => setFailure(failureOf(error)),
    );
    setBusy(false);
  }
  useEffect(() => void read(), []);
  const replied = (id: string, reply: Reply) => setItems(items?.map((answer) => (answer.id === id ? { ...answer, reply } : answer)));
  return (
    <section class="panel stack" aria-labelledby="answers">
      <h2 id="answers">{t("answers")}</h2>
      {!items && !failure && <Loading />}
      {items?.length === 0 && <p class="muted">{t("none")}</p>}
      <ol class="survey-answers">
        {items?.map((answer) => <OneAnswer key={answer.id} answer={answer} onReply={(reply) => replied(answer.id, reply)} />)}
      </ol>
      <FailureNotice failure={failure} onRetry={() => void read()} />
      {cursor && <div><Button kind="quiet" busy={busy} onClick={() => void read()}>{t("earlier")}</Button></div>}
    </section>
  );
}

function OneAnswer({ answer, onReply }: { answer: Answer; onReply: (reply: Reply) => void }) {
  const t = useTexts(messages);
  const locale = useLocale();
  const [open, setOpen] = useState(false);
  const line = useRef<HTMLLIElement>(null);
  const answered = useRef<HTMLParagraphElement>(null);
  // What was pressed is gone, and whoever goes by keyboard would be nowhere.
  useEffect(() => {
    if (open) (answered.current ?? line.current?.querySelector("textarea"))?.focus();
  }, [open, answer.reply]);
  const { at, firstName, low, answers, reply } = answer;
  return (
    <li class="stack" ref={line}>
      <p>
        <strong>{firstName ?? t("someone")}</strong> <span class="small muted"><time dateTime={at}>{formatTime(at, locale)}</time></span>
        {low && <> <span class="survey-low">{t("low")}</span></>}
      </p>
      <dl class="survey-given">
        {answers.map(({ question, score, option, text }, index) => (
          <div key={index}>
            <dt class="small muted">{question}</dt>
            <dd>{score ?? option ?? text}</dd>
          </div>
        ))}
      </dl>
      {reply && <p class="small" ref={answered} tabIndex={-1}>{t("replied", { text: reply.text })}</p>}
      {!reply && firstName && !open && <div><Button kind="quiet" label={`${t("reply")}: ${firstName}`} onClick={() => setOpen(true)}>{t("reply")}</Button></div>}
      {!reply && firstName && open && <ReplyForm id={answer.id} name={firstName} onReply={onReply} />}
    </li>
  );
}

function ReplyForm({ id, name, onReply }: { id: string; name: string; onReply: (reply: Reply) => void }) {
  const t = useTexts(messages);
  const [text, setText] = useState("");
  const send = useAction((body: { text: string }, key) => ownerCall("post", "/v1/survey/answers/{answerId}/reply", { path: { answerId: id }, body, key }), onReply);
  const errors = useFormErrors(send.failure, { "/text": text });
  return (
    <Form errors={errors} failure={send.failure} onSubmit={() => send.run({ text })}>
      <AreaField label={t("reply-to", { name })} hint={t("reply-hint")} value={text} error={errors.of("/text")} onValue={setText} />
      <FailureNotice failure={send.failure} />
      <div><Button type="submit" busy={send.busy}>{t("send")}</Button></div>
    </Form>
  );
}
