import { useEffect, useState } from "preact/hooks";
import { call, type Answer, type Schemas } from "../../shared/api/client.ts";
import { isUnauthorized } from "../../shared/api/errors.ts";
import { useLoaded } from "../../shared/api/hooks.ts";
import { applyBrand } from "../../shared/brand/brand.ts";
import { useTexts } from "../../shared/i18n/texts.tsx";
import { forget, recall, remember } from "../../shared/storage.ts";
import { Button } from "../../shared/ui/button.tsx";
import { Frame } from "../../shared/ui/frame.tsx";
import { mount, useTitle } from "../../shared/ui/mount.tsx";
import { FailureNotice, Loading } from "../../shared/ui/notice.tsx";
import { CouponScreen } from "./coupon-screen.tsx";
import { FinishedScreen } from "./finished.tsx";
import { GuestScreen } from "./guest-screen.tsx";
import messages from "./messages.json";
import { Pairing } from "./pairing.tsx";
import { running } from "./purchase.ts";
import { PurchaseScreen } from "./purchase-screen.tsx";
import { ScanScreen } from "./scan-screen.tsx";
import { VerdictScreen } from "./screen.tsx";
import { SoundSwitch } from "./sound-switch.tsx";
import { listenForTouch } from "./speaker.ts";
import { useCounter, type Counter } from "./use-counter.ts";
import { toneOf } from "./verdict.ts";
import "./page.css";

type Desk = Answer<"get", "/v1/devices/current">;

/** A pairing link pairs again, even a phone that has been paired before. */
function storedToken(): string | null {
  return location.hash.startsWith("#pair=") ? null : recall("device");
}

function CounterPage() {
  const [token, setToken] = useState(storedToken);
  const [ended, setEnded] = useState(false);
  useEffect(() => {
    const pairAgain = () => setToken(storedToken());
    window.addEventListener("hashchange", pairAgain);
    return () => window.removeEventListener("hashchange", pairAgain);
  }, []);
  function paired(fresh: string): void {
    remember("device", fresh);
    setToken(fresh);
  }
  function unpaired(): void {
    forget("device");
    setEnded(true);
    setToken(null);
  }
  return token ? <PairedPage token={token} onUnpaired={unpaired} /> : <Frame><Pairing ended={ended} onPaired={paired} /></Frame>;
}

function PairedPage({ token, onUnpaired }: { token: string; onUnpaired: () => void }) {
  const desk = useLoaded(() => call("get", "/v1/devices/current", { token }), [token]);
  useEffect(() => {
    if (desk.data) applyBrand(desk.data.merchant.colour);
  }, [desk.data]);
  useEffect(() => {
    if (isUnauthorized(desk.failure)) onUnpaired();
  }, [desk.failure]);
  return (
    <Frame title={<span class="mark">{desk.data?.merchant.name ?? ""}</span>}
      actions={desk.data && <><span class="badge">{desk.data.device.name}</span><SoundSwitch /></>}>
      {desk.data ? <AtTheDesk desk={desk.data} token={token} onUnpaired={onUnpaired} reload={desk.reload} />
        : desk.failure ? <FailureNotice failure={desk.failure} onRetry={() => void desk.reload()} />
        : <Loading page />}
    </Frame>
  );
}

interface AtTheDeskProps {
  desk: Desk;
  token: string;
  onUnpaired: () => void;
  reload: () => Promise<void>;
}

function AtTheDesk({ desk, token, onUnpaired, reload }: AtTheDeskProps) {
  const t = useTexts(messages);
  const counter = useCounter(token, onUnpaired);
  const offers = useLoaded(() => call("get", "/v1/coupons", { token }), [token]);
  useTitle(t("page", { shop: desk.merchant.name }));
  useReloadWhenSeen(reload);
  useEffect(listenForTouch, []);
  return (
    <>
      <h1 class="hidden-text">{t("counter")}</h1>
      <ScanScreen counter={counter} programs={desk.programs} />
      <Result counter={counter} desk={desk} offers={offers.data?.items ?? []} />
    </>
  );
}

/** Programs may have changed since the phone was put down. */
function useReloadWhenSeen(reload: () => Promise<void>): void {
  useEffect(() => {
    const look = () => void (document.hidden ? undefined : reload());
    document.addEventListener("visibilitychange", look);
    return () => document.removeEventListener("visibilitychange", look);
  }, [reload]);
}

function Result({ counter, desk, offers }: { counter: Counter; desk: Desk; offers: readonly Schemas["Coupon"][] }) {
  const t = useTexts(messages);
  const { state } = counter;
  switch (state.name) {
    case "waiting":
      return null;
    case "looking":
      return <Loading />;
    case "sending":
      return <Sending />;
    case "guest":
      return <GuestScreen card={state.card} guest={state.guest} counter={counter} offers={offers} programs={running(desk.programs)} />;
    case "pricing":
      return <PurchaseScreen wish={state.wish} guest={state.guest} counter={counter} programs={running(desk.programs)} />;
    case "coupon":
      return <CouponScreen card={state.card} code={state.code} guest={state.guest} counter={counter} desk={desk} />;
    case "finished":
      return <FinishedScreen finished={state} counter={counter} programs={desk.programs} />;
    case "refused":
      return (
        <VerdictScreen tone={toneOf(state.problem)} name={state.guest?.firstName} title={state.problem.title}
          detail={state.problem.detail} actions={<Button large wide onClick={counter.putAway}>{t("next")}</Button>} />
      );
    case "lost":
      return (
        <VerdictScreen tone="wait" name={state.guest?.firstName} title={t("lost-title")} detail={t("lost")} actions={
          <>
            <Button large wide icon="retry" onClick={counter.again}>{t("again")}</Button>
            <Button kind="quiet" wide onClick={counter.putAway}>{t("give-up")}</Button>
          </>
        } />
      );
  }
}

const SLOW_MILLISECONDS = 3_000;

function Sending() {
  const t = useTexts(messages);
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), SLOW_MILLISECONDS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div class="loading" role="status">
      <span class="spinner" aria-hidden="true" />
      <p>{slow ? t("slow") : t("sending")}</p>
    </div>
  );
}

mount(CounterPage);
