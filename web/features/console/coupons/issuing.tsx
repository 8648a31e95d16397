import { useEffect, useRef, useState } from "preact/hooks";
import type { Body } from "../../../shared/api/client.ts";
import { useInOrder, type InOrder, type Keyed } from "../../../shared/api/in-order.ts";
import { newKey } from "../../../shared/api/keys.ts";
import { csvOf } from "../../../shared/csv.ts";
import { useTexts } from "../../../shared/i18n/texts.tsx";
import { saveFile } from "../../../shared/save-file.ts";
import { ownerCall } from "../../../shared/sign-in/session.ts";
import { Button } from "../../../shared/ui/button.tsx";
import { ChoiceField } from "../../../shared/ui/fields.tsx";
import { FailureNotice, Notice } from "../../../shared/ui/notice.tsx";
import type { Coupon } from "./draft.ts";
import messages from "./messages.json";
import { CountForm, GuestForm, OwnCodesForm } from "./ways.tsx";

export type Portion = Body<"post", "/v1/coupons/{couponId}/codes">;
type Step = Keyed & { body: Portion };

interface Issued {
  code: string;
  lastDay: string;
}

const ways = ["count", "codes", "card"] as const;
type Way = (typeof ways)[number];

/** New codes, codes of one's own, or one for a guest. They are told once, so the page offers them as a file. */
export function Issuing({ coupon, onClose }: { coupon: Coupon; onClose: () => void }) {
  const t = useTexts(messages);
  const [way, setWay] = useState<Way>("count");
  const [issued, setIssued] = useState<readonly Issued[]>([]);
  const heading = useRef<HTMLHeadingElement>(null);
  const taking = useInOrder<Step>(async ({ body, key }) => {
    const { codes, lastDay = "" } = await ownerCall("post", "/v1/coupons/{couponId}/codes", { body, key, path: { couponId: coupon.id } });
    setIssued((all) => [...all, ...codes.map((code) => ({ code, lastDay }))]);
  });
  useEffect(() => heading.current?.focus(), []);
  const begin = (portions: readonly Portion[]) => taking.begin(portions.map((body) => ({ body, key: newKey() })));
  const halfway = taking.steps.length > taking.done;
  const form = { onPortions: begin, failure: taking.write.failure, busy: taking.write.busy };
  return (
    <section class="stack wide narrow-part">
      <h1 ref={heading} tabIndex={-1}>{t("codes-of", { name: coupon.name })}</h1>
      {halfway && taking.steps.length > 1 ? <Halfway taking={taking} /> : (
        <>
          <ChoiceField label={t("way")} value={way} onValue={setWay} options={ways.map((value) => ({ value, text: t(`way-${value}`) }))} />
          {way === "count" && <CountForm key={issued.length} {...form} />}
          {way === "codes" && <OwnCodesForm key={issued.length} {...form} />}
          {way === "card" && <GuestForm key={issued.length} {...form} />}
        </>
      )}
      {issued.length > 0 && <Codes coupon={coupon} issued={issued} />}
      <div><Button kind="quiet" onClick={onClose}>{t("to-coupons")}</Button></div>
    </section>
  );
}

/** Many codes go in portions; a broken connection in between loses none and makes none twice. */
function Halfway({ taking: { steps, done, write, goOn } }: { taking: InOrder<Step> }) {
  const t = useTexts(messages);
  return (
    <div class="stack">
      <p role="status">{t("portions", { done, all: steps.length })}</p>
      <FailureNotice failure={write.failure} />
      <div><Button busy={write.busy} icon="retry" onClick={goOn}>{t("go-on")}</Button></div>
    </div>
  );
}

function Codes({ coupon, issued }: { coupon: Coupon; issued: readonly Issued[] }) {
  const t = useTexts(messages);
  const download = () => saveFile(csvOf([
    [t("column-code"), t("column-coupon"), t("column-last-day")],
    ...issued.map(({ code, lastDay }) => [code, coupon.name, lastDay]),
  ]), `coupons-${coupon.id}.csv`);
  return (
    <div class="panel stack">
      <Notice kind="success">{t("issued", { count: issued.length })}</Notice>
      <p class="small muted">{t("told-once")}</p>
      <ol class="coupon-codes" tabIndex={0} aria-label={t("column-code")}>
        {issued.map(({ code }) => <li key={code}>{code}</li>)}
      </ol>
      <div><Button icon="download" onClick={download}>{t("download")}</Button></div>
    </div>
  );
}
