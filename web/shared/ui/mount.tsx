import { render, type ComponentType } from "preact";
import { useEffect } from "preact/hooks";
import { hasTexts } from "../i18n/catalogues.ts";
import { currentLocale, startLocale } from "../i18n/current.ts";
import { CurrentLocale } from "../i18n/texts.tsx";
import { later } from "./later.tsx";
import "./tokens.css";
import "./base.css";
import "./components.css";
import "./forms.css";

/** Puts a page into its document. */
export function mount(Page: ComponentType): void {
  startLocale();
  const place = document.getElementById("page");
  const Ready = hasTexts(currentLocale()) ? Page : later(async () => Page);
  if (place) render(<CurrentLocale><Ready /></CurrentLocale>, place);
}

/** Another secret in the fragment is another page, although the browser would stay on this one. */
export function reloadOnNewFragment(): void {
  window.addEventListener("hashchange", () => location.reload());
}

export function useTitle(title: string): void {
  useEffect(() => {
    document.title = title;
  }, [title]);
}
