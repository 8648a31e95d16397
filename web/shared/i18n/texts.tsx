import { createContext, type ComponentChildren } from "preact";
import { useContext, useEffect, useMemo, useState } from "preact/hooks";
import { hasTexts, loadTexts } from "./catalogues.ts";
import { currentLocale, onLocaleChange } from "./current.ts";
import type { Locale } from "./locale.ts";

/** A `messages.json`; the build replaces each text with variables by a compiled function (`build/messages.ts`). */
export type Messages<Key extends string> = Record<Key, Record<Locale, string>>;
export type Values = Record<string, string | number>;
export type Texts<Key extends string> = (key: Key, values?: Values) => string;

type Compiled = Record<string, Record<Locale, string | ((values: Values) => string)>>;

export function textsOf<Key extends string>(messages: Messages<Key>, locale: Locale): Texts<Key> {
  const compiled = messages as unknown as Compiled;
  return (key, values = {}) => {
    const text = compiled[key]?.[locale];
    return typeof text === "function" ? text(values) : text ?? key;
  };
}

const LocaleContext = createContext<Locale>("en");

/** Follows the language of the page. */
export function CurrentLocale({ children }: { children: ComponentChildren }) {
  const [locale, setLocale] = useState(currentLocale);
  useEffect(() => onLocaleChange(() => setLocale(currentLocale())), []);
  return <LocaleContext.Provider value={locale}>{children}</LocaleContext.Provider>;
}

/** A part in another language than the page: the poster speaks to the shop's guests. Nothing until its texts are there. */
export function FixedLocale({ locale, children }: { locale: Locale; children: ComponentChildren }) {
  const [ready, setReady] = useState(hasTexts(locale));
  useEffect(() => {
    loadTexts(locale).then(() => setReady(true), () => setReady(false));
  }, [locale]);
  if (!ready) return null;
  return <LocaleContext.Provider value={locale}>{children}</LocaleContext.Provider>;
}

export function useLocale(): Locale {
  return useContext(LocaleContext);
}

export function useTexts<Key extends string>(messages: Messages<Key>): Texts<Key> {
  const locale = useLocale();
  return useMemo(() => textsOf(messages, locale), [messages, locale]);
}
