import type { Body, Schemas } from "../../../shared/api/client.ts";
import type { Locale } from "../../../shared/i18n/locale.ts";
import { locales } from "../../../shared/i18n/locale.ts";
import { minorUnits, typedMoney } from "../../../shared/i18n/money.ts";
import { numberOf, typedUnits, unitsOf, type Counting } from "../../programs/numbers.ts";

export type Campaign = Schemas["Campaign"];
export type Terms = Body<"post", "/v1/campaigns">;
export type Segment = Schemas["Segment"];
export type Words = Schemas["MessageWords"];
export type Activity = NonNullable<Segment["activity"]>[number];
export type TimeKind = Schemas["CampaignTime"]["kind"];

export const activities: readonly Activity[] = ["new", "frequent", "occasional", "at-risk", "lapsed"];
export const timeKinds: readonly TimeKind[] = ["now", "at", "local-hour"];

/** What the shop has that a segment can name. */
export interface Holdings {
  programs: readonly Schemas["Program"][];
  levels: Schemas["TierLadder"]["levels"];
  coupons: readonly Schemas["Coupon"][];
  places: readonly Schemas["Place"][];
  currency: string;
}

/** As it stands in two fields; empty where there is no such end. */
export interface RangeDraft {
  atLeast: string;
  atMost: string;
}

/** A segment while it is being put together: numbers are what stands in the fields. */
export interface SegmentDraft {
  activity: Activity[];
  levels: string[];
  program: string;
  balance: RangeDraft;
  birthdayMonths: string[];
  joined: RangeDraft;
  visited: RangeDraft;
  spent: RangeDraft;
  labels: string;
  locales: Locale[];
  places: string[];
}

export interface CampaignDraft {
  name: string;
  segment: SegmentDraft;
  texts: Record<Locale, Words>;
  time: TimeKind;
  date: string;
  clock: string;
  hour: number;
  coupon: string;
  leftOut: number;
}

export const noWords: Words = { subject: "", heading: "", body: "", sms: "" };
const noRange: RangeDraft = { atLeast: "", atMost: "" };
const noSegment: SegmentDraft = {
  activity: [], levels: [], program: "", balance: noRange, birthdayMonths: [], joined: noRange, visited: noRange, spent: noRange, labels: "",
  locales: [], places: [],
};

export function emptyDraft(): CampaignDraft {
  return {
    name: "", segment: noSegment, texts: { en: noWords, pl: noWords, bg: noWords }, time: "now", date: "", clock: "", hour: 10, coupon: "", leftOut: 0,
  };
}

export function draftOf({ name, segment, texts, when, couponId = "", leftOut }: Campaign, holdings: Holdings, locale: Locale): CampaignDraft {
  const [date = "", clock = ""] = (when.at ?? "").split("T");
  return {
    name,
    segment: draftOfSegment(segment, holdings, locale),
    texts: { en: texts.en ?? noWords, pl: texts.pl ?? noWords, bg: texts.bg ?? noWords },
    time: when.kind,
    date: when.date ?? date,
    clock,
    hour: when.hour ?? 10,
    coupon: couponId,
    leftOut,
  };
}

function draftOfSegment(segment: Segment, holdings: Holdings, locale: Locale): SegmentDraft {
  const { balance, activity = [], levels = [], birthdayMonths = [], labels = [], locales: spoken = [], placeIds = [] } = segment;
  const counting = countingOf(balance?.programId ?? "", holdings);
  return {
    activity, levels: levels.map(String), program: balance?.programId ?? "", balance: typedRange(balance, (count) => typedUnits(count, counting, locale)),
    birthdayMonths: birthdayMonths.map(String), joined: typedRange(segment.joinedDaysAgo), visited: typedRange(segment.lastVisitDaysAgo),
    spent: typedRange(segment.spentInYear, (minor) => typedMoney(minor, holdings.currency, locale)), labels: labels.join(", "), locales: spoken, places: placeIds,
  };
}

