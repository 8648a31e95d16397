import { describe, expect, it } from "vitest";
import { changeOf, draftOf, grantedOf, isChanged, isHalf, type Preferences } from "./draft.ts";

const stored: Preferences = {
  shop: { name: "Lipa", publicName: "lipa", colour: "#0b6e4f" }, firstName: "Ania", locale: "pl", birthday: "02-29", pace: "as-it-comes",
  consents: [
    { channel: "email", purpose: "service", granted: true }, { channel: "email", purpose: "marketing", granted: false },
    { channel: "sms", purpose: "marketing", granted: true },
  ],
};

describe("preferences", () => {
  it("send nothing where nothing has changed", () => {
    expect(isChanged(changeOf(draftOf(stored), stored))).toBe(false);
  });

  it("send what has changed, and only that", () => {
    expect(changeOf({ ...draftOf(stored), firstName: " Anna " }, stored)).toEqual({ firstName: "Anna" });
    expect(changeOf({ ...draftOf(stored), locale: "bg", birthday: { day: "1", month: "3" } }, stored))
      .toEqual({ locale: "bg", birthday: "03-01" });
  });

  it("take a birthday away by name", () => {
    expect(changeOf({ ...draftOf(stored), birthday: { day: "", month: "" } }, stored)).toEqual({ birthday: "none" });
    const { birthday: _, ...without } = stored;
    expect(changeOf(draftOf(without), without)).toEqual({});
  });

  it("do not keep half a birthday", () => {
    expect([{ day: "3", month: "" }, { day: "", month: "7" }, { day: "", month: "" }, { day: "3", month: "7" }].map(isHalf))
      .toEqual([true, true, false, false]);
  });

  it("know what is left to stop", () => {
    expect(grantedOf(stored).map(({ channel, purpose }) => `${channel} ${purpose}`)).toEqual(["email service", "sms marketing"]);
  });
});
