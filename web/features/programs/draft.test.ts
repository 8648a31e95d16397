import { describe, expect, it } from "vitest";
import { draftOf, emptyDraft, goalForPicture, termsOf } from "./draft.ts";

describe("terms", () => {
  it("leave out what has no limit", () => {
    expect(termsOf({ ...emptyDraft, name: " Coffee ", reward: "One free" })).toEqual({
      kind: "stamps", perVisit: 0, name: "Coffee", goal: 10, reward: "One free", joiningBonus: 1, coolDownSeconds: 0, afterSpending: "debt",
    });
  });

  it("come back from a program as they were", () => {
    const terms = { kind: "stamps" as const, perVisit: 0, name: "Coffee", goal: 8, reward: "One free", joiningBonus: 2, dailyCap: 3, coolDownSeconds: 900, expiryMonths: 6, afterSpending: "forgive" as const };
    expect(termsOf(draftOf({ id: "P", version: 2, status: "active", ...terms }))).toEqual(terms);
  });

  it("leave it to the API to say what is wrong with a number", () => {
    expect(termsOf({ ...emptyDraft, goal: "ten", dailyCap: "1,5" })).toMatchObject({ goal: -1, dailyCap: 1.5 });
  });

  it("always have a picture", () => {
    expect(["", "1", "7", "1000"].map((goal) => goalForPicture({ ...emptyDraft, goal }))).toEqual([10, 2, 7, 100]);
  });
});
