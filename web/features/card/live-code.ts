import type { Schemas } from "../../shared/api/client.ts";

type Codes = Pick<Schemas["Card"], "code" | "liveCodes">;

/**
 * What the card shows at that instant (milliseconds by the server's clock). Without a connection the live codes run out
 * after some minutes; then it is the card's own code, which is always taken.
 */
export function codeAt({ code, liveCodes }: Codes, now: number): string {
  // A card that was kept by an older page has none.
  if (!liveCodes) return code;
  const turn = Math.floor((now - Date.parse(liveCodes.from)) / (liveCodes.seconds * 1_000));
  return liveCodes.codes[turn] ?? code;
}
