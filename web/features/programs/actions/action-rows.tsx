import { useRef, useState } from "preact/hooks";
import { newKey } from "../../../shared/api/keys.ts";
import { currencySign } from "../../../shared/i18n/money.ts";
import { useLocale, useTexts } from "../../../shared/i18n/texts.tsx";
import { Button } from "../../../shared/ui/button.tsx";
import { ChoiceField, SelectField, TextField } from "../../../shared/ui/fields.tsx";
import { focusLater } from "../../../shared/ui/focus.ts";
import type { FormErrors } from "../../../shared/ui/form.tsx";
import type { Draft } from "../draft.ts";
import type { DraftProps } from "../fields.tsx";
import { HowOften } from "../limits/limit-fields.tsx";
import { actionText } from "./action-text.ts";
import {
  actionKinds, actionOf, changeAction, examples, MOST_ACTIONS, newAction, proofs, removeAction, type ActionDraft, type ActionKind, type Beginning,
} from "./actions.ts";
import "../folds.css";
import messages from "./messages.json";

/** What guests are given for something done, each by its sentence; each opens to be changed. */
export function ActionRows({ draft, onDraft, errors }: DraftProps) {
  const t = useTexts(messages);
  const { actions } = draft;
  const [fresh, setFresh] = useState<string>();
  const element = useRef<HTMLFieldSetElement>(null);
  const change = (next: ActionDraft[]) => onDraft({ ...draft, actions: next });
  function add(beginning?: Beginning): void {
    const added = newAction(newKey(), beginning);
    setFresh(added.key);
    change([...actions, added]);
  }
  function remove(key: string): void {
    change(removeAction(actions, key));
    focusLater(() => element.current?.querySelector("[data-add] button"));
  }
  return (
    <fieldset class="field" ref={element}>
      <legend>{t("actions")}</legend>
      <p class="hint">{t("actions-hint")}</p>
      <div class="stack">
        {actions.map((action, index) => (
          <ActionRow key={action.key} draft={draft} action={action} pointer={`/actions/${index}`} errors={errors} fresh={action.key === fresh}
            onAction={(part) => change(changeAction(actions, action.key, part))} onRemove={() => remove(action.key)} />
        ))}
        {errors.of("/actions") && <p class="wrong">{errors.of("/actions")}</p>}
        {actions.length === 0 && <p class="muted">{t("actions-empty")}</p>}
        {actions.length < MOST_ACTIONS && <AddButtons examined={actions.length === 0} onAdd={add} />}
      </div>
    </fieldset>
  );
}

const exampleNames = Object.keys(examples) as (keyof typeof examples)[];

function AddButtons({ examined, onAdd }: { examined: boolean; onAdd: (beginning?: Beginning) => void }) {
  const t = useTexts(messages);
  return (
    <div class="row" data-add>
      {examined && exampleNames.map((name) => (
        <Button key={name} kind="quiet" icon="star" onClick={() => onAdd({ ...examples[name], name: t(name) })}>{t(name)}</Button>
      ))}
      <Button kind="quiet" icon="plus" onClick={() => onAdd()}>{t("add-action")}</Button>
    </div>
  );
}

interface ActionRowProps {
  draft: Draft;
  action: ActionDraft;
  pointer: string;
  errors: FormErrors;
  fresh: boolean;
  onAction: (part: Partial<ActionDraft>) => void;
  onRemove: () => void;
}

function ActionRow(props: ActionRowProps) {
  const t = useTexts(messages);
  const locale = useLocale();
  const { draft, action, fresh, onRemove } = props;
  const [open] = useState(fresh);
  const name = action.name.trim() || t("new-action");
  const terms = actionOf(action, draft);
  return (
    <details class="panel fold" open={open}>
      <summary>
        <span class="fold-name">{name}</span>
        <span class="small fold-text">{terms.units > 0 && actionText(terms, draft, locale)}</span>
      </summary>
      <ActionFields {...props} />
      <Button kind="plain" icon="cross" label={t("remove-which", { name })} onClick={onRemove}>{t("remove-action")}</Button>
    </details>
  );
}

function ActionFields({ draft: { kind: program, currency }, action, pointer, errors, fresh, onAction }: ActionRowProps) {
  const t = useTexts(messages);
  const locale = useLocale();
  const { name, kind, units, proof, limit } = action;
  const label = program === "cashback" ? t("units-cashback", { currency: currencySign(currency, locale) }) : t(program === "stamps" ? "units-stamps" : "units-points");
  return (
    <div class="stack wide">
      <TextField label={t("name")} value={name} maxLength={60} autoFocus={fresh} error={errors.of(`${pointer}/name`)}
        onValue={(text) => onAction({ name: text })} />
      <div class="pair">
        <TextField label={label} inputMode={program === "cashback" ? "decimal" : "numeric"} value={units} error={errors.of(`${pointer}/units`)}
          onValue={(text) => onAction({ units: text })} />
        <SelectField label={t("kind")} value={kind} error={errors.of(`${pointer}/kind`)}
          options={actionKinds.map((value) => ({ value, text: t(value) }))} onValue={(value) => onAction({ kind: value as ActionKind })} />
      </div>
      <ChoiceField label={t("proof")} value={proof} error={errors.of(`${pointer}/proof`)} {...(proof === "reference" && { hint: t("proof-reference-hint") })}
        options={proofs.map((value) => ({ value, text: t(`proof-${value}`) }))} onValue={(next) => onAction({ proof: next })} />
      <HowOften limit={limit} pointer={`${pointer}/limit`} errors={errors} onLimit={(next) => onAction({ limit: next })} />
    </div>
  );
}
