import { useEffect, useState } from "preact/hooks";
import { call } from "../../shared/api/client.ts";
import { useAction } from "../../shared/api/hooks.ts";
import { groupWhileTyping, PAIRING_LENGTH } from "../../shared/codes.ts";
import { useTexts } from "../../shared/i18n/texts.tsx";
import { Button } from "../../shared/ui/button.tsx";
import { TextField } from "../../shared/ui/fields.tsx";
import { Form, useFormErrors } from "../../shared/ui/form.tsx";
import { useTitle } from "../../shared/ui/mount.tsx";
import { FailureNotice, Notice } from "../../shared/ui/notice.tsx";
import messages from "./messages.json";

export interface PairingProps {
  /** The credential has just died. */
  ended: boolean;
  onPaired: (token: string) => void;
}

/** `#pair=CODE` of the pairing link; read once and taken out of the address. */
function takeCodeFromAddress(): string {
  const code = /^#pair=(.+)$/.exec(location.hash)?.[1] ?? "";
  if (code) history.replaceState(null, "", location.pathname + location.search);
  return decodeURIComponent(code);
}

export function Pairing({ ended, onPaired }: PairingProps) {
  const t = useTexts(messages);
  useTitle(t("page", { shop: "Regulars" }));
  const [scanned] = useState(takeCodeFromAddress);
  const [code, setCode] = useState(scanned);
  const pair = useAction(
    (body: { pairingCode: string }, key) => call("post", "/v1/devices/pairings", { body, key }),
    ({ token }) => onPaired(token),
  );
  const errors = useFormErrors(pair.failure, { "/pairingCode": code });
  useEffect(() => {
    if (scanned) pair.run({ pairingCode: scanned });
  }, []);

  return (
    <div class="panel">
      <Form errors={errors} failure={pair.failure} onSubmit={() => pair.run({ pairingCode: code })}>
        {ended && !scanned && <Notice kind="error">{t("unpaired")}</Notice>}
        <h1>{t("pair-title")}</h1>
        <p class="lead">{t("pair-lead")}</p>
        <TextField label={t("pair-code")} code autocomplete="off" autocapitalize="characters" value={code}
          error={errors.of("/pairingCode")} onValue={(text) => setCode(groupWhileTyping(code, text, PAIRING_LENGTH))} />
        <FailureNotice failure={pair.failure} />
        <Button type="submit" large busy={pair.busy}>{t("pair")}</Button>
      </Form>
    </div>
  );
}
