import { useCallback, useEffect, useRef, useState } from "preact/hooks";
import { call, type Schemas } from "../../shared/api/client.ts";
import { failureOf, isUnauthorized, type Failure } from "../../shared/api/errors.ts";
import { forgetCard, keepCard, keptCard } from "./kept.ts";
import { gains, hasMoved, refreshDelay, type Gain } from "./refresh.ts";

export interface LiveCard {
  card: Schemas["Card"] | undefined;
  failure: Failure | undefined;
  gained: Gain[];
  /** Grows with every movement on the card. */
  moves: number;
  look: () => void;
}

type State = Omit<LiveCard, "look" | "failure">;

/** The card, looked at again and again while somebody can see it; begins as it was seen last. */
export function useCard(token: string): LiveCard {
  const [state, setState] = useState<State>(() => ({ card: keptCard(token), gained: [], moves: 0 }));
  const [failure, setFailure] = useState<Failure>();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const shownAt = useRef(Date.now());
  const turn = useRef(0);

  const refresh = useCallback(async () => {
    clearTimeout(timer.current);
    const mine = ++turn.current;
    const outcome = await call("get", "/v1/card", { token }).then((card) => ({ card }), (error: unknown) => ({ reason: failureOf(error) }));
    if (mine !== turn.current) return;
    const reason = "reason" in outcome ? outcome.reason : undefined;
    if ("card" in outcome) arrived(outcome.card);
    if (isUnauthorized(reason)) forgetCard();
    setFailure(reason);
    const delay = refreshDelay(Date.now() - shownAt.current);
    if (delay && !document.hidden && !isUnauthorized(reason)) timer.current = setTimeout(() => void refresh(), delay);
  }, [token]);

  function arrived(card: Schemas["Card"]): void {
    keepCard(token, card);
    setState((before) => next(before, card));
  }

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

function next(before: State, card: Schemas["Card"]): State {
  const moved = hasMoved(before.card, card);
  return { card, gained: moved ? gains(before.card, card) : before.gained, moves: before.moves + (moved ? 1 : 0) };
}
