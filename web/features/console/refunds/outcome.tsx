import { useEffect, useRef } from "preact/hooks";
import type { Schemas } from "../../../shared/api/client.ts";
import { formatMoney } from "../../../shared/i18n/money.ts";
import { useLocale, useTexts } from "../../../shared/i18n/texts.tsx";
import { useUnits } from "../../../shared/i18n/units.ts";
import { Button } from "../../../shared/ui/button.tsx";
import { Notice } from "../../../shared/ui/notice.tsx";
import messages from "./messages.json";
import { isReceipt, type Outcome } from "./refund.ts";

type Movement = Schemas["Receipt"]["movements"][number];

export interface OutcomeNoticeProps {
  reference: string;
  outcome: Outcome;
  programs: readonly Schemas["Program"][];
  onAgain: () => void;
}

/** What went back, or that the purchase is still waited for. */
export function OutcomeNotice({ reference, outcome, programs, onAgain }: OutcomeNoticeProps) {
  const t = useTexts(messages);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const done = isReceipt(outcome);
  return (
    <section class="stack wide">
      <h1 ref={heading} tabIndex={-1}>{t(done ? "done" : "waiting", { reference })}</h1>
      {done ? <TakenBack receipt={outcome} programs={programs} /> : <Notice>{t("waiting-lead")}</Notice>}
      <div><Button kind="quiet" onClick={onAgain}>{t("another")}</Button></div>
    </section>
  );
}

function TakenBack({ receipt: { movements, kept }, programs }: { receipt: Schemas["Receipt"]; programs: OutcomeNoticeProps["programs"] }) {
  const t = useTexts(messages);
  const locale = useLocale();
  return (
    <>
      <ul class="lines">
        {movements.map((movement) => (
          <Moved key={movement.programId} movement={movement} program={programs.find(({ id }) => id === movement.programId)} />
        ))}
      </ul>
      {movements.length === 0 && <p>{t("nothing")}</p>}
      {kept && kept.amount > 0 && <p>{t("kept", { amount: formatMoney(kept.amount, kept.currency, locale) })}</p>}
    </>
  );
}

function Moved({ movement: { kind, currency, amount, balance, debt }, program }: { movement: Movement; program: Schemas["Program"] | undefined }) {
  const t = useTexts(messages);
  const units = useUnits();
  const counted = { kind, currency: currency ?? program?.currency };
  return (
    <li>
      <p class="row apart">
        <span>{program?.name}</span>
        <strong>{t("moved", { amount: units(-amount, counted), balance: units(balance, counted) })}</strong>
      </p>
      {debt > 0 && <p class="small muted">{t("debt", { amount: units(debt, counted) })}</p>}
    </li>
  );
}
