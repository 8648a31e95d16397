import type { Answer, Schemas } from "../../shared/api/client.ts";

export interface Pages {
  items: readonly Schemas["HistoryLine"][];
  nextCursor: string | undefined;
}

export const emptyPages: Pages = { items: [], nextCursor: undefined };

/** A page is added once, even if a line has moved from one page to the next in between. */
export function addPage(before: Pages, page: Answer<"get", "/v1/card/history">): Pages {
  const known = new Set(before.items.map((line) => line.entryId));
  const fresh = page.items.filter((line) => !known.has(line.entryId));
  return { items: [...before.items, ...fresh], nextCursor: page.nextCursor };
}

/** With a real minus sign. */
export function signed(amount: number): string {
  return amount < 0 ? `−${-amount}` : `+${amount}`;
}
