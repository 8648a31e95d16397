import { useState } from "preact/hooks";
import { serverNow } from "../../../shared/api/clock.ts";
import { useAction } from "../../../shared/api/hooks.ts";
import { conditionsOf, worthOf } from "../../../shared/coupons/promise.ts";
import { formatMoney } from "../../../shared/i18n/money.ts";
import { useLocale, useTexts } from "../../../shared/i18n/texts.tsx";
import { ownerCall } from "../../../shared/sign-in/session.ts";
import { Button } from "../../../shared/ui/button.tsx";
import { Sure } from "../sure.tsx";
import type { Coupon } from "./draft.ts";
import messages from "./messages.json";

export interface CouponItemProps {
  coupon: Coupon;
  onChanged: (coupon: Coupon) => void;
  onEdit: () => void;
  onIssue: () => void;
}

export function CouponItem({ coupon, onChanged, onEdit, onIssue }: CouponItemProps) {
  const t = useTexts(messages);
  const locale = useLocale();
  const { name, status, codes, code, issued, used } = coupon;
  const today = new Date(serverNow()).toISOString().slice(0, 10);
  return (
    <li class="panel stack">
      <div class="row apart">
        <h2>{name}</h2>
        <span class={status === "active" ? "badge on" : "badge"}>{t(status)}</span>
      </div>
      <p class="lead">{worthOf(coupon, locale)}</p>
      {code && <p class="coupon-code">{code}</p>}
      <p class="muted small">{[...conditionsOf(coupon, today, locale), ...useIssuingTexts(coupon)].join(" · ")}</p>
      <p>{codes === "unique" && `${t("issued", { count: issued })} · `}{t("used", { count: used })}</p>
      {status === "active" && (
        <div class="row">
          {codes === "unique" && <Button label={t("codes-of", { name })} onClick={onIssue}>{t("issue")}</Button>}
          <Button kind="quiet" label={t("edit-which", { name })} onClick={onEdit}>{t("edit")}</Button>
          <Ending coupon={coupon} onEnded={onChanged} />
        </div>
      )}
    </li>
  );
}

/** How its codes come to people, and how often they are good. */
function useIssuingTexts({ codes, uses, perMember, validDays, staffMayIssue, guestsMayTake, issueWhen, currency = "EUR" }: Coupon): string[] {
  const t = useTexts(messages);
  const locale = useLocale();
  const amount = issueWhen && (issueWhen.measure === "spend" ? formatMoney(issueWhen.threshold, currency, locale, false)
    : t(`count-${issueWhen.measure}`, { count: issueWhen.threshold }));
  return [
    ...(uses !== undefined && (codes === "shared" || uses > 1) ? [t("uses-said", { count: uses })] : []),
    ...(perMember !== undefined ? [t("per-member-said", { count: perMember })] : []),
    ...(validDays !== undefined ? [t("valid-days-said", { count: validDays })] : []),
    ...(issueWhen && amount ? [t(`by-itself-${issueWhen.window}`, { amount })] : []),
    ...(staffMayIssue ? [t("staff-said")] : []),
    ...(guestsMayTake ? [t("guests-said")] : []),
  ];
}

function Ending({ coupon: { id, name, codes }, onEnded }: { coupon: Coupon; onEnded: (coupon: Coupon) => void }) {
  const t = useTexts(messages);
  const [asking, setAsking] = useState(false);
  const end = useAction(
    (_: undefined, key) => ownerCall("post", "/v1/coupons/{couponId}/ending", { key, path: { couponId: id } }),
    (coupon) => {
      setAsking(false);
      onEnded(coupon);
    },
  );
  return (
    <>
      <Button kind="quiet" label={t("end-which", { name })} onClick={() => setAsking(true)}>{t("end")}</Button>
      {asking && (
        <Sure title={t("end-which", { name })} text={t(codes === "shared" ? "end-shared" : "end-unique")} action={t("end")} write={end}
          onClose={() => setAsking(false)} />
      )}
    </>
  );
}
