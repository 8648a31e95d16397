import { useState } from "preact/hooks";
import { useTexts } from "../../shared/i18n/texts.tsx";
import { Icon } from "../../shared/ui/icon.tsx";
import messages from "./messages.json";
import { announce, isMuted, mute } from "./speaker.ts";

/** Sound on or off; switched on, it lets itself be heard. */
export function SoundSwitch() {
  const t = useTexts(messages);
  const [muted, setMuted] = useState(isMuted);
  function change(): void {
    mute(!muted);
    setMuted(!muted);
    if (muted) announce("yes");
  }
  return (
    <button type="button" class="sound-switch" aria-pressed={!muted} aria-label={t("sound")} title={t("sound")} onClick={change}>
      <Icon name={muted ? "mute" : "sound"} />
    </button>
  );
}