function typedRange(range: Schemas["Range"] | undefined, typed: (count: number) => string = String): RangeDraft {
  const end = (count: number | undefined) => (count === undefined ? "" : typed(count));
  return { atLeast: end(range?.atLeast), atMost: end(range?.atMost) };
}

/** How the balance of a program is counted. */
export function countingOf(program: string, { programs, currency }: Holdings): Counting {
  const found = programs.find(({ id }) => id === program);
  return { kind: found?.kind ?? "points", currency: found?.currency ?? currency };
}

/** What is sent. A field that is no number goes as one that the API refuses by the field's name. */
export function termsOf(draft: CampaignDraft, holdings: Holdings): Terms {
  const { name, texts, coupon, leftOut } = draft;
  return {
    name: name.trim(),
    segment: segmentOf(draft.segment, holdings),
    texts: Object.fromEntries(locales.filter((locale) => isWritten(texts[locale])).map((locale) => [locale, texts[locale]])),
    when: timeOf(draft),
    ...(coupon && { couponId: coupon }),
    leftOut,
  };
}

export const isWritten = (words: Words) => Object.values(words).some((text) => text.trim() !== "");

function timeOf({ time: kind, date, clock, hour }: CampaignDraft): Schemas["CampaignTime"] {
  switch (kind) {
    case "now":
      return { kind };
    case "at":
      return { kind, at: `${date}T${clock}` };
    case "local-hour":
      return { kind, date, hour };
  }
}

export function segmentOf(draft: SegmentDraft, holdings: Holdings): Segment {
  const { activity, levels, program, balance, birthdayMonths, joined, visited, spent, labels, places } = draft;
  const counting = countingOf(program, holdings);
  const named = labels.split(",").map((label) => label.trim()).filter(Boolean);
  return {
    ...(activity.length > 0 && { activity }),
    ...(levels.length > 0 && { levels: levels.map(Number) }),
    ...(program && { balance: { programId: program, ...rangeOf(balance, (text) => unitsOf(text, counting)) } }),
    ...(birthdayMonths.length > 0 && { birthdayMonths: birthdayMonths.map(Number) }),
    ...(isGiven(joined) && { joinedDaysAgo: rangeOf(joined, numberOf) }),
    ...(isGiven(visited) && { lastVisitDaysAgo: rangeOf(visited, numberOf) }),
    ...(isGiven(spent) && { spentInYear: rangeOf(spent, (text) => minorUnits(text, holdings.currency) ?? -1) }),
    ...(named.length > 0 && { labels: named }),
    ...(draft.locales.length > 0 && { locales: draft.locales }),
    ...(places.length > 0 && { placeIds: places }),
  };
}

const isGiven = ({ atLeast, atMost }: RangeDraft) => atLeast !== "" || atMost !== "";

function rangeOf({ atLeast, atMost }: RangeDraft, count: (text: string) => number): Schemas["Range"] {
  return { ...(atLeast && { atLeast: count(atLeast) }), ...(atMost && { atMost: count(atMost) }) };
}

/** What has to be filled in, by the pointer under which the API would name it. */
export function requiredOf({ name, segment, time, date, clock }: CampaignDraft): Record<string, string> {
  return {
    "/name": name,
    ...(segment.program && { "/segment/balance/atLeast": segment.balance.atLeast || segment.balance.atMost }),
    ...(time === "at" && { "/when/at": date && clock }),
    ...(time === "local-hour" && { "/when/date": date }),
  };
}

/** Whether guests are still to be looked at. */
export const isOpen = ({ status }: Campaign) => status === "scheduled" || status === "running";

const WAITING = 4 * 86_400_000;

/** Whether a message may still wait: an hour comes last a day after it has come first, and two days after it nothing goes out. */
export function canStop(campaign: Campaign, now: number): boolean {
  return isOpen(campaign) || (campaign.status === "finished" && now < Date.parse(campaign.finishedAt ?? "") + WAITING);
}
