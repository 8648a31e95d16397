import { describe, expect, it } from "vitest";
import { formatBirthday, formatTime, formatUntil } from "./dates.ts";

const now = new Date(2026, 10, 22, 12, 0).getTime();
const at = (day: number, hour: number, minute = 0) => new Date(2026, 10, day, hour, minute).toISOString();

describe("a time", () => {
  it("is of today or yesterday by the clock it is given", () => {
    expect(formatTime(at(22, 9, 5), "en", now)).toBe("Today, 09:05");
    expect(formatTime(at(21, 23, 59), "pl", now)).toBe("Wczoraj, 23:59");
    expect(formatTime(at(22, 0), "bg", now)).toMatch(/^Днес, /);
  });

  it("has a date otherwise", () => {
    expect(formatTime(at(20, 9), "en", now)).toBe("20 Nov 2026, 09:00");
    expect(formatTime(at(23, 9), "en", now)).toBe("23 Nov 2026, 09:00");
  });

  it("is told by what is left of it, never by less than nothing", () => {
    const left = (seconds: number) => formatUntil(new Date(now + seconds * 1_000).toISOString(), "en", now);
    expect([300, 61, 59, 1, -5].map(left)).toEqual(["in 5 minutes", "in 2 minutes", "in 59 seconds", "in 1 second", "in 0 seconds"]);
  });
});

describe("a birthday", () => {
  it("needs no year, not even on 29 February", () => {
    expect(formatBirthday("02-29", "en")).toBe("29 February");
    expect(formatBirthday("07-03", "pl")).toBe("3 lipca");
  });
});
