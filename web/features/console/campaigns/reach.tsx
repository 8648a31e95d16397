import { useEffect, useState } from "preact/hooks";
import { failureOf, type Failure } from "../../../shared/api/errors.ts";
import { formatMoney } from "../../../shared/i18n/money.ts";
import { useLocale, useTexts } from "../../../shared/i18n/texts.tsx";
import { ownerCall } from "../../../shared/sign-in/session.ts";
import { FailureNotice, Loading } from "../../../shared/ui/notice.tsx";
import { A_CENT } from "../sent/cost.ts";
import { countAll, type Audience } from "./audience.ts";
import messages from "./messages.json";
import { Reasons } from "./reasons.tsx";

/** Whom a campaign would reach now, counted while one looks. */
export function Reach({ campaignId }: { campaignId: string }) {
  const t = useTexts(messages);
  const [counted, setCounted] = useState<Audience>();
  const [failure, setFailure] = useState<Failure>();
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let looking = true;
    setFailure(undefined);
    countAll(
      (cursor) => ownerCall("get", "/v1/campaigns/{campaignId}/audience", { path: { campaignId }, query: { cursor } }),
      (sofar) => (looking && setCounted(sofar), looking),
    ).catch((error: unknown) => looking && setFailure(failureOf(error)));
    return () => {
      looking = false;
    };
  }, [campaignId, attempt]);
  return (
    <section class="panel stack" aria-labelledby="reach" aria-busy={counted?.nextCursor !== undefined}>
      <h2 id="reach">{t("reach")}</h2>
      {counted ? <Counted audience={counted} /> : !failure && <Loading />}
      <FailureNotice failure={failure} onRetry={() => setAttempt(attempt + 1)} />
    </section>
  );
}

function Counted({ audience }: { audience: Audience }) {
  const t = useTexts(messages);
  const { examined, matching, reached, notReached, leftOut, smsParts, smsCost, nextCursor } = audience;
  const cost = formatMoney(Math.ceil(smsCost / A_CENT), "USD", useLocale());
  return (
    <>
      <p class="lead">{t("reached", { count: reached.email + reached.sms + reached.push })}</p>
      <p class="small muted" role="status">{nextCursor ? t("counting", { count: examined }) : t("of-guests", { count: matching, all: examined })}</p>
      {reached.sms > 0 && <p>{t("by-sms", { count: reached.sms, parts: smsParts, cost })}</p>}
      <Reasons counts={{ ...notReached, ...(leftOut > 0 && { "left-out": leftOut }) }} />
    </>
  );
}
