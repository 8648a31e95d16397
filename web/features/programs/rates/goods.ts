import type { Schemas } from "../../../shared/api/client.ts";

type Selection = Schemas["Selection"];

/** By what a till names what it sells. */
export const goodsKinds = ["categories", "brands", "skus"] as const;
export type GoodsKind = (typeof goodsKinds)[number];

/** Some goods, by the names the till has for them. */
export type Goods = Record<GoodsKind, readonly string[]>;

export const noGoods: Goods = { categories: [], brands: [], skus: [] };

export interface Named {
  kind: GoodsKind;
  name: string;
}

export function namesIn(goods: Goods): Named[] {
  return goodsKinds.flatMap((kind) => goods[kind].map((name) => ({ kind, name })));
}

export function draftOfGoods(selection: Selection | undefined): Goods {
  return { ...noGoods, ...selection };
}

/** Without goods there is no selection. */
export function selectionOf(goods: Goods): Selection | undefined {
  const named = goodsKinds.filter((kind) => goods[kind].length > 0).map((kind) => [kind, [...goods[kind]]] as const);
  return named.length > 0 ? Object.fromEntries(named) : undefined;
}

/** What was typed or pasted, by commas and lines; what is already there is there once. */
export function addGoods(goods: Goods, kind: GoodsKind, typed: string): Goods {
  const names = typed.split(/[,\n]/).map((name) => name.trim()).filter(Boolean);
  return names.length === 0 ? goods : { ...goods, [kind]: [...new Set([...goods[kind], ...names])] };
}

export function removeGoods(goods: Goods, { kind, name }: Named): Goods {
  return { ...goods, [kind]: goods[kind].filter((each) => each !== name) };
}
