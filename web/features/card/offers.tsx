import { useEffect, useState } from "preact/hooks";
import { call, type Body, type Schemas } from "../../shared/api/client.ts";
import { useAction } from "../../shared/api/hooks.ts";
import type { Locale } from "../../shared/i18n/locale.ts";
import { useLocale, useTexts } from "../../shared/i18n/texts.tsx";
import { FailureNotice } from "../../shared/ui/notice.tsx";
import { SwitchField } from "../../shared/ui/switch.tsx";
import { promotionText } from "../programs/promotions/promotion-text.ts";
import messages from "./messages.json";

type Balance = Schemas["ProgramBalance"];
type Promotion = Schemas["OfferedPromotion"];
type Choice = Body<"put", "/v1/card/promotions">;

export interface OffersProps {
  token: string;
  card: Schemas["Card"];
  /** After something was activated. */
  onChanged: () => void;
}

/** What gives more than usual now or soon; some of it once the guest has switched it on. */
export function Offers({ token, card, onChanged }: OffersProps) {
  const t = useTexts(messages);
  const [wanted, setWanted] = useState<Choice>();
  const activate = useAction((body: Choice, key) => call("put", "/v1/card/promotions", { token, body, key }), onChanged);
  // It stays where it was put until the card, looked at again, says so itself.
  useEffect(() => setWanted(undefined), [card.asOf, activate.failure]);
  const offers = card.programs.flatMap((program) => (program.promotions ?? []).map((promotion) => ({ program, promotion })));
  if (offers.length === 0) return null;
  return (
    <section class="panel stack">
      <h2>{t("offers")}</h2>
      <ul class="lines">
        {offers.map(({ program, promotion }) => (
          <Offer key={`${program.programId}/${promotion.id}`} program={program} promotion={promotion} wanted={wanted} busy={activate.busy}
            onChoice={(choice) => {
              if (!activate.busy) setWanted(choice);
              activate.run(choice);
            }} />
        ))}
      </ul>
      <FailureNotice failure={activate.failure} />
    </section>
  );
}

interface OfferProps {
  program: Balance;
  promotion: Promotion;
  wanted: Choice | undefined;
  busy: boolean;
  onChoice: (choice: Choice) => void;
}

function Offer({ program, promotion, wanted, busy, onChoice }: OfferProps) {
  const t = useTexts(messages);
  const locale = useLocale();
  const { id: promotionId, name, fromLevel, levelName, withheld, activated } = promotion;
  const { programId } = program;
  const withheldText = withheld && t(`withheld-${withheld}`, { level: levelName ?? `${fromLevel}` });
  const hint = [program.name, offerText(program, promotion, locale), withheldText].filter(Boolean).join(" · ");
  if (activated === undefined) return <li class="stack"><p><strong>{name}</strong></p><p class="small muted">{hint}</p></li>;
  const on = wanted?.programId === programId && wanted.promotionId === promotionId ? wanted.activated : activated;
  return (
    <li>
      <SwitchField label={name} hint={`${hint}. ${t(on ? "offer-active" : "offer-inactive")}`} on={on} busy={busy}
        onSwitch={(activated) => onChoice({ programId, promotionId, activated })} />
    </li>
  );
}

/** Which level it is for is said only to those who are below it. */
function offerText(program: Balance, promotion: Promotion, locale: Locale): string {
  const { fromLevel: _level, optIn: _optIn, ...forAll } = promotion;
  return promotionText(forAll, program, [], locale);
}
