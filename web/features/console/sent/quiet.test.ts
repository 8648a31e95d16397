import { describe, expect, it } from "vitest";
import type { Schemas } from "../../../shared/api/client.ts";
import { quietKinds } from "./quiet.ts";

const settings: Schemas["Automations"] = {
  birthday: { on: true, daysBefore: 0, hour: 9, gift: 1 }, winBack: { on: false, afterDays: 28, hour: 10 },
  rewardReady: true, tierUp: false, tierAtRisk: false, tierLost: false, couponGiven: false, couponExpiring: false, weeklyLimit: 4,
};
const effect = (kind: Schemas["MessageEffect"]["kind"]): Schemas["MessageEffect"] => ({ kind, sent: 0, unknown: 0, cost: 0, costUnknown: 0, skipped: { "no-consent": 1 }, feedback: {}, withdrawn: 0, aboveUsual: false });

describe("a message that is switched on", () => {
  it("is quiet where there was none of it, also where the settings do not name it", () => {
    expect(quietKinds(settings, [])).toEqual(["birthday", "reward-ready", "almost-ready", "units-expiring"]);
  });

  it("is not where it was held back: its moment came", () => {
    expect(quietKinds(settings, [effect("birthday"), effect("almost-ready")])).toEqual(["reward-ready", "units-expiring"]);
  });
});
