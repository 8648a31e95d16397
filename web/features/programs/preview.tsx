import { useEffect, useRef } from "preact/hooks";
import { applyBrand } from "../../shared/brand/brand.ts";
import { minorUnits } from "../../shared/i18n/money.ts";
import { useLocale, useTexts } from "../../shared/i18n/texts.tsx";
import { useUnits } from "../../shared/i18n/units.ts";
import shared from "../../shared/messages.json";
import { Stamps } from "../../shared/ui/stamps.tsx";
import { discountText } from "./discounts/discount-text.ts";
import { discountsOf } from "./discounts/discounts.ts";
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
  const element = useRef<HTMLElement>(null);
  useEffect(() => {
    if (element.current) applyBrand(colour, element.current);
  }, [colour]);
  return (
    <figure class="preview branded" ref={element}>
      <figcaption class="small muted">{t("preview")}</figcaption>
      <div class="panel stack">
        <p class="preview-shop">{shop}</p>
        <p>{draft.name}</p>
        <Held draft={draft} />
      </div>
    </figure>
  );
}

function Held({ draft }: { draft: Draft }) {
  const locale = useLocale();
  switch (draft.kind) {
    case "stamps":
      return <StampCard draft={draft} />;
    case "points":
    case "cashback":
      return <Amount draft={draft} />;
    case "discount":
      return <>{discountsOf(draft.discounts).filter(({ percent }) => percent > 0).map((discount, index) => <p key={index} class="badge on">{discountText(discount, [], draft.currency, locale)}</p>)}</>;
  }
}

function StampCard({ draft }: { draft: Draft }) {
  const words = useTexts(shared);
  const goal = goalForPicture(draft);
  const filled = Math.min(goal, Number(draft.joiningBonus) || 0);
  return (
    <>
      <Stamps filled={filled} goal={goal} label={words("progress", { count: filled, goal })} />
      <p class="badge on">{goal} → {draft.reward}</p>
    </>
  );
}

/** Points with what they buy, or money. */
function Amount({ draft: { kind, currency, joiningBonus, rewards } }: { draft: Draft }) {
  const units = useUnits();
  const balance = kind === "cashback" ? minorUnits(joiningBonus, currency) : Number(joiningBonus);
  return (
    <>
      <p class="preview-amount">{units(balance || 0, { kind, currency })}</p>
      {kind === "points" && rewards.filter(({ name }) => name.trim()).map(({ id, name, cost }) => <p key={id} class="badge on">{cost} → {name}</p>)}
    </>
  );
}
