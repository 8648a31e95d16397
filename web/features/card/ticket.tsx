import type { Schemas } from "../../shared/api/client.ts";
import { formatClock } from "../../shared/i18n/dates.ts";
import { useLocale, useTexts } from "../../shared/i18n/texts.tsx";
import { Qr } from "../../shared/qr/qr.tsx";
import { Icon } from "../../shared/ui/icon.tsx";
import messages from "./messages.json";
import { ProgramProgress } from "./program.tsx";
import type { Gain } from "./refresh.ts";

export interface TicketProps {
  card: Schemas["Card"];
  gained: readonly Gain[];
}

/** What is held out at the counter: progress above the perforation, the code below it. */
export function Ticket({ card, gained }: TicketProps) {
  const t = useTexts(messages);
  const [first] = card.programs;
  return (
    <article class="ticket">
      <div class="ticket-part stack">
        <h1 class="ticket-name">{t("hello", { name: card.firstName })}</h1>
        <Rewards programs={card.programs} />
        {card.reservations.map((reservation) => <Reserved key={reservation.redemptionId} reservation={reservation} />)}
        {first ? <ProgramProgress program={first} gained={gained} /> : <p>{t("no-programs")}</p>}
      </div>
      <div class="ticket-part ticket-code">
        <div class="ticket-qr"><Qr text={card.code} label={t("qr", { code: card.code })} /></div>
        <p class="ticket-digits">{card.code}</p>
        <p class="small">{t("show")}</p>
      </div>
    </article>
  );
}

function Rewards({ programs }: { programs: readonly Schemas["ProgramBalance"][] }) {
  const t = useTexts(messages);
  const ready = programs.filter((program) => program.rewardsReady > 0);
  return (
    <>
      {ready.map(({ programId, reward, rewardsReady }) => (
        <div class="reward" key={programId}>
          <Icon name="gift" />
          <div>
            <p class="small">{t("ready", { count: rewardsReady })}</p>
            <p class="reward-name">{reward}</p>
            <p class="small">{t("ready-hint")}</p>
          </div>
        </div>
      ))}
    </>
  );
}

function Reserved({ reservation }: { reservation: Schemas["OpenReservation"] }) {
  const t = useTexts(messages);
  const locale = useLocale();
  return (
    <p class="badge on" role="status">
      {t("reserved", { reward: reservation.reward, time: formatClock(reservation.expiresAt, locale) })}
    </p>
  );
}
