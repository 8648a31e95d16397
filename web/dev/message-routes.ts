import type { Schemas } from "../shared/api/client.ts";
import { choose, offeredChoice } from "./choice-routes.ts";
import { messagePreview, messageTexts, own } from "./message-words.ts";
import { route, type Route } from "./route.ts";
import { consents, decide, merchant, now, Refusal, type FakeRequest } from "./state.ts";

const DAY = 86_400_000;

const automations: Schemas["Automations"] = {
  birthday: { on: true, daysBefore: 0, hour: 9, gift: 1 }, winBack: { on: true, afterDays: 28, hour: 10 },
  expiring: { on: true, daysBefore: 14 },
  rewardReady: true, almostReady: true, tierUp: true, tierAtRisk: true, tierLost: true, couponGiven: true, couponExpiring: true, weeklyLimit: 4,
};

const member: Pick<Schemas["Preferences"], "firstName" | "locale" | "birthday" | "pace"> = { firstName: "Ania", locale: "pl", birthday: "02-29", pace: "as-it-comes" };

function preferences({ token }: FakeRequest): Schemas["Preferences"] {
  if (token !== "fake-preferences") throw new Refusal(401, "unauthorized", "This link does not work any more.");
  const { name, publicName, colour } = merchant;
  return { shop: { name, publicName, colour }, ...member, timeZone: "Europe/Warsaw", ...offeredChoice(), consents };
}

function change(body: Record<string, unknown>): void {
  Object.assign(member, body);
  if (body["birthday"] === "none") delete member.birthday;
}

const quiet: Schemas["Figures"] = { visits: 0, guests: 0, stamps: 0, rewards: 0, joined: 0 };
const silent = ([firstName, usualGapDays, silentDays]: [string, number, number]) => ({
  firstName, usualGapDays, silentDays, lastVisit: new Date(Date.now() - silentDays * DAY).toISOString().slice(0, 10),
});

/** A shop called "New" is one where nothing has happened yet. */
function overview(): Schemas["Overview"] {
  if (merchant.name === "New") {
    return { asOf: now(), today: quiet, week: quiet, weekBefore: quiet, messages: { sent: 0, skipped: 0 }, slippingAway: { count: 0, guests: [] } };
  }
  const guests = ([["Marek", 4, 31], ["Zofia", 7, 24], ["Иван", 3, 12], ["Kasia", 9, 16]] as [string, number, number][]).map(silent);
  return {
    asOf: now(),
    today: { visits: 25, guests: 23, stamps: 31, rewards: 2, joined: 4 },
    week: { visits: 171, guests: 118, stamps: 204, rewards: 14, joined: 19 },
    weekBefore: { visits: 152, guests: 109, stamps: 180, rewards: 15, joined: 22 },
    messages: { sent: 37, skipped: 6 }, slippingAway: { count: 7, guests },
  };
}

const kinds: Schemas["SentMessage"]["kind"][] = ["reward-ready", "birthday", "win-back", "welcome", "anniversary", "first-visit", "tier-up", "tier-at-risk", "units-expiring", "almost-ready", "tier-lost", "coupon-given", "coupon-expiring", "survey", "survey-reply", "campaign"];
const reasons: NonNullable<Schemas["SentMessage"]["reason"]>[] = [
  "no-consent", "switched-off", "merchant-suspended", "too-late", "no-longer-true", "left-out", "weekly-limit", "own-pace", "sms-off", "over-budget", "country", "suppressed", "sending-paused", "not-taken", "refused", "campaign-stopped",
];
const feedbacks: Schemas["SentMessage"]["feedback"][] = ["delivered", "hard-bounce", undefined, "complaint", "opened", "soft-bounce", "delayed", "rejected"];
const names = ["Ania", "Marek", "Zofia", undefined, "Иван", "Kasia", "Piotr"];

function sentMessage(index: number): Schemas["SentMessage"] {
  const firstName = names[index % names.length];
  const skipped = index % 3 === 1;
  const feedback = skipped || index === 8 ? undefined : feedbacks[index % feedbacks.length];
  return {
    at: new Date(Date.now() - index * 2.7 * 3_600_000).toISOString(), kind: kinds[index % kinds.length]!,
    channel: index % 4 === 3 ? "sms" : "email", status: index === 8 ? "unknown" : skipped ? "skipped" : "sent",
    ...(skipped && { reason: reasons[Math.floor(index / 3) % reasons.length]! }), ...(firstName && { firstName }), ...(feedback && { feedback }),
  };
}

