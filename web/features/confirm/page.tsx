import { call } from "../../shared/api/client.ts";
import { useAction } from "../../shared/api/hooks.ts";
import { useTexts } from "../../shared/i18n/texts.tsx";
import { remember } from "../../shared/storage.ts";
import { Button } from "../../shared/ui/button.tsx";
import { Frame } from "../../shared/ui/frame.tsx";
import { mount, reloadOnNewFragment, useTitle } from "../../shared/ui/mount.tsx";
import { FailureNotice, Notice } from "../../shared/ui/notice.tsx";
import { Stamps } from "../../shared/ui/stamps.tsx";
import messages from "./messages.json";

const token = location.hash.slice(1);

/** Opening the link changes nothing, so that mail scanners confirm nobody; the button does. */
function ConfirmPage() {
  const t = useTexts(messages);
  useTitle(t("page"));
  const confirm = useAction(
    (body: { token: string }, key) => call("post", "/v1/enrollments/confirmation", { body, key }),
    ({ cardToken }) => {
      remember("card", cardToken);
      location.replace(`/c#${cardToken}`);
    },
  );
  return (
    <Frame>
      <div class="panel stack wide">
        <Stamps filled={1} goal={3} fresh={1} />
        <h1>{t("title")}</h1>
        <p class="lead">{t("lead")}</p>
        <FailureNotice failure={confirm.failure} />
        {token ? <Button large wide busy={confirm.busy} onClick={() => confirm.run({ token })}>{t("open")}</Button>
          : <Notice kind="error">{t("no-token")}</Notice>}
      </div>
    </Frame>
  );
}

reloadOnNewFragment();
mount(ConfirmPage);
