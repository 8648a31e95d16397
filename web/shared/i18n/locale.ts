export const locales = ["en", "pl", "bg"] as const;
export type Locale = (typeof locales)[number];

export const localeNames: Record<Locale, string> = { en: "English", pl: "Polski", bg: "Български" };

/** British order for English: Regulars is at home in Europe. */
export function tag(locale: Locale): string {
  return locale === "en" ? "en-GB" : locale;
}

/** The first of our languages that a tag such as `pl-PL` begins with. */
export function supported(tag: string | null | undefined): Locale | undefined {
  const language = tag?.toLowerCase().split("-")[0];
  return locales.find((locale) => locale === language);
}

export interface LocaleHints {
  query?: string | null;
  stored?: string | null;
  browser?: readonly string[];
  shop?: string | undefined;
}

/** Address, then an earlier choice, then the browser, then the shop, then English. */
export function chooseLocale({ query, stored, browser = [], shop }: LocaleHints): Locale {
  const candidates = [query, stored, ...browser, shop];
  return candidates.map(supported).find((locale) => locale !== undefined) ?? "en";
}
