import { useTexts } from "../../../shared/i18n/texts.tsx";
import messages from "../limits/messages.json";
import { ChipsField } from "../rates/goods-field.tsx";
import { addLabels } from "./labels.ts";

export interface LabelsFieldProps {
  /** Without it, that one of them is asked for. */
  label?: string;
  values: readonly string[];
  onValues: (values: string[]) => void;
  error: string | undefined;
}

/** Labels, each a chip. */
export function LabelsField({ label, values, onValues, error }: LabelsFieldProps) {
  const t = useTexts(messages);
  return (
    <ChipsField label={label ?? t("only-labels")} chips={values.map((name) => ({ name }))} error={error}
      onAdd={(typed) => onValues(addLabels(values, typed))} onRemove={({ name }) => onValues(values.filter((each) => each !== name))} />
  );
}