function effects(): Schemas["MessageEffects"] {
  const until = new Date().toISOString();
  const effect = (kind: Schemas["SentMessage"]["kind"], count: number): Schemas["MessageEffect"] =>
    ({ kind, sent: count, unknown: 0, cost: 10 * count, costUnknown: kind === "birthday" ? 1 : 0, lastSentAt: until, skipped: count > 10 ? { "no-consent": 3, "left-out": 4 } : {}, feedback: {}, withdrawn: 0, aboveUsual: false });
  const winBack = { ...effect("win-back", 21), withdrawn: 4, aboveUsual: true, invited: { guests: 21, cameBack: 8 }, leftOut: { guests: 4, cameBack: 1 } };
  const items = merchant.name === "New" ? [] : [effect("welcome", 37), effect("birthday", 1), winBack, effect("reward-ready", 9)];
  return { since: until, until, kinds: items };
}

/** Two pages; of a new shop one, with nobody in it. */
function upcoming(cursor: string | null): Schemas["UpcomingMessages"] {
  const day = (days: number) => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);
  if (merchant.name === "New") return { languages: {}, kinds: [], ownWords: [] };
  if (cursor) return { languages: { bg: 3, en: 11 }, kinds: [{ kind: "birthday", count: 5, first: [{ firstName: "Anna", date: day(2) }] }] };
  return {
    languages: { pl: 200 }, ownWords: [{ kind: "birthday", locales: ["pl", "en"] }], nextCursor: "000000000000001#V00000000000",
    kinds: [
      { kind: "birthday", count: 7, first: [{ firstName: "Zofia", date: day(6) }, { firstName: "Marek", date: day(9) }] },
      { kind: "win-back", count: 2, first: [{ firstName: "Kasia", date: day(4) }] },
    ],
  };
}

const sent = Array.from({ length: 45 }, (_, index) => sentMessage(index));

export const messageRoutes: Route[] = [
  route("GET", "/v1/overview", () => [200, overview()]),
  route("GET", "/v1/automations", () => [200, automations]),
  route("PUT", "/v1/automations", ({ body }) => [200, Object.assign(automations, body)]),
  route("GET", "/v1/automations/upcoming", ({ query }) => [200, upcoming(query.get("cursor"))]),
  route("GET", "/v1/automations/{}/texts", ({ match }) => [200, messageTexts(match[0] as Schemas["AutomaticKind"])]),
  route("PUT", "/v1/automations/{}/texts/{}", ({ match, body }) => {
    own.set(match.slice(0, 2).join("/"), body as unknown as Schemas["MessageWords"]);
    return [200, messageTexts(match[0] as Schemas["AutomaticKind"]).texts.find(({ locale }) => locale === match[1])!];
  }),
  route("DELETE", "/v1/automations/{}/texts/{}", ({ match }) => {
    own.delete(match.slice(0, 2).join("/"));
    return [204, undefined];
  }),
  route("POST", "/v1/automations/{}/preview", ({ body }) => [200, messagePreview(body)]),
  route("POST", "/v1/automations/{}/test", ({ match, body }) => [202, { kind: match[0], locale: body["locale"] }]),
  route("GET", "/v1/messages", ({ query }) => {
    const from = Number(query.get("cursor") ?? 0);
    const to = from + Number(query.get("limit") ?? 20);
    const all = merchant.name === "New" ? [] : sent;
    const pause = { since: new Date(Date.now() - DAY).toISOString(), messages: 128, bounces: 6, complaints: 0 };
    return [200, { items: all.slice(from, to), ...(merchant.name === "Paused" && { pause }), ...(to < all.length && { nextCursor: String(to) }) }];
  }),
  route("GET", "/v1/messages/effects", () => [200, effects()]),
  route("GET", "/v1/preferences", (request) => [200, preferences(request)]),
  route("PATCH", "/v1/preferences", (request) => {
    preferences(request);
    change(request.body);
    return [200, preferences(request)];
  }),
  route("PUT", "/v1/preferences/choice", (request) => {
    preferences(request);
    choose(request.body["programId"]);
    return [200, preferences(request)];
  }),
  route("PUT", "/v1/preferences/consents", (request) => {
    decide(request.body);
    return [200, preferences(request)];
  }),
];
