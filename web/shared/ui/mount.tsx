import { render, type ComponentType } from "preact";
import { useEffect } from "preact/hooks";
import { startLocale } from "../i18n/current.ts";
import { CurrentLocale } from "../i18n/texts.tsx";
import "./tokens.css";
import "./base.css";
import "./components.css";
import "./forms.css";

/** Puts a page into its document. */
export function mount(Page: ComponentType): void {
  startLocale();
  const place = document.getElementById("page");
  if (place) render(<CurrentLocale><Page /></CurrentLocale>, place);
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
