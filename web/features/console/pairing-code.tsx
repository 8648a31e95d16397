import { formatClock, formatUntil } from "../../shared/i18n/dates.ts";
import { useLocale, useTexts } from "../../shared/i18n/texts.tsx";
import { Qr } from "../../shared/qr/qr.tsx";
import { Button } from "../../shared/ui/button.tsx";
import { Notice } from "../../shared/ui/notice.tsx";
import { useNow } from "../../shared/ui/now.ts";
import messages from "./messages.json";
import type { Pairing } from "./phones.tsx";

export interface PairingCodeProps {
  pairing: Pairing;
  paired: boolean;
  onClose: () => void;
}

/** The one-time code, until the phone has read it. It travels in the fragment, which no server sees. */
export function PairingCode({ pairing, paired, onClose }: PairingCodeProps) {
  const t = useTexts(messages);
  const locale = useLocale();
  const now = useNow(1_000);
  const { device: { name }, pairingCode: code, expiresAt } = pairing;
  const address = `${location.origin}/counter#pair=${code}`;
  return (
    <div class="pairing stack">
      {paired ? <Notice kind="success">{t("pairing-done", { name })}</Notice> : (
        <>
          <h3>{t("pairing-title", { name })}</h3>
          <p>{t("pairing-lead", { time: formatClock(expiresAt, locale) })} <strong aria-hidden="true">{formatUntil(expiresAt, locale, now)}</strong></p>
          <div class="pairing-qr"><Qr text={address} label={t("pairing-qr", { code })} /></div>
          <p class="pairing-digits">{code}</p>
          <a href={address} target="_blank" rel="noopener">{t("pairing-here")}</a>
        </>
      )}
      <div><Button kind="quiet" onClick={onClose}>{t("close-dialog")}</Button></div>
    </div>
  );
}
