import type { Body } from "../../shared/api/client.ts";
import type { Action } from "../../shared/api/hooks.ts";
import { localeNames, locales, type Locale } from "../../shared/i18n/locale.ts";
import { countryName, countryOptions, zoneOptions } from "../../shared/i18n/places.ts";
import { useLocale, useTexts } from "../../shared/i18n/texts.tsx";
import { Button } from "../../shared/ui/button.tsx";
import { SelectField, TextField } from "../../shared/ui/fields.tsx";
import { Form, useFormErrors, type FormErrors } from "../../shared/ui/form.tsx";
import { FailureNotice } from "../../shared/ui/notice.tsx";
import messages from "./messages.json";

export type Business = Body<"post", "/v1/sign-ups">;

export interface BusinessStepProps {
  business: Business;
  onBusiness: (business: Business) => void;
  start: Action<Business>;
  onSubmit: () => void;
}

export function BusinessStep({ business, onBusiness, start, onSubmit }: BusinessStepProps) {
  const t = useTexts(messages);
  const errors = useFormErrors(start.failure, { "/businessName": business.businessName, "/email": business.email });
  const change = (part: Partial<Business>) => onBusiness({ ...business, ...part });
  return (
    <Form errors={errors} failure={start.failure} onSubmit={onSubmit}>
      <p class="badge">{t("step", { number: 1 })}</p>
      <h1>{t("title")}</h1>
      <TextField label={t("business")} hint={t("business-hint")} autocomplete="organization" maxLength={60} autoFocus
        value={business.businessName} error={errors.of("/businessName")}
        onValue={(businessName) => change({ businessName })} />
      <TextField label={t("email")} hint={t("email-hint")} inputMode="email" autocomplete="email" autocapitalize="none"
        value={business.email} error={errors.of("/email")} onValue={(email) => change({ email })} />
      <PlaceFields business={business} change={change} errors={errors} />
      <FailureNotice failure={start.failure} />
      <Button type="submit" large busy={start.busy}>{t("send")}</Button>
      <a href="/sign-in">{t("known")}</a>
    </Form>
  );
}

interface PlaceFieldsProps {
  business: Business;
  change: (part: Partial<Business>) => void;
  errors: FormErrors;
}

/** Guessed, shown in one line, and changed only where the guess is wrong. */
function PlaceFields({ business, change, errors }: PlaceFieldsProps) {
  const t = useTexts(messages);
  const reader = useLocale();
  const wrong = ["/country", "/timeZone", "/locale"].some((pointer) => errors.of(pointer));
  const { country, timeZone, locale } = business;
  return (
    <details open={wrong}>
      <summary>
        {t("where", { country: countryName(country, reader), zone: timeZone.replace(/_/g, " "), language: localeNames[locale] })}
      </summary>
      <div class="stack">
        <SelectField label={t("country")} value={country} options={countryOptions(reader, country)} autocomplete="country"
          error={errors.of("/country")} onValue={(value) => change({ country: value })} />
        <SelectField label={t("zone")} value={timeZone} options={zoneOptions(timeZone)}
          error={errors.of("/timeZone")} onValue={(value) => change({ timeZone: value })} />
        <SelectField label={t("guests-language")} value={locale}
          options={locales.map((value) => ({ value, text: localeNames[value] }))}
          error={errors.of("/locale")} onValue={(value) => change({ locale: value as Locale })} />
      </div>
    </details>
  );
}
