import type { Schemas } from "../../shared/api/client.ts";
import { useTexts } from "../../shared/i18n/texts.tsx";
import messages from "./messages.json";
import { Phones } from "./phones.tsx";
import { PosterPanel } from "./poster/panel.tsx";

export interface StartProps {
  merchant: Schemas["Merchant"];
  programs: readonly Schemas["Program"][];
}

/** What a counter needs: the poster on the wall and a phone that stamps. */
export function Start({ merchant, programs }: StartProps) {
  const t = useTexts(messages);
  return (
    <div class="desk">
      <h1 class="hidden-text">{merchant.name}: {t("start")}</h1>
      <PosterPanel merchant={merchant} programs={programs} />
      <Phones />
    </div>
  );
}
