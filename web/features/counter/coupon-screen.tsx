import { useState } from "preact/hooks";
import type { Answer } from "../../shared/api/client.ts";
import { currencyOf } from "../../shared/i18n/currencies.ts";
import { useTexts } from "../../shared/i18n/texts.tsx";
import shared from "../../shared/messages.json";
import { Button } from "../../shared/ui/button.tsx";
import { ChoiceField, TextField } from "../../shared/ui/fields.tsx";
import { useFormErrors } from "../../shared/ui/form.tsx";
import { AmountForm } from "./amount-form.tsx";
import type { Guest } from "./jobs.ts";
import messages from "./messages.json";
import { currenciesOf } from "./purchase.ts";
import type { Counter } from "./use-counter.ts";

export interface CouponScreenProps {
  card: string;
  /** Empty where it still has to be typed. */
  code: string;
  guest: Guest | undefined;
  counter: Counter;
  desk: Answer<"get", "/v1/devices/current">;
}

/** Which coupon, and what was bought: what it saves comes next, before it is used for good. */
export function CouponScreen({ card, code: given, guest, counter, desk }: CouponScreenProps) {
  const t = useTexts(messages);
  const words = useTexts(shared);
  const [code, setCode] = useState(given);
  const errors = useFormErrors(undefined, { "/code": code });
  const currencies = [...new Set([...currenciesOf(desk.programs), ...guest?.coupons.flatMap(({ currency }) => currency ?? []) ?? [],
    currencyOf(desk.merchant.country)])];
  const [currency = "EUR", setCurrency] = useState(guest?.coupons.find((held) => held.code === given)?.currency ?? currencies[0]);
  function use(amount?: number): void {
    if (errors.complete()) counter.ask({ kind: "coupon", card, code: code.trim(), ...(amount && { purchase: { currency, amount } }) });
  }
  return (
    <section class="panel stack wide">
      <div class="row apart">
        <h1>{t("coupon-title")}</h1>
        {guest && <p class="badge on" role="status">{guest.firstName}</p>}
      </div>
      <AmountForm key={currency} label={t("coupon-bill")} currency={currency} action={t("coupon-check")} autoFocus={given !== ""} onAmount={use}>
        <TextField label={t("coupon-code")} code autocomplete="off" autocapitalize="characters" maxLength={40} value={code}
          error={errors.of("/code")} onValue={setCode} {...(given === "" && { autoFocus: true })} />
        {currencies.length > 1 && (
          <ChoiceField label={t("currency")} value={currency} onValue={setCurrency}
            options={currencies.map((value) => ({ value, text: value }))} />
        )}
      </AmountForm>
      <Button kind="quiet" large wide onClick={() => use()}>{t("without-amount")}</Button>
      <Button kind="plain" wide onClick={counter.putAway}>{words("cancel")}</Button>
    </section>
  );
}
