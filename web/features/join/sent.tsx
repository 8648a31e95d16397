import { useEffect, useRef } from "preact/hooks";
import type { Failure } from "../../shared/api/errors.ts";
import { useTexts } from "../../shared/i18n/texts.tsx";
import { Button } from "../../shared/ui/button.tsx";
import { Icon } from "../../shared/ui/icon.tsx";
import { FailureNotice, Notice } from "../../shared/ui/notice.tsx";
import messages from "./messages.json";
import { addressOf, type Guest } from "./request.ts";

export interface SentProps {
  guest: Guest;
  busy: boolean;
  failure: Failure | undefined;
  times: number;
  onAgain: () => void;
  onOther: () => void;
}

/** The same for known and unknown addresses: the link goes there and nowhere else. */
export function Sent({ guest, busy, failure, times, onAgain, onOther }: SentProps) {
  const t = useTexts(messages);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const address = addressOf(guest);
  const isEmail = guest.channel === "email";
  return (
    <div class="panel stack wide sent">
      <Icon name={isEmail ? "mail" : "phone"} />
      <h1 ref={heading} tabIndex={-1}>{t(isEmail ? "sent-email-title" : "sent-sms-title")}</h1>
      <p class="lead">{isEmail ? t("sent-email", { address }) : t("sent-sms", { address })}</p>
      <p class="muted">{t("not-there")}</p>
      {times > 1 && !failure && <Notice kind="success">{t("sent-again")}</Notice>}
      <FailureNotice failure={failure} />
      <div class="row">
        <Button kind="quiet" icon="retry" busy={busy} onClick={onAgain}>{t("send-again")}</Button>
        <Button kind="plain" onClick={onOther}>{t("other-address")}</Button>
      </div>
    </div>
  );
}
