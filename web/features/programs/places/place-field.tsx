import type { Schemas } from "../../../shared/api/client.ts";
import { useTexts } from "../../../shared/i18n/texts.tsx";
import { ToggleField } from "../../../shared/ui/fields.tsx";
import messages from "./messages.json";

export interface PlaceFieldProps {
  /** Ids of those that are chosen. */
  values: readonly string[];
  places: readonly Schemas["Place"][];
  error: string | undefined;
  onValues: (values: string[]) => void;
}

/** At which places something counts; asked only where there are any. */
export function PlaceField({ values, places, error, onValues }: PlaceFieldProps) {
  const t = useTexts(messages);
  if (places.length === 0) return null;
  return (
    <ToggleField label={t("places")} hint={t("places-hint")} values={values} error={error}
      options={places.map(({ id, name }) => ({ value: id, text: name }))} onValues={onValues} />
  );
}
