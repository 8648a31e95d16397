import { useEffect, useState } from "preact/hooks";
import { call } from "../../shared/api/client.ts";
import { isUnauthorized } from "../../shared/api/errors.ts";
import { useLoaded } from "../../shared/api/hooks.ts";
import { applyBrand } from "../../shared/brand/brand.ts";
import { considerShopLocale } from "../../shared/i18n/current.ts";
import { useTexts } from "../../shared/i18n/texts.tsx";
import { recall } from "../../shared/storage.ts";
import { ButtonLink } from "../../shared/ui/button.tsx";
import { Frame } from "../../shared/ui/frame.tsx";
import { mount, reloadOnNewFragment, useTitle } from "../../shared/ui/mount.tsx";
import { FailureNotice, Loading } from "../../shared/ui/notice.tsx";
import { Stamps } from "../../shared/ui/stamps.tsx";
import { AboutMe } from "./about-me.tsx";
import { Choices } from "./choices.tsx";
import type { Preferences } from "./draft.ts";
import messages from "./messages.json";
import { Reward } from "./reward.tsx";
import "./page.css";

const token = location.hash.slice(1);

/** Opened by the link below a message: the link is all it takes. */
function PreferencesPage() {
  const t = useTexts(messages);
  const loaded = useLoaded(() => call("get", "/v1/preferences", { token }));
  const { data, failure } = loaded;
  useTitle(t("page", { shop: data?.shop.name ?? "Regulars" }));
  useEffect(() => {
    if (!data) return;
    applyBrand(data.shop.colour);
    considerShopLocale(data.locale);
  }, [data?.shop.colour]);
  return (
    <Frame title={data && <span class="mark">{data.shop.name}</span>}>
      {!token || isUnauthorized(failure) ? <Lost />
        : data ? <Opened stored={data} onStored={loaded.replace} />
        : failure ? <FailureNotice failure={failure} onRetry={() => void loaded.reload()} />
        : <Loading page />}
    </Frame>
  );
}

export interface OpenedProps {
  stored: Preferences;
  onStored: (stored: Preferences) => void;
}

function Opened({ stored, onStored }: OpenedProps) {
  const t = useTexts(messages);
  const [gone, setGone] = useState(false);
  if (gone) return <Lost />;
  const lost = () => setGone(true);
  return (
    <div class="stack wide preferences">
      <h1>{t("title", { name: stored.firstName })}</h1>
      <p class="lead">{t("lead", { shop: stored.shop.name })}</p>
      <Choices token={token} stored={stored} onStored={onStored} onLost={lost} />
      <Reward token={token} stored={stored} onStored={onStored} onLost={lost} />
      <AboutMe token={token} stored={stored} onStored={onStored} onLost={lost} />
    </div>
  );
}

/** Broken, foreign or out of date: what matters is that nothing is lost, and where to go. */
function Lost() {
  const t = useTexts(messages);
  const shop = recall("shop");
  const card = recall("card");
  return (
    <div class="panel stack wide">
      <Stamps filled={0} goal={3} />
      <h1>{t("lost-title")}</h1>
      <p class="lead">{t("lost")}</p>
      {card ? <ButtonLink large href="/c">{t("to-card")}</ButtonLink>
        : shop && <ButtonLink large href={`/j/${encodeURIComponent(shop)}`}>{t("new-link")}</ButtonLink>}
    </div>
  );
}

reloadOnNewFragment();
mount(PreferencesPage);
