import type { Schemas } from "../../shared/api/client.ts";
import { serverNow } from "../../shared/api/clock.ts";
import { conditionsOf, worthOf } from "../../shared/coupons/promise.ts";
import { useLocale, useTexts } from "../../shared/i18n/texts.tsx";
import { Button } from "../../shared/ui/button.tsx";
import type { Guest } from "./jobs.ts";
import messages from "./messages.json";
import type { Counter } from "./use-counter.ts";

export interface HeldCouponsProps {
  card: string;
  guest: Guest;
  counter: Counter;
  /** That staff may give. */
  offers: readonly Schemas["Coupon"][];
}

/** The guest's own coupons, the way to one that is on paper, and those that can be given. */
export function HeldCoupons({ card, guest, counter, offers }: HeldCouponsProps) {
  const t = useTexts(messages);
  const locale = useLocale();
  const today = new Date(serverNow()).toISOString().slice(0, 10);
  return (
    <section class="stack" aria-label={t("coupons")}>
      {guest.coupons.map((coupon) => (
        <div key={coupon.code} class="stack reservation">
          <p class="row apart"><strong>{coupon.name}</strong><span>{worthOf(coupon, locale)}</span></p>
          <p class="small">{conditionsOf(coupon, today, locale).join(" · ")}</p>
          <Button wide onClick={() => counter.coupon(card, coupon.code)}>{t("coupon-use", { name: coupon.name })}</Button>
        </div>
      ))}
      <Button kind="quiet" wide onClick={() => counter.coupon(card, "")}>{t("coupon-enter")}</Button>
      {offers.length > 0 && (
        <details>
          <summary>{t("coupon-give")}</summary>
          <div class="stack">
            {offers.map(({ id, name }) => (
              <Button key={id} kind="quiet" wide icon="gift" onClick={() => counter.ask({ kind: "coupon-give", card, couponId: id, coupon: name })}>{name}</Button>
            ))}
          </div>
        </details>
      )}
    </section>
  );
}
