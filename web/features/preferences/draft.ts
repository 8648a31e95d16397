import type { Body, Schemas } from "../../shared/api/client.ts";
import { birthdayOf, draftOfBirthday, type BirthdayDraft } from "../../shared/birthday/days.ts";
import type { Locale } from "../../shared/i18n/locale.ts";

export type Preferences = Schemas["Preferences"];
export type Change = Body<"patch", "/v1/preferences">;

/** How often wishes and invitations may come. */
export const paces: readonly Preferences["pace"][] = ["as-it-comes", "weekly", "monthly"];

export interface Draft {
  firstName: string;
  locale: Locale;
  birthday: BirthdayDraft;
}

export function draftOf({ firstName, locale, birthday }: Preferences): Draft {
  return { firstName, locale, birthday: draftOfBirthday(birthday) };
}

/** Only what differs is sent, so that a page left open overwrites nothing; half a birthday is none. */
export function changeOf(draft: Draft, stored: Preferences): Change {
  const firstName = draft.firstName.trim();
  const birthday = birthdayOf(draft.birthday);
  return {
    ...(firstName !== stored.firstName && { firstName }),
    ...(draft.locale !== stored.locale && { locale: draft.locale }),
    ...(birthday !== stored.birthday && { birthday: birthday ?? "none" }),
  };
}

export function isChanged(change: Change): boolean {
  return Object.keys(change).length > 0;
}

/** Half a birthday cannot be kept: both choices or none. */
export function isHalf({ day, month }: BirthdayDraft): boolean {
  return Boolean(day) !== Boolean(month);
}

/** What is left to withdraw for somebody who wants none of it. */
export function grantedOf({ consents }: Preferences): Schemas["Consents"] {
  return consents.filter((consent) => consent.granted);
}
