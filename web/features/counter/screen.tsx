import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { useTexts } from "../../shared/i18n/texts.tsx";
import { Icon, type IconName } from "../../shared/ui/icon.tsx";
import messages from "./messages.json";
import { announce } from "./speaker.ts";
import type { Tone } from "./verdict.ts";

const icons: Record<Tone, IconName> = { yes: "check", wait: "clock", no: "cross" };

export interface VerdictScreenProps {
  tone: Tone;
  name: string | undefined;
  title: string;
  detail?: string | undefined;
  children?: ComponentChildren;
  actions: ComponentChildren;
}

/** Yes, wait or no: by colour, shape, sign, word, sound and touch. The focus goes to the first action. */
export function VerdictScreen({ tone, name, title, detail, children, actions }: VerdictScreenProps) {
  const t = useTexts(messages);
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    row.current?.querySelector("button")?.focus();
    announce(tone);
  }, []);
  return (
    <section class={`verdict ${tone}`}>
      <div class="verdict-head" role={tone === "yes" ? "status" : "alert"}>
        <span class="verdict-sign"><Icon name={icons[tone]} /></span>
        <p class="verdict-word">{t(tone)}</p>
        {name && <p class="verdict-name">{name}</p>}
        <h1>{title}</h1>
        {detail && <p class="lead">{detail}</p>}
      </div>
      {children && <div class="verdict-body stack">{children}</div>}
      <div class="verdict-actions" ref={row}>{actions}</div>
    </section>
  );
}
