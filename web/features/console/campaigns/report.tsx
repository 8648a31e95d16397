import type { Schemas } from "../../../shared/api/client.ts";
import { useLoaded } from "../../../shared/api/hooks.ts";
import { useTexts } from "../../../shared/i18n/texts.tsx";
import { ownerCall } from "../../../shared/sign-in/session.ts";
import { FailureNotice, Loading } from "../../../shared/ui/notice.tsx";
import { useSpent } from "../sent/cost.ts";
import sent from "../sent/messages.json";
import messages from "./messages.json";
import { Reasons } from "./reasons.tsx";

/** What a campaign came to, beside those who were left out of it. */
export function Report({ campaignId }: { campaignId: string }) {
  const { data, failure, reload } = useLoaded(() => ownerCall("get", "/v1/messages/campaigns/{campaignId}", { path: { campaignId } }), [campaignId]);
  if (!data) return failure ? <FailureNotice failure={failure} onRetry={() => void reload()} /> : <Loading />;
  return <CameTo report={data} />;
}

function CameTo({ report }: { report: Schemas["CampaignReport"] }) {
  const t = useTexts(messages);
  const s = useTexts(sent);
  const { writtenTo, leftOut, coupons, skipped, feedback } = report;
  return (
    <section class="panel stack" aria-labelledby="report">
      <h2 id="report">{t("report")}</h2>
      <p class="lead">{useSpent(report).filter(Boolean).join(" · ")}</p>
      {writtenTo.guests > 0 && <p>{s("came-back", { count: writtenTo.cameBack, all: writtenTo.guests })}</p>}
      {leftOut.guests > 0 && <p>{s("came-unasked", { count: leftOut.cameBack, all: leftOut.guests })}</p>}
      {coupons && <p>{t("coupons-used", coupons)}</p>}
      <Reasons counts={{ ...feedback, ...skipped }} />
      <p class="small muted">{s("effects-hint")}</p>
    </section>
  );
}
