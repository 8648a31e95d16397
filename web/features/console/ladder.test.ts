import { describe, expect, it } from "vitest";
import type { Schemas } from "../../shared/api/client.ts";
import { addLevel, changeLevel, draftOfLadder, ladderOf, removeLevel } from "./ladder.ts";

const ladder: Schemas["TierLadder"] = {
  measure: "stamps", window: "rolling", windowMonths: 12, keepMonths: 6, downgrade: "full", graceMonths: 3, warningDays: 45,
  levels: [
    { name: "Friend", threshold: 10, multiplierPercent: 100, discountPercent: 0, benefits: [] },
    { name: "Family", threshold: 40, multiplierPercent: 150, discountPercent: 5, benefits: ["A seat by the window", "Tastings"] },
  ],
};

const draft = draftOfLadder(ladder, "PLN", "en");

describe("the ladder", () => {
  it("comes back as it was", () => {
    expect(ladderOf(draft)).toEqual(ladder);
  });

  it("counts spending in money, and years by the calendar", () => {
    const { windowMonths: _window, keepMonths: _keep, ...rest } = ladder;
    const spending: Schemas["TierLadder"] = { ...rest, measure: "spend", window: "calendar-year", keepYears: 1, yearStartMonth: 9 };
    const typed = draftOfLadder(spending, "KWD", "pl");
    expect(typed.levels[1]?.threshold).toBe("0,040");
    expect(ladderOf(typed)).toEqual(spending);
  });

  it("counts a lifetime where levels go by seniority", () => {
    const { windowMonths: _window, ...rest } = ladder;
    expect(ladderOf({ ...draft, measure: "seniority" })).toEqual({ ...rest, measure: "seniority", window: "lifetime" });
  });

  it("is without grace, warned of in the usual time and by the calendar where nothing else is said", () => {
    const { graceMonths: _grace, warningDays: _days, ...rest } = ladder;
    expect(draftOfLadder(rest, undefined, "en")).toMatchObject({ graceMonths: "0", warningDays: "21", yearStartMonth: "1" });
  });

  it("grows upwards, and its levels keep their places", () => {
    const grown = addLevel(removeLevel(draft, 0));
    expect(grown.levels.map(({ id, name, threshold }) => ({ id, name, threshold })))
      .toEqual([{ id: 1, name: "Family", threshold: "40" }, { id: 2, name: "", threshold: "80" }]);
    expect(ladderOf(changeLevel(grown, 2, { name: " House ", threshold: "x", benefits: " ; a; " })).levels[1])
      .toEqual({ name: "House", threshold: -1, multiplierPercent: 100, discountPercent: 0, benefits: ["a"] });
  });

  it("begins with a level", () => {
    expect(addLevel({ ...draft, levels: [] }).levels).toMatchObject([{ id: 0, name: "", threshold: "10" }]);
  });
});
