/** A day of the year as a form holds it: two choices, either of which may still be open. */
export interface BirthdayDraft {
  day: string;
  month: string;
}

export const noBirthday: BirthdayDraft = { day: "", month: "" };

const days = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Days of a month, 29 February included. */
export function daysIn(month: string): number {
  return days[Number(month) - 1] ?? 31;
}

/** `MM-DD` as the contract has it; nothing until day and month are chosen. */
export function birthdayOf({ day, month }: BirthdayDraft): string | undefined {
  return day && month ? `${month.padStart(2, "0")}-${day.padStart(2, "0")}` : undefined;
}

export function draftOfBirthday(birthday: string | undefined): BirthdayDraft {
  const [month, day] = birthday?.split("-") ?? [];
  return month && day ? { day: String(Number(day)), month: String(Number(month)) } : noBirthday;
}

/** Another month may have fewer days: a day that it does not have is open again. */
export function withMonth({ day }: BirthdayDraft, month: string): BirthdayDraft {
  return { month, day: Number(day) > daysIn(month) ? "" : day };
}
