import { useEffect } from "preact/hooks";
import type { Schemas } from "../../../shared/api/client.ts";
import { useLoaded } from "../../../shared/api/hooks.ts";
import { formatClockIn, formatDayIn } from "../../../shared/i18n/dates.ts";
import { useLocale, useTexts } from "../../../shared/i18n/texts.tsx";
import { ownerCall } from "../../../shared/sign-in/session.ts";
import { FailureNotice, Loading } from "../../../shared/ui/notice.tsx";
import { Beginning } from "./beginning.tsx";
import { isQuiet, type Overview } from "./figures.ts";
import messages from "./messages.json";
import { SlippingAway } from "./slipping-away.tsx";
import { Week } from "./week.tsx";
import "./today.css";

const LOOK_MILLISECONDS = 60_000;

export interface TodayProps {
  merchant: Schemas["Merchant"];
  hasProgram: boolean;
}

/** The owner's first page: what is going on, in sentences. */
export function Today({ merchant, hasProgram }: TodayProps) {
  const overview = useLoaded(() => ownerCall("get", "/v1/overview"));
  const { data, failure, reload } = overview;
  useLookAgain(reload);
  if (!data) return failure ? <FailureNotice failure={failure} onRetry={() => void reload()} /> : <Loading page />;
  return (
    <div class="today">
      <FailureNotice failure={failure} onRetry={() => void reload()} />
      {isQuiet(data) ? <Beginning shop={merchant.name} hasProgram={hasProgram} /> : <Story overview={data} merchant={merchant} />}
    </div>
  );
}

/** Once a minute while somebody looks at it. */
function useLookAgain(reload: () => Promise<void>): void {
  useEffect(() => {
    const look = () => void (document.hidden ? undefined : reload());
    const timer = setInterval(look, LOOK_MILLISECONDS);
    document.addEventListener("visibilitychange", look);
    return () => {
      clearInterval(timer);
      document.removeEventListener("visibilitychange", look);
    };
  }, [reload]);
}

function Story({ overview, merchant }: { overview: Overview; merchant: Schemas["Merchant"] }) {
  const t = useTexts(messages);
  const locale = useLocale();
  const { asOf, messages: sent } = overview;
  return (
    <>
      <header class="today-head">
        <p class="today-date">{t("as-of", { day: formatDayIn(asOf, merchant.timeZone, locale), time: formatClockIn(asOf, merchant.timeZone, locale) })}</p>
        <Headline today={overview.today} />
      </header>
      <div class="today-parts">
        <Week overview={overview} />
        <div class="stack wide">
          <SlippingAway slippingAway={overview.slippingAway} />
          <section class="panel stack">
            <h2>{t("messages")}</h2>
            <p>{t("sent", { count: sent.sent })} {t("skipped", { count: sent.skipped })}</p>
            <p><a href="#messages">{t("see-messages")}</a></p>
          </section>
        </div>
      </div>
    </>
  );
}

function Headline({ today: { guests, visits, stamps, rewards, joined } }: { today: Schemas["Figures"] }) {
  const t = useTexts(messages);
  return (
    <>
      <h1>{t("guests", { count: guests })}</h1>
      <p class="lead">
        {visits > 0 && t("stamps", { count: stamps })} {rewards > 0 && t("rewards", { count: rewards })} {joined > 0 && t("joined", { count: joined })}
        {visits + rewards + joined === 0 && t("nobody")}
      </p>
    </>
  );
}
