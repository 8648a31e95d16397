import type { Answer, Schemas } from "../../shared/api/client.ts";
import type { Locale } from "../../shared/i18n/locale.ts";
import { formatMoney } from "../../shared/i18n/money.ts";
import type { Counted } from "../../shared/i18n/units.ts";

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

/** With a real minus sign; money as the reader writes it. */
export function signed(amount: number, locale: Locale, counted?: Counted): string {
  const size = Math.abs(amount);
  const text = counted?.kind === "cashback" && counted.currency ? formatMoney(size, counted.currency, locale) : String(size);
  return `${amount < 0 ? "−" : "+"}${text}`;
}
