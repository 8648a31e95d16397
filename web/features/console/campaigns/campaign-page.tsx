import { useEffect, useState } from "preact/hooks";
import { serverNow } from "../../../shared/api/clock.ts";
import { useAction } from "../../../shared/api/hooks.ts";
import { localeNames, locales, type Locale } from "../../../shared/i18n/locale.ts";
import { useTexts } from "../../../shared/i18n/texts.tsx";
import shared from "../../../shared/messages.json";
import { ownerCall } from "../../../shared/sign-in/session.ts";
import { Button } from "../../../shared/ui/button.tsx";
import { ChoiceField } from "../../../shared/ui/fields.tsx";
import { FailureNotice, Notice } from "../../../shared/ui/notice.tsx";
import { Sure } from "../sure.tsx";
import wordsMessages from "../words/messages.json";
import { Preview } from "../words/preview.tsx";
import { canStop, isOpen, type Campaign, type Holdings } from "./draft.ts";
import messages from "./messages.json";
import { Reach } from "./reach.tsx";
import { Report } from "./report.tsx";
import { useSegmentSaid, useTimeSaid } from "./said.ts";

const LOOK_MILLISECONDS = 5_000;

export interface CampaignPageProps {
  campaign: Campaign;
  holdings: Holdings;
  own: Locale;
  onChanged: (campaign: Campaign) => void;
  onDeleted: () => void;
  onEdit: () => void;
  onClose: () => void;
}

/** One campaign: before it starts whom it reaches and how it looks, afterwards how far it is and what came of it. */
export function CampaignPage({ campaign, holdings, own, onChanged, onDeleted, onEdit, onClose }: CampaignPageProps) {
  const t = useTexts(messages);
  const words = useTexts(shared);
  const { id, name, status, segment, leftOut, couponId } = campaign;
  const coupon = holdings.coupons.find((each) => each.id === couponId)?.name;
  return (
    <section class="stack wide">
      <div><Button kind="plain" onClick={onClose}>{words("back")}</Button></div>
      <div class="row apart">
        <h1>{name}</h1>
        <span class={isOpen(campaign) ? "badge on" : "badge"}>{t(status)}</span>
      </div>
      <p class="lead">{useSegmentSaid(segment, holdings)}</p>
      <p class="muted">{[useTimeSaid(campaign), coupon, leftOut > 0 && t("left-out-said", { percent: leftOut })].filter(Boolean).join(" · ")}</p>
      {status === "draft" ? <Draft campaign={campaign} own={own} onChanged={onChanged} onDeleted={onDeleted} onEdit={onEdit} />
        : <Begun campaign={campaign} onChanged={onChanged} />}
      {status === "draft" && <Reach key={`${id}${campaign.version}`} campaignId={id} />}
      <Look campaign={campaign} own={own} />
    </section>
  );
}

type DraftProps = Pick<CampaignPageProps, "campaign" | "own" | "onChanged" | "onDeleted" | "onEdit">;

function Draft({ campaign: { id, name, texts, when }, own, onChanged, onDeleted, onEdit }: DraftProps) {
  const t = useTexts(messages);
  const [asking, setAsking] = useState<"start" | "delete">();
  const path = { campaignId: id };
  const start = useAction((_: undefined, key) => ownerCall("post", "/v1/campaigns/{campaignId}/start", { key, path }), onChanged);
  const remove = useAction((_: undefined, key) => ownerCall("delete", "/v1/campaigns/{campaignId}", { key, path }), onDeleted);
  return (
    <>
      {!texts[own] && <Notice>{t("own-missing", { language: localeNames[own] })}</Notice>}
      <div class="row">
        {texts[own] && <Button onClick={() => setAsking("start")}>{t("start")}</Button>}
        <Button kind="quiet" onClick={onEdit}>{t("edit")}</Button>
        <Button kind="quiet" onClick={() => setAsking("delete")}>{t("delete")}</Button>
      </div>
      {asking === "start" && (
        <Sure title={t("start-which", { name })} text={t(when.kind === "now" ? "start-now" : "start-later")} action={t("start")} write={start}
          onClose={() => setAsking(undefined)} />
      )}
      {asking === "delete" && (
        <Sure title={t("delete-which", { name })} text={t("delete-sure")} action={t("delete")} write={remove} onClose={() => setAsking(undefined)} />
      )}
    </>
  );
}

/** Looks again by itself as long as it runs and somebody watches. */
function Begun({ campaign, onChanged }: Pick<CampaignPageProps, "campaign" | "onChanged">) {
  const t = useTexts(messages);
  const { id, name, status, examined, planned } = campaign;
  const [asking, setAsking] = useState(false);
  const path = { campaignId: id };
  const stop = useAction((_: undefined, key) => ownerCall("post", "/v1/campaigns/{campaignId}/stop", { key, path }), (stopped) => {
    setAsking(false);
    onChanged(stopped);
  });
  useEffect(() => {
    if (status !== "running") return undefined;
    const look = () => void ownerCall("get", "/v1/campaigns/{campaignId}", { path }).then(onChanged, () => undefined);
    const timer = setInterval(() => document.visibilityState === "visible" && look(), LOOK_MILLISECONDS);
    return () => clearInterval(timer);
  }, [id, status]);
  return (
    <>
      {status !== "scheduled" && <p role="status">{t("progress", { planned, examined })}</p>}
      {canStop(campaign, serverNow()) && <div><Button kind="danger" onClick={() => setAsking(true)}>{t("stop")}</Button></div>}
      {asking && <Sure title={t("stop-which", { name })} text={t("stop-sure")} action={t("stop")} write={stop} onClose={() => setAsking(false)} />}
      {status !== "scheduled" && <Report campaignId={id} />}
    </>
  );
}

/** How the saved words come out in each language, and a test to oneself. */
function Look({ campaign: { id, version, texts }, own }: Pick<CampaignPageProps, "campaign" | "own">) {
  const t = useTexts(wordsMessages);
  const written = locales.filter((locale) => texts[locale]);
  const [locale, setLocale] = useState(texts[own] ? own : written[0] ?? own);
  const [sent, setSent] = useState(false);
  const path = { campaignId: id };
  const test = useAction((_: undefined, key) => ownerCall("post", "/v1/campaigns/{campaignId}/test", { body: { locale }, key, path }), () => setSent(true));
  if (written.length === 0) return null;
  return (
    <div class="stack narrow-part">
      <ChoiceField label={t("language")} value={locale} onValue={(value) => (setLocale(value), setSent(false))}
        options={written.map((value) => ({ value, text: localeNames[value] }))} />
      <Preview key={`${version}${locale}`} locale={locale} look={(body) => ownerCall("post", "/v1/campaigns/{campaignId}/preview", { body, path })} />
      <FailureNotice failure={test.failure} />
      {sent && <Notice kind="success">{t("test-sent")}</Notice>}
      <div><Button kind="quiet" busy={test.busy} onClick={() => test.run(undefined)}>{t("send-test")}</Button></div>
    </div>
  );
}
