import { useEffect, useState } from "preact/hooks";
import type { Schemas } from "../../shared/api/client.ts";
import { useAction } from "../../shared/api/hooks.ts";
import { palette } from "../../shared/brand/brand.ts";
import { useTexts } from "../../shared/i18n/texts.tsx";
import { ownerCall } from "../../shared/sign-in/session.ts";
import { Button } from "../../shared/ui/button.tsx";
import { ChoiceField } from "../../shared/ui/fields.tsx";
import { Form, useFormErrors } from "../../shared/ui/form.tsx";
import { FailureNotice } from "../../shared/ui/notice.tsx";
import { ColourField } from "../programs/colour-field.tsx";
import { emptyDraft, goalOf, kinds, termsOf, type Draft, type Kind, type Terms } from "../programs/draft.ts";
import { MainFields } from "../programs/fields.tsx";
import programMessages from "../programs/messages.json";
import { Preview } from "../programs/preview.tsx";
import messages from "./messages.json";

export interface ProgramStepProps {
  merchant: Schemas["Merchant"];
  onDone: () => void;
}

/** Name, goal, reward, welcome and colour: what a running program needs. */
export function ProgramStep({ merchant, onDone }: ProgramStepProps) {
  const t = useTexts(messages);
  const [colour, setColour] = useState(palette[0] ?? merchant.colour);
  const { kind, setKind, draft, setDraft } = useRecipe();

  const create = useAction(async (wanted: { terms: Terms; colour: string }, key) => {
    await ownerCall("patch", "/v1/merchant", { body: { colour: wanted.colour }, key: `${key}-colour` });
    await ownerCall("post", "/v1/programs", { body: wanted.terms, key });
  }, onDone);
  const errors = useFormErrors(create.failure, { "/name": draft.name, "/goal": draft.goal, "/reward": draft.reward });

  return (
    <div class="wizard">
      <Form errors={errors} failure={create.failure} onSubmit={() => create.run({ terms: termsOf(draft), colour })}>
        <p class="badge">{t("step", { number: 3 })}</p>
        <h1>{t("program-title")}</h1>
        <p class="lead">{t("program-lead")}</p>
        <KindField kind={kind} onKind={setKind} />
        <MainFields draft={draft} onDraft={setDraft} errors={errors} />
        <ColourField value={colour} onValue={setColour} error={errors.of("/colour")} />
        <FailureNotice failure={create.failure} />
        <Button type="submit" large busy={create.busy}>{t("create")}</Button>
        <a href="/console#recipes">{t("recipes")}</a>
      </Form>
      <Preview shop={merchant.name} draft={draft} colour={colour} />
    </div>
  );
}

function KindField({ kind, onKind }: { kind: Kind; onKind: (kind: Kind) => void }) {
  const t = useTexts(programMessages);
  return (
    <ChoiceField label={t("kind")} value={kind} onValue={onKind}
      options={kinds.map((value) => ({ value, text: t(value) }))} />
  );
}

/** A kind of business fills the form in the reader's language, until a word of it has been changed. */
function useRecipe() {
  const t = useTexts(programMessages);
  const [kind, setKind] = useState<Kind>("cafe");
  const recipe = (of: Kind): Draft => ({ ...emptyDraft, name: t(`${of}-name`), reward: t(`${of}-reward`), goal: goalOf[of] });
  const [draft, setDraft] = useState(() => recipe("cafe"));
  const [touched, setTouched] = useState(false);
  useEffect(() => {
    if (!touched) setDraft(recipe(kind));
  }, [t]);
  return {
    kind,
    draft,
    setKind: (next: Kind) => {
      setKind(next);
      setTouched(false);
      setDraft(recipe(next));
    },
    setDraft: (next: Draft) => {
      setTouched(true);
      setDraft(next);
    },
  };
}
