import type { Schemas } from "../../shared/api/client.ts";
import { formatClock, formatUntil } from "../../shared/i18n/dates.ts";
import { useLocale, useTexts } from "../../shared/i18n/texts.tsx";
import { Button } from "../../shared/ui/button.tsx";
import { useNow } from "../../shared/ui/now.ts";
import { filledPlaces, Stamps } from "../../shared/ui/stamps.tsx";
import type { Finished } from "./machine.ts";
import messages from "./messages.json";
import { VerdictScreen } from "./screen.tsx";
import { useStanding } from "./standing.ts";
import type { Counter } from "./use-counter.ts";

export interface FinishedScreenProps {
  finished: Finished;
  counter: Counter;
  programs: readonly Schemas["Program"][];
}

export function FinishedScreen({ finished, counter, programs }: FinishedScreenProps) {
  const { result } = finished;
  switch (result.kind) {
    case "stamped":
      return <Stamped finished={finished} receipt={result.receipt} counter={counter} programs={programs} />;
    case "reserved":
      return <Reserved finished={finished} redemption={result.redemption} counter={counter} />;
    default:
      return <Plain finished={finished} counter={counter} />;
  }
}

interface StampedProps extends FinishedScreenProps {
  receipt: Schemas["Receipt"];
}

function Stamped({ finished: { card, guest }, receipt, counter, programs }: StampedProps) {
  const t = useTexts(messages);
  const count = Math.max(0, ...receipt.movements.map((movement) => movement.amount));
  const ready = receipt.movements.filter((movement) => movement.rewardsReady > 0);
  const rewardOf = (id: string) => programs.find((program) => program.id === id)?.reward ?? "";
  return (
    <VerdictScreen key={receipt.entryId} tone="yes" name={guest?.firstName} title={t("stamped", { count })}
      detail={ready.map(({ programId }) => t("reward-ready", { reward: rewardOf(programId) })).join(" ")} actions={
      <>
        <Button large wide onClick={counter.putAway}>{t("next")}</Button>
        {ready.map(({ programId }) => (
          <Button key={programId} kind="quiet" large wide icon="gift"
            onClick={() => counter.ask({ kind: "reserve", card, programId })}>
            {t("redeem", { reward: rewardOf(programId) })}
          </Button>
        ))}
        <Button kind="quiet" icon="undo" onClick={() => counter.ask({ kind: "undo", card, entryId: receipt.entryId })}>{t("undo")}</Button>
      </>
    }>
      {receipt.movements.map((movement) => (
        <Progress key={movement.programId} movement={movement} name={programs.find(({ id }) => id === movement.programId)?.name} />
      ))}
    </VerdictScreen>
  );
}

function Progress({ movement, name }: { movement: Schemas["Receipt"]["movements"][number]; name: string | undefined }) {
  const { balance, goal, amount } = movement;
  const label = useStanding(movement);
  const filled = goal === undefined ? 0 : filledPlaces(balance, goal);
  return (
    <div class="stack">
      <p class="row apart"><span>{name}</span><strong>{label}</strong></p>
      {goal !== undefined && <Stamps filled={filled} goal={goal} fresh={Math.min(amount, filled)} label={label} />}
    </div>
  );
}

interface ReservedProps {
  finished: Finished;
  redemption: Schemas["Redemption"];
  counter: Counter;
}

function Reserved({ finished: { card, guest }, redemption, counter }: ReservedProps) {
  const t = useTexts(messages);
  const { redemptionId, reward, expiresAt } = redemption;
  return (
    <VerdictScreen key={redemptionId} tone="yes" name={guest?.firstName} title={reward}
      detail={t("reserved")} actions={
        <>
          <Button large wide icon="gift" onClick={() => counter.ask({ kind: "hand-out", card, redemptionId })}>{t("hand-out")}</Button>
          <Button kind="quiet" wide onClick={() => counter.ask({ kind: "release", card, redemptionId })}>{t("release")}</Button>
        </>
      }>
      {expiresAt && <Until expiresAt={expiresAt} />}
    </VerdictScreen>
  );
}

/** Counts down by the server's clock; the seconds are for the eye only. */
function Until({ expiresAt }: { expiresAt: string }) {
  const t = useTexts(messages);
  const locale = useLocale();
  const now = useNow(1_000);
  return (
    <p class="row apart">
      <span>{t("reserved-until", { time: formatClock(expiresAt, locale) })}</span>
      {Date.parse(expiresAt) > now && <strong aria-hidden="true">{formatUntil(expiresAt, locale, now)}</strong>}
    </p>
  );
}

function Plain({ finished, counter }: { finished: Finished; counter: Counter }) {
  const title = useResultText(finished);
  const t = useTexts(messages);
  return (
    <VerdictScreen key={finished.result.kind} tone="yes" name={finished.guest?.firstName} title={title}
      actions={<Button large wide onClick={counter.putAway}>{t("next")}</Button>} />
  );
}

/** A result in one line. */
export function useResultText({ result }: Finished): string {
  const t = useTexts(messages);
  switch (result.kind) {
    case "stamped":
      return t("stamped", { count: Math.max(0, ...result.receipt.movements.map((movement) => movement.amount)) });
    case "handed-out":
      return t("handed-out", { reward: result.redemption.reward });
    case "reserved":
      return result.redemption.reward;
    default:
      return t(result.kind);
  }
}
