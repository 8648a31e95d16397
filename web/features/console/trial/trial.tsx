import { useEffect, useState } from "preact/hooks";
import type { Answer, Schemas } from "../../../shared/api/client.ts";
import { fieldError } from "../../../shared/api/errors.ts";
import { useLoaded } from "../../../shared/api/hooks.ts";
import { currencyOf } from "../../../shared/i18n/currencies.ts";
import { currencySign } from "../../../shared/i18n/money.ts";
import { useLocale, useTexts } from "../../../shared/i18n/texts.tsx";
import { ownerCall } from "../../../shared/sign-in/session.ts";
import { SelectField, TextField } from "../../../shared/ui/fields.tsx";
import { FailureNotice } from "../../../shared/ui/notice.tsx";
import sections from "../messages.json";
import { currenciesOf } from "../refunds/refund.ts";
import messages from "./messages.json";
import { Offered } from "./offered.tsx";
import { questionOf, type TrialDraft } from "./trial.ts";

/** How long nothing has to be typed before it is asked, in milliseconds. */
const PAUSE = 350;

export interface TrialProps {
  merchant: Schemas["Merchant"];
  programs: readonly Schemas["Program"][];
}

/** What a purchase would give as things are now, told while it is typed; nothing is recorded. */
export function TrialSection({ merchant, programs }: TrialProps) {
  const t = useTexts(messages);
  const names = useTexts(sections);
  return (
    <section class="narrow-part stack">
      <h1>{names("trial")}</h1>
      <p class="lead">{t("lead")}</p>
      {programs.some(({ status }) => status === "active") ? <Trial merchant={merchant} programs={programs} /> : <p>{t("no-program")}</p>}
    </section>
  );
}

function Trial({ merchant, programs }: TrialProps) {
  const own = currenciesOf(programs);
  const currencies = own.length > 0 ? own : [currencyOf(merchant.country)];
  const [draft, setDraft] = useState<TrialDraft>({ amount: "", currency: currencies[0] ?? "EUR", card: "", place: "" });
  const question = useSettled(JSON.stringify(questionOf(draft)));
  const quote = useLoaded<Answer<"post", "/v1/quotes"> | undefined>(
    async () => (question === undefined ? undefined : ownerCall("post", "/v1/quotes", { body: JSON.parse(question) })), [question]);
  const cardError = fieldError(quote.failure, "/card");
  return (
    <>
      <TrialFields draft={draft} onDraft={setDraft} currencies={currencies} cardError={cardError} />
      <div class="stack" aria-live="polite" aria-busy={quote.loading}>
        {!cardError && <FailureNotice failure={quote.failure} onRetry={() => void quote.reload()} />}
        {quote.data && !quote.failure && <Offered quote={quote.data} currency={draft.currency} />}
      </div>
    </>
  );
}

interface TrialFieldsProps {
  draft: TrialDraft;
  onDraft: (draft: TrialDraft) => void;
  currencies: readonly string[];
  cardError: string | undefined;
}

function TrialFields({ draft, onDraft, currencies, cardError }: TrialFieldsProps) {
  const t = useTexts(messages);
  const locale = useLocale();
  const places = useLoaded(() => ownerCall("get", "/v1/places")).data?.items ?? [];
  return (
    <>
      <TextField label={t("amount", { currency: currencySign(draft.currency, locale) })} inputMode="decimal" autocomplete="off"
        value={draft.amount} onValue={(amount) => onDraft({ ...draft, amount })} />
      {currencies.length > 1 && (
        <SelectField label={t("currency")} value={draft.currency} options={currencies.map((value) => ({ value, text: value }))}
          onValue={(currency) => onDraft({ ...draft, currency })} />
      )}
      <TextField label={t("card")} hint={t("card-hint")} value={draft.card} maxLength={40} autocapitalize="characters" autocomplete="off"
        error={cardError} onValue={(card) => onDraft({ ...draft, card })} />
      {places.length > 0 && (
        <SelectField label={t("place")} value={draft.place} onValue={(place) => onDraft({ ...draft, place })}
          options={[{ value: "", text: t("no-place") }, ...places.map(({ id, name }) => ({ value: id, text: name }))]} />
      )}
    </>
  );
}

/** The value, once it has stayed the same for a while. */
function useSettled<T>(value: T): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
