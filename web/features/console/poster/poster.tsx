import { useEffect, useRef } from "preact/hooks";
import { useTexts } from "../../../shared/i18n/texts.tsx";
import { Qr } from "../../../shared/qr/qr.tsx";
import messages from "../messages.json";
import { posterContent } from "./content.ts";
import { coloursOf, DOTS, paint } from "./drawing.ts";
import type { PosterProps } from "./panel.tsx";
import "./poster.css";

/** A sheet of A4 that speaks to guests in the shop's language; on screen it is what is printed, smaller. */
export function Poster({ merchant, programs }: PosterProps) {
  const t = useTexts(messages);
  const canvas = useRef<HTMLCanvasElement>(null);
  const content = posterContent(t, merchant, programs);
  const { shop, title, scan, steps, address } = content;
  useEffect(() => {
    if (canvas.current) paint(canvas.current, content, coloursOf(merchant.colour), merchant.locale).catch(() => undefined);
  }, [JSON.stringify(content), merchant.colour, merchant.locale]);
  return (
    <article class="poster" lang={merchant.locale}>
      <canvas ref={canvas} class="poster-sheet" {...DOTS} role="img" aria-label={[shop, title, scan, ...steps].join(" ")} />
      <div class="poster-qr"><Qr text={address} label={t("join-qr", { address })} /></div>
    </article>
  );
}
