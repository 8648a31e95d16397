import { describe, expect, it } from "vitest";
import { limitTexts } from "../limits/limit-text.ts";
import { limitOf, noLimit } from "../limits/limits.ts";
import { rewardText } from "./reward-text.ts";
import { addReward, changeReward, draftOfRewards, isPlain, removeReward, requiredOfRewards, rewardOf, rewardsOf } from "./rewards.ts";

const five = { id: "five", name: "Five off", cost: 100, kind: "amount-off" as const, value: 550, limit: { perMember: 1, period: "month" as const, inAll: 50 }, fromLevel: 2 };
const [plain] = addReward([], "0123456789abcdef-0123");

describe("a reward", () => {
  it("comes back as it was", () => {
    const all = [{ id: "cake", name: "Cake", cost: 30 }, five, { id: "code", name: "Code", cost: 5, kind: "code" as const, limit: { perMember: 2 } },
      { id: "both", name: "Both", cost: 5, alsoCosts: [{ programId: "STAMPS00", units: 3 }] }, { id: "soon", name: "Soon", cost: 5, from: "2026-12-01", lastDay: "2026-12-24" }];
    expect(rewardsOf(draftOfRewards(all, "PLN", "pl"), "PLN")).toEqual(all);
    expect(draftOfRewards(all, "PLN", "pl").map(isPlain)).toEqual([true, false, false, false, false]);
  });

  it("keeps its id through every change", () => {
    const two = addReward(addReward([], "0123456789abcdef-0123"), "second");
    expect(two.map(({ id }) => id)).toEqual(["0123456789abcdef-0", "second"]);
    expect(changeReward(two, "second", { name: "Mug", cost: "30" })[1]).toMatchObject({ id: "second", name: "Mug", cost: "30" });
    expect(removeReward(two, "0123456789abcdef-0").map(({ id }) => id)).toEqual(["second"]);
  });

  it("has a value only where it takes something off, and no stock beside its codes", () => {
    const draft = { ...plain!, cost: "3", value: "7", limit: { ...noLimit, inAll: "9" } };
    expect(rewardOf({ ...draft, kind: "goods" }, "EUR")).toEqual({ id: "0123456789abcdef-0", name: "", cost: 3, kind: "goods", limit: { inAll: 9 } });
    expect(rewardOf({ ...draft, kind: "code" }, "EUR")).toEqual({ id: "0123456789abcdef-0", name: "", cost: 3, kind: "code" });
    expect(rewardOf({ ...draft, kind: "percent-off" }, "EUR").value).toBe(7);
    expect(rewardOf({ ...draft, kind: "amount-off" }, "EUR").value).toBe(700);
  });

  it("asks for its value where it has one", () => {
    expect(Object.keys(requiredOfRewards([plain!, { ...plain!, kind: "percent-off" }]))).toEqual(
      ["/rewards/0/name", "/rewards/0/cost", "/rewards/1/name", "/rewards/1/cost", "/rewards/1/value"]);
  });

  it("asks for what it also costs", () => {
    expect(requiredOfRewards([{ ...plain!, alsoCosts: [{ programId: "STAMPS00", units: "" }] }])).toMatchObject({ "/rewards/0/alsoCosts/0/units": "" });
  });

  it("says what it is and who can have it", () => {
    expect(rewardText({ ...five, kind: "percent-off", value: 10 }, "EUR", ["Silver", "Gold"], "en"))
      .toBe("10% off the bill · once a month for each guest · 50 in all · from Gold up");
    expect(rewardText({ id: "c", name: "Cake", cost: 3, fromLevel: 4 }, "EUR", [], "pl")).toBe("od poziomu 4");
    expect(rewardText({ id: "c", name: "Cake", cost: 3, lastDay: "2026-12-24" }, "EUR", [], "en")).toBe("… – 24 December 2026");
    const river = { id: "c", name: "Cake", cost: 3, placeIds: ["A0000001"] };
    expect(rewardText(river, "EUR", [], "en", [{ id: "A0000001", name: "By the river" }])).toBe("at By the river");
    expect(rewardText(river, "EUR", [], "en")).toBe("at some places");
  });
});

describe("a limit", () => {
  it("is none where nothing is typed", () => {
    expect(limitOf({ ...noLimit, period: "day" })).toBeUndefined();
    expect(limitOf({ ...noLimit, period: "day", inAll: "5" })).toEqual({ inAll: 5 });
    expect(limitOf({ ...noLimit, perMember: "often" })).toEqual({ perMember: -1 });
  });

  it("is counted in words", () => {
    expect(limitTexts({ perMember: 2, period: "week" }, "pl")).toEqual(["2 razy tygodniowo na gościa"]);
    expect(limitTexts({}, "bg")).toEqual([]);
  });
});
