import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { call, type Schemas } from "../../shared/api/client.ts";
import { failureOf, isUnauthorized, type Failure } from "../../shared/api/errors.ts";
import { gains, hasMoved, refreshDelay, type Gain } from "./refresh.ts";

export interface LiveCard {
  card: Schemas["Card"] | undefined;
  failure: Failure | undefined;
  gained: Gain[];
  /** Grows with every movement on the card. */
  moves: number;
  look: () => void;
}

/** The card, looked at again and again while somebody can see it. */
export function useCard(token: string): LiveCard {
  const [state, setState] = useState<Omit<LiveCard, "look" | "failure">>({ card: undefined, gained: [], moves: 0 });
  const [failure, setFailure] = useState<Failure>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const shownAt = useRef(Date.now());
  const turn = useRef(0);

  const refresh = useCallback(async () => {
    clearTimeout(timer.current);
    const mine = ++turn.current;
    const reason = await call("get", "/v1/card", { token }).then(
      (card) => void (mine === turn.current && setState((before) => next(before, card))),
      failureOf,
    );
    if (mine !== turn.current) return;
    setFailure(reason);
    const delay = refreshDelay(Date.now() - shownAt.current);
    if (delay && !document.hidden && !isUnauthorized(reason)) timer.current = setTimeout(() => void refresh(), delay);
  }, [token]);

  const look = useCallback(() => {
    shownAt.current = Date.now();
    if (!document.hidden) void refresh();
  }, [refresh]);

  useEffect(() => {
    look();
    document.addEventListener("visibilitychange", look);
    window.addEventListener("online", look);
    return () => {
      clearTimeout(timer.current);
      document.removeEventListener("visibilitychange", look);
      window.removeEventListener("online", look);
    };
  }, [look]);

  return { ...state, failure, look };
}

type State = Omit<LiveCard, "look" | "failure">;

function next(before: State, card: Schemas["Card"]): State {
  const moved = hasMoved(before.card, card);
  return { card, gained: moved ? gains(before.card, card) : before.gained, moves: before.moves + (moved ? 1 : 0) };
}
