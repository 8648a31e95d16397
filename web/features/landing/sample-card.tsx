import { useReducer } from "preact/hooks";
import { useTexts } from "../../shared/i18n/texts.tsx";
import shared from "../../shared/messages.json";
import { Button } from "../../shared/ui/button.tsx";
import { Stamps } from "../../shared/ui/stamps.tsx";
import messages from "./messages.json";
import { Stamper } from "./pictures.tsx";
import { GOAL, press, start } from "./sample.ts";

/** A card to play with: it shows what the product does before a word is read. */
export function SampleCard() {
  const t = useTexts(messages);
  const words = useTexts(shared);
  const [{ stamps, presses }, act] = useReducer(press, start);
  const full = stamps === GOAL;
  return (
    <div class="sample">
      <div class="sample-ground" aria-hidden="true" />
      <div class="sample-card">
        <p class="sample-shop">{t("sample-shop")}</p>
        <p class="sample-program">{t("sample-program")}</p>
        <Stamps filled={stamps} goal={GOAL} fresh={presses > 0 ? 1 : 0} label={words("progress", { count: stamps, goal: GOAL })} />
        <p class="sample-words" role="status">
          {presses === 0 ? t("try") : full ? t("full") : t("missing", { count: GOAL - stamps })}
        </p>
        <Button wide large onClick={() => act("press")}>{full ? t("take") : t("stamp-it")}</Button>
      </div>
      <Stamper key={presses} falling={presses > 0} />
    </div>
  );
}
