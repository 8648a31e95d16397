import { useState } from "preact/hooks";
import type { Body, Schemas } from "../../shared/api/client.ts";
import { useAction } from "../../shared/api/hooks.ts";
import { localeNames, locales, type Locale } from "../../shared/i18n/locale.ts";
import { zoneOptions } from "../../shared/i18n/places.ts";
import { useTexts } from "../../shared/i18n/texts.tsx";
import shared from "../../shared/messages.json";
import { ownerCall } from "../../shared/sign-in/session.ts";
import { Button } from "../../shared/ui/button.tsx";
import { SelectField, TextField } from "../../shared/ui/fields.tsx";
import { Form, useFormErrors } from "../../shared/ui/form.tsx";
import { FailureNotice, Notice } from "../../shared/ui/notice.tsx";
import { ColourField } from "../programs/colour-field.tsx";
import messages from "./messages.json";

export interface SettingsProps {
  merchant: Schemas["Merchant"];
  onMerchant: (merchant: Schemas["Merchant"]) => void;
}

type Change = Body<"patch", "/v1/merchant">;

export function Settings({ merchant, onMerchant }: SettingsProps) {
  const t = useTexts(messages);
  const words = useTexts(shared);
  const { name, locale, timeZone, cutOverHour, colour } = merchant;
  const [draft, setDraft] = useState({ name, locale, timeZone, cutOverHour, colour });
  const [saved, setSaved] = useState(false);
  const save = useAction(
    (body: Change, key) => ownerCall("patch", "/v1/merchant", { body, key }),
    (changed) => {
      setSaved(true);
      onMerchant(changed);
    },
  );
  const errors = useFormErrors(save.failure, { "/name": draft.name });
  function change(part: Partial<typeof draft>): void {
    setSaved(false);
    setDraft({ ...draft, ...part });
  }
  return (
    <div class="narrow-part">
      <Form errors={errors} failure={save.failure} onSubmit={() => save.run({ ...draft, name: draft.name.trim() })}>
        <h1>{t("settings")}</h1>
        <TextField label={t("business")} value={draft.name} maxLength={60} error={errors.of("/name")}
          onValue={(value) => change({ name: value })} />
        <ColourField value={draft.colour} onValue={(value) => change({ colour: value })} error={errors.of("/colour")} />
        <SelectField label={t("guests-language")} value={draft.locale} error={errors.of("/locale")}
          options={locales.map((value) => ({ value, text: localeNames[value] }))}
          onValue={(value) => change({ locale: value as Locale })} />
        <SelectField label={t("zone")} value={draft.timeZone} options={zoneOptions(draft.timeZone)}
          error={errors.of("/timeZone")} onValue={(value) => change({ timeZone: value })} />
        <SelectField label={t("cut-over")} hint={t("cut-over-hint")} value={String(draft.cutOverHour)}
          options={hours} error={errors.of("/cutOverHour")} onValue={(value) => change({ cutOverHour: Number(value) })} />
        <FailureNotice failure={save.failure} />
        {saved && <Notice kind="success">{words("saved")}</Notice>}
        <div><Button type="submit" busy={save.busy}>{words("save")}</Button></div>
      </Form>
    </div>
  );
}

const LATEST_HOUR = 12;
const hours = Array.from({ length: LATEST_HOUR + 1 }, (_, hour) => ({ value: String(hour), text: `${hour}:00` }));
