import { useTexts } from "../../shared/i18n/texts.tsx";
import { recall } from "../../shared/storage.ts";
import { ButtonLink } from "../../shared/ui/button.tsx";
import { Frame } from "../../shared/ui/frame.tsx";
import { mount, useTitle } from "../../shared/ui/mount.tsx";
import { Stamps } from "../../shared/ui/stamps.tsx";
import messages from "./messages.json";

function NotFoundPage() {
  const t = useTexts(messages);
  useTitle(t("page"));
  return (
    <Frame>
      <div class="stack wide">
        <Stamps filled={0} goal={3} />
        <h1>{t("title")}</h1>
        <p class="lead">{t("lead")}</p>
        <div class="row">
          <ButtonLink href="/">{t("home")}</ButtonLink>
          {recall("card") && <ButtonLink href="/c" kind="quiet">{t("card")}</ButtonLink>}
        </div>
      </div>
    </Frame>
  );
}

mount(NotFoundPage);
