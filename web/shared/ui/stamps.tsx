import { Icon } from "./icon.tsx";
import { SealFace, sealEdge } from "./seal.tsx";
import "./stamps.css";

export interface StampsProps {
  filled: number;
  goal: number;
  /** What the picture says, in words; without it the picture is decoration. */
  label?: string;
  /** Stamps that have just landed: they are set with a small thump. */
  fresh?: number;
}

/** Beyond this many places a card shows a bar: stamps would be too small to count. */
const MOST_PLACES = 30;

/** Progress as a stamp card. */
export function Stamps(props: StampsProps) {
  return props.goal > MOST_PLACES ? <Bar {...props} /> : <Places {...props} />;
}

function Places({ filled, goal, label, fresh = 0 }: StampsProps) {
  return (
    <div class={`stamps columns-${columnsFor(goal)}`} {...(label ? { role: "img", "aria-label": label } : { "aria-hidden": true })}>
      {Array.from({ length: goal }, (_, index) => (
        <Place key={index} index={index} last={index === goal - 1} filled={index < filled}
          fresh={index < filled && index >= filled - fresh} />
      ))}
    </div>
  );
}

interface PlaceProps {
  index: number;
  last: boolean;
  filled: boolean;
  fresh: boolean;
}

function Place({ index, last, filled, fresh }: PlaceProps) {
  const tilt = `tilt-${(index * 7) % 5}`;
  return (
    <svg class={`place ${tilt} ${filled ? "filled" : "empty"} ${fresh ? "fresh" : ""}`} viewBox="0 0 100 100"
      width="64" height="64">
      <circle class="place-ring" cx="50" cy="50" r="42" />
      {filled ? <Mark /> : last ? <Gift /> : <text class="place-number" x="50" y="61">{index + 1}</text>}
    </svg>
  );
}

function Mark() {
  return (
    <g class="mark-set">
      <path class="seal-ink" d={sealEdge} />
      <SealFace />
    </g>
  );
}

function Gift() {
  return (
    <svg class="place-gift" x="24" y="22" width="52" height="52" viewBox="0 0 24 24">
      <Icon name="gift" />
    </svg>
  );
}

function Bar({ filled, goal, label }: StampsProps) {
  return <progress class="stamps-bar" max={goal} value={Math.min(filled, goal)} aria-label={label} />;
}

/** Rows of even length where the number allows it. */
export function columnsFor(goal: number): number {
  if (goal <= 5) return goal;
  return [5, 6, 4].find((columns) => goal % columns === 0) ?? 5;
}

/** Stamps on the card that is being filled; a card that has just become full is shown full. */
export function filledPlaces(balance: number, goal: number): number {
  const stamps = Math.max(0, balance);
  return stamps > 0 && stamps % goal === 0 ? goal : stamps % goal;
}
