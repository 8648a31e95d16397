import { useEffect, useState } from "preact/hooks";
import { call, type Schemas } from "../../shared/api/client.ts";
import { failureOf, type Failure } from "../../shared/api/errors.ts";
import { formatTime } from "../../shared/i18n/dates.ts";
import { useLocale, useTexts } from "../../shared/i18n/texts.tsx";
import { Button } from "../../shared/ui/button.tsx";
import { FailureNotice, Loading } from "../../shared/ui/notice.tsx";
import messages from "./messages.json";
import { addPage, emptyPages, signed, type Pages } from "./pages.ts";

export interface HistoryProps {
  token: string;
  programs: readonly Schemas["ProgramBalance"][];
  moves: number;
  online: boolean;
}

/** Newest first, page by page; read from the start again when something has moved or the connection is back. */
export function History({ token, programs, moves, online }: HistoryProps) {
  const t = useTexts(messages);
  const [pages, setPages] = useState<Pages>();
  const [failure, setFailure] = useState<Failure>();
  const [busy, setBusy] = useState(false);

  async function read(before: Pages): Promise<void> {
    setBusy(true);
    await call("get", "/v1/card/history", { token, query: { cursor: before.nextCursor, limit: "10" } }).then(
      (page) => {
        setPages(addPage(before, page));
        setFailure(undefined);
      },
      (error: unknown) => setFailure(failureOf(error)),
    );
    setBusy(false);
  }
  useEffect(() => {
    if (online) void read(emptyPages);
  }, [moves, online]);

  if (!online && !pages) return null;
  return (
    <section class="panel stack">
      <h2>{t("history")}</h2>
      {!pages && !failure && <Loading />}
      {pages && <Lines lines={pages.items} programs={programs} />}
      <FailureNotice failure={online ? failure : undefined} onRetry={() => void read(pages ?? emptyPages)} />
      {pages?.nextCursor && <Button kind="quiet" busy={busy} onClick={() => void read(pages)}>{t("more")}</Button>}
    </section>
  );
}

interface LinesProps {
  lines: readonly Schemas["HistoryLine"][];
  programs: readonly Schemas["ProgramBalance"][];
}

function Lines({ lines, programs }: LinesProps) {
  const t = useTexts(messages);
  const locale = useLocale();
  if (lines.length === 0) return <p class="muted">{t(programs.every(({ kind }) => kind === "stamps") ? "history-empty" : "history-empty-units")}</p>;
  return (
    <ol class="history">
      {lines.map((line) => (
        <li key={line.entryId}>
          <div>
            <p class="history-what">{t(whatOf(line))}</p>
            {line.code && <p class="history-code">{line.code}</p>}
            <p class="small muted"><time dateTime={line.occurredAt}>{formatTime(line.occurredAt, locale)}</time></p>
          </div>
          <ul class="history-movements">
            {line.movements.map((movement) => (
              <li key={movement.programId}>
                <span class="small muted">{movement.program}</span>{" "}
                <strong>{signed(movement.activated ?? movement.amount, locale, movement)}</strong>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ol>
  );
}

function whatOf({ type, gift, movements }: Schemas["HistoryLine"]) {
  if (gift && gift !== "joining") return gift;
  if (type === "transfer") return movements.some(({ amount }) => amount < 0) ? "given-away" : "received";
  return type === "earn" && !movements.some(({ kind }) => kind === "stamps") ? "earn-units" : type;
}
