import type { Schemas } from "../../shared/api/client.ts";
import { useLocale, useTexts } from "../../shared/i18n/texts.tsx";
import { useUnits } from "../../shared/i18n/units.ts";
import { Button } from "../../shared/ui/button.tsx";
import { filledPlaces, Stamps } from "../../shared/ui/stamps.tsx";
import { CouponReserved } from "./coupon-reserved.tsx";
import { explain } from "../../shared/explanation/explanation.ts";
import type { Finished } from "./machine.ts";
import messages from "./messages.json";
import { usePayment, useResultText, useTask } from "./result-text.ts";
import { VerdictScreen } from "./screen.tsx";
import { useStanding } from "./standing.ts";
import { Until } from "./until.tsx";
import type { Counter } from "./use-counter.ts";

type Movement = Schemas["Receipt"]["movements"][number];

export interface FinishedScreenProps {
  finished: Finished;
  counter: Counter;
  programs: readonly Schemas["Program"][];
}

export function FinishedScreen(props: FinishedScreenProps) {
  const { result } = props.finished;
  switch (result.kind) {
    case "stamped":
      return <Stamped {...props} receipt={result.receipt} />;
    case "reserved":
      return <Reserved {...props} redemption={result.redemption} />;
    case "coupon-reserved":
      return <CouponReserved {...props} use={result.use} />;
    default:
      return <Plain {...props} />;
  }
}

interface StampedProps extends FinishedScreenProps {
  receipt: Schemas["Receipt"];
}

function Stamped({ finished, receipt, counter, programs }: StampedProps) {
  const t = useTexts(messages);
  const title = useResultText(finished, programs);
  const { card, guest } = finished;
  const ready = receipt.movements.filter((movement) => movement.rewardsReady > 0);
  const full = ready.filter(({ kind }) => kind === "stamps");
  const programOf = (id: string) => programs.find((program) => program.id === id);
  const rewardOf = (id: string) => programOf(id)?.reward ?? "";
  return (
    <VerdictScreen key={receipt.entryId} tone="yes" name={guest?.firstName} title={title}
      detail={full.map(({ programId }) => t("reward-ready", { reward: rewardOf(programId) })).join(" ")} actions={
      <>
        <Button large wide onClick={counter.putAway}>{t("next")}</Button>
        {full.map(({ programId }) => (
          <Button key={programId} kind="quiet" large wide icon="gift"
            onClick={() => counter.ask({ kind: "reserve", card, programId })}>
            {t("redeem", { reward: rewardOf(programId) })}
          </Button>
        ))}
        {ready.length > full.length && (
          <Button kind="quiet" large wide icon="gift" onClick={() => counter.look(card)}>{t("rewards")}</Button>
        )}
        <Button kind="quiet" icon="undo" onClick={() => counter.ask({ kind: "undo", card, entryId: receipt.entryId })}>{t("undo")}</Button>
      </>
    }>
      {receipt.movements.map((movement) => (
        <Progress key={movement.programId} movement={movement} program={programOf(movement.programId)} />
      ))}
    </VerdictScreen>
  );
}

interface ProgressProps {
  movement: Movement;
  program: Schemas["Program"] | undefined;
}

function Progress({ movement, program }: ProgressProps) {
  const t = useTexts(messages);
  const units = useUnits();
  const { kind, balance, pending, goal, amount, currency } = movement;
  const label = useStanding(movement);
  const why = useExplanation(movement, program);
  const filled = goal === undefined ? 0 : filledPlaces(balance, goal);
  return (
    <div class="stack">
      <p class="row apart"><span>{program?.name}</span><strong>{label}</strong></p>
      {kind === "stamps" && goal !== undefined && <Stamps filled={filled} goal={goal} fresh={Math.min(amount, filled)} label={label} />}
      {why && <p class="small">{why}</p>}
      {pending > 0 && <p class="small">{t("pending", { amount: units(pending, { kind, currency: currency ?? program?.currency }) })}</p>}
    </div>
  );
}

/** In words how it came about; a stamp for a visit needs none. */
function useExplanation({ kind, amount, currency, explanation }: Movement, program: Schemas["Program"] | undefined): string {
  const locale = useLocale();
  const units = useUnits();
  const counted = currency ?? program?.currency ?? "EUR";
  if (!explanation || (kind === "stamps" && explanation.promotions.length === 0)) return "";
  const text = explain({ kind, currency: counted, explanation }, locale);
  return text && `${units(amount, { kind, currency: counted })}: ${text}`;
}

interface ReservedProps extends FinishedScreenProps {
  redemption: Schemas["Redemption"];
}

function Reserved({ finished: { card, guest }, redemption, counter, programs }: ReservedProps) {
  const t = useTexts(messages);
  const payment = usePayment(redemption, programs);
  const off = redemption.kind === "amount-off" || redemption.kind === "percent-off";
  const task = useTask(redemption, programs);
  const { redemptionId, reward, expiresAt } = redemption;
  return (
    <VerdictScreen key={redemptionId} tone="yes" name={guest?.firstName} title={payment ?? reward}
      detail={payment ? t("pay-now") : task ?? t("reserved")} actions={
        <>
          <Button large wide {...(!payment && { icon: "gift" as const })}
            onClick={() => counter.ask({ kind: "hand-out", card, redemptionId })}>{t(payment || off ? "paid-off" : "hand-out")}</Button>
          <Button kind="quiet" wide onClick={() => counter.ask({ kind: "release", card, redemptionId })}>{t("release")}</Button>
        </>
      }>
      {expiresAt && <Until expiresAt={expiresAt} />}
    </VerdictScreen>
  );
}

function Plain({ finished, counter, programs }: FinishedScreenProps) {
  const title = useResultText(finished, programs);
  const t = useTexts(messages);
  const { guest, result } = finished;
  const movements = result.kind === "acted" ? result.receipt.movements : [];
  const code = "redemption" in result ? result.redemption.code : undefined;
  return (
    <VerdictScreen key={result.kind} tone="yes" name={guest?.firstName} title={title}
      actions={<Button large wide onClick={counter.putAway}>{t("next")}</Button>}>
      {movements.map((movement) => (
        <Progress key={movement.programId} movement={movement} program={programs.find(({ id }) => id === movement.programId)} />
      ))}
      {code && <div><p>{t("code-for")}</p><p class="handed-code">{code}</p></div>}
    </VerdictScreen>
  );
}
