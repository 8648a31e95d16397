import { useLocale, useTexts } from "../../shared/i18n/texts.tsx";
import { useUnits } from "../../shared/i18n/units.ts";
import { canHave, costText } from "../../shared/rewards.ts";
import { Button } from "../../shared/ui/button.tsx";
import { Notice } from "../../shared/ui/notice.tsx";
import { filledPlaces, Stamps } from "../../shared/ui/stamps.tsx";
import { discountText } from "../programs/discounts/discount-text.ts";
import { AmountForm } from "./amount-form.tsx";
import { GiveAway } from "./give-away.tsx";
import { HeldCoupons, type HeldCouponsProps } from "./held-coupons.tsx";
import type { Guest } from "./jobs.ts";
import { TierBenefits } from "../../shared/ui/tier-benefits.tsx";
import messages from "./messages.json";
import { SomethingDone, type SomethingDoneProps } from "./something-done.tsx";
import { useStanding } from "./standing.ts";
import type { Counter } from "./use-counter.ts";

type Balance = Guest["programs"][number];

export interface GuestScreenProps {
  card: string;
  guest: Guest;
  counter: Counter;
}

type GuestScreenOffers = Pick<HeldCouponsProps, "offers"> & Pick<SomethingDoneProps, "programs">;

/** What the card holds, and what can be handed out, paid with or given. */
export function GuestScreen({ card, guest, counter, offers, programs }: GuestScreenProps & GuestScreenOffers) {
  const t = useTexts(messages);
  const ready = guest.programs.filter((program) => program.rewardsReady > 0);
  const money = guest.programs.filter((program) => program.kind === "cashback" && program.balance > 0);
  const counted = guest.programs.filter((program) => program.kind !== "discount");
  const nothing = counted.length > 0 && ready.length === 0 && money.length === 0 && guest.reservations.length === 0 && guest.coupons.length === 0;
  return (
    <section class="panel stack wide" role="status">
      <div class="row apart">
        <h1>{guest.firstName}</h1>
        {guest.tier && <p class="badge on">{guest.tier.name}</p>}
      </div>
      {guest.labels.length > 0 && <p class="small muted">{guest.labels.join(" · ")}</p>}
      {guest.tier && <TierBenefits tier={guest.tier} />}
      {guest.programs.map((program) => <Discounts key={program.programId} program={program} />)}
      {guest.reservations.map((reservation) => (
        <OpenReservation key={reservation.redemptionId} card={card} guest={guest} reservation={reservation} counter={counter} />
      ))}
      {ready.map((program) => <Rewards key={program.programId} card={card} program={program} counter={counter} />)}
      {nothing && <Notice>{t("nothing-ready")}</Notice>}
      {money.map((program) => <Payment key={program.programId} card={card} program={program} counter={counter} />)}
      <HeldCoupons card={card} guest={guest} counter={counter} offers={offers} />
      <GiveAway card={card} guest={guest} counter={counter} />
      <SomethingDone card={card} counter={counter} programs={programs} />
      {counted.map((program) => <Standing key={program.programId} program={program} />)}
      <Button kind="quiet" wide onClick={counter.putAway}>{t("next")}</Button>
    </section>
  );
}

/** What this guest pays less. */
function Discounts({ program: { discounts = [], currency } }: { program: Balance }) {
  const locale = useLocale();
  return <>{discounts.filter(({ withheld }) => !withheld).map((discount, index) => <p key={index} class="lead"><strong>{discountText(discount, [], currency, locale)}</strong></p>)}</>;
}

interface SpendingProps {
  card: string;
  program: Balance;
  counter: Counter;
}

/** The reward of a full card, or those that the points reach. */
function Rewards({ card, program: { programId, kind, reward = "", rewards = [], balance }, counter }: SpendingProps) {
  const t = useTexts(messages);
  const units = useUnits();
  if (kind === "stamps") {
    return (
      <Button large wide icon="gift" onClick={() => counter.ask({ kind: "reserve", card, programId })}>{t("redeem", { reward })}</Button>
    );
  }
  return (
    <>
      {rewards.filter((each) => canHave(each, balance)).map((each) => (
        <Button key={each.id} large wide icon="gift" onClick={() => counter.ask({ kind: "reserve", card, programId, rewardId: each.id })}>
          {t("redeem-for", { reward: each.name, cost: costText(each, { kind }, units) })}
        </Button>
      ))}
    </>
  );
}

function Payment({ card, program: { programId, name, currency = "EUR", balance }, counter }: SpendingProps) {
  const t = useTexts(messages);
  return (
    <div class="stack reservation">
      <h2>{name}</h2>
      <AmountForm label={t("pay")} currency={currency} most={balance} action={t("pay-with")}
        onAmount={(value) => counter.ask({ kind: "reserve", card, programId, value })} />
    </div>
  );
}

interface OpenReservationProps extends GuestScreenProps {
  reservation: Guest["reservations"][number];
}

function OpenReservation({ card, guest, reservation: { redemptionId, programId, reward, cost }, counter }: OpenReservationProps) {
  const t = useTexts(messages);
  const units = useUnits();
  const program = guest.programs.find((each) => each.programId === programId);
  const payment = program?.kind === "cashback" ? units(cost, program) : undefined;
  return (
    <div class="stack reservation">
      <p>{t("open-reservation")}: <strong>{payment ?? reward}</strong></p>
      <Button large wide icon="gift" onClick={() => counter.ask({ kind: "hand-out", card, redemptionId })}>
        {t(payment ? "paid-off" : "hand-out")}
      </Button>
      <Button kind="quiet" wide onClick={() => counter.ask({ kind: "release", card, redemptionId })}>{t("release")}</Button>
    </div>
  );
}

function Standing({ program }: { program: Balance }) {
  const { name, kind, balance, goal } = program;
  const label = useStanding(program);
  return (
    <div class="stack">
      <p class="row apart"><span>{name}</span><strong>{label}</strong></p>
      {kind === "stamps" && goal !== undefined && <Stamps filled={filledPlaces(balance, goal)} goal={goal} label={label} />}
    </div>
  );
}
