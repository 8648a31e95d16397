import type { Schemas } from "../../shared/api/client.ts";
import type { StampWish } from "./purchase.ts";

/** What the next scan is to do. */
export interface Wishes {
  mode: "stamp" | "look";
  stamps: number;
  /** Empty: all that are running. */
  programId: string;
}

export const firstWishes: Wishes = { mode: "stamp", stamps: 1, programId: "" };

/** By the contract; the domain decides the rest. */
const MOST_STAMPS = 50;

export function changeStamps(stamps: number, by: number): number {
  return Math.min(MOST_STAMPS, Math.max(1, stamps + by));
}

/** The write that a scan starts; none where the card is only looked at. A program that has gone is not asked for. */
export function wishFor(wishes: Wishes, card: string, programs: readonly Schemas["Program"][]): StampWish | undefined {
  if (wishes.mode === "look") return undefined;
  const chosen = programs.some((program) => program.id === wishes.programId);
  return { kind: "stamp", card, stamps: wishes.stamps, programIds: chosen ? [wishes.programId] : undefined };
}
