import { describe, expect, it } from "vitest";
import type { Guest, Job, Result } from "./jobs.ts";
import { start, step, type Event, type State } from "./machine.ts";
import type { StampWish } from "./purchase.ts";

const job: Job = { kind: "stamp", key: "key-1", card: "A", stamps: 1, programIds: undefined };
const guest: Guest = { card: "A", firstName: "Ania", labels: [], programs: [], reservations: [], coupons: [] };
const result: Result = {
  kind: "stamped",
  receipt: { entryId: "E", sequence: 1, type: "earn", occurredAt: "", recordedAt: "", movements: [] },
};
const problem = { type: "/problems/cool-down", title: "Too soon", status: 409, code: "cool-down" };

function after(...events: Event[]): State {
  return events.reduce(step, start);
}

describe("the counter", () => {
  it("stamps, and knows the guest whichever answer comes first", () => {
    const send: Event = { name: "send", job };
    const found: Event = { name: "found", card: "A", guest };
    const done: Event = { name: "done", job, result };
    const expected = { name: "finished", card: "A", result, guest };
    expect(after(send, found, done)).toEqual(expected);
    expect(after(send, done, found)).toEqual(expected);
  });

  it("goes on with the card's own code where a live one was looked up", () => {
    const looked = after({ name: "look", card: "LIVE" }, { name: "found", card: "LIVE", guest });
    expect(looked).toEqual({ name: "guest", card: "A", guest });
    expect(step(looked, { name: "send", job })).toEqual({ name: "sending", job, guest });
  });

  it("keeps the very same job when the network fails", () => {
    expect(after({ name: "send", job }, { name: "lose", job })).toEqual({ name: "lost", job });
  });

  it("finishes the job that is sent again", () => {
    expect(after({ name: "send", job }, { name: "lose", job }, { name: "send", job }, { name: "done", job, result }))
      .toMatchObject({ name: "finished", result });
  });

  it("shows a refusal with the guest's name", () => {
    expect(after({ name: "send", job }, { name: "found", card: "A", guest }, { name: "refuse", card: "A", problem }))
      .toEqual({ name: "refused", card: "A", problem, guest });
  });

  it("does not listen to answers that come too late", () => {
    const next = { ...job, key: "key-2", card: "B" };
    const sending = after({ name: "send", job }, { name: "put-away" }, { name: "send", job: next });
    const late: Event[] = [
      { name: "done", job, result }, { name: "lose", job }, { name: "refuse", card: "A", problem }, { name: "found", card: "A", guest },
    ];
    expect(late.reduce(step, sending)).toEqual({ name: "sending", job: next });
  });

  it("does not tell the next guest the name of the one before", () => {
    const next = { ...job, key: "key-2", card: "B" };
    expect(after({ name: "send", job }, { name: "found", card: "A", guest }, { name: "send", job: next })).not.toHaveProperty("guest");
  });

  it("remembers the last result when it is put away, so that it can be undone", () => {
    expect(after({ name: "send", job }, { name: "done", job, result }, { name: "put-away" }))
      .toEqual({ name: "waiting", last: { name: "finished", card: "A", result } });
  });

  it("looks at a card without changing it", () => {
    expect(after({ name: "look", card: "A" }, { name: "found", card: "A", guest })).toEqual({ name: "guest", card: "A", guest });
    expect(after({ name: "look", card: "A" }, { name: "lose" })).toEqual({ name: "waiting", unreachable: true });
    expect(after({ name: "look", card: "A" }, { name: "refuse", card: "A", problem })).toMatchObject({ name: "refused" });
  });

  it("asks for the amount between scan and sending, and keeps the guest", () => {
    const wish: StampWish = { kind: "stamp", card: "A", stamps: 1, programIds: undefined };
    const buy: Job = { ...wish, kind: "purchase", key: "key-4", purchase: { currency: "PLN", amount: 1340 } };
    const priced = after({ name: "price", wish }, { name: "found", card: "A", guest });
    expect(priced).toEqual({ name: "pricing", card: "A", wish, guest });
    expect(after({ name: "look", card: "LIVE" }, { name: "found", card: "LIVE", guest }, { name: "price", wish })).toEqual(priced);
    expect(step(priced, { name: "send", job: buy })).toEqual({ name: "sending", job: buy, guest });
    expect(step(priced, { name: "lose" })).toEqual(priced);
    expect(step(priced, { name: "refuse", card: "A", problem })).toMatchObject({ name: "refused" });
    expect(step(priced, { name: "put-away" })).toEqual({ name: "waiting" });
  });

  it("keeps the guest from look to hand-out", () => {
    const reserve: Job = { kind: "reserve", key: "key-3", card: "A", programId: "P" };
    expect(after({ name: "look", card: "A" }, { name: "found", card: "A", guest }, { name: "send", job: reserve }))
      .toEqual({ name: "sending", job: reserve, guest });
  });
});
