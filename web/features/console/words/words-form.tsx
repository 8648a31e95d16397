import type { ComponentChildren } from "preact";
import { useRef, useState } from "preact/hooks";
import type { Schemas } from "../../../shared/api/client.ts";
import { useAction } from "../../../shared/api/hooks.ts";
import { useTexts } from "../../../shared/i18n/texts.tsx";
import shared from "../../../shared/messages.json";
import { ownerCall } from "../../../shared/sign-in/session.ts";
import { Button } from "../../../shared/ui/button.tsx";
import { AreaField, TextField } from "../../../shared/ui/fields.tsx";
import { Form, useFormErrors } from "../../../shared/ui/form.tsx";
import { FailureNotice, Notice } from "../../../shared/ui/notice.tsx";
import messages from "./messages.json";
import { Preview } from "./preview.tsx";
import type { Kind } from "./words.tsx";

type Text = Schemas["MessageText"];
type Words = Schemas["MessageWords"];
type Done = "saved" | "test-sent";

export interface WordsFormProps {
  kind: Kind;
  text: Text;
  variables: Schemas["MessageTexts"]["variables"];
  onSaved: () => void;
  onReset: () => void;
}

/** One message in one language: its four texts, what can be named in them, and how it comes out. */
export function WordsForm({ kind, text, variables, onSaved, onReset }: WordsFormProps) {
  const t = useTexts(messages);
  const words = useTexts(shared);
  const { locale, own } = text;
  const [draft, setDraft] = useState<Words>({ subject: text.subject, heading: text.heading, body: text.body, sms: text.sms });
  const [stored, setStored] = useState(draft);
  const [done, setDone] = useState<Done>();
  const path = { kind, locale };
  const save = useAction((body: Words, key) => ownerCall("put", "/v1/automations/{kind}/texts/{locale}", { body, key, path }), (_, saved) => {
    setStored(saved);
    setDone("saved");
    onSaved();
  });
  const reset = useAction((_: undefined, key) => ownerCall("delete", "/v1/automations/{kind}/texts/{locale}", { key, path }), onReset);
  const test = useAction((_: undefined, key) => ownerCall("post", "/v1/automations/{kind}/test", { body: { locale }, key, path: { kind } }), () => setDone("test-sent"));
  const errors = useFormErrors(save.failure, Object.fromEntries(Object.entries(draft).map(([name, value]) => [`/${name}`, value])));
  const changed = JSON.stringify(draft) !== JSON.stringify(stored);
  function change(part: Partial<Words>): void {
    setDone(undefined);
    setDraft({ ...draft, ...part });
  }
  return (
    <div class="words">
      <Form errors={errors} failure={save.failure} onSubmit={() => save.run(draft)} label={t("title")}>
        <p class="small muted">{t(own ? "own" : "ready")}</p>
        <Named variables={variables}>
          <TextField label={t("subject")} value={draft.subject} maxLength={150} error={errors.of("/subject")} onValue={(subject) => change({ subject })} />
          <TextField label={t("heading")} value={draft.heading} maxLength={150} error={errors.of("/heading")} onValue={(heading) => change({ heading })} />
          <AreaField label={t("body")} hint={t("body-hint")} value={draft.body} error={errors.of("/body")} onValue={(body) => change({ body })} />
          <AreaField label={t("sms")} hint={t("sms-hint")} value={draft.sms} error={errors.of("/sms")} onValue={(sms) => change({ sms })} />
        </Named>
        <FailureNotice failure={save.failure ?? reset.failure ?? test.failure} />
        {done && <Notice kind="success">{done === "saved" ? words("saved") : t("test-sent")}</Notice>}
        <div class="row">
          <Button type="submit" busy={save.busy}>{words("save")}</Button>
          {own && <Button kind="quiet" busy={reset.busy} onClick={() => reset.run(undefined)}>{t("back-to-ready")}</Button>}
          {!changed && <Button kind="quiet" busy={test.busy} onClick={() => test.run(undefined)}>{t("send-test")}</Button>}
        </div>
      </Form>
      <Preview kind={kind} locale={locale} words={draft} />
    </div>
  );
}

type Field = HTMLInputElement | HTMLTextAreaElement;

interface NamedProps {
  variables: WordsFormProps["variables"];
  children: ComponentChildren;
}

/** Fields, and what a touch puts into the one that was written in last. */
function Named({ variables, children }: NamedProps) {
  const t = useTexts(messages);
  const last = useRef<Field | null>(null);
  function insert(name: string): void {
    const field = last.current;
    if (!field) return;
    field.setRangeText(`{${name}}`, field.selectionStart ?? 0, field.selectionEnd ?? 0, "end");
    field.dispatchEvent(new Event("input", { bubbles: true }));
    field.focus();
  }
  return (
    <>
      <div class="stack wide" onFocusIn={(event) => (last.current = event.target as Field)}>{children}</div>
      <div class="stack">
        <p class="small muted">{t("named")}</p>
        <div class="row">
          {variables.map(({ name }) => <Button key={name} kind="quiet" onClick={() => insert(name)}>{`{${name}}`}</Button>)}
        </div>
      </div>
    </>
  );
}
