import { useState } from "preact/hooks";
import type { Schemas } from "../../../shared/api/client.ts";
import { useAction } from "../../../shared/api/hooks.ts";
import { currencySign } from "../../../shared/i18n/money.ts";
import { useLocale, useTexts } from "../../../shared/i18n/texts.tsx";
import { ownerCall } from "../../../shared/sign-in/session.ts";
import { Button } from "../../../shared/ui/button.tsx";
import { ChoiceField, TextField } from "../../../shared/ui/fields.tsx";
import { Form, useFormErrors, type FormErrors } from "../../../shared/ui/form.tsx";
import { FailureNotice } from "../../../shared/ui/notice.tsx";
import messages from "./messages.json";
import { Items } from "./items.tsx";
import { OutcomeNotice } from "./outcome.tsx";
import { currenciesOf, emptyRefund, parts, refundOf, requiredOfRefund, type Outcome, type Refund, type RefundDraft } from "./refund.ts";

export interface RefundsProps {
  programs: readonly Schemas["Program"][];
}

/** A purchase taken back by the till's name for it, as a till without a connection would. */
export function RefundsSection({ programs }: RefundsProps) {
  const t = useTexts(messages);
  const [draft, setDraft] = useState(emptyRefund);
  const currencies = currenciesOf(programs);
  const [currency = "EUR", setCurrency] = useState(currencies[0]);
  const [ended, setEnded] = useState<{ reference: string; outcome: Outcome }>();
  const take = useAction(
    (body: Refund, key) => ownerCall("post", "/v1/purchases/reversals", { body, key }),
    (outcome, { reference }) => setEnded({ reference, outcome }),
  );
  const errors = useFormErrors(take.failure, requiredOfRefund(draft));
  function again(): void {
    setEnded(undefined);
    setDraft(emptyRefund);
  }
  if (ended) return <div class="narrow-part"><OutcomeNotice {...ended} programs={programs} onAgain={again} /></div>;
  return (
    <div class="narrow-part">
      <Form errors={errors} failure={take.failure} onSubmit={() => take.run(refundOf(draft, currency))}>
        <h1>{t("title")}</h1>
        <p>{t("lead")}</p>
        <TextField label={t("reference")} value={draft.reference} maxLength={64} autocapitalize="none" error={errors.of("/reference")}
          onValue={(reference) => setDraft({ ...draft, reference })} />
        {currencies.length > 0 && <Part draft={draft} onDraft={setDraft} errors={errors} currency={currency} />}
        {currencies.length > 1 && draft.part === "part" && (
          <ChoiceField label={t("currency")} value={currency} onValue={setCurrency} options={currencies.map((value) => ({ value, text: value }))} />
        )}
        <TextField label={t("reason")} hint={t("reason-hint")} value={draft.reason} maxLength={200} error={errors.of("/reason")}
          onValue={(reason) => setDraft({ ...draft, reason })} />
        <FailureNotice failure={take.failure} />
        <div><Button type="submit" icon="undo" busy={take.busy}>{t("take-back")}</Button></div>
      </Form>
    </div>
  );
}

interface PartProps {
  draft: RefundDraft;
  onDraft: (draft: RefundDraft) => void;
  errors: FormErrors;
  currency: string;
}

function Part({ draft, onDraft, errors, currency }: PartProps) {
  const t = useTexts(messages);
  const locale = useLocale();
  return (
    <>
      <ChoiceField label={t("how-much")} value={draft.part} options={parts.map((value) => ({ value, text: t(value) }))}
        onValue={(part) => onDraft({ ...draft, part })} />
      {draft.part === "items" && <Items items={draft.items} errors={errors} onItems={(items) => onDraft({ ...draft, items })} />}
      {draft.part === "part" && (
        <TextField label={t("amount", { currency: currencySign(currency, locale) })} hint={t("amount-hint")} inputMode="decimal" value={draft.amount}
          error={errors.of("/amount")} onValue={(amount) => onDraft({ ...draft, amount })} />
      )}
    </>
  );
}
