import { useEffect, useState } from "preact/hooks";
import { useTexts } from "../../shared/i18n/texts.tsx";
import { Button } from "../../shared/ui/button.tsx";
import messages from "./messages.json";

/** What Chromium offers in place of its own question. */
interface InstallEvent extends Event {
  prompt: () => Promise<void>;
}

let offered: InstallEvent | undefined;
const listeners = new Set<() => void>();

function offer(event: InstallEvent | undefined): void {
  offered = event;
  listeners.forEach((listener) => listener());
}

/** Safari puts the address that is open on the home screen, and gives the icon a storage of its own. */
const isSafariOnAPhone = "standalone" in navigator;
const isInstalled = matchMedia("(display-mode: standalone)").matches;

/**
 * Makes the page one that stays on the phone. Where the icon would start without this device's memory, the manifest
 * goes: then the icon opens the card's own address instead of `/c`.
 */
export function makeInstallable(): void {
  if (isSafariOnAPhone) document.querySelector("link[rel=manifest]")?.remove();
  window.addEventListener("beforeinstallprompt", (event) => {
    event.preventDefault();
    offer(event as InstallEvent);
  });
  window.addEventListener("appinstalled", () => offer(undefined));
  if (import.meta.env.PROD && "serviceWorker" in navigator) {
    navigator.serviceWorker.register("/sw.js", { scope: "/c" }).catch(() => undefined);
  }
}

/** How the card gets onto the home screen; nothing where it is there already or cannot get there. */
export function Install() {
  const t = useTexts(messages);
  const [event, setEvent] = useState(offered);
  useEffect(() => {
    const follow = () => setEvent(offered);
    listeners.add(follow);
    return () => void listeners.delete(follow);
  }, []);
  if (isInstalled || (!event && !isSafariOnAPhone)) return null;
  return (
    <section class="panel stack">
      <h2>{t("install")}</h2>
      <p>{t(event ? "install-hint" : "install-safari")}</p>
      {event && <div><Button kind="quiet" icon="phone" onClick={() => void event.prompt()}>{t("install-do")}</Button></div>}
    </section>
  );
}
