import { useTexts } from "../../shared/i18n/texts.tsx";
import { Button } from "../../shared/ui/button.tsx";
import { Notice } from "../../shared/ui/notice.tsx";
import { filledPlaces, Stamps } from "../../shared/ui/stamps.tsx";
import type { Guest } from "./jobs.ts";
import messages from "./messages.json";
import { useStanding } from "./standing.ts";
import type { Counter } from "./use-counter.ts";

export interface GuestScreenProps {
  card: string;
  guest: Guest;
  counter: Counter;
}

/** What the card holds, and the rewards that can be handed out. */
export function GuestScreen({ card, guest, counter }: GuestScreenProps) {
  const t = useTexts(messages);
  const ready = guest.programs.filter((program) => program.rewardsReady > 0);
  return (
    <section class="panel stack wide" role="status">
      <div class="row apart">
        <h1>{guest.firstName}</h1>
        {guest.tier && <p class="badge on">{guest.tier.name}</p>}
      </div>
      {guest.reservations.map((reservation) => (
        <OpenReservation key={reservation.redemptionId} card={card} reservation={reservation} counter={counter} />
      ))}
      {ready.map(({ programId, reward = "" }) => (
        <Button key={programId} large wide icon="gift" onClick={() => counter.ask({ kind: "reserve", card, programId })}>
          {t("redeem", { reward })}
        </Button>
      ))}
      {ready.length === 0 && guest.reservations.length === 0 && <Notice>{t("nothing-ready")}</Notice>}
      {guest.programs.map((program) => <Balance key={program.programId} program={program} />)}
      <Button kind="quiet" wide onClick={counter.putAway}>{t("next")}</Button>
    </section>
  );
}

interface OpenReservationProps {
  card: string;
  reservation: Guest["reservations"][number];
  counter: Counter;
}

function OpenReservation({ card, reservation: { redemptionId, reward }, counter }: OpenReservationProps) {
  const t = useTexts(messages);
  return (
    <div class="stack reservation">
      <p>{t("open-reservation")}: <strong>{reward}</strong></p>
      <Button large wide icon="gift" onClick={() => counter.ask({ kind: "hand-out", card, redemptionId })}>{t("hand-out")}</Button>
      <Button kind="quiet" wide onClick={() => counter.ask({ kind: "release", card, redemptionId })}>{t("release")}</Button>
    </div>
  );
}

function Balance({ program }: { program: Guest["programs"][number] }) {
  const { name, balance, goal } = program;
  const label = useStanding(program);
  return (
    <div class="stack">
      <p class="row apart"><span>{name}</span><strong>{label}</strong></p>
      {goal !== undefined && <Stamps filled={filledPlaces(balance, goal)} goal={goal} label={label} />}
    </div>
  );
}
