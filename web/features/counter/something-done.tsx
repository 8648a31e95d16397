import { useEffect, useRef, useState } from "preact/hooks";
import type { Schemas } from "../../shared/api/client.ts";
import { useTexts } from "../../shared/i18n/texts.tsx";
import { useUnits } from "../../shared/i18n/units.ts";
import shared from "../../shared/messages.json";
import { Button } from "../../shared/ui/button.tsx";
import { TextField } from "../../shared/ui/fields.tsx";
import { focusLater } from "../../shared/ui/focus.ts";
import { Form, useFormErrors } from "../../shared/ui/form.tsx";
import messages from "./messages.json";
import type { Counter } from "./use-counter.ts";

type Program = Schemas["Program"];
type Action = Schemas["ActionReward"];

export interface SomethingDoneProps {
  card: string;
  counter: Counter;
  /** Those that are running. */
  programs: readonly Program[];
}

/** What a guest can be given for without buying: chosen, shown, given. */
export function SomethingDone({ card, counter, programs }: SomethingDoneProps) {
  const t = useTexts(messages);
  const units = useUnits();
  const summary = useRef<HTMLElement>(null);
  const [chosen, setChosen] = useState<{ program: Program; action: Action }>();
  const offers = programs.flatMap((program) => (program.actions ?? []).map((action) => ({ program, action })));
  if (offers.length === 0) return null;
  const give = ({ program, action }: { program: Program; action: Action }, proof?: string) =>
    counter.ask({ kind: "act", card, programId: program.id, actionId: action.id, ...(proof && { proof }) });
  function cancel(): void {
    setChosen(undefined);
    focusLater(() => summary.current);
  }
  if (chosen) return <Shown {...chosen} onGive={(proof) => give(chosen, proof)} onCancel={cancel} />;
  return (
    <details>
      <summary ref={summary}>{t("something-done")}</summary>
      <div class="stack">
        {offers.map((offer) => (
          <Button key={`${offer.program.id} ${offer.action.id}`} kind="quiet" wide
            onClick={() => (offer.action.proof === "none" ? give(offer) : setChosen(offer))}>
            {t("done-for", { name: offer.action.name, amount: units(offer.action.units, offer.program) })}
          </Button>
        ))}
      </div>
    </details>
  );
}

interface ShownProps {
  program: Program;
  action: Action;
  onGive: (proof?: string) => void;
  onCancel: () => void;
}

const PROOF_LENGTH = 200;

/** Staff say that they have seen it, or type what shows it. */
function Shown({ program, action: { name, units: amount, proof: asked }, onGive, onCancel }: ShownProps) {
  const t = useTexts(messages);
  const words = useTexts(shared);
  const units = useUnits();
  const [proof, setProof] = useState("");
  const typed = asked === "reference";
  const element = useRef<HTMLDivElement>(null);
  // The button that was pressed is gone.
  useEffect(() => element.current?.querySelector<HTMLElement>("input, button")?.focus(), []);
  const errors = useFormErrors(undefined, typed ? { "/proof": proof } : {});
  return (
    <div class="reservation" ref={element}>
      <Form label={name} errors={errors} failure={undefined} onSubmit={() => onGive(proof.trim())}>
        <h2>{name}</h2>
        {typed ? <TextField label={t("proof")} hint={t("proof-hint")} value={proof} maxLength={PROOF_LENGTH} autocapitalize="none"
            error={errors.of("/proof")} onValue={setProof} />
          : <p>{t("seen")}</p>}
        <Button type="submit" large wide>{t("give-amount", { amount: units(amount, program) })}</Button>
        <Button kind="quiet" wide onClick={onCancel}>{words("cancel")}</Button>
      </Form>
    </div>
  );
}
