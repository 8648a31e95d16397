import { describe, expect, it } from "vitest";
import { birthdayOf, daysIn, draftOfBirthday, withMonth } from "./days.ts";

describe("a birthday", () => {
  it("is there when day and month are", () => {
    expect(birthdayOf({ day: "3", month: "7" })).toBe("07-03");
    expect(birthdayOf({ day: "3", month: "" })).toBeUndefined();
    expect(birthdayOf({ day: "", month: "7" })).toBeUndefined();
  });

  it("comes back as it was", () => {
    expect(birthdayOf(draftOfBirthday("02-29"))).toBe("02-29");
    expect(draftOfBirthday(undefined)).toEqual({ day: "", month: "" });
  });

  it("knows that February may have 29 days", () => {
    expect([daysIn("2"), daysIn("4"), daysIn("")]).toEqual([29, 30, 31]);
  });

  it("lets go of a day that another month does not have", () => {
    expect(withMonth({ day: "31", month: "1" }, "2")).toEqual({ day: "", month: "2" });
    expect(withMonth({ day: "29", month: "1" }, "2")).toEqual({ day: "29", month: "2" });
  });
});
