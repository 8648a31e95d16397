import type { Schemas } from "../shared/api/client.ts";
import { messagePreview, messageTexts } from "./message-words.ts";
import { route, type Route } from "./route.ts";
import { merchant, now, Refusal, type FakeRequest } from "./state.ts";

type Campaign = Schemas["Campaign"];

const HOUR = 3_600_000;
const before = (hours: number) => new Date(Date.now() - hours * HOUR).toISOString();
const words = (subject: string, heading: string, body: string, sms: string): Schemas["MessageWords"] => ({ subject, heading, body, sms });
const autumn = {
  pl: words("Dyniowe latte już jest", "{name}, jesień w filiżance", "Od dziś w {shop}: latte z dynią.\n\n[Dla Ciebie: {coupon}, do {date}.]", "{shop}: {name}, dyniowe latte juz jest! Stop: {link}"),
  en: words("Pumpkin latte is here", "{name}, autumn in a cup", "From today at {shop}: pumpkin latte.\n\n[For you: {coupon}, until {date}.]", "{shop}: {name}, pumpkin latte is here! Stop: {link}"),
};

const campaigns: Campaign[] = [{
  id: "0CAMPAIGN004", version: 1, status: "draft", name: "Andrzejki", segment: { activity: ["frequent", "occasional"], balance: { programId: "P1", atLeast: 5 } },
  texts: { pl: words("Wieczór wróżb", "{name}, przyjdź na andrzejki", "W sobotę wróżymy z fusów.", "{shop}: {name}, w sobote wrozymy z fusow. Stop: {link}") },
  when: { kind: "local-hour", date: "2030-11-29", hour: 10 }, leftOut: 10, examined: 0, planned: 0,
}, {
  id: "0CAMPAIGN003", version: 2, status: "scheduled", name: "Adwent", segment: {}, texts: autumn, when: { kind: "at", at: "2030-12-01T18:00" }, leftOut: 0,
  examined: 0, planned: 0, startedAt: before(5), beginsAt: "2030-12-01T17:00:00Z",
}, {
  id: "0CAMPAIGN002", version: 3, status: "running", name: "Dawno niewidziani", segment: { activity: ["at-risk", "lapsed"], locales: ["pl", "en"] }, texts: autumn,
  when: { kind: "now" }, couponId: "C1", leftOut: 20, examined: 400, planned: 57, startedAt: before(0.02), beginsAt: before(0.02),
}, {
  id: "0CAMPAIGN001", version: 9, status: "finished", name: "Dyniowe latte", segment: { labels: ["student"], lastVisitDaysAgo: { atMost: 60 } }, texts: autumn,
  when: { kind: "now" }, leftOut: 10, examined: 1180, planned: 214, startedAt: before(400), beginsAt: before(400), finishedAt: before(399.9),
}, {
  id: "0CAMPAIGN000", version: 4, status: "stopped", name: "Próba", segment: { levels: [0] }, texts: autumn, when: { kind: "now" }, leftOut: 0,
  examined: 100, planned: 31, startedAt: before(900), beginsAt: before(900), finishedAt: before(899.9),
}];

function campaignOf(id: unknown): Campaign {
  const campaign = campaigns.find((each) => each.id === id);
  if (!campaign) throw new Refusal(404, "not-found", "There is no such campaign.");
  return campaign;
}

function draftOf(id: unknown): Campaign {
  const campaign = campaignOf(id);
  if (campaign.status !== "draft") throw new Refusal(409, "campaign-begun", "This campaign has been started, so it stays as it is.");
  return campaign;
}

function add({ body }: FakeRequest): [number, unknown] {
  const id = `0CAMPAIGN${String(100 + campaigns.length)}`;
  const campaign = { leftOut: 0, ...body, id, version: 1, status: "draft", examined: 0, planned: 0 } as Campaign;
  campaigns.unshift(campaign);
  return [201, campaign];
}

function change({ match, body }: FakeRequest): [number, unknown] {
  const campaign = draftOf(match[0]);
  const changed = { leftOut: 0, ...body, id: campaign.id, version: campaign.version + 1, status: "draft", examined: 0, planned: 0 } as Campaign;
  campaigns[campaigns.indexOf(campaign)] = changed;
  return [200, changed];
}

