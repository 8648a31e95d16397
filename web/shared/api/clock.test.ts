import { afterEach, describe, expect, it } from "vitest";
import { noteServerTime, offsetOf, serverNow } from "./clock.ts";

const noon = Date.parse("2026-11-22T12:00:00Z");
const hour = 3_600_000;

describe("the server's time", () => {
  afterEach(() => noteServerTime(new Date().toUTCString(), Date.now(), Date.now()));

  it("is the device's where the two differ by no more than the network explains", () => {
    expect(offsetOf(noon, noon, noon + 900)).toBe(0);
    expect(offsetOf(noon, noon - 1_000, noon + 1_000)).toBe(0);
  });

  it("is measured against the middle of the way", () => {
    expect(offsetOf(noon + hour, noon, noon + 1_000)).toBe(hour);
    expect(offsetOf(noon - hour, noon, noon + 1_000)).toBe(-hour);
  });

  it("follows the header of an answer", () => {
    const sent = Date.now();
    noteServerTime(new Date(sent + 24 * hour).toUTCString(), sent, sent);
    expect(Math.abs(serverNow() - sent - 24 * hour)).toBeLessThan(2_000);
  });

  it("stays as it is without one", () => {
    noteServerTime(null, 0, 0);
    noteServerTime("yesterday", 0, 0);
    expect(Math.abs(serverNow() - Date.now())).toBeLessThan(2_000);
  });
});
