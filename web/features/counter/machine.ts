import type { Problem } from "../../shared/api/errors.ts";
import type { Guest, Job, Result } from "./jobs.ts";
import type { StampWish } from "./purchase.ts";

/** What is on the counter's screen. Only `waiting` reads codes, so that one card is one job. */
export type State =
  | { name: "waiting"; last?: Finished; unreachable?: true }
  | { name: "looking"; card: string }
  | { name: "guest"; card: string; guest: Guest }
  | { name: "pricing"; card: string; wish: StampWish; guest?: Guest }
  | { name: "coupon"; card: string; code: string; guest?: Guest }
  | { name: "sending"; job: Job; guest?: Guest }
  | { name: "lost"; job: Job; guest?: Guest }
  | { name: "refused"; problem: Problem; card: string; guest?: Guest }
  | Finished;

/** The end of a job that was carried out. */
export interface Finished {
  name: "finished";
  card: string;
  result: Result;
  guest?: Guest;
}

export type Event =
  | { name: "look"; card: string }
  | { name: "price"; wish: StampWish }
  | { name: "coupon"; card: string; code: string }
  | { name: "send"; job: Job }
  | { name: "found"; card: string; guest: Guest }
  | { name: "done"; job: Job; result: Result }
  | { name: "refuse"; card: string; problem: Problem }
  | { name: "lose"; job?: Job }
  | { name: "put-away" };

export const start: State = { name: "waiting" };

export function cardOf(state: State): string | undefined {
  if (state.name === "sending" || state.name === "lost") return state.job.card;
  return state.name === "waiting" ? undefined : state.card;
}

/** Answers that belong to an earlier card or job change nothing. */
export function step(state: State, event: Event): State {
  switch (event.name) {
    case "look":
      return { name: "looking", card: event.card };
    case "price":
      return { name: "pricing", card: event.wish.card, wish: event.wish, ...known(state, event.wish.card) };
    case "coupon":
      return { name: "coupon", card: event.card, code: event.code, ...known(state, event.card) };
    case "send":
      return { name: "sending", job: event.job, ...known(state, event.job.card) };
    case "found":
      return found(state, event.card, event.guest);
    case "done":
      return isSending(state, event.job)
        ? { name: "finished", card: event.job.card, result: event.result, ...known(state, event.job.card) }
        : state;
    case "refuse":
      return cardOf(state) === event.card ? { name: "refused", card: event.card, problem: event.problem, ...known(state, event.card) } : state;
    case "lose":
      return lost(state, event.job);
    case "put-away":
      return state.name === "finished" ? { name: "waiting", last: state } : { name: "waiting" };
  }
}

/** From here on the card has its own code, also where a live one led to it. */
function found(state: State, card: string, guest: Guest): State {
  if (cardOf(state) !== card || state.name === "waiting") return state;
  return state.name === "looking" ? { name: "guest", card: guest.card, guest } : { ...state, guest };
}

/** A look that got no answer may be forgotten; a job may not. */
function lost(state: State, job: Job | undefined): State {
  if (!job) return state.name === "looking" ? { name: "waiting", unreachable: true } : state;
  return isSending(state, job) ? { name: "lost", job, ...known(state, job.card) } : state;
}

function isSending(state: State, job: Job): boolean {
  return state.name === "sending" && state.job.key === job.key;
}

function known(state: State, card: string): { guest?: Guest } {
  const same = cardOf(state) === card && "guest" in state && state.guest;
  return same ? { guest: same } : {};
}
