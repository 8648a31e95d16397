import { call } from "../../shared/api/client.ts";
import { useAction } from "../../shared/api/hooks.ts";
import { useTexts } from "../../shared/i18n/texts.tsx";
import { saveFile } from "../../shared/save-file.ts";
import { Button } from "../../shared/ui/button.tsx";
import { FailureNotice } from "../../shared/ui/notice.tsx";
import messages from "./messages.json";

/** The file is fetched with the credential in the header, so that no address ever holds it. */
export function Ledger({ token, shop }: { token: string; shop: string }) {
  const t = useTexts(messages);
  const download = useAction(
    () => call("get", "/v1/card/ledger", { token }),
    (text) => saveFile(new Blob([text], { type: "text/plain" }), `${shop}-ledger.txt`),
  );
  return (
    <section class="panel stack">
      <h2>{t("ledger")}</h2>
      <p>{t("ledger-hint")}</p>
      <FailureNotice failure={download.failure} />
      <div><Button kind="quiet" icon="download" busy={download.busy} onClick={() => download.run(undefined)}>{t("download")}</Button></div>
    </section>
  );
}
