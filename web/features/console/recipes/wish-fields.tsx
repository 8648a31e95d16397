import type { Schemas } from "../../../shared/api/client.ts";
import { useTexts } from "../../../shared/i18n/texts.tsx";
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
export function WishFields({ setUp: { tiers, automations }, ladder, parts, onParts }: WishFieldsProps) {
  const t = useTexts(messages);
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
          {[t("take-messages"), ...useSaid(automations)].join(" ")}
          <br /><span class="small muted">{t("replace-messages")}</span>
        </CheckField>
      )}
    </fieldset>
  );
}

function useSaid({ birthday, winBack }: Schemas["Automations"]): string[] {
  const t = useTexts(messages);
  return [
    ...(birthday.on ? [birthday.gift > 0 ? t("birthday-gift", { count: birthday.gift }) : t("birthday")] : []),
    ...(winBack.on ? [t("win-back", { count: winBack.afterDays })] : []),
  ];
}
