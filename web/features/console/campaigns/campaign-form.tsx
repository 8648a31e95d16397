import { useEffect, useState } from "preact/hooks";
import type { Schemas } from "../../../shared/api/client.ts";
import type { Failure } from "../../../shared/api/errors.ts";
import { useAction } from "../../../shared/api/hooks.ts";
import { formatHour } from "../../../shared/i18n/dates.ts";
import { localeNames, locales, type Locale } from "../../../shared/i18n/locale.ts";
import { useLocale, useTexts } from "../../../shared/i18n/texts.tsx";
import shared from "../../../shared/messages.json";
import { ownerCall } from "../../../shared/sign-in/session.ts";
import { Button } from "../../../shared/ui/button.tsx";
import { ChoiceField, DateField, SelectField, TextField } from "../../../shared/ui/fields.tsx";
import { Form, useFormErrors, type FormErrors } from "../../../shared/ui/form.tsx";
import { FailureNotice } from "../../../shared/ui/notice.tsx";
import { hours, optionsOf } from "../automations/choices.ts";
import { Preview } from "../words/preview.tsx";
import { WordsFields } from "../words/words-fields.tsx";
import { draftOf, emptyDraft, isWritten, noWords, requiredOf, termsOf, timeKinds, type Campaign, type CampaignDraft, type Holdings, type Terms } from "./draft.ts";
import messages from "./messages.json";
import { SegmentFields } from "./segment-fields.tsx";

const SHARES = [0, 10, 20, 50];

export interface CampaignFormProps {
  /** The draft that is changed; missing where it is a new one. */
  campaign?: Campaign | undefined;
  holdings: Holdings;
  variables: readonly Schemas["MessageVariable"][];
  /** The shop's own language, which has to have a text. */
  own: Locale;
  onSaved: (campaign: Campaign) => void;
  onClose: () => void;
}

interface PartProps {
  draft: CampaignDraft;
  errors: FormErrors;
  change: (part: Partial<CampaignDraft>) => void;
}

/** To whom, what, and when. */
export function CampaignForm({ campaign, holdings, variables, own, onSaved, onClose }: CampaignFormProps) {
  const t = useTexts(messages);
  const words = useTexts(shared);
  const locale = useLocale();
  const [draft, setDraft] = useState(() => (campaign ? draftOf(campaign, holdings, locale) : emptyDraft()));
  const save = useAction(
    (body: Terms, key) => campaign ? ownerCall("put", "/v1/campaigns/{campaignId}", { body, key, path: { campaignId: campaign.id } })
      : ownerCall("post", "/v1/campaigns", { body, key }),
    onSaved,
  );
  const errors = useFormErrors(save.failure, requiredOf(draft));
  const part = { draft, errors, change: (changed: Partial<CampaignDraft>) => setDraft({ ...draft, ...changed }) };
  return (
    <Form errors={errors} failure={save.failure} onSubmit={() => save.run(termsOf(draft, holdings))} label={t("title")}>
      <h1>{campaign ? campaign.name : t("add")}</h1>
      <TextField label={t("name")} hint={t("name-hint")} maxLength={60} value={draft.name} error={errors.of("/name")} onValue={(name) => part.change({ name })} />
      <SegmentFields segment={draft.segment} holdings={holdings} errors={errors}
        onSegment={(changed) => part.change({ segment: { ...draft.segment, ...changed } })} />
      <Texts {...part} campaign={campaign} variables={variables} own={own} failure={save.failure} />
      <Extras {...part} coupons={holdings.coupons} />
      <TimeFields {...part} />
      <FailureNotice failure={save.failure} />
      <div class="row">
        <Button type="submit" busy={save.busy}>{words("save")}</Button>
        <Button kind="quiet" onClick={onClose}>{words("cancel")}</Button>
      </div>
    </Form>
  );
}

type TextsProps = PartProps & Pick<CampaignFormProps, "campaign" | "variables" | "own"> & { failure: Failure | undefined };

