import { useEffect, useState } from "preact/hooks";
import { call, type Body, type Schemas } from "../../shared/api/client.ts";
import { useAction } from "../../shared/api/hooks.ts";
import { ConsentSwitches } from "../../shared/consents/switches.tsx";
import { useTexts } from "../../shared/i18n/texts.tsx";
import { FailureNotice } from "../../shared/ui/notice.tsx";
import messages from "./messages.json";
import { Notifications } from "./notifications.tsx";

/** Withdrawing is as easy as giving: one touch, in force at once. */
export function Consents({ token, card }: { token: string; card: Schemas["Card"] }) {
  const t = useTexts(messages);
  const [consents, setConsents] = useState(card.consents);
  useEffect(() => setConsents(card.consents), [JSON.stringify(card.consents)]);
  const decide = useAction(
    (body: Body<"put", "/v1/card/consents">, key) => call("put", "/v1/card/consents", { token, body, key }),
    (answer) => setConsents(answer.consents),
  );
  if (consents.length === 0) return null;
  return (
    <section class="panel stack">
      <h2>{t("consents", { shop: card.shop.name })}</h2>
      <ConsentSwitches key={decide.failure ? "again" : ""} consents={consents} busy={decide.busy} onDecide={decide.run} />
      <Notifications token={token} consents={consents} onConsents={setConsents} />
      <p class="small muted">{t("consents-hint")}</p>
      <FailureNotice failure={decide.failure} />
    </section>
  );
}
