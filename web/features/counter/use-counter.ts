import { useCallback, useEffect, useReducer, useRef } from "preact/hooks";
import { call } from "../../shared/api/client.ts";
import { failureOf, isUnauthorized } from "../../shared/api/errors.ts";
import { newKey } from "../../shared/api/keys.ts";
import { isLiveCode } from "../../shared/codes.ts";
import { forget, recall, remember } from "../../shared/storage.ts";
import { perform, type Guest, type Job, type Wish } from "./jobs.ts";
import { cardOf, start, step, type State } from "./machine.ts";
import type { StampWish } from "./purchase.ts";

export interface Counter {
  state: State;
  look: (card: string) => void;
  /** Whose card it is, beside the one that the screen is about. */
  whose: (card: string) => Promise<Guest>;
  /** Asks for the amount before the wish is sent. */
  price: (wish: StampWish) => void;
  /** Asks for a coupon's code, where there is none yet, and for the amount; the card is empty where none was scanned. */
  coupon: (card: string, code: string) => void;
  ask: (wish: Wish) => void;
  again: () => void;
  putAway: () => void;
}

/** Joins the machine to the API. A job without an answer outlives the page, with its key. */
export function useCounter(token: string, onUnpaired: () => void): Counter {
  const [state, dispatch] = useReducer(step, start, begin);
  const current = useRef(state);
  current.current = state;

  const find = useCallback((card: string, then: (own: string) => void = () => undefined) => {
    call("post", "/v1/cards/lookup", { token, body: { card } }).then(
      (guest) => {
        const wanted = cardOf(current.current) === card;
        dispatch({ name: "found", card, guest });
        if (wanted) then(guest.card);
      },
      (error: unknown) => {
        const failure = failureOf(error);
        const looking = current.current.name === "looking" || current.current.name === "pricing";
        if (isUnauthorized(failure)) onUnpaired();
        else if (failure.kind === "unreachable") dispatch({ name: "lose" });
        else if (looking) dispatch({ name: "refuse", card, problem: failure.problem });
      },
    );
  }, [token]);

  const send = useCallback((job: Job) => {
    remember("counter", JSON.stringify(job));
    dispatch({ name: "send", job });
    perform(job, token).then(
      (result) => {
        forget("counter");
        dispatch({ name: "done", job, result });
      },
      (error: unknown) => {
        const failure = failureOf(error);
        if (failure.kind === "unreachable") return dispatch({ name: "lose", job });
        forget("counter");
        return isUnauthorized(failure) ? onUnpaired() : dispatch({ name: "refuse", card: job.card, problem: failure.problem });
      },
    );
  }, [token]);

  const again = useCallback(() => {
    if (current.current.name === "lost") send(current.current.job);
  }, [send]);
  useEffect(() => {
    window.addEventListener("online", again);
    return () => window.removeEventListener("online", again);
  }, [again]);

  /** A live code is soon over: the job has the card's own, so that it can be sent again at any time. */
  function exchange(wish: Wish): void {
    dispatch({ name: "look", card: wish.card });
    find(wish.card, (own) => send({ ...wish, card: own, key: newKey() }));
  }

  return {
    state,
    again,
    whose: (card) => call("post", "/v1/cards/lookup", { token, body: { card } }),
    look(card) {
      dispatch({ name: "look", card });
      find(card);
    },
    price(wish) {
      if (isLiveCode(wish.card)) {
        dispatch({ name: "look", card: wish.card });
        return find(wish.card, (own) => dispatch({ name: "price", wish: { ...wish, card: own } }));
      }
      dispatch({ name: "price", wish });
      find(wish.card);
    },
    coupon: (card, code) => dispatch({ name: "coupon", card, code }),
    ask(wish) {
      if (wish.kind === "stamp" && isLiveCode(wish.card)) return exchange(wish);
      send({ ...wish, key: newKey() });
      if (wish.kind === "stamp" && current.current.name === "waiting") find(wish.card);
    },
    putAway() {
      forget("counter");
      dispatch({ name: "put-away" });
    },
  };
}

/** What was on its way when the page was closed is offered again. */
function begin(initial: State): State {
  try {
    const kept = recall("counter");
    return kept ? { name: "lost", job: JSON.parse(kept) as Job } : initial;
  } catch {
    return initial;
  }
}
