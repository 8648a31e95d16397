import { useEffect, useId, useRef } from "preact/hooks";
import { palette } from "../../shared/brand/brand.ts";
import { format, parse, textOn } from "../../shared/brand/contrast.ts";
import { useTexts } from "../../shared/i18n/texts.tsx";
import { Icon } from "../../shared/ui/icon.tsx";
import messages from "./messages.json";

export interface ColourFieldProps {
  value: string;
  onValue: (colour: string) => void;
  error?: string | undefined;
}

/** Eight colours that look good, and any other. */
export function ColourField({ value, onValue, error }: ColourFieldProps) {
  const t = useTexts(messages);
  const name = useId();
  return (
    <fieldset class="field">
      <legend>{t("colour")}</legend>
      <div class="choices">
        {palette.map((colour, index) => (
          <Swatch key={colour} name={name} colour={colour} checked={colour === value} onValue={onValue}
            label={t("colour-number", { number: index + 1 })} />
        ))}
        <input class="colour-free" type="color" aria-label={t("colour-free")} value={value}
          onInput={(event) => onValue(event.currentTarget.value.toLowerCase())} />
      </div>
      {error && <p class="wrong">{error}</p>}
    </fieldset>
  );
}

interface SwatchProps {
  name: string;
  colour: string;
  checked: boolean;
  label: string;
  onValue: (colour: string) => void;
}

function Swatch({ name, colour, checked, label, onValue }: SwatchProps) {
  const element = useRef<HTMLLabelElement>(null);
  useEffect(() => {
    element.current?.style.setProperty("--swatch", colour);
    element.current?.style.setProperty("--on-swatch", format(textOn(parse(colour))));
  }, [colour]);
  return (
    <label class="choice swatch" ref={element}>
      <input type="radio" name={name} checked={checked} aria-label={label} onChange={() => onValue(colour)} />
      <span>{checked && <Icon name="check" />}</span>
    </label>
  );
}
