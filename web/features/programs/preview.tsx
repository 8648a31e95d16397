import { useEffect, useRef } from "preact/hooks";
import { applyBrand } from "../../shared/brand/brand.ts";
import { useTexts } from "../../shared/i18n/texts.tsx";
import shared from "../../shared/messages.json";
import { Stamps } from "../../shared/ui/stamps.tsx";
import { goalForPicture, type Draft } from "./draft.ts";
import messages from "./messages.json";
import "./preview.css";

export interface PreviewProps {
  shop: string;
  draft: Draft;
  colour: string;
}

/** The card as it grows under the owner's hands. */
export function Preview({ shop, draft, colour }: PreviewProps) {
  const t = useTexts(messages);
  const words = useTexts(shared);
  const element = useRef<HTMLElement>(null);
  useEffect(() => {
    if (element.current) applyBrand(colour, element.current);
  }, [colour]);
  const goal = goalForPicture(draft);
  const filled = Math.min(goal, Number(draft.joiningBonus) || 0);
  return (
    <figure class="preview branded" ref={element}>
      <figcaption class="small muted">{t("preview")}</figcaption>
      <div class="panel stack">
        <p class="preview-shop">{shop}</p>
        <p>{draft.name}</p>
        <Stamps filled={filled} goal={goal} label={words("progress", { count: filled, goal })} />
        <p class="badge on">{goal} → {draft.reward}</p>
      </div>
    </figure>
  );
}
