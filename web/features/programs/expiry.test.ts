import { expect, it } from "vitest";
import { daysAfter, draftOfExpiry, expiryOf, lastDay, monthEnds, noExpiry, type Expiry } from "./expiry.ts";

it("comes back as it was", () => {
  const all: Expiry[] = [{ kind: "never" }, { kind: "month-end", months: 12 }, { kind: "months", months: 3 }, { kind: "date", date: "09-30" }, { kind: "inactivity", months: 6 }];
  expect(all.map((expiry) => expiryOf(draftOfExpiry(expiry)))).toEqual(all);
});

it("leaves it to the API to say what is wrong with a number", () => {
  expect(expiryOf({ ...noExpiry, kind: "months", months: "ten" })).toEqual({ kind: "months", months: -1 });
  expect(lastDay({ kind: "months", months: -1 }, "2026-11-22")).toBeUndefined();
});

it.each<[Expiry, string, string | undefined]>([
  [{ kind: "never" }, "2026-11-22", undefined],
  [{ kind: "month-end", months: 12 }, "2026-11-22", "2027-11-30"],
  [{ kind: "months", months: 12 }, "2026-11-22", "2027-11-22"],
  [{ kind: "months", months: 1 }, "2026-01-31", "2026-02-28"],
  [{ kind: "inactivity", months: 2 }, "2026-12-31", "2027-02-28"],
  [{ kind: "date", date: "09-30" }, "2026-09-29", "2026-09-30"],
  [{ kind: "date", date: "09-30" }, "2026-09-30", "2027-09-30"],
  [{ kind: "date", date: "02-29" }, "2027-02-28", "2028-02-29"],
  [{ kind: "date", date: "02-29" }, "2026-12-01", "2027-02-28"],
])("%o from %s ends on %s", (expiry, from, end) => {
  expect(lastDay(expiry, from)).toBe(end);
});

it("knows its calendar", () => {
  expect(monthEnds).toHaveLength(12);
  expect(monthEnds[8]).toBe("09-30");
  expect(daysAfter("2026-12-31", 1)).toBe("2027-01-01");
});
