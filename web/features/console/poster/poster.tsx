import { useTexts } from "../../../shared/i18n/texts.tsx";
import { Qr } from "../../../shared/qr/qr.tsx";
import { Stamps } from "../../../shared/ui/stamps.tsx";
import messages from "../messages.json";
import { posterContent } from "./content.ts";
import type { PosterProps } from "./panel.tsx";
import "./poster.css";

/** A sheet of A4 that speaks to guests in the shop's language; on screen it is the same sheet, smaller. */
export function Poster({ merchant, programs }: PosterProps) {
  const t = useTexts(messages);
  const { shop, title, goal, scan, steps, address } = posterContent(t, merchant, programs);
  return (
    <div class="poster-frame">
      <article class="poster" lang={merchant.locale}>
        <header class="poster-head">
          <p class="poster-shop">{shop}</p>
          <p class="poster-title">{title}</p>
          {goal > 0 && <Stamps goal={goal} filled={goal - 1} />}
        </header>
        <div class="poster-foot">
          <div class="poster-qr"><Qr text={address} label={t("join-qr", { address })} /></div>
          <div>
            <p class="poster-scan">{scan}</p>
            <ol class="poster-steps">{steps.map((step) => <li key={step}>{step}</li>)}</ol>
            <p class="poster-address">{address.replace(/^https?:\/\//, "")}</p>
          </div>
        </div>
      </article>
    </div>
  );
}
