import { describe, expect, it } from "vitest";
import type { Schemas } from "../../../shared/api/client.ts";
import { canStop, draftOf, emptyDraft, requiredOf, segmentOf, termsOf, type Campaign, type Holdings } from "./draft.ts";

const cashback = { id: "P2", kind: "cashback", currency: "PLN" } as Schemas["Program"];
const holdings: Holdings = { programs: [cashback], levels: [], coupons: [], places: [], currency: "PLN" };
const words = { subject: "Jesień", heading: "Jesień", body: "Dynia.", sms: "{shop}: dynia. Stop: {link}" };
const campaign: Campaign = {
  id: "C", version: 1, status: "draft", name: "Jesień", examined: 0, planned: 0, leftOut: 10, couponId: "K", texts: { pl: words },
  segment: {
    activity: ["frequent"], levels: [0, 20], balance: { programId: "P2", atLeast: 1250 }, birthdayMonths: [2], joinedDaysAgo: { atMost: 90 },
    lastVisitDaysAgo: { atLeast: 7, atMost: 30 }, spentInYear: { atLeast: 50_000 }, labels: ["student", "stały gość"], locales: ["pl"], placeIds: ["L1"],
  },
  when: { kind: "at", at: "2026-12-01T18:00" },
};

describe("a campaign", () => {
  it("comes back from its form as it was", () => {
    const { name, segment, texts, when, couponId, leftOut } = campaign;
    expect(termsOf(draftOf(campaign, holdings, "pl"), holdings)).toEqual({ name, segment, texts, when, couponId, leftOut });
  });

  it("shows money as it is typed", () => {
    const { segment } = draftOf(campaign, holdings, "pl");
    expect([segment.balance.atLeast, segment.spent.atLeast]).toEqual(["12,50", "500"]);
  });

  it("asks for nothing where nothing was chosen", () => {
    expect(termsOf(emptyDraft(), holdings)).toEqual({ name: "", segment: {}, texts: {}, when: { kind: "now" }, leftOut: 0 });
  });

  it("sends what is no number as something that is refused", () => {
    const { segment } = emptyDraft();
    expect(segmentOf({ ...segment, joined: { atLeast: "dwa", atMost: "" }, spent: { atLeast: "", atMost: "1,234" } }, holdings))
      .toEqual({ joinedDaysAgo: { atLeast: -1 }, spentInYear: { atMost: -1 } });
  });

  it("takes labels as they are typed", () => {
    expect(segmentOf({ ...emptyDraft().segment, labels: " student, , stały gość " }, holdings)).toEqual({ labels: ["student", "stały gość"] });
  });

  it("can be stopped as long as a message may wait for its hour", () => {
    const finished: Campaign = { ...campaign, status: "finished", finishedAt: "2026-12-01T18:00:00Z" };
    const stops = ["2026-12-05T17:59:59Z", "2026-12-05T18:00:00Z"].map((now) => canStop(finished, Date.parse(now)));
    expect([...stops, canStop({ ...campaign, status: "scheduled" }, 0), canStop(campaign, 0)]).toEqual([true, false, true, false]);
  });

  it("wants a day and a time where it is to begin later", () => {
    expect(requiredOf({ ...emptyDraft(), time: "at", date: "2026-12-01" })).toEqual({ "/name": "", "/when/at": "" });
    expect(requiredOf({ ...emptyDraft(), time: "local-hour", name: "Jesień" })).toEqual({ "/name": "Jesień", "/when/date": "" });
  });
});
