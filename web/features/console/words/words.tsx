import { useState } from "preact/hooks";
import type { Schemas } from "../../../shared/api/client.ts";
import { useLoaded } from "../../../shared/api/hooks.ts";
import { localeNames, locales, type Locale } from "../../../shared/i18n/locale.ts";
import { useTexts } from "../../../shared/i18n/texts.tsx";
import { ownerCall } from "../../../shared/sign-in/session.ts";
import { ChoiceField, SelectField } from "../../../shared/ui/fields.tsx";
import { FailureNotice, Loading } from "../../../shared/ui/notice.tsx";
import sent from "../sent/messages.json";
import messages from "./messages.json";
import { WordsForm } from "./words-form.tsx";

export type Kind = Schemas["AutomaticKind"];

const kinds: readonly Kind[] = [
  "welcome", "birthday", "anniversary", "first-visit", "win-back", "reward-ready", "almost-ready", "tier-up", "tier-at-risk", "tier-lost", "units-expiring",
  "coupon-given", "coupon-expiring", "survey", "survey-reply",
];

/** What each message says, in the ready words or the shop's own. */
export function WordsSection({ merchant }: { merchant: Schemas["Merchant"] }) {
  const t = useTexts(messages);
  const names = useTexts(sent);
  const [kind, setKind] = useState<Kind>("welcome");
  const [locale, setLocale] = useState<Locale>(merchant.locale);
  return (
    <section class="stack wide">
      <h1>{t("title")}</h1>
      <p class="lead">{t("lead")}</p>
      <div class="panel stack">
        <SelectField label={t("message")} value={kind} options={kinds.map((value) => ({ value, text: names(value) }))} onValue={(value) => setKind(value as Kind)} />
        <ChoiceField label={t("language")} value={locale} options={locales.map((value) => ({ value, text: localeNames[value] }))} onValue={setLocale} />
      </div>
      <Texts key={kind} kind={kind} locale={locale} />
      <p><a href="#automations">{t("to-automations")}</a></p>
    </section>
  );
}

/** After going back to the ready words the form begins anew with them. */
function Texts({ kind, locale }: { kind: Kind; locale: Locale }) {
  const texts = useLoaded(() => ownerCall("get", "/v1/automations/{kind}/texts", { path: { kind } }));
  const [begun, setBegun] = useState(0);
  const text = texts.data?.texts.find((each) => each.locale === locale);
  if (texts.data && text) {
    return (
      <WordsForm key={`${locale}${begun}`} kind={kind} text={text} variables={texts.data.variables} onSaved={() => void texts.reload()}
        onReset={() => void texts.reload().then(() => setBegun(begun + 1))} />
    );
  }
  return texts.failure ? <FailureNotice failure={texts.failure} onRetry={() => void texts.reload()} /> : <Loading />;
}
