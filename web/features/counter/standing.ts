import { useTexts } from "../../shared/i18n/texts.tsx";
import { useUnits, type Counted } from "../../shared/i18n/units.ts";
import shared from "../../shared/messages.json";
import { filledPlaces } from "../../shared/ui/stamps.tsx";

/** What is on a card: places of its goal, points or money. */
export function useStanding({ balance, goal, ...counted }: Counted & { balance: number; goal?: number | undefined }): string {
  const words = useTexts(shared);
  const units = useUnits();
  return counted.kind !== "stamps" || goal === undefined ? units(balance, counted) : words("progress", { count: filledPlaces(balance, goal), goal });
}
