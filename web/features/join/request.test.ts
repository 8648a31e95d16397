import { describe, expect, it } from "vitest";
import { addressOf, daysIn, enrollmentOf, newGuest, type Shop } from "./request.ts";

const shop: Shop = {
  publicName: "lipa", name: "Lipa", locale: "pl", country: "PL", colour: "#0b6e4f", channels: ["email", "sms"], programs: [],
  consents: [{ channel: "email", textVersion: "e1", text: "…" }, { channel: "sms", textVersion: "s1", text: "…" }],
};

describe("joining", () => {
  const guest = { ...newGuest(shop.channels), firstName: " Ania ", email: " ania@example.com ", phone: "600 100 200" };

  it("sends one address, and the answer to the text that was shown", () => {
    expect(enrollmentOf(guest, shop, "pl")).toEqual({
      firstName: "Ania", email: "ania@example.com", locale: "pl",
      consents: [{ channel: "email", granted: false, textVersion: "e1" }],
    });
    expect(enrollmentOf({ ...guest, channel: "sms", agreed: true }, shop, "bg")).toEqual({
      firstName: "Ania", phone: "600 100 200", locale: "bg",
      consents: [{ channel: "sms", granted: true, textVersion: "s1" }],
    });
  });

  it("sends a birthday only when day and month are there", () => {
    expect(enrollmentOf({ ...guest, day: "3", month: "" }, shop, "pl")).not.toHaveProperty("birthday");
    expect(enrollmentOf({ ...guest, day: "3", month: "7" }, shop, "pl")).toHaveProperty("birthday", "07-03");
  });

  it("knows that February may have 29 days", () => {
    expect([daysIn("2"), daysIn("4"), daysIn("")]).toEqual([29, 30, 31]);
  });

  it("agrees to nothing by itself and begins with the first channel", () => {
    expect(newGuest(["sms"])).toMatchObject({ channel: "sms", agreed: false });
    expect(addressOf({ ...guest, channel: "sms" })).toBe("600 100 200");
  });
});
