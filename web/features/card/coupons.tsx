import { serverNow } from "../../shared/api/clock.ts";
import type { Schemas } from "../../shared/api/client.ts";
import { conditionsOf, worthOf } from "../../shared/coupons/promise.ts";
import { useLocale, useTexts } from "../../shared/i18n/texts.tsx";
import messages from "./messages.json";

/** What the guest holds besides the balance; nothing where there is none. */
export function Coupons({ card }: { card: Schemas["Card"] }) {
  const t = useTexts(messages);
  // A card that was kept on this device before there were coupons has no list of them.
  const { coupons = [] } = card as Partial<Pick<Schemas["Card"], "coupons">>;
  if (coupons.length === 0) return null;
  return (
    <section class="panel stack">
      <h2>{t("coupons")}</h2>
      <p class="small muted">{t("coupons-hint")}</p>
      <ul class="lines">
        {coupons.map((coupon) => <HeldCoupon key={coupon.code} coupon={coupon} />)}
      </ul>
    </section>
  );
}

function HeldCoupon({ coupon }: { coupon: Schemas["HeldCoupon"] }) {
  const locale = useLocale();
  const today = new Date(serverNow()).toISOString().slice(0, 10);
  const conditions = conditionsOf(coupon, today, locale);
  return (
    <li class="stack coupon">
      <p><strong>{coupon.name}</strong></p>
      <p>{worthOf(coupon, locale)}</p>
      <p class="coupon-code">{coupon.code}</p>
      {conditions.length > 0 && <p class="small muted">{conditions.join(" · ")}</p>}
    </li>
  );
}
