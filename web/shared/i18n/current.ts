import { recall, remember } from "../storage.ts";
import { hasTexts, loadTexts } from "./catalogues.ts";
import { chooseLocale, type Locale, type LocaleHints } from "./locale.ts";

/** The language of this page: one value that the texts, the API client and `<html lang>` share. */
function browserHints(): LocaleHints {
  return {
    query: new URLSearchParams(location.search).get("lang"),
    stored: recall("locale"),
    browser: navigator.languages,
  };
}

let current: Locale = "en";
let wanted: Locale = current;
const listeners = new Set<() => void>();

export function currentLocale(): Locale {
  return current;
}

export function onLocaleChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Before the page is drawn. */
export function startLocale(): void {
  current = wanted = chooseLocale(browserHints());
  document.documentElement.lang = current;
}

/** A person's own choice: kept on this device and carried by the address no longer. */
export function selectLocale(locale: Locale): void {
  remember("locale", locale);
  const address = new URL(location.href);
  if (address.searchParams.has("lang")) {
    address.searchParams.delete("lang");
    history.replaceState(null, "", address);
  }
  change(locale);
}

/** The shop's language counts where the guest's own is none of ours. */
export function considerShopLocale(shop: string): void {
  change(chooseLocale({ ...browserHints(), shop }));
}

/** The page stays as it is until it can say everything in the other language. */
function change(locale: Locale): void {
  wanted = locale;
  if (hasTexts(locale)) draw(locale);
  else loadTexts(locale).then(() => locale === wanted && draw(locale), () => undefined);
}

function draw(locale: Locale): void {
  if (locale === current) return;
  current = locale;
  document.documentElement.lang = locale;
  listeners.forEach((listener) => listener());
}
