import type { ComponentChildren } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { serverNow } from "../../shared/api/clock.ts";
import { call, type Schemas } from "../../shared/api/client.ts";
import { useAction } from "../../shared/api/hooks.ts";
import { conditionsOf, worthOf } from "../../shared/coupons/promise.ts";
import { useLocale, useTexts } from "../../shared/i18n/texts.tsx";
import { Button } from "../../shared/ui/button.tsx";
import { FailureNotice } from "../../shared/ui/notice.tsx";
import messages from "./messages.json";

type Card = Schemas["Card"];
type Held = Schemas["HeldCoupon"];
type Offered = Schemas["CouponPromise"];

export interface CouponsProps {
  token: string;
  card: Card;
  /** After one was taken. */
  onChanged: () => void;
}

/** What the guest holds besides the balance, and what there is to take; nothing where there is neither. */
export function Coupons({ token, card, onChanged }: CouponsProps) {
  const t = useTexts(messages);
  const heading = useRef<HTMLHeadingElement>(null);
  const [taken, setTaken] = useState<Held>();
  const take = useAction(({ couponId }: Offered, key) => call("post", "/v1/card/coupons", { token, body: { couponId }, key }), (held) => {
    setTaken(held);
    // The button is gone, and whoever pressed it by keyboard would be nowhere.
    heading.current?.focus();
    onChanged();
  });
  // Shown until the card, looked at again, says so itself.
  useEffect(() => setTaken(undefined), [card.asOf]);
  // A card that was kept on this device before there were coupons has no list of them.
  const { coupons = [], offeredCoupons = [] } = card as Partial<Pick<Card, "coupons" | "offeredCoupons">>;
  const held = taken ? [...coupons.filter(({ code }) => code !== taken.code), taken] : coupons;
  const offered = offeredCoupons.filter(({ couponId }) => couponId !== taken?.couponId);
  if (held.length + offered.length === 0) return null;
  return (
    <section class="panel stack">
      <h2 ref={heading} tabIndex={-1}>{t("coupons")}</h2>
      {held.length > 0 && <p class="small muted">{t("coupons-hint")}</p>}
      <ul class="lines">
        {held.map((coupon) => <Coupon key={coupon.code} coupon={coupon}><p class="coupon-code">{coupon.code}</p></Coupon>)}
        {offered.map((coupon) => (
          <Coupon key={coupon.couponId} coupon={coupon}>
            <Button kind="quiet" label={`${t("take")}: ${coupon.name}`} busy={take.busy} onClick={() => take.run(coupon)}>{t("take")}</Button>
          </Coupon>
        ))}
      </ul>
      <FailureNotice failure={take.failure} />
    </section>
  );
}

function Coupon({ coupon, children }: { coupon: Offered; children: ComponentChildren }) {
  const locale = useLocale();
  const today = new Date(serverNow()).toISOString().slice(0, 10);
  const conditions = conditionsOf(coupon, today, locale);
  return (
    <li class="stack coupon">
      <p><strong>{coupon.name}</strong></p>
      <p>{worthOf(coupon, locale)}</p>
      {conditions.length > 0 && <p class="small muted">{conditions.join(" · ")}</p>}
      {children}
    </li>
  );
}
