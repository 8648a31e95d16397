import { useEffect, useRef, useState } from "preact/hooks";
import { useAction } from "../../shared/api/hooks.ts";
import { currencySign, minorUnits } from "../../shared/i18n/money.ts";
import { useLocale, useTexts } from "../../shared/i18n/texts.tsx";
import { useUnits } from "../../shared/i18n/units.ts";
import shared from "../../shared/messages.json";
import { Button } from "../../shared/ui/button.tsx";
import { ChoiceField, TextField } from "../../shared/ui/fields.tsx";
import { focusLater } from "../../shared/ui/focus.ts";
import { Form, useFormErrors } from "../../shared/ui/form.tsx";
import { FailureNotice } from "../../shared/ui/notice.tsx";
import { numberOf } from "../programs/numbers.ts";
import type { Guest } from "./jobs.ts";
import messages from "./messages.json";
import type { Counter } from "./use-counter.ts";

type Balance = Guest["programs"][number];

/** What is to be given to whom, before it is given for good. */
interface Gift {
  program: Balance;
  amount: number;
  receiver: Guest;
}

export interface GiveAwayProps {
  card: string;
  guest: Guest;
  counter: Counter;
}

/** Something that can be spent goes to another guest's card; nothing to see where there is none that may. */
export function GiveAway({ card, guest, counter }: GiveAwayProps) {
  const t = useTexts(messages);
  const summary = useRef<HTMLElement>(null);
  const [gift, setGift] = useState<Gift>();
  const programs = guest.programs.filter(({ giving, balance }) => giving && balance > 0);
  const [first] = programs;
  if (!first) return null;
  function cancel(): void {
    setGift(undefined);
    focusLater(() => summary.current);
  }
  if (gift) {
    const { program: { programId }, amount, receiver } = gift;
    return <Sure gift={gift} onGive={() => counter.ask({ kind: "give", card, to: receiver.card, programId, amount })} onCancel={cancel} />;
  }
  return (
    <details>
      <summary ref={summary}>{t("give-away")}</summary>
      <GiftForm first={first} programs={programs} counter={counter} onGift={setGift} />
    </details>
  );
}

interface GiftFormProps {
  first: Balance;
  programs: readonly Balance[];
  counter: Counter;
  onGift: (gift: Gift) => void;
}

/** How much of what, and whose card it goes to; who that is comes next. */
function GiftForm({ first, programs, counter, onGift }: GiftFormProps) {
  const t = useTexts(messages);
  const units = useUnits();
  const locale = useLocale();
  const [chosen, setChosen] = useState(first.programId);
  const [text, setText] = useState("");
  const [to, setTo] = useState("");
  const program = programs.find(({ programId }) => programId === chosen) ?? first;
  const { kind, currency, balance, giving } = program;
  const money = kind === "cashback" && currency !== undefined;
  const amount = (money ? minorUnits(text, currency) : numberOf(text)) ?? -1;
  const most = Math.min(balance, giving?.most ?? 0);
  const fits = Number.isInteger(amount) && amount >= 1 && amount <= most;
  const find = useAction((card: string) => counter.whose(card), (receiver) => onGift({ program, amount, receiver }));
  const errors = useFormErrors(find.failure, { "/amount": text, "/card": to });
  const tooMuch = errors.attempts > 0 && !fits ? t("give-most", { most: units(most, program) }) : undefined;
  return (
    <Form label={t("give-away")} errors={errors} failure={find.failure} onSubmit={() => fits && find.run(to.trim())}>
      {programs.length > 1 && (
        <ChoiceField label={t("program")} value={program.programId} onValue={setChosen}
          options={programs.map(({ programId, name }) => ({ value: programId, text: name }))} />
      )}
      <TextField label={money ? t("amount", { currency: currencySign(currency, locale) }) : t("give-how-many")} inputMode={money ? "decimal" : "numeric"}
        autocomplete="off" value={text} onValue={setText} error={errors.of("/amount") ?? tooMuch} />
      <TextField label={t("give-to")} code autocomplete="off" autocapitalize="characters" maxLength={40} value={to} onValue={setTo}
        error={errors.of("/card")} />
      <FailureNotice failure={find.failure} />
      <Button type="submit" large wide busy={find.busy}>{t("give-next")}</Button>
    </Form>
  );
}

interface SureProps {
  gift: Gift;
  onGive: () => void;
  onCancel: () => void;
}

function Sure({ gift: { program, amount, receiver }, onGive, onCancel }: SureProps) {
  const t = useTexts(messages);
  const words = useTexts(shared);
  const units = useUnits();
  const element = useRef<HTMLDivElement>(null);
  // The button that was pressed is gone.
  useEffect(() => element.current?.querySelector<HTMLElement>("button")?.focus(), []);
  return (
    <div class="stack reservation" ref={element}>
      <h2>{t("give-to-whom", { amount: units(amount, program), name: receiver.firstName })}</h2>
      <p>{t("give-sure")}</p>
      <Button large wide icon="gift" onClick={onGive}>{t("give-it")}</Button>
      <Button kind="quiet" wide onClick={onCancel}>{words("cancel")}</Button>
    </div>
  );
}
