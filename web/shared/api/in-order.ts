import { useState } from "preact/hooks";
import { useAction, type Action } from "./hooks.ts";

/** One write of several. Its key stays with it however often it is tried, so what has been done is not done again. */
export interface Keyed {
  key: string;
}

export interface InOrder<Step extends Keyed> {
  /** Empty before anything was wanted. */
  steps: readonly Step[];
  /** How many of them are done: the first ones. */
  done: number;
  write: Action<readonly Step[]>;
  begin: (steps: readonly Step[]) => void;
  /** With the one that failed. */
  goOn: () => void;
}

/** Writes that follow one another; after a failure it is known how far they got, and they can go on from there. */
export function useInOrder<Step extends Keyed>(take: (step: Step) => Promise<void>): InOrder<Step> {
  const [steps, setSteps] = useState<readonly Step[]>([]);
  const [done, setDone] = useState(0);
  const write = useAction(async (todo: readonly Step[]) => {
    for (const step of todo) {
      await take(step);
      setDone((count) => count + 1);
    }
  });
  return {
    steps,
    done,
    write,
    begin: (wanted) => {
      setSteps(wanted);
      setDone(0);
      write.run(wanted);
    },
    goOn: () => write.run(steps.slice(done)),
  };
}
