import { useState } from "preact/hooks";
import type { Failure } from "../../shared/api/errors.ts";
import type { BirthdayDraft } from "../../shared/birthday/days.ts";
import { BirthdayFields } from "../../shared/birthday/fields.tsx";
import { useTexts } from "../../shared/i18n/texts.tsx";
import { Button } from "../../shared/ui/button.tsx";
import { CheckField, ChoiceField, TextField } from "../../shared/ui/fields.tsx";
import { Form, useFormErrors } from "../../shared/ui/form.tsx";
import { FailureNotice } from "../../shared/ui/notice.tsx";
import messages from "./messages.json";
import { addressOf, consentsFor, decide, type Channel, type Guest, type Shop } from "./request.ts";

export interface JoinFormProps {
  shop: Shop;
  guest: Guest;
  onGuest: (guest: Guest) => void;
  busy: boolean;
  failure: Failure | undefined;
  onSubmit: () => void;
}

export function JoinForm({ shop, guest, onGuest, busy, failure, onSubmit }: JoinFormProps) {
  const t = useTexts(messages);
  const change = (part: Partial<Guest>) => onGuest({ ...guest, ...part });
  const pointer = guest.channel === "email" ? "/email" : "/phone";
  const errors = useFormErrors(failure, { "/firstName": guest.firstName, [pointer]: addressOf(guest) });
  return (
    <Form errors={errors} failure={failure} onSubmit={onSubmit}>
      <TextField label={t("first-name")} autocomplete="given-name" autocapitalize="words" maxLength={60}
        value={guest.firstName} error={errors.of("/firstName")} onValue={(firstName) => change({ firstName })} />
      {shop.channels.length > 1 && <ChannelField channel={guest.channel} onChannel={(channel) => change({ channel, agreed: [] })} />}
      {guest.channel === "email" ? (
        <TextField key="email" label={t("email")} inputMode="email" autocomplete="email" autocapitalize="none"
          value={guest.email} error={errors.of("/email")} onValue={(email) => change({ email })} />
      ) : (
        <TextField key="phone" label={t("phone")} inputMode="tel" autocomplete="tel"
          value={guest.phone} error={errors.of("/phone")} onValue={(phone) => change({ phone })} />
      )}
      <BirthdayPart guest={guest} onBirthday={(birthday) => change({ birthday })} error={errors.of("/birthday")} />
      <ConsentPart shop={shop} guest={guest} onGuest={onGuest} />
      <FailureNotice failure={failure} />
      <Button type="submit" large wide busy={busy}>{t("join")}</Button>
      <p class="small muted">{t("again")}</p>
    </Form>
  );
}

function ChannelField({ channel, onChannel }: { channel: Channel; onChannel: (channel: Channel) => void }) {
  const t = useTexts(messages);
  return (
    <ChoiceField label={t("channel")} value={channel} onValue={onChannel}
      options={[{ value: "email", text: t("by-email") }, { value: "sms", text: t("by-phone") }]} />
  );
}

interface BirthdayPartProps {
  guest: Guest;
  onBirthday: (birthday: BirthdayDraft) => void;
  error: string | undefined;
}

/** Says what the day is for before it asks. */
function BirthdayPart({ guest, onBirthday, error }: BirthdayPartProps) {
  const t = useTexts(messages);
  const [open, setOpen] = useState(false);
  return (
    <details open={open || error !== undefined} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t("birthday")}</summary>
      <p class="small">{t("birthday-why")}</p>
      <BirthdayFields value={guest.birthday} onValue={onBirthday} error={error} />
      <p class="small muted">{t("birthday-hint")}</p>
    </details>
  );
}

interface ConsentPartProps {
  shop: Shop;
  guest: Guest;
  onGuest: (guest: Guest) => void;
}

/** Unticked until the guest ticks them; the words are the ones the API keeps as evidence. */
function ConsentPart({ shop, guest, onGuest }: ConsentPartProps) {
  const t = useTexts(messages);
  const consents = consentsFor(guest, shop);
  if (consents.length === 0) return null;
  return (
    <fieldset class="consent">
      <legend class="label">{t("messages")}</legend>
      {consents.map(({ purpose, text }) => (
        <CheckField key={purpose} checked={guest.agreed.includes(purpose)}
          onChecked={(agreed) => onGuest(decide(guest, purpose, agreed))}>
          <strong>{t(purpose)}</strong> {text}
        </CheckField>
      ))}
      <p class="small muted">{t("voluntary")}</p>
    </fieldset>
  );
}
