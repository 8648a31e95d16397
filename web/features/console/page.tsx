import { useEffect, useState } from "preact/hooks";
import type { Schemas } from "../../shared/api/client.ts";
import { useAction, useLoaded } from "../../shared/api/hooks.ts";
import { applyBrand } from "../../shared/brand/brand.ts";
import { useTexts } from "../../shared/i18n/texts.tsx";
import { hasSession, leaveSession, ownerCall } from "../../shared/sign-in/session.ts";
import { Button } from "../../shared/ui/button.tsx";
import { Frame } from "../../shared/ui/frame.tsx";
import { later } from "../../shared/ui/later.tsx";
import { mount, useTitle } from "../../shared/ui/mount.tsx";
import { FailureNotice, Loading } from "../../shared/ui/notice.tsx";
import messages from "./messages.json";
import { Today } from "./today/today.tsx";
import "./page.css";

const Start = later(async () => (await import("./start.tsx")).Start);
const Cards = later(async () => (await import("./cards.tsx")).Cards);
const Recipes = later(async () => (await import("./recipes/recipes.tsx")).recipesSection());
const Trial = later(async () => (await import("./trial/trial.tsx")).TrialSection);
const Coupons = later(async () => (await import("./coupons/coupons.tsx")).CouponsSection);
const Levels = later(async () => (await import("./levels.tsx")).Levels);
const Automations = later(async () => (await import("./automations/automations.tsx")).AutomationsSection);
const Campaigns = later(async () => (await import("./campaigns/campaigns.tsx")).CampaignsSection);
const Words = later(async () => (await import("./words/words.tsx")).WordsSection);
const Sent = later(async () => (await import("./sent/sent.tsx")).SentSection);
const Survey = later(async () => (await import("./survey/survey.tsx")).SurveySection);
const Guests = later(async () => (await import("./guests/guests.tsx")).GuestsSection);
const Refunds = later(async () => (await import("./refunds/refunds.tsx")).RefundsSection);
const Places = later(async () => (await import("./places/places.tsx")).PlacesSection);
const Settings = later(async () => (await import("./settings.tsx")).Settings);

const sections = ["today", "start", "cards", "coupons", "levels", "automations", "campaigns", "messages", "survey", "guests", "refunds", "places", "settings"] as const;
/** Reached from a section of the menu, not from the menu itself. */
const under = { recipes: "cards", trial: "cards", words: "automations" } as const;
type Inner = keyof typeof under;
type Section = (typeof sections)[number] | Inner;
const isInner = (section: string): section is Inner => section in under;

interface Shop {
  merchant: Schemas["Merchant"];
  programs: Schemas["Program"][];
}

async function loadShop(): Promise<Shop> {
  const [merchant, programs] = await Promise.all([ownerCall("get", "/v1/merchant"), ownerCall("get", "/v1/programs")]);
  return { merchant, programs: programs.items };
}

function ConsolePage() {
  const t = useTexts(messages);
  const shop = useLoaded(loadShop);
  const section = useSection();
  const signOut = useAction(() => ownerCall("delete", "/v1/session"), () => leaveSession(false));
  useTitle(t("page", { shop: shop.data?.merchant.name ?? "Regulars" }));
  useEffect(() => {
    if (shop.data) applyBrand(shop.data.merchant.colour);
  }, [shop.data?.merchant.colour]);

  return (
    <Frame wide actions={<Button kind="quiet" busy={signOut.busy} onClick={() => signOut.run(undefined)}>{t("sign-out")}</Button>}>
      <FailureNotice failure={signOut.failure} />
      <Navigation section={section} />
      {shop.data ? <SectionOf section={section} shop={shop.data} onShop={shop.replace} />
        : shop.failure ? <FailureNotice failure={shop.failure} onRetry={() => void shop.reload()} />
        : <Loading page />}
    </Frame>
  );
}

/** The section that the address names; no secret ever stands there. */
function useSection(): Section {
  const read = () => [...sections, ...Object.keys(under) as Inner[]].find((section) => section === location.hash.slice(1)) ?? "today";
  const [section, setSection] = useState<Section>(read);
  useEffect(() => {
    const follow = () => setSection(read());
    window.addEventListener("hashchange", follow);
    return () => window.removeEventListener("hashchange", follow);
  }, []);
  return section;
}

function Navigation({ section }: { section: Section }) {
  const t = useTexts(messages);
  return (
    <nav class="sections" aria-label={t("sections")}>
      {sections.map((each) => (
        <a key={each} href={`#${each}`} aria-current={each === (isInner(section) ? under[section] : section) ? "page" : undefined}>{t(each)}</a>
      ))}
    </nav>
  );
}

interface SectionOfProps {
  section: Section;
  shop: Shop;
  onShop: (shop: Shop) => void;
}

function SectionOf({ section, shop, onShop }: SectionOfProps) {
  const { merchant, programs } = shop;
  switch (section) {
    case "today":
      return <Today merchant={merchant} hasProgram={programs.some((program) => program.status === "active")} />;
    case "start":
      return <Start merchant={merchant} programs={programs} />;
    case "cards":
      return <Cards merchant={merchant} programs={programs} onPrograms={(changed) => onShop({ merchant, programs: changed })} />;
    case "recipes":
      return <Recipes merchant={merchant} programs={programs} onPrograms={(changed) => onShop({ merchant, programs: changed })} />;
    case "trial":
      return <Trial merchant={merchant} programs={programs} />;
    case "coupons":
      return <Coupons merchant={merchant} currency={programs.find((program) => program.currency)?.currency} />;
    case "levels":
      return <Levels currency={programs.find((program) => program.currency)?.currency} />;
    case "automations":
      return <Automations programs={programs} />;
    case "campaigns":
      return <Campaigns merchant={merchant} programs={programs} />;
    case "words":
      return <Words merchant={merchant} />;
    case "messages":
      return <Sent />;
    case "survey":
      return <Survey merchant={merchant} programs={programs} />;
    case "guests":
      return <Guests />;
    case "refunds":
      return <Refunds programs={programs} />;
    case "places":
      return <Places />;
    case "settings":
      return <Settings merchant={merchant} onMerchant={(changed) => onShop({ merchant: changed, programs })} />;
  }
}

if (hasSession()) mount(ConsolePage);
else leaveSession(false);
