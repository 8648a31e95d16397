import { useState } from "preact/hooks";
import type { Schemas } from "../../shared/api/client.ts";
import { useAction, useLoaded } from "../../shared/api/hooks.ts";
import { useTexts } from "../../shared/i18n/texts.tsx";
import shared from "../../shared/messages.json";
import { ownerCall } from "../../shared/sign-in/session.ts";
import { Button } from "../../shared/ui/button.tsx";
import { ChoiceField, SelectField, TextField } from "../../shared/ui/fields.tsx";
import { Form, useFormErrors, type FormErrors } from "../../shared/ui/form.tsx";
import { FailureNotice, Loading, Notice } from "../../shared/ui/notice.tsx";
import { addLevel, changeLevel, draftOfLadder, ladderOf, MOST_LEVELS, removeLevel, type LadderDraft } from "./ladder.ts";
import messages from "./messages.json";

export function Levels() {
  const ladder = useLoaded(() => ownerCall("get", "/v1/tiers"));
  if (ladder.data) return <LadderForm ladder={ladder.data} />;
  return ladder.failure ? <FailureNotice failure={ladder.failure} onRetry={() => void ladder.reload()} /> : <Loading />;
}

function LadderForm({ ladder }: { ladder: Schemas["TierLadder"] }) {
  const t = useTexts(messages);
  const words = useTexts(shared);
  const [draft, setDraft] = useState(() => draftOfLadder(ladder));
  const [saved, setSaved] = useState(false);
  const save = useAction(
    (body: Schemas["TierLadder"], key) => ownerCall("put", "/v1/tiers", { body, key }),
    (answer) => {
      setDraft(draftOfLadder(answer));
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

function LevelRows({ draft, onDraft, errors }: LadderPartProps) {
  const t = useTexts(messages);
  return (
    <div class="stack">
      {draft.levels.length === 0 && <p class="muted">{t("levels-empty")}</p>}
      {draft.levels.map((level, index) => (
        <div class="panel level" key={level.id}>
          <TextField label={t("level-name", { number: index + 1 })} value={level.name} maxLength={40}
            error={errors.of(`/levels/${index}/name`)} onValue={(name) => onDraft(changeLevel(draft, level.id, { name }))} />
          <TextField label={t("level-threshold")} inputMode="numeric" value={level.threshold}
            error={errors.of(`/levels/${index}/threshold`)}
            onValue={(threshold) => onDraft(changeLevel(draft, level.id, { threshold }))} />
          <Button kind="quiet" icon="cross" label={t("remove-level", { number: index + 1 })}
            onClick={() => onDraft(removeLevel(draft, level.id))}>{null}</Button>
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

function LadderTerms({ draft, onDraft, errors }: LadderPartProps) {
  const t = useTexts(messages);
  return (
    <>
      <div class="pair">
        <SelectField label={t("window")} value={draft.windowMonths} options={monthOptions(draft.windowMonths)}
          error={errors.of("/windowMonths")} onValue={(windowMonths) => onDraft({ ...draft, windowMonths })} />
        <SelectField label={t("keep")} value={draft.keepMonths} options={monthOptions(draft.keepMonths)}
          error={errors.of("/keepMonths")} onValue={(keepMonths) => onDraft({ ...draft, keepMonths })} />
      </div>
      <ChoiceField label={t("downgrade")} value={draft.downgrade} error={errors.of("/downgrade")}
        options={(["never", "one-level", "full"] as const).map((value) => ({ value, text: t(value) }))}
        onValue={(downgrade) => onDraft({ ...draft, downgrade })} />
    </>
  );
}
