import type { Schemas } from "../../../shared/api/client.ts";
import { formatHour } from "../../../shared/i18n/dates.ts";
import { useTexts } from "../../../shared/i18n/texts.tsx";
import { SelectField } from "../../../shared/ui/fields.tsx";
import type { FormErrors } from "../../../shared/ui/form.tsx";
import { SwitchField } from "../../../shared/ui/switch.tsx";
import { birthdayDays, dayKey, gifts, hours, optionsOf } from "./choices.ts";
import messages from "./messages.json";

type Birthday = Schemas["Automations"]["birthday"];

export interface BirthdayPanelProps {
  birthday: Birthday;
  errors: FormErrors;
  onBirthday: (birthday: Birthday) => void;
}

export function BirthdayPanel({ birthday, errors, onBirthday }: BirthdayPanelProps) {
  const t = useTexts(messages);
  const { on, daysBefore, hour, gift } = birthday;
  const change = (part: Partial<Birthday>) => onBirthday({ ...birthday, ...part });
  const day = (days: number) => t(dayKey(days), { count: Math.abs(days) });
  return (
    <section class="panel">
      <h2>{t("birthday")}</h2>
      <div class="switches">
        <SwitchField label={t("birthday-on")} hint={t("birthday-hint")} on={on} onSwitch={(value) => change({ on: value })} />
      </div>
      {on && (
        <div class="stack">
          <div class="automation-fields">
            <SelectField label={t("day")} value={String(daysBefore)} error={errors.of("/birthday/daysBefore")}
              options={optionsOf(birthdayDays, daysBefore, day)} onValue={(value) => change({ daysBefore: Number(value) })} />
            <SelectField label={t("hour")} value={String(hour)} error={errors.of("/birthday/hour")}
              options={optionsOf(hours, hour, formatHour)} onValue={(value) => change({ hour: Number(value) })} />
            <SelectField label={t("gift")} value={String(gift)} error={errors.of("/birthday/gift")}
              options={optionsOf(gifts, gift, (count) => t("gift-count", { count }))} onValue={(value) => change({ gift: Number(value) })} />
          </div>
          <p class="automation-story">{t("birthday-story", { day: day(daysBefore), hour: formatHour(hour), gift })}</p>
        </div>
      )}
    </section>
  );
}
