import { useEffect, useState } from "preact/hooks";
import { call, type Schemas } from "../../shared/api/client.ts";
import { isUnauthorized } from "../../shared/api/errors.ts";
import { useAction } from "../../shared/api/hooks.ts";
import { newKey } from "../../shared/api/keys.ts";
import { ConsentSwitches } from "../../shared/consents/switches.tsx";
import { useTexts } from "../../shared/i18n/texts.tsx";
import { Button } from "../../shared/ui/button.tsx";
import { FailureNotice, Notice } from "../../shared/ui/notice.tsx";
import { grantedOf, type Preferences } from "./draft.ts";
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
  const stop = useAction(() => withdraw(grantedOf(stored), put), (answer) => {
    if (answer) onStored(answer);
    setSaid("stopped");
  });
  const failure = decide.failure ?? stop.failure;
  useEffect(() => {
    if (isUnauthorized(failure)) onLost();
  }, [failure]);
  return (
    <section class="panel stack">
      <h2>{t("choices", { shop: stored.shop.name })}</h2>
      {stored.consents.length === 0 && <p>{t("no-choices")}</p>}
      <ConsentSwitches key={failure ? "again" : ""} consents={stored.consents} busy={decide.busy || stop.busy} onDecide={decide.run} />
      <p class="small muted">{t(stored.timeZone ? "hours-zone" : "hours", { zone: stored.timeZone?.replace(/_/g, " ") ?? "" })}</p>
      <FailureNotice failure={failure} />
      {said && !failure && <Notice kind="success">{t(said)}</Notice>}
      {grantedOf(stored).length > 0 && (
        <div><Button kind="quiet" busy={stop.busy} onClick={() => stop.run(undefined)}>{t("stop-all")}</Button></div>
      )}
    </section>
  );
}

/** One after the other; each is its own write, and the last answer tells how things stand. */
async function withdraw(
  granted: readonly Decision[],
  put: (body: Decision, key: string) => Promise<Preferences>,
): Promise<Preferences | undefined> {
  let answer: Preferences | undefined;
  for (const consent of granted) answer = await put({ ...consent, granted: false }, newKey());
  return answer;
}
