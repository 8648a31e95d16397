import type { Schemas } from "../../shared/api/client.ts";
import { FixedLocale, useTexts } from "../../shared/i18n/texts.tsx";
import { Qr } from "../../shared/qr/qr.tsx";
import { Button, ButtonLink } from "../../shared/ui/button.tsx";
import { Stamps } from "../../shared/ui/stamps.tsx";
import messages from "./messages.json";
import "./poster.css";

export interface PosterProps {
  merchant: Schemas["Merchant"];
  programs: readonly Schemas["Program"][];
}

export function PosterPanel({ merchant, programs }: PosterProps) {
  const t = useTexts(messages);
  const running = programs.filter((program) => program.status === "active");
  return (
    <section class="panel stack wide poster-panel">
      <h2>{t("poster")}</h2>
      {running.length === 0 ? (
        <>
          <p>{t("cards-empty")}</p>
          <ButtonLink href="#cards">{t("add-card")}</ButtonLink>
        </>
      ) : (
        <>
          <p>{t("poster-lead")}</p>
          <div class="row">
            <Button icon="print" onClick={() => window.print()}>{t("print")}</Button>
            <a href={`/j/${encodeURIComponent(merchant.publicName)}`}>{t("join-link")}</a>
          </div>
          <FixedLocale locale={merchant.locale}>
            <Poster merchant={merchant} programs={running} />
          </FixedLocale>
        </>
      )}
    </section>
  );
}

/** A sheet of A4 that speaks to guests in the shop's language; on screen it is the same sheet, smaller. */
function Poster({ merchant, programs }: PosterProps) {
  const t = useTexts(messages);
  const address = `${location.origin}/j/${encodeURIComponent(merchant.publicName)}`;
  const [only] = programs;
  return (
    <div class="poster-frame">
      <article class="poster" lang={merchant.locale}>
        <header class="poster-head">
          <p class="poster-shop">{merchant.name}</p>
          <p class="poster-title">
            {programs.length === 1 && only ? t("poster-title", { goal: only.goal, reward: only.reward }) : t("poster-general")}
          </p>
          {only && <Stamps goal={Math.min(only.goal, 12)} filled={Math.min(only.goal, 12) - 1} />}
        </header>
        <div class="poster-foot">
          <div class="poster-qr"><Qr text={address} label={t("join-qr", { address })} /></div>
          <div>
            <p class="poster-scan">{t("poster-scan")}</p>
            <p>{t("poster-how")}</p>
            <p class="poster-address">{address.replace(/^https?:\/\//, "")}</p>
          </div>
        </div>
      </article>
    </div>
  );
}
