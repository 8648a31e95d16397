import { describe, expect, it } from "vitest";
import { addLevel, changeLevel, draftOfLadder, ladderOf, removeLevel } from "./ladder.ts";

const ladder = {
  windowMonths: 12, keepMonths: 6, downgrade: "full" as const,
  levels: [{ name: "Friend", threshold: 10 }, { name: "Family", threshold: 40 }],
};

describe("the ladder", () => {
  it("comes back as it was", () => {
    expect(ladderOf(draftOfLadder(ladder))).toEqual(ladder);
  });

  it("grows upwards, and its levels keep their places", () => {
    const grown = addLevel(removeLevel(draftOfLadder(ladder), 0));
    expect(grown.levels).toEqual([{ id: 1, name: "Family", threshold: "40" }, { id: 2, name: "", threshold: "80" }]);
    expect(ladderOf(changeLevel(grown, 2, { name: " House ", threshold: "x" })).levels[1]).toEqual({ name: "House", threshold: 0 });
  });

  it("begins with a level", () => {
    expect(addLevel({ ...draftOfLadder(ladder), levels: [] }).levels).toEqual([{ id: 0, name: "", threshold: "10" }]);
  });
});
