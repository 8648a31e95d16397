import { useEffect, useState } from "preact/hooks";
import type { Answer, Schemas } from "../../../shared/api/client.ts";
import { failureOf, type Failure } from "../../../shared/api/errors.ts";
import { formatTime } from "../../../shared/i18n/dates.ts";
import { useLocale, useTexts } from "../../../shared/i18n/texts.tsx";
import { ownerCall } from "../../../shared/sign-in/session.ts";
import { Button } from "../../../shared/ui/button.tsx";
import { Icon, type IconName } from "../../../shared/ui/icon.tsx";
import { FailureNotice, Loading, Notice } from "../../../shared/ui/notice.tsx";
import { Effects } from "./effects.tsx";
import messages from "./messages.json";
import "./sent.css";

type Page = Answer<"get", "/v1/messages">;
type Message = Schemas["SentMessage"];

/** What went out and what did not, newest first, each with its reason. */
export function SentSection() {
  const t = useTexts(messages);
  const [page, setPage] = useState<Page>();
  const [failure, setFailure] = useState<Failure>();
  const [busy, setBusy] = useState(false);

  async function read(before: Page | undefined): Promise<void> {
    setBusy(true);
    await ownerCall("get", "/v1/messages", { query: { cursor: before?.nextCursor, limit: "20" } }).then(
      (next) => {
        setPage({ ...next, items: [...(before?.items ?? []), ...next.items] });
        setFailure(undefined);
      },
      (error: unknown) => setFailure(failureOf(error)),
    );
    setBusy(false);
  }
  useEffect(() => void read(undefined), []);

  return (
    <section class="stack wide sent-section">
      <h1>{t("title")}</h1>
      {page?.pause && <Pause pause={page.pause} />}
      <Effects />
      {!page && !failure && <Loading />}
      {page && <Lines messages={page.items} />}
      <FailureNotice failure={failure} onRetry={() => void read(page)} />
      {page?.nextCursor && <div><Button kind="quiet" busy={busy} onClick={() => void read(page)}>{t("earlier")}</Button></div>}
    </section>
  );
}

function Pause({ pause: { since, ...figures } }: { pause: Schemas["SendingPause"] }) {
  const t = useTexts(messages);
  const locale = useLocale();
  return (
    <Notice kind="error">
      <p><strong>{t("pause-title")}</strong></p>
      <p>{t("pause-figures", { ...figures, since: formatTime(since, locale) })}</p>
      <p>{t("pause-help")}</p>
    </Notice>
  );
}

function Lines({ messages: lines }: { messages: readonly Message[] }) {
  const t = useTexts(messages);
  if (lines.length === 0) {
    return (
      <div class="panel stack">
        <p class="lead">{t("empty")}</p>
        <p><a href="#automations">{t("see-automations")}</a></p>
      </div>
    );
  }
  return (
    <ol class="panel sent-lines">
      {lines.map((message, index) => <Line key={index} message={message} />)}
    </ol>
  );
}

type Look = Message["status"];

const signs: Record<Look, IconName> = { sent: "check", skipped: "cross", unknown: "alert" };
const failures: readonly Message["feedback"][] = ["rejected", "soft-bounce", "hard-bounce", "complaint"];

/** What did not arrive, or was not wanted, does not look as if all were well. */
function lookOf({ status, feedback }: Message): Look {
  return feedback && failures.includes(feedback) ? "unknown" : status;
}

function Line({ message }: { message: Message }) {
  const { at, kind, channel, status, reason, feedback, firstName } = message;
  const t = useTexts(messages);
  const locale = useLocale();
  const look = lookOf(message);
  const why = status === "skipped" && reason ? t(reason) : undefined;
  return (
    <li class={`sent-line ${look}`}>
      <Icon name={signs[look]} />
      <div>
        <p><strong>{firstName ?? t("someone")}</strong> · {t(kind)}, {t(channel)}</p>
        <p class={look === "sent" ? "small muted" : "small"}>{t(feedback ?? status)}{why && ` ${why}`}</p>
      </div>
      <p class="small muted sent-time"><time dateTime={at}>{formatTime(at, locale)}</time></p>
    </li>
  );
}
