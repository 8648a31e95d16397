import { serverNow } from "../../shared/api/clock.ts";
import { formatBirthday, formatDate } from "../../shared/i18n/dates.ts";
import { useLocale, useTexts } from "../../shared/i18n/texts.tsx";
import { SelectField, TextField } from "../../shared/ui/fields.tsx";
import type { Draft } from "./draft.ts";
import { countsMonths, daysAfter, expiryKinds, expiryOf, lastDay, monthEnds, type ExpiryDraft, type ExpiryKind } from "./expiry.ts";
import type { DraftProps } from "./fields.tsx";
import messages from "./messages.json";

/** When what is earned can be used, and until when; an example says it in dates. */
export function ExpiryFields({ draft, onDraft, errors }: DraftProps) {
  const t = useTexts(messages);
  const locale = useLocale();
  const { expiry, pendingDays } = draft;
  const change = (part: Partial<ExpiryDraft>) => onDraft({ ...draft, expiry: { ...expiry, ...part } });
  const dates = monthEnds.includes(expiry.date) ? monthEnds : [...monthEnds, expiry.date];
  return (
    <>
      <SelectField label={t("expiry-kind")} value={expiry.kind} error={errors.of("/expiry/kind")}
        options={expiryKinds.map((value) => ({ value, text: t(`expiry-${value}`) }))} onValue={(kind) => change({ kind: kind as ExpiryKind })} />
      {countsMonths(expiry.kind) && (
        <TextField label={t(expiry.kind === "inactivity" ? "expiry-idle-months" : "expiry-number")} inputMode="numeric" value={expiry.months}
          error={errors.of("/expiry/months")} onValue={(months) => change({ months })} />
      )}
      {expiry.kind === "date" && (
        <SelectField label={t("expiry-last-day")} value={expiry.date} error={errors.of("/expiry/date")}
          options={dates.map((value) => ({ value, text: formatBirthday(value, locale) }))} onValue={(date) => change({ date })} />
      )}
      <TextField label={t("pending-days")} hint={t("pending-hint")} inputMode="numeric" value={pendingDays}
        error={errors.of("/pendingDays")} onValue={(days) => onDraft({ ...draft, pendingDays: days })} />
      <Example draft={draft} />
    </>
  );
}

const PENDING_MOST = 90;

function Example({ draft: { expiry, pendingDays } }: { draft: Draft }) {
  const t = useTexts(messages);
  const locale = useLocale();
  const days = Number(pendingDays || "0");
  const pending = Number.isInteger(days) && days > 0 && days <= PENDING_MOST;
  const from = daysAfter(new Date(serverNow()).toISOString().slice(0, 10), pending ? days : 0);
  const end = lastDay(expiryOf(expiry), from);
  const sentence = expiry.kind === "never" ? t("example-never")
    : end && t(expiry.kind === "inactivity" ? "example-idle" : "example-until", { date: formatDate(end, locale) });
  return <p class="hint" role="status">{[sentence, pending && t("example-pending", { date: formatDate(from, locale) })].filter(Boolean).join(" ")}</p>;
}
