import { useTexts } from "../../shared/i18n/texts.tsx";
import { useUnits } from "../../shared/i18n/units.ts";
import { filledPlaces } from "../../shared/ui/stamps.tsx";
import messages from "./messages.json";
import type { Gain } from "./refresh.ts";

/** What has just landed, in a sentence. */
export function useGainText(): (gain: Gain) => string {
  const t = useTexts(messages);
  const units = useUnits();
  return ({ program, count }) => {
    const { balance, goal } = program;
    return program.kind !== "stamps" || goal === undefined
      ? t("gained-units", { gain: units(count, program), balance: units(balance, program) })
      : t("gained", { count, balance: filledPlaces(balance, goal), goal });
  };
}
