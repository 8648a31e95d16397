import type { Schemas } from "../../shared/api/client.ts";
import { formatDate } from "../../shared/i18n/dates.ts";
import { useLocale, useTexts } from "../../shared/i18n/texts.tsx";
import shared from "../../shared/messages.json";
import { filledPlaces, Stamps } from "../../shared/ui/stamps.tsx";
import messages from "./messages.json";
import type { Gain } from "./refresh.ts";

export interface ProgramProps {
  program: Schemas["ProgramBalance"];
  gained: readonly Gain[];
}

export function ProgramProgress({ program, gained }: ProgramProps) {
  const t = useTexts(messages);
  const words = useTexts(shared);
  const { programId, name, balance, goal, reward } = program;
  const filled = filledPlaces(balance, goal);
  const fresh = gained.find((gain) => gain.programId === programId)?.count ?? 0;
  return (
    <div class="stack program">
      <p class="program-name">{name}</p>
      <Stamps key={balance} filled={filled} goal={goal} fresh={Math.min(fresh, filled)}
        label={words("progress", { count: filled, goal })} />
      {filled < goal && !program.closed && <p class="program-missing">{t("missing", { count: goal - filled, reward })}</p>}
      <Remarks program={program} />
    </div>
  );
}

function Remarks({ program: { debt, nextExpiry, closed } }: { program: Schemas["ProgramBalance"] }) {
  const t = useTexts(messages);
  const locale = useLocale();
  return (
    <>
      {debt > 0 && <p class="small muted">{t("debt", { count: debt })}</p>}
      {nextExpiry && (
        <p class="small muted">{t("expires", { count: nextExpiry.stamps, date: formatDate(nextExpiry.lastDay, locale) })}</p>
      )}
      {closed && <p class="small muted">{t("closed")}</p>}
    </>
  );
}

export function MoreProgram(props: ProgramProps) {
  return <section class="panel"><ProgramProgress {...props} /></section>;
}
