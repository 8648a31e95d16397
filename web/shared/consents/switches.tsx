import { useEffect, useState } from "preact/hooks";
import type { Schemas } from "../api/client.ts";
import { useTexts } from "../i18n/texts.tsx";
import { SwitchField } from "../ui/switch.tsx";
import messages from "./messages.json";

type Consent = Schemas["Consents"][number];

export interface ConsentSwitchesProps {
  consents: readonly Consent[];
  busy: boolean;
  onDecide: (consent: Consent) => void;
}

const channels = ["email", "sms", "push"] as const;

/** One switch for each way and purpose, each with what it means. It stays where it was put while that is being stored. */
export function ConsentSwitches({ consents, busy, onDecide }: ConsentSwitchesProps) {
  const t = useTexts(messages);
  const [wanted, setWanted] = useState<Consent>();
  useEffect(() => {
    if (!busy) setWanted(undefined);
  }, [busy]);
  const shown = (stored: Consent) => (isSame(stored, wanted) ? wanted : stored);
  function decide(consent: Consent): void {
    if (!busy) setWanted(consent);
    onDecide(consent);
  }
  return (
    <>
      {channels.map((channel) => {
        const own = consents.filter((consent) => consent.channel === channel);
        return own.length > 0 && (
          <fieldset key={channel} class="switches">
            <legend class="label">{t(channel)}</legend>
            {own.map((consent) => (
              <SwitchField key={consent.purpose} label={t(consent.purpose)} hint={t(`${consent.purpose}-hint`)} on={shown(consent).granted}
                busy={busy} onSwitch={(granted) => decide({ ...consent, granted })} />
            ))}
          </fieldset>
        );
      })}
    </>
  );
}

function isSame(stored: Consent, wanted: Consent | undefined): wanted is Consent {
  return wanted !== undefined && wanted.channel === stored.channel && wanted.purpose === stored.purpose;
}
