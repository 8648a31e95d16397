import type { Schemas } from "../../../shared/api/client.ts";
import type { Locale } from "../../../shared/i18n/locale.ts";
import { minorUnits, typedMoney } from "../../../shared/i18n/money.ts";
import { numberOf } from "../../programs/numbers.ts";
import { draftOfGoods, noGoods, selectionOf, type Goods } from "../../programs/rates/goods.ts";

export type Coupon = Schemas["Coupon"];
export type CouponTerms = Schemas["CouponTerms"];
export type EffectKind = Schemas["CouponEffect"]["kind"];
type IssueWhen = NonNullable<CouponTerms["issueWhen"]>;
export type IssueMeasure = IssueWhen["measure"] | "never";

export const effectKinds: readonly EffectKind[] = ["percent-off", "amount-off", "free-item"];
export const issueMeasures: readonly IssueMeasure[] = ["never", "visits", "stamps", "points", "spend"];
export const issueWindows: readonly IssueWhen["window"][] = ["month", "year", "lifetime"];

/** Terms while they are being typed: numbers are what stands in the fields. */
export interface CouponDraft {
  name: string;
  codes: CouponTerms["codes"];
  code: string;
  effect: EffectKind;
  amount: string;
  percent: string;
  item: string;
  currency: string;
  minimum: string;
  from: string;
  lastDay: string;
  validDays: string;
  uses: string;
  perMember: string;
  combinable: boolean;
  staffMayIssue: boolean;
  guestsMayTake: boolean;
  measure: IssueMeasure;
  threshold: string;
  window: IssueWhen["window"];
  /** What it saves on, and on what it does not. */
  only: Goods;
  except: Goods;
  /** Kept as it is. */
  channels: CouponTerms["channels"];
}

export function emptyDraft(currency: string): CouponDraft {
  return {
    name: "", codes: "unique", code: "", effect: "percent-off", amount: "", percent: "10", item: "", currency, minimum: "", from: "", lastDay: "",
    validDays: "", uses: "", perMember: "", combinable: false, staffMayIssue: false, guestsMayTake: false, measure: "never", threshold: "", window: "month",
    only: noGoods, except: noGoods, channels: undefined,
  };
}

const typed = (count: number | undefined) => (count === undefined ? "" : String(count));

export function draftOf(coupon: Coupon, otherwise: string, locale: Locale): CouponDraft {
  const { effect, currency = otherwise, minimumAmount = 0, issueWhen } = coupon;
  const money = (amount: number | undefined) => (amount ? typedMoney(amount, currency, locale) : "");
  const threshold = issueWhen?.measure === "spend" ? money(issueWhen.threshold) : typed(issueWhen?.threshold);
  return {
    name: coupon.name,
    codes: coupon.codes,
    code: coupon.code ?? "",
    effect: effect.kind,
    amount: money(effect.amount),
    percent: typed(effect.percent),
    item: effect.item ?? "",
    currency,
    minimum: money(minimumAmount),
    from: coupon.from ?? "",
    lastDay: coupon.lastDay ?? "",
    validDays: typed(coupon.validDays),
    uses: coupon.codes === "unique" && coupon.uses === 1 ? "" : typed(coupon.uses),
    perMember: typed(coupon.perMember),
    combinable: coupon.combinable,
    staffMayIssue: coupon.staffMayIssue,
    guestsMayTake: coupon.guestsMayTake,
    measure: issueWhen?.measure ?? "never",
    threshold,
    window: issueWhen?.window ?? "month",
    only: draftOfGoods(coupon.only),
    except: draftOfGoods(coupon.except),
    channels: coupon.channels,
  };
}

/** What is sent; a field that is no number goes as one that the API refuses by the field's name. */
export function termsOf(draft: CouponDraft): CouponTerms {
  const { codes, currency, channels } = draft;
  const only = selectionOf(draft.only);
  const except = selectionOf(draft.except);
  const money = (text: string) => minorUnits(text, currency) ?? -1;
  return {
    name: draft.name.trim(),
    codes,
    effect: effectOf(draft, money),
    combinable: draft.combinable,
    ...(channels && { channels }),
    ...(only && { only }),
    ...(except && { except }),
    ...(namesMoney(draft) && { currency }),
    ...(draft.minimum && { minimumAmount: money(draft.minimum) }),
    ...(draft.from && { from: draft.from }),
    ...(draft.lastDay && { lastDay: draft.lastDay }),
    ...(draft.uses && { uses: numberOf(draft.uses) }),
    ...(draft.perMember && { perMember: numberOf(draft.perMember) }),
    ...(codes === "shared" ? { code: draft.code.trim() } : issuingOf(draft, money)),
  };
}

function namesMoney({ effect, minimum }: CouponDraft): boolean {
  return effect === "amount-off" || minimum !== "";
}

function effectOf({ effect: kind, amount, percent, item }: CouponDraft, money: (text: string) => number): CouponTerms["effect"] {
  switch (kind) {
    case "amount-off":
      return { kind, amount: money(amount) };
    case "percent-off":
      return { kind, percent: numberOf(percent) };
    case "free-item":
      return { kind, item: item.trim() };
  }
}

function issuingOf({ validDays, staffMayIssue, guestsMayTake, measure, threshold, window }: CouponDraft, money: (text: string) => number): Partial<CouponTerms> {
  const issueWhen = measure !== "never" && { measure, threshold: measure === "spend" ? money(threshold) : numberOf(threshold), window };
  return { staffMayIssue, guestsMayTake, ...(validDays && { validDays: numberOf(validDays) }), ...(issueWhen && { issueWhen }) };
}

/** What has to be filled in, by the pointer under which the API would name it. */
export function requiredOf({ name, codes, code, effect, amount, percent, item, measure, threshold }: CouponDraft): Record<string, string> {
  return {
    "/name": name,
    ...(codes === "shared" && { "/code": code }),
    ...(effect === "amount-off" && { "/effect/amount": amount }),
    ...(effect === "percent-off" && { "/effect/percent": percent }),
    ...(effect === "free-item" && { "/effect/item": item }),
    ...(codes === "unique" && measure !== "never" && { "/issueWhen/threshold": threshold }),
  };
}
