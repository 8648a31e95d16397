import { useState } from "preact/hooks";
import type { Schemas } from "../../shared/api/client.ts";
import { useAction } from "../../shared/api/hooks.ts";
import { useTexts } from "../../shared/i18n/texts.tsx";
import { ownerCall } from "../../shared/sign-in/session.ts";
import { Button } from "../../shared/ui/button.tsx";
import { CardForm } from "./card-form.tsx";
import messages from "./messages.json";
import { Sure } from "./sure.tsx";
import { Gives, Terms } from "./terms.tsx";

type Program = Schemas["Program"];

export interface CardsProps {
  merchant: Schemas["Merchant"];
  programs: readonly Program[];
  onPrograms: (programs: Program[]) => void;
}

/** What guests can collect: terms seen, changed, closed. */
export function Cards({ merchant, programs, onPrograms }: CardsProps) {
  const t = useTexts(messages);
  const [edited, setEdited] = useState<Program | "new">();
  function saved(program: Program): void {
    const known = programs.some(({ id }) => id === program.id);
    onPrograms(known ? programs.map((each) => (each.id === program.id ? program : each)) : [...programs, program]);
    setEdited(undefined);
  }
  if (edited) {
    return <CardForm merchant={merchant} program={edited === "new" ? undefined : edited} onSaved={saved} onClose={() => setEdited(undefined)} />;
  }
  return (
    <section class="stack wide">
      <h1>{t("cards")}</h1>
      <p>{programs.length > 0 ? t("cards-lead") : t("cards-empty")}</p>
      <ul class="stack cards">
        {programs.map((program) => (
          <Card key={program.id} program={program} onEdit={() => setEdited(program)} onClosed={saved} />
        ))}
      </ul>
      <div><Button icon="plus" onClick={() => setEdited("new")}>{t("add-card")}</Button></div>
    </section>
  );
}

interface CardProps {
  program: Program;
  onEdit: () => void;
  onClosed: (program: Program) => void;
}

function Card({ program, onEdit, onClosed }: CardProps) {
  const t = useTexts(messages);
  const [asking, setAsking] = useState(false);
  const { id, name, status } = program;
  const close = useAction(
    (_input: undefined, key) => ownerCall("post", "/v1/programs/{programId}/closure", { key, path: { programId: id } }),
    (closed) => {
      setAsking(false);
      onClosed(closed);
    },
  );
  return (
    <li class="panel stack">
      <div class="row apart">
        <h2>{name}</h2>
        <span class={status === "active" ? "badge on" : "badge"}>{t(status)}</span>
      </div>
      <Gives program={program} />
      <Terms program={program} />
      {status === "active" && (
        <div class="row">
          <Button kind="quiet" label={t("edit-which", { name })} onClick={onEdit}>{t("edit")}</Button>
          <Button kind="plain" label={t("close-which", { name })} onClick={() => setAsking(true)}>{t("close-card")}</Button>
        </div>
      )}
      {asking && (
        <Sure title={t("close-which", { name })} text={t("close-sure", { name })} action={t("close-card")} write={close}
          onClose={() => setAsking(false)} />
      )}
    </li>
  );
}
