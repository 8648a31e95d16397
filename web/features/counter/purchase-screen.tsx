import { useState } from "preact/hooks";
import type { Schemas } from "../../shared/api/client.ts";
import { useTexts } from "../../shared/i18n/texts.tsx";
import shared from "../../shared/messages.json";
import { Button } from "../../shared/ui/button.tsx";
import { ChoiceField } from "../../shared/ui/fields.tsx";
import { AmountForm } from "./amount-form.tsx";
import type { Guest } from "./jobs.ts";
import messages from "./messages.json";
import { currenciesOf, giveForVisits, meant, withAmount, type StampWish } from "./purchase.ts";
import type { Counter } from "./use-counter.ts";

export interface PurchaseScreenProps {
  wish: StampWish;
  guest: Guest | undefined;
  counter: Counter;
  programs: readonly Schemas["Program"][];
}

/** Between the scan and what it gives: how much was bought. */
export function PurchaseScreen({ wish, guest, counter, programs }: PurchaseScreenProps) {
  const t = useTexts(messages);
  const words = useTexts(shared);
  const wanted = meant(programs, wish.programIds);
  const currencies = currenciesOf(wanted);
  const [currency = "EUR", setCurrency] = useState(currencies[0]);
  return (
    <section class="panel stack wide">
      <div class="row apart">
        <h1>{t("purchase")}</h1>
        {guest && <p class="badge on" role="status">{guest.firstName}</p>}
      </div>
      <AmountForm key={currency} label={t("purchase")} currency={currency} action={t("give-for")} autoFocus
        onAmount={(amount) => counter.ask(withAmount(wish, amount, currency, programs))}>
        {currencies.length > 1 && (
          <ChoiceField label={t("currency")} value={currency} onValue={setCurrency}
            options={currencies.map((value) => ({ value, text: value }))} />
        )}
      </AmountForm>
      {giveForVisits(wanted) && <Button kind="quiet" large wide onClick={() => counter.ask(wish)}>{t("without-amount")}</Button>}
      <Button kind="plain" wide onClick={counter.putAway}>{words("cancel")}</Button>
    </section>
  );
}
