/** The clock of the pages is the server's: a phone may be hours off, and a local run's clock can be moved. */
let offset = 0;

/** Less than this is the way there and back, and the whole seconds of the header. */
const NOISE_MILLISECONDS = 2_000;

/** Milliseconds since 1970 by the server's clock. */
export function serverNow(): number {
  return Date.now() + offset;
}

/**
 * Takes the time from an answer's `Date` header; the server wrote it somewhere between sending and receiving. A local
 * run, whose clock can be moved but whose `Date` cannot, says it in a header of its own.
 */
export function noteServerTime(headers: Headers, sent: number, received: number): void {
  const second = Date.parse(headers.get("Regulars-Clock") ?? headers.get("Date") ?? "");
  if (!Number.isNaN(second)) offset = offsetOf(second, sent, received);
}

export function offsetOf(second: number, sent: number, received: number): number {
  const measured = second + 500 - (sent + received) / 2;
  return Math.abs(measured) < NOISE_MILLISECONDS ? 0 : measured;
}
