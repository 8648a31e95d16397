import { call, type Schemas } from "../../shared/api/client.ts";
import { useAction } from "../../shared/api/hooks.ts";
import { useTexts } from "../../shared/i18n/texts.tsx";
import { saveFile } from "../../shared/save-file.ts";
import { Button } from "../../shared/ui/button.tsx";
import { FailureNotice } from "../../shared/ui/notice.tsx";
import messages from "./messages.json";

/** The file is fetched with the credential in the header, so that no address ever holds it. */
export function Ledger({ token, card: { shop, programs } }: { token: string; card: Schemas["Card"] }) {
  const t = useTexts(messages);
  const stamps = programs.every(({ kind }) => kind === "stamps");
  const download = useAction(
    (file: "ledger" | "ledger-proofs") => call("get", `/v1/card/${file}`, { token }),
    (text, file) => saveFile(new Blob([text], { type: "text/plain" }), `${shop.publicName}-${file}.txt`),
  );
  return (
    <section class="panel stack">
      <h2>{t(stamps ? "ledger" : "ledger-units")}</h2>
      <p>{t("ledger-hint")}</p>
      <FailureNotice failure={download.failure} />
      <div class="row">
        <Button kind="quiet" icon="download" busy={download.busy} onClick={() => download.run("ledger")}>{t("download")}</Button>
        <Button kind="quiet" icon="download" busy={download.busy} onClick={() => download.run("ledger-proofs")}>{t("proofs")}</Button>
      </div>
    </section>
  );
}
