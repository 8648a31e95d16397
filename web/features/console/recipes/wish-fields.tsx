import type { Schemas } from "../../../shared/api/client.ts";
import { useTexts } from "../../../shared/i18n/texts.tsx";
import { useUnits } from "../../../shared/i18n/units.ts";
import { CheckField } from "../../../shared/ui/fields.tsx";
import messages from "./messages.json";
import type { SetUp } from "./recipe.ts";

export interface Parts {
  tiers: boolean;
  automations: boolean;
}

export interface WishFieldsProps {
  setUp: SetUp;
  /** As it is now. */
  ladder: Schemas["TierLadder"];
  parts: Parts;
  onParts: (parts: Parts) => void;
}

const names = (ladder: Schemas["TierLadder"]) => ladder.levels.map(({ name }) => name).join(", ");

/** What of the recipe is taken besides its programs, and what it would replace. */
export function WishFields({ setUp, ladder, parts, onParts }: WishFieldsProps) {
  const t = useTexts(messages);
  const said = useSaid(setUp);
  const { tiers, automations } = setUp;
  if (!tiers && !automations) return null;
  return (
    <fieldset class="panel stack">
      <legend class="hidden-text">{t("also")}</legend>
      {tiers && (
        <CheckField checked={parts.tiers} onChecked={(checked) => onParts({ ...parts, tiers: checked })}>
          {t("take-levels", { names: names(tiers) })}
          {ladder.levels.length > 0 && <><br /><span class="small muted">{t("replace-levels", { names: names(ladder) })}</span></>}
        </CheckField>
      )}
      {automations && (
        <CheckField checked={parts.automations} onChecked={(checked) => onParts({ ...parts, automations: checked })}>
          {[t("take-messages"), ...said].join(" ")}
          <br /><span class="small muted">{t("replace-messages")}</span>
        </CheckField>
      )}
    </fieldset>
  );
}

function useSaid({ programs, names: keys, automations }: SetUp): string[] {
  const t = useTexts(messages);
  const units = useUnits();
  if (!automations) return [];
  const { birthday, anniversary, winBack } = automations;
  const wish = (name: "birthday" | "anniversary", { on, gift, programId }: NonNullable<typeof anniversary>) => {
    if (!on) return [];
    const { kind = "stamps", currency } = programs[keys.indexOf(programId ?? "")] ?? {};
    return [gift > 0 ? t(`${name}-gift`, { gift: units(gift, { kind, currency }) }) : t(name)];
  };
  return [
    ...wish("birthday", birthday),
    ...(anniversary ? wish("anniversary", anniversary) : []),
    ...(winBack.on ? [t("win-back", { count: winBack.afterDays })] : []),
  ];
}
