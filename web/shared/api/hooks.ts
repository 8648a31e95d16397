import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { failureOf, type Failure } from "./errors.ts";
import { KeyKeeper } from "./keys.ts";

export interface Action<Input> {
  busy: boolean;
  failure: Failure | undefined;
  run: (input: Input) => void;
  reset: () => void;
}

/** A write behind a button or form: runs once at a time, keeps its key over retries, holds its failure. */
export function useAction<Input, Result>(
  send: (input: Input, key: string) => Promise<Result>,
  done: (result: Result, input: Input) => void = () => undefined,
): Action<Input> {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const keeper = useRef(new KeyKeeper());
  const running = useRef(false);

  async function attempt(input: Input): Promise<void> {
    try {
      const result = await send(input, keeper.current.keyFor(input));
      keeper.current.answered();
      setFailure(undefined);
      done(result, input);
    } catch (error) {
      const reason = failureOf(error);
      if (reason.kind === "refused") keeper.current.answered();
      setFailure(reason);
    }
  }

  async function run(input: Input): Promise<void> {
    if (running.current) return;
    running.current = true;
    setBusy(true);
    await attempt(input).finally(() => {
      running.current = false;
      setBusy(false);
    });
  }

  return { busy, failure, run: (input) => void run(input), reset: () => setFailure(undefined) };
}

export interface Loaded<T> {
  data: T | undefined;
  failure: Failure | undefined;
  loading: boolean;
  reload: () => Promise<void>;
  replace: (data: T) => void;
}

/** Something read from the API; what was read stays while it is read again, and when that fails. */
export function useLoaded<T>(load: () => Promise<T>, dependencies: readonly unknown[] = []): Loaded<T> {
  const [data, setData] = useState<T>();
  const [failure, setFailure] = useState<Failure>();
  const [loading, setLoading] = useState(true);
  const latest = useRef(0);

  const reload = useCallback(async () => {
    const turn = ++latest.current;
    setLoading(true);
    const outcome = await load().then((value) => ({ value }), (error: unknown) => ({ reason: failureOf(error) }));
    if (turn !== latest.current) return;
    if ("value" in outcome) setData(outcome.value);
    setFailure("reason" in outcome ? outcome.reason : undefined);
    setLoading(false);
  }, dependencies);

  useEffect(() => void reload(), [reload]);
  return { data, failure, loading, reload, replace: setData };
}
