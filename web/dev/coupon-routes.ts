import type { Schemas } from "../shared/api/client.ts";
import { route, type Route } from "./route.ts";
import { checkCard, now, Refusal, type FakeRequest } from "./state.ts";

type Coupon = Schemas["Coupon"];

const coupons: Coupon[] = [{
  id: "C1", version: 1, status: "active", issued: 40, used: 12, name: "Przeprosiny", codes: "unique", effect: { kind: "free-item", item: "Ciastko" },
  uses: 1, validDays: 30, channels: ["counter", "online"], combinable: false, staffMayIssue: true, guestsMayTake: true,
}, {
  id: "C2", version: 1, status: "active", issued: 0, used: 87, name: "Spokojny wtorek", codes: "shared", code: "WTOREK",
  effect: { kind: "percent-off", percent: 10 }, currency: "PLN", minimumAmount: 3000, channels: ["counter"], combinable: false, staffMayIssue: false, guestsMayTake: false,
}];

export const held: Schemas["HeldCoupon"][] = [
  { code: "7K3M-9QX2-4CA8", couponId: "C1", name: "Przeprosiny", effect: { kind: "free-item", item: "Ciastko" }, lastDay: "2030-12-31", combinable: false },
];

export const offered: Schemas["CouponPromise"][] = [
  { couponId: "C3", name: "Na chłodne dni", effect: { kind: "percent-off", percent: 20 }, minimumAmount: 3000, currency: "PLN", lastDay: "2030-11-30", combinable: true },
];

const uses: Schemas["CouponUse"][] = [];

function couponOf(id: unknown): Coupon {
  const coupon = coupons.find((each) => each.id === id);
  if (!coupon) throw new Refusal(404, "not-found", "There is no such coupon.");
  return coupon;
}

function issue({ body, match }: FakeRequest): [number, unknown] {
  const coupon = couponOf(match[0]);
  if (body["card"] !== undefined) checkCard(body["card"]);
  const own = body["codes"] as string[] | undefined;
  const codes = own ?? Array.from({ length: Number(body["count"] ?? 1) }, (_, index) => `7K3M-9QX2-${String(coupon.issued + index).padStart(4, "0")}`);
  coupon.issued += codes.length;
  return [201, { couponId: coupon.id, codes }];
}

function take({ body }: FakeRequest): [number, unknown] {
  const index = offered.findIndex(({ couponId }) => couponId === body["couponId"]);
  if (index < 0) throw new Refusal(404, "not-found", "There is no such coupon.");
  const coupon = { ...offered.splice(index, 1)[0]!, code: "7K3M-9QX2-7ZB1" };
  held.push(coupon);
  return [201, coupon];
}

function reserve({ body }: FakeRequest): [number, unknown] {
  const code = String(body["code"]).toUpperCase();
  const coupon = coupons.find((each) => each.code === code) ?? (code.startsWith("7K3M") ? coupons[0] : undefined);
  if (!coupon) throw new Refusal(404, "coupon-unknown", "We do not know this code.");
  const bill = (body["purchase"] as Schemas["Purchase"] | undefined)?.amount;
  const { id: couponId, name, effect, combinable } = coupon;
  const use: Schemas["CouponUse"] = {
    useId: `U${uses.length}`, status: "reserved", coupon: { couponId, name, effect, combinable }, expiresAt: new Date(Date.now() + 600_000).toISOString(),
    ...(effect.percent && bill && { saving: Math.ceil((bill * effect.percent) / 100), currency: "PLN" }),
  };
  uses.push(use);
  return [201, use];
}

function end(id: string | undefined, status: "redeemed" | "released"): [number, unknown] {
  const use = uses.find(({ useId }) => useId === id);
  if (!use) throw new Refusal(404, "not-found", "There is no such use.");
  return [200, Object.assign(use, { status, endedAt: now() })];
}

export const couponRoutes: Route[] = [
  route("GET", "/v1/coupons", ({ token }) => [200, { items: token === "fake-device-token" ? coupons.filter((each) => each.staffMayIssue) : coupons }]),
  route("POST", "/v1/coupons", ({ body }) => {
    const coupon = { id: `C${coupons.length + 1}`, version: 1, status: "active", issued: 0, used: 0, channels: ["counter", "online"], staffMayIssue: false, guestsMayTake: false, ...body };
    coupons.push(coupon as unknown as Coupon);
    return [201, coupon];
  }),
  route("POST", "/v1/coupons/uses", reserve),
  route("POST", "/v1/coupons/uses/{}/redemption", ({ match }) => end(match[0], "redeemed")),
  route("POST", "/v1/coupons/uses/{}/release", ({ match }) => end(match[0], "released")),
  route("PUT", "/v1/coupons/{}", ({ match, body }) => [200, Object.assign(couponOf(match[0]), body)]),
  route("POST", "/v1/coupons/{}/ending", ({ match }) => [200, Object.assign(couponOf(match[0]), { status: "ended" })]),
  route("POST", "/v1/coupons/{}/codes", issue),
  route("POST", "/v1/card/coupons", take),
];
