import { useState } from "preact/hooks";
import type { Schemas } from "../../../shared/api/client.ts";
import { loadTexts } from "../../../shared/i18n/catalogues.ts";
import { FixedLocale, textsOf, useTexts } from "../../../shared/i18n/texts.tsx";
import { saveFile } from "../../../shared/save-file.ts";
import { Button, ButtonLink } from "../../../shared/ui/button.tsx";
import { Notice } from "../../../shared/ui/notice.tsx";
import messages from "../messages.json";
import { posterContent } from "./content.ts";
import { Poster } from "./poster.tsx";

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
          <PosterActions merchant={merchant} programs={running} />
          <FixedLocale locale={merchant.locale}>
            <Poster merchant={merchant} programs={running} />
          </FixedLocale>
        </>
      )}
    </section>
  );
}

function PosterActions({ merchant, programs }: PosterProps) {
  const t = useTexts(messages);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);

  /** Drawing is fetched only by those who want the file. */
  async function download(): Promise<void> {
    const { posterFile } = await import("./file.ts");
    await loadTexts(merchant.locale);
    const content = posterContent(textsOf(messages, merchant.locale), merchant, programs);
    saveFile(await posterFile(content, merchant), `${merchant.publicName}-A4.pdf`);
  }
  function start(): void {
    if (busy) return;
    setBusy(true);
    setFailed(false);
    download().catch(() => setFailed(true)).finally(() => setBusy(false));
  }
  return (
    <div class="poster-actions stack">
      <div class="row">
        <Button icon="print" onClick={() => window.print()}>{t("print")}</Button>
        <Button kind="quiet" icon="download" busy={busy} onClick={start}>{t("download-poster")}</Button>
        <a href={`/j/${encodeURIComponent(merchant.publicName)}`}>{t("join-link")}</a>
      </div>
      {failed && <Notice kind="error">{t("poster-failed")}</Notice>}
    </div>
  );
}
