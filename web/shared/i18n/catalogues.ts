import { locales, type Locale } from "./locale.ts";

type Text = string | ((values: Record<string, string | number>) => string);
type Loaders = Record<Locale, () => Promise<{ default: Record<string, Text> }>>;

/** Texts whose languages travel one at a time: by name and language, as far as they have come. */
export type Catalogue = Record<string, Partial<Record<Locale, Text>>>;

interface Arriving {
  catalogue: Catalogue;
  loaders: Loaders;
  missing: Set<Locale>;
}

const arriving: Arriving[] = [];

/** What stands for a `messages.json` that does not travel whole; the build writes the call (`build/messages.ts`). */
export function catalogue(loaders: Loaders): Catalogue {
  const empty: Catalogue = {};
  arriving.push({ catalogue: empty, loaders, missing: new Set(locales) });
  return empty;
}

/** Whether all texts of this page's parts are here in a language. */
export function hasTexts(locale: Locale): boolean {
  return arriving.every(({ missing }) => !missing.has(locale));
}

/** Fetches what of a language is not here yet; can be tried again where it fails. */
export async function loadTexts(locale: Locale): Promise<void> {
  await Promise.all(arriving.filter(({ missing }) => missing.has(locale)).map(async ({ catalogue: texts, loaders, missing }) => {
    const { default: loaded } = await loaders[locale]();
    for (const [name, text] of Object.entries(loaded)) (texts[name] ??= {})[locale] = text;
    missing.delete(locale);
  }));
}
