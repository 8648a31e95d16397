import type { Schemas } from "../shared/api/client.ts";
import { route, type Route } from "./route.ts";
import { merchant, Refusal } from "./state.ts";

const DAY = 86_400_000;

const choice: Schemas["Choice"] = {
  programId: "points",
  options: [
    { programId: "points", name: "Punkty", gives: "1 punkt za każdą 1,00 zł" },
    { programId: "money", name: "Zwrot na kartę", gives: "3% zwrotu z każdego zakupu" },
  ],
};

/** A shop called "New" has nothing to choose among yet. */
export function offeredChoice(): { choice?: Schemas["Choice"] } {
  return merchant.name === "New" ? {} : { choice };
}

/** Holds for thirty days, as the API has it where nothing is said. */
export function choose(programId: unknown): Schemas["Choice"] {
  if (choice.from) throw new Refusal(409, "too-soon", `You can choose again from ${choice.from}.`);
  if (programId !== choice.programId) {
    choice.programId = String(programId);
    choice.from = new Date(Date.now() + 30 * DAY).toISOString().slice(0, 10);
  }
  return choice;
}

export const choiceRoutes: Route[] = [
  route("PUT", "/v1/card/choice", ({ body }) => [200, choose(body["programId"])]),
];
