import type { Schemas } from "../../shared/api/client.ts";
import { forget, recall, remember } from "../../shared/storage.ts";

interface Kept {
  token: string;
  card: Schemas["Card"];
}

/** The card as it stood when it was last seen; it is shown while there is nothing newer. */
export function keptCard(token: string): Schemas["Card"] | undefined {
  try {
    const kept = JSON.parse(recall("last-card") ?? "null") as Kept | null;
    return kept?.token === token ? kept.card : undefined;
  } catch {
    return undefined;
  }
}

export function keepCard(token: string, card: Schemas["Card"]): void {
  remember("last-card", JSON.stringify({ token, card } satisfies Kept));
}

export function forgetCard(): void {
  forget("last-card");
}
