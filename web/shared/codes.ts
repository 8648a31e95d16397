/** Card and pairing codes: Crockford's base 32 in groups of four. */
const GROUP = 4;
export const CARD_LENGTH = 12;
export const PAIRING_LENGTH = 16;
/** What a card shows for half a minute: its account and a proof, told from a card's own code by its length. */
const LIVE_LENGTH = 16;
const ACCOUNT_LENGTH = 8;

/** What was meant: I and L are ones, O is a zero, case and separators do not matter. */
export function normalCode(text: string): string {
  return text.toUpperCase().replace(/[IL]/g, "1").replace(/O/g, "0").replace(/[^0-9A-Z]/g, "");
}

export function isLiveCode(text: string): boolean {
  return normalCode(text).length === LIVE_LENGTH;
}

/** The same for all codes of one card, live or its own. */
export function accountOf(card: string): string {
  return normalCode(card).slice(0, ACCOUNT_LENGTH);
}

export function groupCode(text: string, length: number): string {
  const groups = normalCode(text).slice(0, length).match(new RegExp(`.{1,${GROUP}}`, "g"));
  return groups?.join("-") ?? "";
}

/** Groups while typing at the end; leaves the text alone while somebody corrects the middle or deletes. */
export function groupWhileTyping(before: string, after: string, length: number): string {
  return after.length > before.length && after.startsWith(before) ? groupCode(after, length) : after;
}
