import type { Schemas } from "../api/client.ts";

export type Choice = Schemas["Choice"];
type Option = Choice["options"][number];

/** The option in which the member earns now. */
export function chosenOf({ options, programId }: Choice): Option | undefined {
  return options.find((option) => option.programId === programId);
}

/** Whether there is something to send: another option than now, still offered, and no earlier choice that stands. */
export function isNew(choice: Choice, picked: string): boolean {
  return !choice.from && picked !== choice.programId && choice.options.some((option) => option.programId === picked);
}
