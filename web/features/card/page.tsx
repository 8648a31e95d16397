import { useEffect, useRef } from "preact/hooks";
import { isUnauthorized } from "../../shared/api/errors.ts";
import type { Schemas } from "../../shared/api/client.ts";
import { applyBrand } from "../../shared/brand/brand.ts";
import { considerShopLocale } from "../../shared/i18n/current.ts";
import { formatTime } from "../../shared/i18n/dates.ts";
import { useLocale, useTexts } from "../../shared/i18n/texts.tsx";
import { recall, remember } from "../../shared/storage.ts";
import { ButtonLink } from "../../shared/ui/button.tsx";
import { Frame } from "../../shared/ui/frame.tsx";
import { later } from "../../shared/ui/later.tsx";
import { mount, reloadOnNewFragment, useTitle } from "../../shared/ui/mount.tsx";
import { FailureNotice, Loading, Notice } from "../../shared/ui/notice.tsx";
import { Stamps } from "../../shared/ui/stamps.tsx";
import { vibrate } from "../../shared/ui/vibrate.ts";
import { useAwake } from "./awake.ts";
import { Choice } from "./choice.tsx";
import { Consents } from "./consents.tsx";
import { Coupons } from "./coupons.tsx";
import { useGainText } from "./gained.ts";
import { History } from "./history.tsx";
import { Install, makeInstallable } from "./install.tsx";
import { Ledger } from "./ledger.tsx";
import messages from "./messages.json";
import { Offers } from "./offers.tsx";
import { MoreProgram } from "./program.tsx";
import type { Gain } from "./refresh.ts";
import { Ticket } from "./ticket.tsx";
import { Tier } from "./tier.tsx";
import { useCard, type LiveCard } from "./use-card.ts";
import "./page.css";

const Survey = later(async () => (await import("./survey/survey.tsx")).Survey);

const token = location.hash.slice(1) || recall("card") || "";

function CardPage() {
  const live = useCard(token);
  const { card, failure } = live;
  const lost = !token || isUnauthorized(failure);
  useEffect(() => {
    if (card) keep(card);
  }, [card?.shop.publicName]);
  useEffect(() => {
    if (card) applyBrand(card.shop.colour);
  }, [card?.shop.colour]);

  return (
    <Frame title={lost ? undefined : <span class="mark">{card?.shop.name ?? ""}</span>} wide>
      {lost ? <Lost />
        : card ? <Opened live={live} card={card} />
        : failure ? <FailureNotice failure={failure} onRetry={live.look} />
        : <Loading page />}
    </Frame>
  );
}

/** The next visit without the link finds the card again. */
function keep(card: Schemas["Card"]): void {
  remember("card", token);
  remember("shop", card.shop.publicName);
  considerShopLocale(card.locale);
}

function Opened({ live, card }: { live: LiveCard; card: Schemas["Card"] }) {
  const t = useTexts(messages);
  const locale = useLocale();
  const gainText = useGainText();
  const [, ...others] = card.programs;
  useTitle(t("page", { shop: card.shop.name }));
  useAwake();
  useBuzz(live.gained);
  // The thanks stay, though the card has no more questions then.
  const survey = useRef(false);
  survey.current ||= card.survey !== undefined;
  return (
    <div class="card-layout">
      <div class="stack wide">
        {live.failure && <Notice kind="error" icon="offline">{t("stale", { time: formatTime(card.asOf, locale) })}</Notice>}
        {survey.current && <div class="card-survey"><Survey token={token} card={card} onChanged={live.look} /></div>}
        <Ticket card={card} gained={live.gained} />
      </div>
      <div class="stack wide">
        {others.map((program) => <MoreProgram key={program.programId} program={program} gained={live.gained} />)}
        <Choice token={token} card={card} onChanged={live.look} />
        <Offers token={token} card={card} onChanged={live.look} />
        <Coupons token={token} card={card} onChanged={live.look} />
        <Tier card={card} />
        <History token={token} programs={card.programs} moves={live.moves} online={!live.failure} />
        <Consents token={token} card={card} />
        <Install />
        <Ledger token={token} card={card} />
      </div>
      <p class="hidden-text" role="status">{live.gained.map(gainText).join(" ")}</p>
    </div>
  );
}

/** A stamp can be felt, too. */
function useBuzz(gained: readonly Gain[]): void {
  useEffect(() => {
    if (gained.length > 0) vibrate([50, 60, 90]);
  }, [gained]);
}

function Lost() {
  const t = useTexts(messages);
  const shop = recall("shop");
  return (
    <div class="panel stack wide card-lost">
      <Stamps filled={0} goal={3} />
      <h1>{t("lost-title")}</h1>
      <p class="lead">{shop ? t("lost") : t("lost-unknown")}</p>
      {shop && <ButtonLink large href={`/j/${encodeURIComponent(shop)}`}>{t("new-link")}</ButtonLink>}
    </div>
  );
}

makeInstallable();
reloadOnNewFragment();
mount(CardPage);
