import type { Schemas } from "../../../shared/api/client.ts";
import { formatHour } from "../../../shared/i18n/dates.ts";
import { useTexts } from "../../../shared/i18n/texts.tsx";
import { SelectField } from "../../../shared/ui/fields.tsx";
import type { FormErrors } from "../../../shared/ui/form.tsx";
import { SwitchField } from "../../../shared/ui/switch.tsx";
import { hours, optionsOf, silences } from "./choices.ts";
import messages from "./messages.json";

type WinBack = Schemas["Automations"]["winBack"];

export interface WinBackPanelProps {
  winBack: WinBack;
  errors: FormErrors;
  onWinBack: (winBack: WinBack) => void;
}

export function WinBackPanel({ winBack, errors, onWinBack }: WinBackPanelProps) {
  const t = useTexts(messages);
  const { on, afterDays, hour, invitations = 1, leftOut = 0 } = winBack;
  const change = (part: Partial<WinBack>) => onWinBack({ ...winBack, ...part });
  return (
    <section class="panel">
      <h2>{t("win-back")}</h2>
      <div class="switches">
        <SwitchField label={t("win-back-on")} hint={t("win-back-hint")} on={on} onSwitch={(value) => change({ on: value })} />
      </div>
      {on && (
        <div class="stack">
          <div class="automation-fields">
            <SelectField label={t("silence")} value={String(afterDays)} error={errors.of("/winBack/afterDays")}
              options={optionsOf(silences, afterDays, (count) => t("days", { count }))} onValue={(value) => change({ afterDays: Number(value) })} />
            <SelectField label={t("hour")} value={String(hour)} error={errors.of("/winBack/hour")}
              options={optionsOf(hours, hour, formatHour)} onValue={(value) => change({ hour: Number(value) })} />
            <SelectField label={t("invitations")} value={String(invitations)} error={errors.of("/winBack/invitations")}
              options={optionsOf([1, 2, 3], invitations, (count) => t("times", { count }))} onValue={(value) => change({ invitations: Number(value) })} />
            <SelectField label={t("left-out")} hint={t("left-out-hint")} value={String(leftOut)} error={errors.of("/winBack/leftOut")}
              options={optionsOf([0, 10, 20, 50], leftOut, (percent) => (percent ? `${percent}%` : t("nobody")))}
              onValue={(value) => change({ leftOut: Number(value) })} />
          </div>
          <p class="automation-story">{t("win-back-story", { days: afterDays, hour: formatHour(hour) })}</p>
        </div>
      )}
    </section>
  );
}
