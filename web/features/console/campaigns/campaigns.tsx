import { useState } from "preact/hooks";
import type { Schemas } from "../../../shared/api/client.ts";
import { useLoaded } from "../../../shared/api/hooks.ts";
import { currencyOf } from "../../../shared/i18n/currencies.ts";
import { useTexts } from "../../../shared/i18n/texts.tsx";
import { ownerCall } from "../../../shared/sign-in/session.ts";
import { Button } from "../../../shared/ui/button.tsx";
import { FailureNotice, Loading } from "../../../shared/ui/notice.tsx";
import { CampaignForm } from "./campaign-form.tsx";
import { CampaignPage } from "./campaign-page.tsx";
import { isOpen, type Campaign, type Holdings } from "./draft.ts";
import messages from "./messages.json";
import { useSegmentSaid, useTimeSaid } from "./said.ts";

export interface CampaignsProps {
  merchant: Schemas["Merchant"];
  programs: readonly Schemas["Program"][];
}

/** The campaigns, and what their segments can name. */
async function load({ merchant, programs }: CampaignsProps) {
  const [campaigns, ladder, coupons, places] = await Promise.all([
    ownerCall("get", "/v1/campaigns", { query: { limit: "50" } }), ownerCall("get", "/v1/tiers"), ownerCall("get", "/v1/coupons"), ownerCall("get", "/v1/places"),
  ]);
  const currency = programs.find((program) => program.currency)?.currency ?? currencyOf(merchant.country);
  const holdings: Holdings = { programs, levels: ladder.levels, coupons: coupons.items, places: places.items, currency };
  return { items: campaigns.items, variables: campaigns.variables, holdings };
}

type Shown = { name: "list" } | { name: "form"; id?: string } | { name: "one"; id: string };

/** Messages to some of the guests: written, counted, started, stopped. */
export function CampaignsSection(shop: CampaignsProps) {
  const loaded = useLoaded(() => load(shop));
  const [shown, setShown] = useState<Shown>({ name: "list" });
  if (!loaded.data) return loaded.failure ? <FailureNotice failure={loaded.failure} onRetry={() => void loaded.reload()} /> : <Loading />;
  const { items, variables, holdings } = loaded.data;
  const own = shop.merchant.locale;
  const replace = (campaigns: Campaign[]) => loaded.replace({ items: campaigns, variables, holdings });
  const changed = (campaign: Campaign) => replace(items.some(({ id }) => id === campaign.id)
    ? items.map((each) => (each.id === campaign.id ? campaign : each)) : [campaign, ...items]);
  const toList = () => setShown({ name: "list" });
  const campaign = shown.name === "list" ? undefined : items.find(({ id }) => id === shown.id);
  if (shown.name === "form") {
    return (
      <CampaignForm campaign={campaign} holdings={holdings} variables={variables} own={own}
        onSaved={(saved) => (changed(saved), setShown({ name: "one", id: saved.id }))}
        onClose={() => setShown(campaign ? { name: "one", id: campaign.id } : { name: "list" })} />
    );
  }
  if (campaign) {
    return (
      <CampaignPage campaign={campaign} holdings={holdings} own={own} onChanged={changed} onEdit={() => setShown({ name: "form", id: campaign.id })}
        onDeleted={() => (replace(items.filter((each) => each !== campaign)), toList())} onClose={toList} />
    );
  }
  return <List items={items} holdings={holdings} onShown={setShown} />;
}

interface ListProps {
  items: readonly Campaign[];
  holdings: Holdings;
  onShown: (shown: Shown) => void;
}

function List({ items, holdings, onShown }: ListProps) {
  const t = useTexts(messages);
  return (
    <section class="stack wide">
      <h1>{t("title")}</h1>
      <p class="lead">{t("lead")}</p>
      {items.length === 0 && <p class="panel">{t("empty")}</p>}
      <div><Button icon="plus" onClick={() => onShown({ name: "form" })}>{t("add")}</Button></div>
      <ul class="stack cards">
        {items.map((campaign) => <Item key={campaign.id} campaign={campaign} holdings={holdings} onOpen={() => onShown({ name: "one", id: campaign.id })} />)}
      </ul>
    </section>
  );
}

function Item({ campaign, holdings, onOpen }: { campaign: Campaign; holdings: Holdings; onOpen: () => void }) {
  const t = useTexts(messages);
  const { name, status, segment, examined, planned } = campaign;
  return (
    <li class="panel stack">
      <div class="row apart">
        <h2>{name}</h2>
        <span class={isOpen(campaign) ? "badge on" : "badge"}>{t(status)}</span>
      </div>
      <p>{useSegmentSaid(segment, holdings)}</p>
      <p class="small muted">{useTimeSaid(campaign)}{examined > 0 && ` · ${t("progress", { planned, examined })}`}</p>
      <div><Button kind="quiet" label={t("open-which", { name })} onClick={onOpen}>{t("open")}</Button></div>
    </li>
  );
}
