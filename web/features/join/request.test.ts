import { describe, expect, it } from "vitest";
import { addressOf, decide, enrollmentOf, newGuest, zoneHere, type Shop } from "./request.ts";

const consent = (channel: "email" | "sms", purpose: "service" | "marketing") =>
  ({ channel, purpose, textVersion: `${channel}-${purpose}`, text: "…" });

const shop: Shop = {
  publicName: "lipa", name: "Lipa", locale: "pl", country: "PL", colour: "#0b6e4f", channels: ["email", "sms"], programs: [],
  consents: [consent("email", "service"), consent("email", "marketing"), consent("sms", "service"), consent("sms", "marketing")],
};

describe("joining", () => {
  const guest = { ...newGuest(shop.channels), firstName: " Ania ", email: " ania@example.com ", phone: "600 100 200" };

  it("sends one address, and the answer to each text that was shown", () => {
    expect(enrollmentOf(guest, shop, "pl", "Asia/Kathmandu")).toEqual({
      firstName: "Ania", email: "ania@example.com", locale: "pl", timeZone: "Asia/Kathmandu",
      consents: [
        { channel: "email", purpose: "service", granted: false, textVersion: "email-service" },
        { channel: "email", purpose: "marketing", granted: false, textVersion: "email-marketing" },
      ],
    });
  });

  it("agrees to what is ticked and to nothing else", () => {
    const ticked = decide({ ...guest, channel: "sms" }, "service", true);
    expect(enrollmentOf(ticked, shop, "bg", undefined)).toEqual({
      firstName: "Ania", phone: "600 100 200", locale: "bg",
      consents: [
        { channel: "sms", purpose: "service", granted: true, textVersion: "sms-service" },
        { channel: "sms", purpose: "marketing", granted: false, textVersion: "sms-marketing" },
      ],
    });
    expect(decide(ticked, "service", false).agreed).toEqual([]);
  });

  it("sends a birthday only when day and month are there", () => {
    const on = (day: string, month: string) => enrollmentOf({ ...guest, birthday: { day, month } }, shop, "pl", undefined);
    expect(on("3", "")).not.toHaveProperty("birthday");
    expect(on("3", "7")).toHaveProperty("birthday", "07-03");
  });

  it("agrees to nothing by itself and begins with the first channel", () => {
    expect(newGuest(["sms"])).toMatchObject({ channel: "sms", agreed: [] });
    expect(addressOf({ ...guest, channel: "sms" })).toBe("600 100 200");
  });

  it("knows the zone from the browser", () => {
    expect(zoneHere()).toBe(new Intl.DateTimeFormat().resolvedOptions().timeZone);
  });
});
