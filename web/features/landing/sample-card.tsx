import { useReducer, useRef } from "preact/hooks";
import { useTexts } from "../../shared/i18n/texts.tsx";
import shared from "../../shared/messages.json";
import { Burst } from "../../shared/ui/burst.tsx";
import { Button } from "../../shared/ui/button.tsx";
import { Stamps } from "../../shared/ui/stamps.tsx";
import { vibrate } from "../../shared/ui/vibrate.ts";
import messages from "./messages.json";
import { Stamper } from "./pictures.tsx";
import { GOAL, press, start } from "./sample.ts";

/** A card to play with: it shows what the product does before a word is read. */
export function SampleCard() {
  const t = useTexts(messages);
  const words = useTexts(shared);
  const sample = useRef<HTMLDivElement>(null);
  const [{ stamps, presses }, act] = useReducer(press, start);
  const full = stamps === GOAL;
  function stamp(): void {
    if (sample.current) aim(sample.current, stamps);
    act("press");
    if (stamps === GOAL - 1) vibrate([40, 50, 90]);
  }
  return (
    <div class="sample" ref={sample}>
      <div class="sample-ground" aria-hidden="true" />
      <div class={full ? "sample-card celebrating" : "sample-card"}>
        <p class="sample-shop">{t("sample-shop")}</p>
        <p class="sample-program">{t("sample-program")}</p>
        <div class="sample-places" onClick={full ? undefined : stamp}>
          <Stamps filled={stamps} goal={GOAL} fresh={presses > 0 ? 1 : 0} label={words("progress", { count: stamps, goal: GOAL })} />
        </div>
        <p class="sample-words" role="status">
          {presses === 0 ? t("try") : full ? t("full") : t("missing", { count: GOAL - stamps })}
        </p>
        <Button wide large {...(full && { icon: "gift" as const })} onClick={stamp}>{full ? t("take") : t("stamp-it")}</Button>
        {full && <Burst />}
      </div>
      <Stamper key={presses} falling={presses > 0 && stamps > 0} />
    </div>
  );
}

/** Where the stamp falls: from where it rests to the middle of the next place. */
function aim(sample: HTMLElement, place: number): void {
  const from = sample.querySelector(".stamper")?.getBoundingClientRect();
  const to = sample.querySelectorAll(".place")[place]?.getBoundingClientRect();
  if (!from || !to) return;
  sample.style.setProperty("--fall-x", `${Math.round(to.left + to.width / 2 - from.left - from.width / 2)}px`);
  sample.style.setProperty("--fall-y", `${Math.round(to.bottom - from.bottom)}px`);
}
