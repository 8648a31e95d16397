import { useEffect, useState } from "preact/hooks";
import { call, type Schemas } from "../../shared/api/client.ts";
import { useAction } from "../../shared/api/hooks.ts";
import { useTexts } from "../../shared/i18n/texts.tsx";
import { FailureNotice } from "../../shared/ui/notice.tsx";
import { SwitchField } from "../../shared/ui/switch.tsx";
import messages from "./messages.json";

export interface NotificationsProps {
  token: string;
  consents: Schemas["Consents"];
  onConsents: (consents: Schemas["Consents"]) => void;
}

/** Whether this browser shows messages as notifications; nothing where it cannot, as Safari before the card is installed. */
export function Notifications({ token, consents, onConsents }: NotificationsProps) {
  const t = useTexts(messages);
  const [manager, setManager] = useState<PushManager>();
  const [subscribed, setSubscribed] = useState(false);
  useEffect(() => void look(), []);
  async function look(): Promise<void> {
    const able = (await navigator.serviceWorker?.ready)?.pushManager;
    setSubscribed(!!(await able?.getSubscription()));
    setManager(able);
  }
  const turn = useAction(
    async (granted: boolean, key) => {
      const { endpoint, keys } = (await subscription(manager!)).toJSON();
      setSubscribed(true);
      const body = { endpoint: endpoint!, keys: { p256dh: keys!["p256dh"]!, auth: keys!["auth"]! }, granted };
      return call("put", "/v1/card/push", { token, body, key });
    },
    (answer) => onConsents(answer.consents),
  );
  if (!manager) return null;
  const blocked = Notification.permission === "denied";
  const on = subscribed && !blocked && consents.some(({ channel, purpose, granted }) => channel === "push" && purpose === "service" && granted);
  return (
    <>
      <SwitchField key={turn.failure ? "again" : ""} label={t("push")} hint={t(blocked ? "push-blocked" : "push-hint")} on={on} busy={turn.busy} onSwitch={turn.run} />
      {!blocked && <FailureNotice failure={turn.failure} />}
    </>
  );
}

/** Safari asks only while a touch is being answered, so permission comes before the key. */
async function subscription(manager: PushManager): Promise<PushSubscription> {
  const found = await manager.getSubscription();
  if (found) return found;
  await Notification.requestPermission();
  const { publicKey } = await call("get", "/v1/card/push-key", {});
  return manager.subscribe({ userVisibleOnly: true, applicationServerKey: publicKey });
}
