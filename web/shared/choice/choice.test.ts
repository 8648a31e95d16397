import { describe, expect, it } from "vitest";
import { chosenOf, isNew, type Choice } from "./choice.ts";

const choice: Choice = {
  programId: "points",
  options: [{ programId: "points", name: "Points", gives: "1 point for 1 zł" }, { programId: "money", name: "Money back", gives: "3%" }],
};

describe("a choice of reward", () => {
  it("names what is earned now", () => {
    expect(chosenOf(choice)?.name).toBe("Points");
    expect(chosenOf({ ...choice, programId: "gone" })).toBeUndefined();
  });

  it("is new only where it changes something", () => {
    expect(["points", "money", "gone"].map((picked) => isNew(choice, picked))).toEqual([false, true, false]);
  });

  it("is not made while the one before stands", () => {
    expect(isNew({ ...choice, from: "2026-12-24" }, "money")).toBe(false);
  });
});
