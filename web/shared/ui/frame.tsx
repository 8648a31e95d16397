import type { ComponentChildren } from "preact";
import { selectLocale } from "../i18n/current.ts";
import { localeNames, locales } from "../i18n/locale.ts";
import { useLocale, useTexts } from "../i18n/texts.tsx";
import messages from "../messages.json";
import { Seal } from "./seal.tsx";

export interface FrameProps {
  children: ComponentChildren;
  /** What stands at the right of the head. */
  actions?: ComponentChildren;
  /** What stands at the left of the head; the product's name without it. */
  title?: ComponentChildren;
  wide?: boolean;
}

/** Head, main part and foot of every page. */
export function Frame({ children, actions, title, wide }: FrameProps) {
  const t = useTexts(messages);
  return (
    <div class="frame">
      <header class="frame-head">
        {title ?? <a class="mark" href="/"><Seal />Regulars</a>}
        {actions && <div class="row">{actions}</div>}
      </header>
      <main class={wide ? "frame-main" : "frame-main narrow"}>{children}</main>
      <footer class="frame-foot">
        <span>{title ? t("made-with") : t("open-source")}</span>
        <LanguageSwitch />
      </footer>
    </div>
  );
}

export function LanguageSwitch() {
  const t = useTexts(messages);
  const locale = useLocale();
  return (
    <div class="language" role="group" aria-label={t("language")}>
      {locales.map((each) => (
        <button key={each} type="button" lang={each} aria-pressed={each === locale} onClick={() => selectLocale(each)}>
          {localeNames[each]}
        </button>
      ))}
    </div>
  );
}
