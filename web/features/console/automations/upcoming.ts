import type { Schemas } from "../../../shared/api/client.ts";
import { locales, type Locale } from "../../../shared/i18n/locale.ts";

type Page = Schemas["UpcomingMessages"];
type Kind = Schemas["AutomaticKind"];

/** Who gets a message next, and how many will within 30 days. */
export interface Next {
  kind: Kind;
  firstName: string;
  date: string;
  count: number;
}

/** A message of the shop's own words that some guests get in ready ones, since it was not written in their language. */
export interface Untranslated {
  kind: Kind;
  locale: Locale;
  count: number;
}

/** All pages together, the soonest first. */
export function nextOf(pages: readonly Page[]): Next[] {
  const found = new Map<Kind, Next>();
  for (const { kind, count, first } of pages.flatMap(({ kinds }) => kinds)) {
    const before = found.get(kind);
    const soonest = first[0];
    const next = before && !(soonest && soonest.date < before.date) ? before : { kind, firstName: "", date: "", ...soonest };
    found.set(kind, { ...next, count: (before?.count ?? 0) + count });
  }
  return [...found.values()].sort((a, b) => a.date.localeCompare(b.date));
}

/** What of the shop's own words is missing in a language that some guests read. */
export function untranslated(pages: readonly Page[]): Untranslated[] {
  const readers = (locale: Locale) => pages.reduce((all, { languages }) => all + (languages[locale] ?? 0), 0);
  return pages.flatMap(({ ownWords }) => ownWords ?? []).flatMap(({ kind, locales: written }) =>
    locales.filter((locale) => !written.includes(locale)).map((locale) => ({ kind, locale, count: readers(locale) })).filter(({ count }) => count > 0));
}
