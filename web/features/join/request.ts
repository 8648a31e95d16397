import type { Answer, Body } from "../../shared/api/client.ts";
import type { Locale } from "../../shared/i18n/locale.ts";

export type Shop = Answer<"get", "/v1/shops/{publicName}">;
export type Enrollment = Body<"post", "/v1/shops/{publicName}/enrollments">;
export type Channel = Shop["channels"][number];

export interface Guest {
  firstName: string;
  channel: Channel;
  email: string;
  phone: string;
  day: string;
  month: string;
  agreed: boolean;
}

export function newGuest(channels: readonly Channel[]): Guest {
  return { firstName: "", channel: channels[0] ?? "email", email: "", phone: "", day: "", month: "", agreed: false };
}

/** The address that the chosen channel uses; the other field stays out of the request. */
export function addressOf(guest: Guest): string {
  return (guest.channel === "email" ? guest.email : guest.phone).trim();
}

/** The answer to a consent is sent with the version of the text that was shown, given or not. */
export function enrollmentOf(guest: Guest, shop: Shop, locale: Locale): Enrollment {
  const shown = shop.consents.filter((consent) => consent.channel === guest.channel);
  const address = guest.channel === "email" ? { email: addressOf(guest) } : { phone: addressOf(guest) };
  return {
    firstName: guest.firstName.trim(),
    locale,
    consents: shown.map(({ channel, textVersion }) => ({ channel, granted: guest.agreed, textVersion })),
    ...address,
    ...(guest.day && guest.month && { birthday: `${guest.month.padStart(2, "0")}-${guest.day.padStart(2, "0")}` }),
  } as Enrollment;
}

const days = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Days of a month, 29 February included. */
export function daysIn(month: string): number {
  return days[Number(month) - 1] ?? 31;
}
