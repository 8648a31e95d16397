import { useState } from "preact/hooks";
import type { Failure } from "../../shared/api/errors.ts";
import { monthName } from "../../shared/i18n/dates.ts";
import { useLocale, useTexts } from "../../shared/i18n/texts.tsx";
import { Button } from "../../shared/ui/button.tsx";
import { CheckField, ChoiceField, SelectField, TextField } from "../../shared/ui/fields.tsx";
import { Form, useFormErrors } from "../../shared/ui/form.tsx";
import { FailureNotice } from "../../shared/ui/notice.tsx";
import messages from "./messages.json";
import { addressOf, daysIn, type Channel, type Guest, type Shop } from "./request.ts";

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
      {shop.channels.length > 1 && <ChannelField channel={guest.channel} onChannel={(channel) => change({ channel, agreed: false })} />}
      {guest.channel === "email" ? (
        <TextField key="email" label={t("email")} inputMode="email" autocomplete="email" autocapitalize="none"
          value={guest.email} error={errors.of("/email")} onValue={(email) => change({ email })} />
      ) : (
        <TextField key="phone" label={t("phone")} inputMode="tel" autocomplete="tel"
          value={guest.phone} error={errors.of("/phone")} onValue={(phone) => change({ phone })} />
      )}
      <BirthdayFields guest={guest} change={change} error={errors.of("/birthday")} />
      <ConsentField shop={shop} guest={guest} onAgreed={(agreed) => change({ agreed })} />
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

interface BirthdayFieldsProps {
  guest: Guest;
  change: (part: Partial<Guest>) => void;
  error: string | undefined;
}

function BirthdayFields({ guest, change, error }: BirthdayFieldsProps) {
  const t = useTexts(messages);
  const locale = useLocale();
  const [open, setOpen] = useState(false);
  const none = { value: "", text: t("no-choice") };
  const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
  const setMonth = (month: string) => change({ month, day: Number(guest.day) > daysIn(month) ? "" : guest.day });
  return (
    <details open={open || error !== undefined} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t("birthday")}</summary>
      <div class="birthday">
        <SelectField label={t("day")} value={guest.day} error={error} onValue={(day) => change({ day })}
          options={[none, ...numbers(daysIn(guest.month)).map((day) => ({ value: String(day), text: String(day) }))]} />
        <SelectField label={t("month")} value={guest.month} onValue={setMonth}
          options={[none, ...numbers(12).map((month) => ({ value: String(month), text: monthName(month, locale) }))]} />
      </div>
      <p class="small muted">{t("birthday-hint")}</p>
    </details>
  );
}

/** Unticked until the guest ticks it; the words are the ones the API keeps as evidence. */
function ConsentField({ shop, guest, onAgreed }: { shop: Shop; guest: Guest; onAgreed: (agreed: boolean) => void }) {
  const t = useTexts(messages);
  const consent = shop.consents.find((each) => each.channel === guest.channel);
  if (!consent) return null;
  return (
    <div class="consent">
      <CheckField checked={guest.agreed} onChecked={onAgreed}>{consent.text}</CheckField>
      <p class="small muted">{t("voluntary")}</p>
    </div>
  );
}
