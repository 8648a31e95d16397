import { useState } from "preact/hooks";
import type { Schemas } from "../../shared/api/client.ts";
import { useAction } from "../../shared/api/hooks.ts";
import { useTexts } from "../../shared/i18n/texts.tsx";
import shared from "../../shared/messages.json";
import { ownerCall } from "../../shared/sign-in/session.ts";
import { Button } from "../../shared/ui/button.tsx";
import { Form, useFormErrors } from "../../shared/ui/form.tsx";
import { FailureNotice } from "../../shared/ui/notice.tsx";
import { draftOf, emptyDraft, termsOf, type Terms } from "../programs/draft.ts";
import { LimitFields, MainFields } from "../programs/fields.tsx";
import { Preview } from "../programs/preview.tsx";
import messages from "./messages.json";

export interface CardFormProps {
  merchant: Schemas["Merchant"];
  /** Without it, a new one. */
  program: Schemas["Program"] | undefined;
  onSaved: (program: Schemas["Program"]) => void;
  onClose: () => void;
}

export function CardForm({ merchant, program, onSaved, onClose }: CardFormProps) {
  const t = useTexts(messages);
  const words = useTexts(shared);
  const [draft, setDraft] = useState(() => (program ? draftOf(program) : emptyDraft));
  const save = useAction(
    (body: Terms, key) => program
      ? ownerCall("put", "/v1/programs/{programId}", { body, key, path: { programId: program.id } })
      : ownerCall("post", "/v1/programs", { body, key }),
    onSaved,
  );
  const errors = useFormErrors(save.failure, { "/name": draft.name, "/goal": draft.goal, "/reward": draft.reward });
  return (
    <div class="desk">
      <Form errors={errors} failure={save.failure} onSubmit={() => save.run(termsOf(draft))}>
        <h1>{program ? t("edit-which", { name: program.name }) : t("add-card")}</h1>
        {program && <p>{t("cards-lead")}</p>}
        <MainFields draft={draft} onDraft={setDraft} errors={errors} />
        <LimitFields draft={draft} onDraft={setDraft} errors={errors} />
        <FailureNotice failure={save.failure} />
        <div class="row">
          <Button type="submit" busy={save.busy}>{program ? words("save") : t("create-card")}</Button>
          <Button kind="quiet" onClick={onClose}>{words("cancel")}</Button>
        </div>
      </Form>
      <Preview shop={merchant.name} draft={draft} colour={merchant.colour} />
    </div>
  );
}
