import { useEffect, useState } from "preact/hooks";
import { call } from "../../shared/api/client.ts";
import { useAction, useLoaded } from "../../shared/api/hooks.ts";
import { applyBrand } from "../../shared/brand/brand.ts";
import { considerShopLocale } from "../../shared/i18n/current.ts";
import { useLocale, useTexts } from "../../shared/i18n/texts.tsx";
import { stampCard, useUnits } from "../../shared/i18n/units.ts";
import shared from "../../shared/messages.json";
import { Frame } from "../../shared/ui/frame.tsx";
import { mount, useTitle } from "../../shared/ui/mount.tsx";
import { FailureNotice, Loading, Notice } from "../../shared/ui/notice.tsx";
import { Stamps } from "../../shared/ui/stamps.tsx";
import { JoinForm } from "./form.tsx";
import messages from "./messages.json";
import { enrollmentOf, newGuest, zoneHere, type Enrollment, type Shop } from "./request.ts";
import { Sent } from "./sent.tsx";
import "./page.css";

const publicName = decodeURIComponent(location.pathname.split("/")[2] ?? "");

function JoinPage() {
  const locale = useLocale();
  const shop = useLoaded(() => call("get", "/v1/shops/{publicName}", { path: { publicName } }), [locale]);
  useEffect(() => {
    if (!shop.data) return;
    applyBrand(shop.data.colour);
    considerShopLocale(shop.data.locale);
  }, [shop.data]);

  return (
    <Frame title={<span class="mark">{shop.data?.name ?? ""}</span>}>
      {shop.data ? <Joining shop={shop.data} />
        : shop.failure ? <FailureNotice failure={shop.failure} onRetry={() => void shop.reload()} />
        : <Loading page />}
    </Frame>
  );
}

function Joining({ shop }: { shop: Shop }) {
  const t = useTexts(messages);
  const locale = useLocale();
  const [guest, setGuest] = useState(() => newGuest(shop.channels));
  const [times, setTimes] = useState(0);
  useTitle(t("page", { shop: shop.name }));
  const enroll = useAction(
    (body: Enrollment, key) => call("post", "/v1/shops/{publicName}/enrollments", { body, key, path: { publicName } }),
    () => setTimes((before) => before + 1),
  );
  const submit = () => enroll.run(enrollmentOf(guest, shop, locale, zoneHere()));

  if (times > 0) {
    return (
      <Sent guest={guest} busy={enroll.busy} failure={enroll.failure} times={times} onAgain={submit}
        onOther={() => setTimes(0)} />
    );
  }
  return (
    <div class="stack wide">
      <h1>{t("title", { shop: shop.name })}</h1>
      <Offers shop={shop} />
      {shop.programs.length > 0 && (
        <div class="panel">
          <JoinForm shop={shop} guest={guest} onGuest={setGuest} busy={enroll.busy} failure={enroll.failure} onSubmit={submit} />
        </div>
      )}
    </div>
  );
}

function Offers({ shop }: { shop: Shop }) {
  const t = useTexts(messages);
  if (shop.programs.length === 0) return <Notice>{t("no-program")}</Notice>;
  return (
    <ul class="stack wide">
      {shop.programs.map((program) => <li key={program.name} class="stack offer"><Offer program={program} /></li>)}
    </ul>
  );
}

function Offer({ program }: { program: Shop["programs"][number] }) {
  const t = useTexts(messages);
  const words = useTexts(shared);
  const units = useUnits();
  const card = stampCard(program);
  const { kind, name, joiningBonus } = program;
  if (!card) {
    return (
      <div>
        <p class="lead"><strong>{name}</strong></p>
        <p>{t(`offer-${kind === "stamps" ? "points" : kind}`)}</p>
        {joiningBonus > 0 && <p>{t("bonus-units", { amount: units(joiningBonus, program) })}</p>}
      </div>
    );
  }
  return (
    <>
      <p class="lead"><strong>{t("offer", { ...card })}</strong></p>
      <Stamps filled={joiningBonus} fresh={joiningBonus} goal={card.goal} label={words("progress", { count: joiningBonus, goal: card.goal })} />
      {joiningBonus > 0 && <p>{t("bonus", { count: joiningBonus })}</p>}
    </>
  );
}

mount(JoinPage);
