import type { Schemas } from "../../shared/api/client.ts";
import { worthOf } from "../../shared/coupons/promise.ts";
import { useLocale, useTexts } from "../../shared/i18n/texts.tsx";
import { Button } from "../../shared/ui/button.tsx";
import { savingOf } from "./coupon-jobs.ts";
import type { FinishedScreenProps } from "./finished.tsx";
import messages from "./messages.json";
import { VerdictScreen } from "./screen.tsx";
import { Until } from "./until.tsx";

export interface CouponReservedProps extends FinishedScreenProps {
  use: Schemas["CouponUse"];
}

/** Held for some minutes: what it saves is said before it is used for good. */
export function CouponReserved({ finished: { card, guest }, use, counter }: CouponReservedProps) {
  const t = useTexts(messages);
  const locale = useLocale();
  const { useId, saving, coupon, expiresAt } = use;
  return (
    <VerdictScreen key={useId} tone="yes" name={guest?.firstName} title={savingOf(use, locale)}
      detail={t(saving === undefined ? "coupon-hand" : "coupon-take-off")} actions={
        <>
          <Button large wide onClick={() => counter.ask({ kind: "coupon-redeem", card, useId })}>{t("coupon-paid")}</Button>
          <Button kind="quiet" wide onClick={() => counter.ask({ kind: "coupon-release", card, useId })}>{t("coupon-back")}</Button>
        </>
      }>
      <p class="row apart"><span>{coupon.name}</span><strong>{worthOf(coupon, locale)}</strong></p>
      {expiresAt && <Until expiresAt={expiresAt} />}
    </VerdictScreen>
  );
}
