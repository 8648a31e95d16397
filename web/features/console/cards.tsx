import { useState } from "preact/hooks";
import type { Schemas } from "../../shared/api/client.ts";
import { useLoaded } from "../../shared/api/hooks.ts";
import { useTexts } from "../../shared/i18n/texts.tsx";
import { ownerCall } from "../../shared/sign-in/session.ts";
import { Button, ButtonLink } from "../../shared/ui/button.tsx";
import { CardForm } from "./card-form.tsx";
import messages from "./messages.json";
import { Moves } from "./moves.tsx";
import { Gives, Terms } from "./terms.tsx";

type Program = Schemas["Program"];

export interface CardsProps {
  merchant: Schemas["Merchant"];
  programs: readonly Program[];
  onPrograms: (programs: Program[]) => void;
}

/** What guests can collect: terms seen and changed, started, paused, closed. */
export function Cards({ merchant, programs, onPrograms }: CardsProps) {
  const t = useTexts(messages);
  const ladder = useLoaded(() => ownerCall("get", "/v1/tiers"));
  const levels = ladder.data?.levels.map(({ name }) => name) ?? [];
  const places = useLoaded(() => ownerCall("get", "/v1/places")).data?.items ?? [];
  const [edited, setEdited] = useState<Program | "new">();
  function saved(program: Program): void {
    const known = programs.some(({ id }) => id === program.id);
    onPrograms(known ? programs.map((each) => (each.id === program.id ? program : each)) : [...programs, program]);
    setEdited(undefined);
  }
  if (edited) {
    return (
      <CardForm merchant={merchant} levels={levels} places={places} programs={programs} program={edited === "new" ? undefined : edited} onSaved={saved} onClose={() => setEdited(undefined)} />
    );
  }
  return (
    <section class="stack wide">
      <h1>{t("cards")}</h1>
      <p>{programs.length > 0 ? t("cards-lead") : t("cards-empty")}</p>
      <ul class="stack cards">
        {programs.map((program) => (
          <Card key={program.id} program={program} programs={programs} levels={levels} places={places} onEdit={() => setEdited(program)} onMoved={saved} />
        ))}
      </ul>
      <div class="row">
        <Button icon="plus" onClick={() => setEdited("new")}>{t("add-card")}</Button>
        <ButtonLink kind="quiet" href="#recipes">{t("recipes")}</ButtonLink>
        {programs.length > 0 && <ButtonLink kind="quiet" href="#trial">{t("trial")}</ButtonLink>}
      </div>
    </section>
  );
}

interface CardProps {
  program: Program;
  programs: readonly Program[];
  levels: readonly string[];
  places: readonly Schemas["Place"][];
  onEdit: () => void;
  onMoved: (program: Program) => void;
}

function Card({ program, programs, levels, places, onEdit, onMoved }: CardProps) {
  const t = useTexts(messages);
  const { name, status } = program;
  return (
    <li class="panel stack">
      <div class="row apart">
        <h2>{name}</h2>
        <span class={status === "active" ? "badge on" : "badge"}>{t(status)}</span>
      </div>
      <Gives program={program} programs={programs} levels={levels} places={places} stocked />
      <Terms program={program} />
      {status !== "closed" && (
        <div class="row">
          <Button kind="quiet" label={t("edit-which", { name })} onClick={onEdit}>{t("edit")}</Button>
          <Moves program={program} onMoved={onMoved} />
        </div>
      )}
    </li>
  );
}
