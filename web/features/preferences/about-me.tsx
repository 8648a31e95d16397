import { useEffect, useState } from "preact/hooks";
import { call } from "../../shared/api/client.ts";
import { isUnauthorized } from "../../shared/api/errors.ts";
import { useAction } from "../../shared/api/hooks.ts";
import { noBirthday } from "../../shared/birthday/days.ts";
import { BirthdayFields } from "../../shared/birthday/fields.tsx";
import { localeNames, locales, type Locale } from "../../shared/i18n/locale.ts";
import { useTexts } from "../../shared/i18n/texts.tsx";
import shared from "../../shared/messages.json";
import { Button } from "../../shared/ui/button.tsx";
import { SelectField, TextField } from "../../shared/ui/fields.tsx";
import { Form, useFormErrors } from "../../shared/ui/form.tsx";
import { FailureNotice, Notice } from "../../shared/ui/notice.tsx";
import type { ChoicesProps } from "./choices.tsx";
import { changeOf, draftOf, isChanged, isHalf, type Change, type Draft } from "./draft.ts";
import messages from "./messages.json";

/** Name, language and birthday, as the shop knows them. */
export function AboutMe({ token, stored, onStored, onLost }: ChoicesProps) {
  const t = useTexts(messages);
  const words = useTexts(shared);
  const [draft, setDraft] = useState(() => draftOf(stored));
  const [saved, setSaved] = useState(false);
  const [half, setHalf] = useState(false);
  const save = useAction(
    (body: Change, key) => call("patch", "/v1/preferences", { token, body, key }),
    (answer) => {
      onStored(answer);
      setDraft(draftOf(answer));
      setSaved(true);
    },
  );
  useEffect(() => {
    if (isUnauthorized(save.failure)) onLost();
  }, [save.failure]);
  const errors = useFormErrors(save.failure, { "/firstName": draft.firstName });
  function change(part: Partial<Draft>): void {
    setSaved(false);
    setHalf(false);
    setDraft({ ...draft, ...part });
  }
  function submit(): void {
    const wanted = changeOf(draft, stored);
    setHalf(isHalf(draft.birthday));
    if (isHalf(draft.birthday)) return;
    if (isChanged(wanted)) save.run(wanted);
    else setSaved(true);
  }
  return (
    <section class="panel">
      <Form errors={errors} failure={save.failure} onSubmit={submit}>
        <h2>{t("about")}</h2>
        <TextField label={t("first-name")} autocomplete="given-name" autocapitalize="words" maxLength={60}
          value={draft.firstName} error={errors.of("/firstName")} onValue={(firstName) => change({ firstName })} />
        <SelectField label={t("language")} value={draft.locale} error={errors.of("/locale")}
          options={locales.map((value) => ({ value, text: localeNames[value] }))}
          onValue={(value) => change({ locale: value as Locale })} />
        <fieldset class="field">
          <legend>{t("birthday")}</legend>
          <p class="hint">{t("birthday-why")}</p>
          <BirthdayFields value={draft.birthday} error={half ? t("half") : errors.of("/birthday")}
            onValue={(birthday) => change({ birthday })} />
          {(draft.birthday.day || draft.birthday.month) && (
            <div><Button kind="plain" onClick={() => change({ birthday: noBirthday })}>{t("no-birthday")}</Button></div>
          )}
        </fieldset>
        <FailureNotice failure={save.failure} />
        {saved && !save.failure && <Notice kind="success">{words("saved")}</Notice>}
        <div><Button type="submit" busy={save.busy}>{words("save")}</Button></div>
      </Form>
    </section>
  );
}
