import { useState } from "preact/hooks";
import type { Schemas } from "../../../shared/api/client.ts";
import { useAction } from "../../../shared/api/hooks.ts";
import { useTexts } from "../../../shared/i18n/texts.tsx";
import shared from "../../../shared/messages.json";
import { ownerCall } from "../../../shared/sign-in/session.ts";
import { Button } from "../../../shared/ui/button.tsx";
import { Form, useFormErrors } from "../../../shared/ui/form.tsx";
import { FailureNotice, Notice } from "../../../shared/ui/notice.tsx";
import messages from "./messages.json";
import { Preview } from "./preview.tsx";
import { WordsFields } from "./words-fields.tsx";
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
        <WordsFields words={draft} variables={variables} errors={errors} onWords={change} />
        <FailureNotice failure={save.failure ?? reset.failure ?? test.failure} />
        {done && <Notice kind="success">{done === "saved" ? words("saved") : t("test-sent")}</Notice>}
        <div class="row">
          <Button type="submit" busy={save.busy}>{words("save")}</Button>
          {own && <Button kind="quiet" busy={reset.busy} onClick={() => reset.run(undefined)}>{t("back-to-ready")}</Button>}
          {!changed && <Button kind="quiet" busy={test.busy} onClick={() => test.run(undefined)}>{t("send-test")}</Button>}
        </div>
      </Form>
      <Preview locale={locale} words={draft} look={(body) => ownerCall("post", "/v1/automations/{kind}/preview", { body, path: { kind } })} />
    </div>
  );
}
