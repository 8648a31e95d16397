import { afterEach, describe, expect, it } from "vitest";
import { noteServerTime, offsetOf, serverNow } from "./clock.ts";

const noon = Date.parse("2026-11-22T12:00:00Z");
const hour = 3_600_000;
const date = (time: number) => new Headers({ Date: new Date(time).toUTCString() });

describe("the server's time", () => {
  afterEach(() => noteServerTime(date(Date.now()), Date.now(), Date.now()));

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
    noteServerTime(date(sent + 24 * hour), sent, sent);
    expect(Math.abs(serverNow() - sent - 24 * hour)).toBeLessThan(2_000);
  });

  it("follows a clock that was moved before the one that was not", () => {
    const sent = Date.now();
    const headers = date(sent);
    headers.set("Regulars-Clock", new Date(sent + 365 * 24 * hour).toISOString());
    noteServerTime(headers, sent, sent);
    expect(Math.abs(serverNow() - sent - 365 * 24 * hour)).toBeLessThan(2_000);
  });

  it("stays as it is without one", () => {
    noteServerTime(new Headers(), 0, 0);
    noteServerTime(new Headers({ Date: "yesterday" }), 0, 0);
    expect(Math.abs(serverNow() - Date.now())).toBeLessThan(2_000);
  });
});