/** Two pages, so that whoever asks has to add up. */
function audience({ match, query }: FakeRequest): [number, Schemas["CampaignAudience"]] {
  campaignOf(match[0]);
  if (merchant.name === "New") return [200, { examined: 0, matching: 0, reached: { email: 0, sms: 0, push: 0 }, notReached: {}, leftOut: 0, smsParts: 0, smsCost: 0 }];
  const first = { examined: 200, matching: 67, reached: { email: 38, sms: 9, push: 6 }, notReached: { "no-consent": 7, suppressed: 1 }, leftOut: 6, smsParts: 9, smsCost: 35_100 };
  const second = { examined: 84, matching: 23, reached: { email: 15, sms: 2, push: 1 }, notReached: { "no-consent": 2, country: 1 }, leftOut: 2, smsParts: 2, smsCost: 7_800 };
  return [200, query.get("cursor") ? second : { ...first, nextCursor: "page-2" }];
}

function preview({ match, body }: FakeRequest): [number, unknown] {
  const { texts } = campaignOf(match[0]);
  const saved = texts[body["locale"] as "en"] ?? texts[merchant.locale] ?? texts.en ?? texts.pl ?? texts.bg;
  if (!saved && !body["texts"]) throw new Refusal(409, "campaign-text-missing", "There is no text yet.");
  return [200, messagePreview({ texts: saved, ...body })];
}

function start({ match }: FakeRequest): [number, unknown] {
  const campaign = draftOf(match[0]);
  if (!campaign.texts[merchant.locale]) throw new Refusal(409, "campaign-text-missing", "The text in your own language is missing.");
  return [200, Object.assign(campaign, { status: campaign.when.kind === "now" ? "running" : "scheduled", version: campaign.version + 1, startedAt: now(), beginsAt: now() })];
}

function stop({ match }: FakeRequest): [number, unknown] {
  const campaign = campaignOf(match[0]);
  if (!["scheduled", "running"].includes(campaign.status)) throw new Refusal(409, "campaign-not-running", "This campaign is not running.");
  return [200, Object.assign(campaign, { status: "stopped", version: campaign.version + 1, finishedAt: now() })];
}

function report({ match }: FakeRequest): [number, Schemas["CampaignReport"]] {
  const nobody = { guests: 0, cameBack: 0 };
  const nothing = { sent: 0, unknown: 0, cost: 0, costUnknown: 0, skipped: {}, feedback: {}, writtenTo: nobody, leftOut: nobody };
  return [200, campaignOf(match[0]).status !== "finished" ? nothing : {
    sent: 181, unknown: 1, lastSentAt: before(399), cost: 81_720, costUnknown: 0, coupons: { given: 182, used: 27 }, skipped: { "left-out": 20, "no-consent": 9, "weekly-limit": 3 }, feedback: { delivered: 176, "hard-bounce": 2, complaint: 1 },
    writtenTo: { guests: 181, cameBack: 63 }, leftOut: { guests: 20, cameBack: 4 },
  }];
}

export const campaignRoutes: Route[] = [
  route("GET", "/v1/campaigns", () => [200, { items: merchant.name === "New" ? [] : campaigns, variables: messageTexts("coupon-given").variables }]),
  route("POST", "/v1/campaigns", add),
  route("GET", "/v1/campaigns/{}", ({ match }) => [200, campaignOf(match[0])]),
  route("PUT", "/v1/campaigns/{}", change),
  route("DELETE", "/v1/campaigns/{}", ({ match }) => {
    campaigns.splice(campaigns.indexOf(draftOf(match[0])), 1);
    return [204, undefined];
  }),
  route("GET", "/v1/campaigns/{}/audience", audience),
  route("POST", "/v1/campaigns/{}/preview", preview),
  route("POST", "/v1/campaigns/{}/test", ({ match, body }) => (campaignOf(match[0]), [202, { locale: body["locale"] }])),
  route("POST", "/v1/campaigns/{}/start", start),
  route("POST", "/v1/campaigns/{}/stop", stop),
  route("GET", "/v1/messages/campaigns/{}", report),
];
