import { useState } from "preact/hooks";
import type { Schemas } from "../../../shared/api/client.ts";
import { useAction } from "../../../shared/api/hooks.ts";
import type { Locale } from "../../../shared/i18n/locale.ts";
import { useTexts } from "../../../shared/i18n/texts.tsx";
import type { Counted } from "../../../shared/i18n/units.ts";
import { ownerCall } from "../../../shared/sign-in/session.ts";
import { Questions } from "../../../shared/survey/questions.tsx";
import { Button } from "../../../shared/ui/button.tsx";
import { FailureNotice, Notice } from "../../../shared/ui/notice.tsx";
import { askedIn, type Survey } from "./draft.ts";
import messages from "./messages.json";

export interface PreviewProps {
  shop: Schemas["Merchant"];
  survey: Survey;
  program: Counted;
  locale: Locale;
}

/** The questions as a card asks them, to look at alone, and the message that leads to them. */
export function Preview({ shop, survey, program, locale }: PreviewProps) {
  const t = useTexts(messages);
  const [sent, setSent] = useState(false);
  const test = useAction((_: undefined, key) => ownerCall("post", "/v1/automations/{kind}/test", { body: { locale }, key, path: { kind: "survey" } }), () => setSent(true));
  const gift = survey.gift > 0 ? { units: survey.gift, ...program } : undefined;
  return (
    <section class="stack" aria-labelledby="on-card">
      <h2 id="on-card">{t("on-card")}</h2>
      <div inert><Questions name={t("sample-name")} shop={shop.name} questions={askedIn(survey.questions, locale, shop.locale)} gift={gift} /></div>
      <FailureNotice failure={test.failure} />
      {sent && !test.failure && <Notice kind="success">{t("test-sent")}</Notice>}
      <div><Button kind="quiet" busy={test.busy} onClick={() => test.run(undefined)}>{t("send-test")}</Button></div>
    </section>
  );
}
