import type { Schemas } from "../../shared/api/client.ts";
import { formatClock, formatUntil } from "../../shared/i18n/dates.ts";
import { useLocale, useTexts } from "../../shared/i18n/texts.tsx";
import { useUnits } from "../../shared/i18n/units.ts";
import { Qr } from "../../shared/qr/qr.tsx";
import { Burst } from "../../shared/ui/burst.tsx";
import { canHave } from "../../shared/rewards.ts";
import { Icon } from "../../shared/ui/icon.tsx";
import { useNow } from "../../shared/ui/now.ts";
import { useGainText } from "./gained.ts";
import { codeAt } from "./live-code.ts";
import messages from "./messages.json";
import { ProgramProgress } from "./program.tsx";
import { reachesAReward, type Gain } from "./refresh.ts";

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
        <Gained gained={gained} />
        <Rewards programs={card.programs} />
        {card.reservations.map((reservation) => (
          <Reserved key={reservation.redemptionId} reservation={reservation}
            program={card.programs.find(({ programId }) => programId === reservation.programId)} />
        ))}
        {first ? <ProgramProgress program={first} gained={gained} /> : <p>{t("no-programs")}</p>}
      </div>
      <div class="ticket-part ticket-code">
        <LiveQr card={card} />
        <p class="small">{t("show")}</p>
        <details class="ticket-typed">
          <summary>{t("typed")}</summary>
          <p class="ticket-digits">{card.code}</p>
        </details>
      </div>
      {gained.some(reachesAReward) && <Burst key={gained.map(({ program }) => program.balance).join()} />}
    </article>
  );
}

/** A picture of it is soon worth nothing, so the card's own code is not beside it. */
function LiveQr({ card }: { card: Schemas["Card"] }) {
  const t = useTexts(messages);
  const now = useNow(1_000);
  return <div class="ticket-qr"><Qr text={codeAt(card, now)} label={t("qr")} /></div>;
}

/** What has just landed; the page says it out loud. */
function Gained({ gained }: { gained: readonly Gain[] }) {
  const text = useGainText();
  return <>{gained.map((gain) => <p key={gain.program.programId} class="gained" aria-hidden="true">{text(gain)}</p>)}</>;
}

function Rewards({ programs }: { programs: readonly Schemas["ProgramBalance"][] }) {
  const t = useTexts(messages);
  const ready = programs.filter((program) => program.rewardsReady > 0);
  return (
    <>
      {ready.map((program) => (
        <div class="reward" key={program.programId}>
          <Icon name="gift" />
          <div>
            <p class="small">{program.kind === "stamps" ? t("ready", { count: program.rewardsReady }) : t("any-of")}</p>
            <RewardName program={program} />
            <p class="small">{t("ready-hint")}</p>
          </div>
        </div>
      ))}
    </>
  );
}

/** The reward of a full card, or the one of those within reach that the guest chooses. */
function RewardName({ program: { reward, rewards = [], balance } }: { program: Schemas["ProgramBalance"] }) {
  const locale = useLocale();
  const names = reward === undefined ? rewards.filter((each) => canHave(each, balance)).map(({ name }) => name) : [reward];
  return <p class="reward-name">{new Intl.ListFormat(locale, { type: "disjunction" }).format(names)}</p>;
}

interface ReservedProps {
  reservation: Schemas["OpenReservation"];
  program: Schemas["ProgramBalance"] | undefined;
}

/**
 * Until when, and how long that is; gone when it has lapsed, also where nobody has said so yet. What is left is for the
 * eye only, or it would be read out all the time.
 */
function Reserved({ reservation: { reward: name, cost, expiresAt }, program }: ReservedProps) {
  const t = useTexts(messages);
  const locale = useLocale();
  const units = useUnits();
  const now = useNow(1_000);
  if (Date.parse(expiresAt) <= now) return null;
  const reward = program?.kind === "cashback" ? units(cost, program) : name;
  return (
    <p class="reserved">
      <span role="status">{t("reserved", { reward, time: formatClock(expiresAt, locale) })}</span>
      <strong aria-hidden="true">{formatUntil(expiresAt, locale, now)}</strong>
    </p>
  );
}
