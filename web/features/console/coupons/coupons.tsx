import { useState } from "preact/hooks";
import type { Schemas } from "../../../shared/api/client.ts";
import { useLoaded } from "../../../shared/api/hooks.ts";
import { currencyOf } from "../../../shared/i18n/currencies.ts";
import { useTexts } from "../../../shared/i18n/texts.tsx";
import { ownerCall } from "../../../shared/sign-in/session.ts";
import { Button } from "../../../shared/ui/button.tsx";
import { FailureNotice, Loading } from "../../../shared/ui/notice.tsx";
import { CouponForm } from "./coupon-form.tsx";
import { CouponItem } from "./coupon-item.tsx";
import type { Coupon } from "./draft.ts";
import { Issuing } from "./issuing.tsx";
import messages from "./messages.json";
import "./coupons.css";

export interface CouponsProps {
  merchant: Schemas["Merchant"];
  /** Of the programs that count money, where there are any. */
  currency: string | undefined;
}

type Shown = { name: "list" } | { name: "form"; coupon?: Coupon } | { name: "issuing"; coupon: Coupon };

/** Codes that take something off a purchase: set up, issued, ended. */
export function CouponsSection({ merchant, currency = currencyOf(merchant.country) }: CouponsProps) {
  const coupons = useLoaded(() => ownerCall("get", "/v1/coupons"));
  const [shown, setShown] = useState<Shown>({ name: "list" });
  const toList = () => setShown({ name: "list" });
  function changed(coupon: Coupon): void {
    const items = coupons.data?.items ?? [];
    const known = items.some(({ id }) => id === coupon.id);
    coupons.replace({ items: known ? items.map((each) => (each.id === coupon.id ? coupon : each)) : [...items, coupon] });
  }
  switch (shown.name) {
    case "form":
      return <CouponForm coupon={shown.coupon} currency={currency} onClose={toList} onSaved={(coupon) => (changed(coupon), toList())} />;
    case "issuing":
      return <Issuing coupon={shown.coupon} onClose={() => (void coupons.reload(), toList())} />;
    case "list":
      return (
        <section class="stack wide">
          <CouponsHead none={coupons.data?.items.length === 0} />
          {coupons.data ? <List items={coupons.data.items} onChanged={changed} onShown={setShown} />
            : coupons.failure ? <FailureNotice failure={coupons.failure} onRetry={() => void coupons.reload()} /> : <Loading />}
        </section>
      );
  }
}

function CouponsHead({ none }: { none: boolean }) {
  const t = useTexts(messages);
  return (
    <>
      <h1>{t("title")}</h1>
      <p>{t(none ? "empty" : "lead")}</p>
    </>
  );
}

interface ListProps {
  items: readonly Coupon[];
  onChanged: (coupon: Coupon) => void;
  onShown: (shown: Shown) => void;
}

/** Those that are running first. */
function List({ items, onChanged, onShown }: ListProps) {
  const t = useTexts(messages);
  const sorted = [...items].reverse().sort((a, b) => Number(a.status === "ended") - Number(b.status === "ended"));
  return (
    <>
      <div><Button icon="plus" onClick={() => onShown({ name: "form" })}>{t("add")}</Button></div>
      <ul class="stack cards">
        {sorted.map((coupon) => (
          <CouponItem key={coupon.id} coupon={coupon} onChanged={onChanged} onEdit={() => onShown({ name: "form", coupon })}
            onIssue={() => onShown({ name: "issuing", coupon })} />
        ))}
      </ul>
    </>
  );
}