/** One language at a time; what the API finds wrong with another one is shown. */
function Texts({ draft, errors, change, campaign, variables, own, failure }: TextsProps) {
  const t = useTexts(messages);
  const [locale, setLocale] = useState(own);
  useEffect(() => {
    const wrong = failure?.kind === "refused" && failure.problem.errors?.find(({ pointer }) => pointer.startsWith("/texts/"))?.pointer.split("/")[2];
    if (wrong) setLocale(wrong as Locale);
  }, [failure]);
  const written = draft.texts[locale];
  const write = (part: Partial<typeof written>) => change({ texts: { ...draft.texts, [locale]: { ...written, ...part } } });
  const other = locales.find((each) => isWritten(draft.texts[each]));
  return (
    <section class="panel stack wide" aria-labelledby="texts">
      <h2 id="texts">{t("texts")}</h2>
      <ChoiceField label={t("text-in")} hint={t("text-hint")} value={locale} onValue={setLocale}
        options={locales.map((value) => ({ value, text: `${localeNames[value]}${isWritten(draft.texts[value]) ? " ✓" : ""}` }))} />
      <WordsFields key={locale} words={written} variables={variables} errors={errors} pointer={`/texts/${locale}`} onWords={write} />
      <div class="row">
        {!isWritten(written) && other && <Button kind="quiet" onClick={() => write(draft.texts[other])}>{t("copy", { language: localeNames[other] })}</Button>}
        {isWritten(written) && <Button kind="quiet" onClick={() => write(noWords)}>{t("empty-text")}</Button>}
      </div>
      {campaign && isWritten(written) && (
        <Preview locale={locale} words={written}
          look={(body) => ownerCall("post", "/v1/campaigns/{campaignId}/preview", { body, path: { campaignId: campaign.id } })} />
      )}
    </section>
  );
}

function Extras({ draft, errors, change, coupons }: PartProps & { coupons: Holdings["coupons"] }) {
  const t = useTexts(messages);
  const given = coupons.filter(({ id, codes, status }) => id === draft.coupon || (codes === "unique" && status === "active"));
  return (
    <section class="panel stack wide" aria-labelledby="extras">
      <h2 id="extras">{t("extras")}</h2>
      {given.length > 0 && (
        <SelectField label={t("coupon")} hint={t("coupon-hint")} value={draft.coupon} error={errors.of("/couponId")}
          options={[{ value: "", text: t("no-coupon") }, ...given.map(({ id, name }) => ({ value: id, text: name }))]} onValue={(coupon) => change({ coupon })} />
      )}
      <SelectField label={t("left-out")} hint={t("left-out-hint")} value={String(draft.leftOut)} error={errors.of("/leftOut")}
        options={optionsOf(SHARES, draft.leftOut, (percent) => (percent ? `${percent}%` : t("nobody")))} onValue={(percent) => change({ leftOut: Number(percent) })} />
    </section>
  );
}

function TimeFields({ draft, errors, change }: PartProps) {
  const t = useTexts(messages);
  const day = (pointer: string) => <DateField label={t("date")} value={draft.date} error={errors.of(pointer)} onValue={(date) => change({ date })} />;
  return (
    <section class="panel stack wide" aria-labelledby="when">
      <h2 id="when">{t("when")}</h2>
      <ChoiceField label={t("begins")} hint={t("quiet-hint")} value={draft.time} error={errors.of("/when")} onValue={(time) => change({ time })}
        options={timeKinds.map((value) => ({ value, text: t(value) }))} />
      {draft.time === "at" && (
        <div class="pair">
          {day("/when/at")}
          <DateField type="time" label={t("clock")} value={draft.clock} onValue={(clock) => change({ clock })} />
        </div>
      )}
      {draft.time === "local-hour" && (
        <div class="pair">
          {day("/when/date")}
          <SelectField label={t("hour")} value={String(draft.hour)} options={optionsOf(hours, draft.hour, formatHour)} onValue={(hour) => change({ hour: Number(hour) })} />
        </div>
      )}
    </section>
  );
}
