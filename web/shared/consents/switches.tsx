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

const channels = ["email", "sms"] as const;

/** One switch for each way and purpose, each with what it means. */
export function ConsentSwitches({ consents, busy, onDecide }: ConsentSwitchesProps) {
  const t = useTexts(messages);
  return (
    <>
      {channels.map((channel) => {
        const own = consents.filter((consent) => consent.channel === channel);
        return own.length > 0 && (
          <fieldset key={channel} class="switches">
            <legend class="label">{t(channel)}</legend>
            {own.map((consent) => (
              <SwitchField key={consent.purpose} label={t(consent.purpose)} hint={t(`${consent.purpose}-hint`)} on={consent.granted}
                busy={busy} onSwitch={(granted) => onDecide({ ...consent, granted })} />
            ))}
          </fieldset>
        );
      })}
    </>
  );
}
