import "./burst.css";

const PIECES = 18;

/** A handful of confetti from the middle of whatever it is put into; decoration, and still where motion is unwanted. */
export function Burst() {
  return (
    <div class="burst" aria-hidden="true">
      {Array.from({ length: PIECES }, (_, index) => <span key={index} class={`piece piece-${index}`} />)}
    </div>
  );
}
