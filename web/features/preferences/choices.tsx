import { useEffect, useState } from "preact/hooks";
import { call, type Schemas } from "../../shared/api/client.ts";
import { isUnauthorized } from "../../shared/api/errors.ts";
import { useAction } from "../../shared/api/hooks.ts";
import { newKey } from "../../shared/api/keys.ts";
import { ConsentSwitches } from "../../shared/consents/switches.tsx";
import { useTexts } from "../../shared/i18n/texts.tsx";
import { Button } from "../../shared/ui/button.tsx";
import { ChoiceField } from "../../shared/ui/fields.tsx";
import { FailureNotice, Notice } from "../../shared/ui/notice.tsx";
import { grantedOf, paces, type Preferences } from "./draft.ts";
import messages from "./messages.json";

export interface ChoicesProps {
  token: string;
  stored: Preferences;
  onStored: (stored: Preferences) => void;
  onLost: () => void;
}

type Decision = Schemas["Consents"][number];

/** What may be sent, and one button for none of it. Each choice holds from the moment it is made. */
export function Choices({ token, stored, onStored, onLost }: ChoicesProps) {
  const t = useTexts(messages);
  const [said, setSaid] = useState<"saved" | "stopped">();
  const put = (body: Decision, key: string) => call("put", "/v1/preferences/consents", { token, body, key });
  const decide = useAction(put, (answer) => {
    onStored(answer);
    setSaid("saved");
  });
  const slow = useAction((pace: Preferences["pace"], key) => call("patch", "/v1/preferences", { token, body: { pace }, key }), (answer) => {
    onStored(answer);
    setSaid("saved");
  });
  const stop = useAction(() => withdrawAll(), () => setSaid("stopped"));

  /** One after the other, each a write of its own; where one fails, those before it hold and show. */
  async function withdrawAll(): Promise<void> {
    for (const consent of grantedOf(stored)) onStored(await put({ ...consent, granted: false }, newKey()));
  }
  const failure = decide.failure ?? slow.failure ?? stop.failure;
  useEffect(() => {
    if (isUnauthorized(failure)) onLost();
  }, [failure]);
  return (
    <section class="panel stack">
      <h2>{t("choices", { shop: stored.shop.name })}</h2>
      {stored.consents.length === 0 && <p>{t("no-choices")}</p>}
      <ConsentSwitches key={failure ? "again" : ""} consents={stored.consents} busy={decide.busy || stop.busy} onDecide={decide.run} />
      {grantedOf(stored).some(({ purpose }) => purpose === "marketing") && (
        <ChoiceField label={t("pace")} hint={t("pace-hint")} value={stored.pace} onValue={slow.run}
          options={paces.map((value) => ({ value, text: t(value) }))} />
      )}
      <p class="small muted">{t(stored.timeZone ? "hours-zone" : "hours", { zone: stored.timeZone?.replace(/_/g, " ") ?? "" })}</p>
      <FailureNotice failure={failure} />
      {said && !failure && <Notice kind="success">{t(said)}</Notice>}
      {grantedOf(stored).length > 0 && (
        <div><Button kind="quiet" busy={stop.busy} onClick={() => stop.run(undefined)}>{t("stop-all")}</Button></div>
      )}
    </section>
  );
}
