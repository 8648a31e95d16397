import { describe, expect, it } from "vitest";
import { unitsIn } from "./i18n/units.ts";
import { canHave, costText, missingText } from "./rewards.ts";

const units = unitsIn("en");
const own = { kind: "points" as const };
const both = { cost: 200, alsoCosts: [{ programId: "STAMPS00", units: 10, balance: 4, kind: "stamps" as const }] };

describe("a reward of several costs", () => {
  it("can be had once all of them are there", () => {
    expect(canHave(both, 200)).toBe(false);
    expect(canHave({ ...both, alsoCosts: [{ ...both.alsoCosts[0]!, balance: 10 }] }, 200)).toBe(true);
    expect(canHave({ ...both, alsoCosts: [], withheld: "day" }, 200)).toBe(false);
    expect(canHave({ cost: 200 }, 199)).toBe(false);
  });

  it("names them all, and what is missing of each", () => {
    expect(costText(both, own, units)).toBe("200 points + 10 stamps");
    expect(missingText(both, 150, own, units)).toBe("50 points + 6 stamps");
    expect(missingText(both, 300, own, units)).toBe("6 stamps");
    expect(costText({ cost: 1, alsoCosts: [{ programId: "GONE0000", units: 3, balance: 0 }] }, own, units)).toBe("1 point + 3");
  });
});
