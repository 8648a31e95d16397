import { useEffect, useState } from "preact/hooks";
import type { Schemas } from "../../../shared/api/client.ts";
import { failureOf, type Failure } from "../../../shared/api/errors.ts";
import { formatBirthday } from "../../../shared/i18n/dates.ts";
import { localeNames } from "../../../shared/i18n/locale.ts";
import { useLocale, useTexts } from "../../../shared/i18n/texts.tsx";
import { ownerCall } from "../../../shared/sign-in/session.ts";
import { FailureNotice, Loading } from "../../../shared/ui/notice.tsx";
import sent from "../sent/messages.json";
import messages from "./messages.json";
import { nextOf, untranslated } from "./upcoming.ts";

type Page = Schemas["UpcomingMessages"];

/** Who gets which message next, counted page by page; and own words that some guests cannot read. */
export function UpcomingPanel() {
  const t = useTexts(messages);
  const names = useTexts(sent);
  const locale = useLocale();
  const { pages, failure, again } = useUpcoming();
  const last = pages.at(-1);
  const done = last !== undefined && last.nextCursor === undefined;
  const next = nextOf(pages);
  return (
    <section class="panel stack" aria-labelledby="upcoming">
      <h2 id="upcoming">{t("upcoming")}</h2>
      {next.length > 0 && (
        <ul class="upcoming">
          {next.map(({ kind, firstName, date, count }) => (
            <li key={kind}>
              <p><strong>{names(kind)}</strong></p>
              <p class="small">{t("next", { name: firstName, date: formatBirthday(date.slice(5), locale), count })}</p>
            </li>
          ))}
        </ul>
      )}
      {done && next.length === 0 && <p>{t("nobody-next")}</p>}
      {done && untranslated(pages).map((missing) => (
        <p key={missing.kind + missing.locale}>
          {t("untranslated", { message: names(missing.kind), language: localeNames[missing.locale], count: missing.count })}{" "}
          <a href="#words">{t("translate")}</a>
        </p>
      ))}
      {failure ? <FailureNotice failure={failure} onRetry={again} /> : !done && <Loading />}
      <p class="small muted">{t("upcoming-hint")}</p>
    </section>
  );
}

function useUpcoming(): { pages: readonly Page[]; failure: Failure | undefined; again: () => void } {
  const [pages, setPages] = useState<readonly Page[]>([]);
  const [failure, setFailure] = useState<Failure>();
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let left = false;
    async function read(before: readonly Page[], cursor: string | undefined): Promise<void> {
      const page = await ownerCall("get", "/v1/automations/upcoming", { query: { cursor } });
      if (left) return;
      const all = [...before, page];
      setPages(all);
      if (page.nextCursor) await read(all, page.nextCursor);
    }
    setFailure(undefined);
    read([], undefined).catch((error: unknown) => {
      if (!left) setFailure(failureOf(error));
    });
    return () => {
      left = true;
    };
  }, [attempt]);
  return { pages, failure, again: () => setAttempt(attempt + 1) };
}
