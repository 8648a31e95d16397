import type { Answer, Body } from "../../shared/api/client.ts";
import { birthdayOf, noBirthday, type BirthdayDraft } from "../../shared/birthday/days.ts";
import type { Locale } from "../../shared/i18n/locale.ts";

export type Shop = Answer<"get", "/v1/shops/{publicName}">;
export type Enrollment = Body<"post", "/v1/shops/{publicName}/enrollments">;
export type Channel = Shop["channels"][number];

/** One decision: a channel and what it may be used for. */
export type Consent = Shop["consents"][number];

export interface Guest {
  firstName: string;
  channel: Channel;
  email: string;
  phone: string;
  birthday: BirthdayDraft;
  /** The purposes ticked, for the channel that is chosen. */
  agreed: readonly Consent["purpose"][];
}

export function newGuest(channels: readonly Channel[]): Guest {
  return { firstName: "", channel: channels[0] ?? "email", email: "", phone: "", birthday: noBirthday, agreed: [] };
}

/** The address that the chosen channel uses; the other field stays out of the request. */
export function addressOf(guest: Guest): string {
  return (guest.channel === "email" ? guest.email : guest.phone).trim();
}

/** What is asked on the chosen channel. */
export function consentsFor(guest: Guest, shop: Shop): Consent[] {
  return shop.consents.filter((consent) => consent.channel === guest.channel);
}

export function decide(guest: Guest, purpose: Consent["purpose"], agreed: boolean): Guest {
  const others = guest.agreed.filter((each) => each !== purpose);
  return { ...guest, agreed: agreed ? [...others, purpose] : others };
}

/** The answer to a consent is sent with the version of the text that was shown, given or not. */
export function enrollmentOf(guest: Guest, shop: Shop, locale: Locale, timeZone: string | undefined): Enrollment {
  const address = guest.channel === "email" ? { email: addressOf(guest) } : { phone: addressOf(guest) };
  const birthday = birthdayOf(guest.birthday);
  return {
    firstName: guest.firstName.trim(),
    locale,
    consents: consentsFor(guest, shop).map(({ channel, purpose, textVersion }) => ({
      channel, purpose, granted: guest.agreed.includes(purpose), textVersion,
    })),
    ...address,
    ...(birthday && { birthday }),
    ...(timeZone && { timeZone }),
  } as Enrollment;
}

/** Where the guest is, so that nothing is sent at night. */
export function zoneHere(): string | undefined {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}
