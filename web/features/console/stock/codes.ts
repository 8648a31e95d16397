import type { Schemas } from "../../../shared/api/client.ts";
import { KeyKeeper } from "../../../shared/api/keys.ts";

/** As many as one request takes. */
export const CODES_A_TIME = 90;

/** One code a line; commas and semicolons part them, too, as they come out of a spreadsheet. Each is there once. */
export function codesIn(text: string): string[] {
  return [...new Set(text.split(/[\n,;\t]/).map((code) => code.trim()).filter(Boolean))];
}

export interface CodeSending {
  send: (codes: string[], key: string) => Promise<Schemas["Stock"]>;
  /** Told after each part what is still to be sent. */
  onLeft: (codes: string[]) => void;
  /** The same over every attempt, so that a part of which nobody knows how it ended is not put in twice. */
  keys: KeyKeeper;
}

/** Sends a long list part by part, and stops where one is refused or lost. */
export async function sendCodes(codes: string[], { send, onLeft, keys }: CodeSending): Promise<Schemas["Stock"] | undefined> {
  let stock: Schemas["Stock"] | undefined;
  for (let left = codes; left.length > 0; ) {
    const part = left.slice(0, CODES_A_TIME);
    stock = await send(part, keys.keyFor(part));
    keys.answered();
    left = left.slice(CODES_A_TIME);
    onLeft(left);
  }
  return stock;
}
