import { useState } from "preact/hooks";
import type { Schemas } from "../../../shared/api/client.ts";
import { useAction, useLoaded } from "../../../shared/api/hooks.ts";
import { useTexts } from "../../../shared/i18n/texts.tsx";
import shared from "../../../shared/messages.json";
import { ownerCall } from "../../../shared/sign-in/session.ts";
import { Button } from "../../../shared/ui/button.tsx";
import { ChoiceField, SelectField } from "../../../shared/ui/fields.tsx";
import { Form, useFormErrors, type FormErrors } from "../../../shared/ui/form.tsx";
import { FailureNotice, Loading, Notice } from "../../../shared/ui/notice.tsx";
import { SwitchField } from "../../../shared/ui/switch.tsx";
import { limits, optionsOf, reminders } from "./choices.ts";
import messages from "./messages.json";
import { UpcomingPanel } from "./upcoming-panel.tsx";
import { WinBackPanel } from "./win-back-panel.tsx";
import { WishPanel } from "./wish-panel.tsx";
import "./automations.css";

type Settings = Schemas["Automations"];
type Programs = readonly Schemas["Program"][];

const tones = ["warm", "brief", "playful"] as const;
const never = { on: false, hour: 9, gift: 1 };

/** The messages that go out by themselves, each at its moment. */
export function AutomationsSection({ programs }: { programs: Programs }) {
  const settings = useLoaded(() => ownerCall("get", "/v1/automations"));
  if (settings.data) return <AutomationsForm settings={settings.data} programs={programs} />;
  return settings.failure ? <FailureNotice failure={settings.failure} onRetry={() => void settings.reload()} /> : <Loading />;
}

function AutomationsForm({ settings, programs }: { settings: Settings; programs: Programs }) {
  const t = useTexts(messages);
  const words = useTexts(shared);
  const [draft, setDraft] = useState(settings);
  const [saved, setSaved] = useState(false);
  const save = useAction(
    (body: Settings, key) => ownerCall("put", "/v1/automations", { body, key }),
    (answer) => {
      setDraft(answer);
      setSaved(true);
    },
  );
  const errors = useFormErrors(save.failure, {});
  function change(part: Partial<Settings>): void {
    setSaved(false);
    setDraft({ ...draft, ...part });
  }
  return (
    <Form errors={errors} failure={save.failure} onSubmit={() => save.run(draft)}>
      <div class="stack">
        <h1>{t("title")}</h1>
        <p class="lead automations-lead">{t("lead")}</p>
      </div>
      <div class="automations">
        <WishPanel name="birthday" wish={draft.birthday} programs={programs} errors={errors}
          onWish={(wish) => change({ birthday: { daysBefore: 0, ...wish } })} />
        <WishPanel name="anniversary" wish={draft.anniversary ?? never} programs={programs} errors={errors} onWish={(anniversary) => change({ anniversary })} />
        <WishPanel name="firstVisit" wish={draft.firstVisit ?? { ...never, daysBefore: 0 }} programs={programs} errors={errors}
          onWish={(wish) => change({ firstVisit: { daysBefore: 0, ...wish } })} />
        <WinBackPanel winBack={draft.winBack} errors={errors} onWinBack={(winBack) => change({ winBack })} />
        <CardPanel draft={draft} errors={errors} change={change} />
        <section class="panel stack">
          <h2>{t("words")}</h2>
          <ChoiceField label={t("tone")} value={draft.tone ?? "warm"} options={tones.map((value) => ({ value, text: t(value) }))}
            onValue={(tone) => change({ tone })} />
          <p><a href="#words">{t("to-words")}</a></p>
        </section>
        <UpcomingPanel />
        <section class="panel stack">
          <h2>{t("limit")}</h2>
          <SelectField label={t("limit-label")} hint={t("limit-hint")} value={String(draft.weeklyLimit)} error={errors.of("/weeklyLimit")}
            options={optionsOf(limits, draft.weeklyLimit, (count) => t("a-week", { count }))}
            onValue={(value) => change({ weeklyLimit: Number(value) })} />
        </section>
      </div>
      <FailureNotice failure={save.failure} />
      {saved && !save.failure && <Notice kind="success">{words("saved")}</Notice>}
      <div><Button type="submit" large busy={save.busy}>{words("save")}</Button></div>
    </Form>
  );
}

const cardKinds = ["rewardReady", "almostReady", "tierUp", "tierAtRisk", "tierLost", "couponGiven", "couponExpiring"] as const;

/** About the card itself: for everyone who lets the shop write about it. */
function CardPanel({ draft, errors, change }: { draft: Settings; errors: FormErrors; change: (part: Partial<Settings>) => void }) {
  const t = useTexts(messages);
  const expiring = draft.expiring ?? { on: true, daysBefore: 14 };
  return (
    <section class="panel">
      <h2>{t("card")}</h2>
      <div class="switches">
        {cardKinds.map((kind) => (
          <SwitchField key={kind} label={t(kind)} hint={t(`${kind}-hint`)} on={draft[kind] ?? true} onSwitch={(on) => change({ [kind]: on })} />
        ))}
        <SwitchField label={t("expiring")} hint={t("expiring-hint")} on={expiring.on} onSwitch={(on) => change({ expiring: { ...expiring, on } })} />
      </div>
      {expiring.on && (
        <SelectField label={t("day")} value={String(expiring.daysBefore)} error={errors.of("/expiring/daysBefore")}
          options={optionsOf(reminders, expiring.daysBefore, (count) => t("days-before", { count }))}
          onValue={(value) => change({ expiring: { ...expiring, daysBefore: Number(value) } })} />
      )}
    </section>
  );
}
