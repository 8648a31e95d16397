import { call, type Schemas } from "../../shared/api/client.ts";
import { worthOf } from "../../shared/coupons/promise.ts";
import type { Locale } from "../../shared/i18n/locale.ts";
import { formatMoney } from "../../shared/i18n/money.ts";
import { textsOf } from "../../shared/i18n/texts.tsx";
import messages from "./messages.json";

/** The card is empty where none was scanned. */
export type CouponJob =
  | { kind: "coupon"; key: string; card: string; code: string; purchase?: Schemas["Purchase"] }
  | { kind: "coupon-redeem" | "coupon-release"; key: string; card: string; useId: string }
  | { kind: "coupon-give"; key: string; card: string; couponId: string; coupon: string };

export type CouponResult =
  | { kind: "coupon-reserved" | "coupon-redeemed" | "coupon-released"; use: Schemas["CouponUse"] }
  | { kind: "coupon-given"; coupon: string };

export async function performCoupon(job: CouponJob, token: string): Promise<CouponResult> {
  const { key, card } = job;
  if (job.kind === "coupon") {
    const { code, purchase } = job;
    const body = { code, channel: "counter" as const, ...(card && { card }), ...(purchase && { purchase }) };
    return { kind: "coupon-reserved", use: await call("post", "/v1/coupons/uses", { token, key, body }) };
  }
  if (job.kind === "coupon-give") {
    const { couponId, coupon } = job;
    await call("post", "/v1/coupons/{couponId}/codes", { token, key, body: { card }, path: { couponId } });
    return { kind: "coupon-given", coupon };
  }
  const options = { token, key, path: { useId: job.useId } };
  return job.kind === "coupon-redeem"
    ? { kind: "coupon-redeemed", use: await call("post", "/v1/coupons/uses/{useId}/redemption", options) }
    : { kind: "coupon-released", use: await call("post", "/v1/coupons/uses/{useId}/release", options) };
}

/** What it takes off the bill, or what is handed out for nothing. */
export function savingOf({ saving, currency, coupon }: Schemas["CouponUse"], locale: Locale): string {
  return saving !== undefined && currency ? textsOf(messages, locale)("saves", { amount: formatMoney(saving, currency, locale) }) : worthOf(coupon, locale);
}
