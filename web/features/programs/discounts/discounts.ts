import type { Schemas } from "../../../shared/api/client.ts";
import { numberOf } from "../numbers.ts";
import { draftOfGoods, noGoods, selectionOf, type Goods } from "../rates/goods.ts";

export type Discount = Schemas["Discount"];

/** A discount while it is being typed. */
export interface DiscountDraft {
  /** Tells it from the others. */
  key: string;
  percent: string;
  only: Goods;
  except: Goods;
  /** The number of the lowest level that has it; empty for everyone. */
  fromLevel: string;
  /** Ids of places; none: at all of them. */
  places: readonly string[];
  /** The guest has one of these; none: for all. */
  labels: readonly string[];
  /** Conditions that no field asks about; they stay as they are. */
  kept: Omit<Discount, "percent" | "only" | "except" | "fromLevel" | "placeIds" | "labels">;
}

export const MOST_DISCOUNTS = 20;

export const firstDiscount: DiscountDraft = { key: "first", percent: "", only: noGoods, except: noGoods, fromLevel: "", places: [], labels: [], kept: {} };

export function draftOfDiscounts(discounts: readonly Discount[]): DiscountDraft[] {
  return discounts.map(({ percent, only, except, fromLevel, placeIds = [], labels = [], ...kept }, index) => ({
    key: String(index), percent: String(percent), only: draftOfGoods(only), except: draftOfGoods(except),
    fromLevel: fromLevel === undefined ? "" : String(fromLevel), places: placeIds, labels, kept,
  }));
}

export function discountsOf(drafts: readonly DiscountDraft[]): Discount[] {
  return drafts.map(({ percent, only: some, except: others, fromLevel, places, labels: asked, kept }) => {
    const [only, except] = [selectionOf(some), selectionOf(others)];
    const placeIds = places.length > 0 && { placeIds: [...places] };
    const labels = asked.length > 0 && { labels: [...asked] };
    return { percent: numberOf(percent), ...kept, ...placeIds, ...labels, ...(only && { only }), ...(except && { except }), ...(fromLevel && { fromLevel: Number(fromLevel) }) };
  });
}
