import type { Schemas } from "../../shared/api/client.ts";
import type { Locale } from "../../shared/i18n/locale.ts";
import { minorUnits, typedMoney } from "../../shared/i18n/money.ts";

/** What a program's units are counted in: money for cashback. */
export interface Counting {
  kind: Schemas["ProgramKind"];
  currency: string;
}

/** What is typed as a number, with a comma or a point; what is none goes as −1, so that the API says what is wrong. */
export function numberOf(text: string): number {
  const number = Number(text.trim().replace(",", "."));
  return text.trim() !== "" && Number.isFinite(number) ? number : -1;
}

/** What is typed as units; what is none goes as −1, too. */
export function unitsOf(text: string, { kind, currency }: Counting): number {
  return kind === "cashback" ? minorUnits(text, currency) ?? -1 : numberOf(text);
}

/** Units as they would be typed. */
export function typedUnits(count: number, { kind, currency }: Counting, locale: Locale): string {
  return kind === "cashback" ? typedMoney(count, currency, locale) : String(count);
}
