import { useId } from "preact/hooks";
import "./switch.css";

export interface SwitchFieldProps {
  label: string;
  hint?: string | undefined;
  on: boolean;
  busy?: boolean;
  onSwitch: (on: boolean) => void;
}

/** On or off, in force at once; what it means stands below its name. */
export function SwitchField({ label, hint, on, busy, onSwitch }: SwitchFieldProps) {
  const id = useId();
  return (
    <div class="switch">
      <div>
        <label for={id}>{label}</label>
        {hint && <p class="small muted" id={`${id}-hint`}>{hint}</p>}
      </div>
      <input type="checkbox" role="switch" id={id} checked={on} aria-busy={busy} {...(hint && { "aria-describedby": `${id}-hint` })}
        onChange={(event) => onSwitch(event.currentTarget.checked)} />
    </div>
  );
}
