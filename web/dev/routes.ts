import type { Schemas } from "../shared/api/client.ts";
import { campaignRoutes } from "./campaign-routes.ts";
import { choiceRoutes, offeredChoice } from "./choice-routes.ts";
import { couponRoutes, held, offered } from "./coupon-routes.ts";
import { messageRoutes } from "./message-routes.ts";
import { purchase, quote, receipt } from "./receipts.ts";
import { route, type Route } from "./route.ts";
import { openSurvey, surveyRoutes } from "./survey-routes.ts";
import {
  activated, balanceOf, cardCode, checkCard, consents, decide, devices, history, ladder, liveCodes, merchant, move, now, places, programOf, programs,
  Refusal, reservations, type FakeRequest,
} from "./state.ts";

const soon = () => new Date(Date.now() + 10 * 60_000).toISOString();

function session({ body }: FakeRequest): [number, unknown] {
  if (body["code"] !== "123456") throw new Refusal(400, "wrong-code", "The code is wrong.", "/code");
  return [201, { token: "fake-session-token", expiresAt: soon(), merchant, created: true }];
}

function checkSession({ token }: FakeRequest): void {
  if (token !== "fake-session-token") throw new Refusal(401, "unauthorized", "The session is over.");
}

const entrance = [
  route("POST", "/v1/sign-ups", ({ body }) => {
    if (!String(body["email"]).includes("@")) throw new Refusal(400, "email", "This is no e-mail address.", "/email");
    merchant.name = String(body["businessName"]);
    programs.length = 0;
    return [202, { signUpId: "S1", expiresAt: soon() }];
  }),
  route("POST", "/v1/sign-ups/{}/confirmation", session),
  route("POST", "/v1/sign-ins", () => [202, { signInId: `S${Date.now()}`, expiresAt: soon() }]),
  route("POST", "/v1/sign-ins/{}/confirmation", session),
  route("DELETE", "/v1/session", () => [204, undefined]),
];

const owner = [
  route("GET", "/v1/merchant", (request) => (checkSession(request), [200, merchant])),
  route("PATCH", "/v1/merchant", ({ body }) => [200, Object.assign(merchant, body)]),
  route("GET", "/v1/programs", (request) => (checkSession(request), [200, { items: programs }])),
  route("POST", "/v1/programs", ({ body }) => {
    const { draft, ...terms } = body;
    const program = { id: `P${programs.length + 1}`, version: 1, status: draft ? "draft" : "active", joiningBonus: 0, coolDownSeconds: 0,
      afterSpending: "debt", expiry: { kind: "never" }, pendingDays: 0, ...terms } as Schemas["Program"];
    programs.push(program);
    return [201, program];
  }),
  route("PUT", "/v1/programs/{}", ({ body, match }) => {
    const program = programOf(match[0]);
    return [200, Object.assign(program, { dailyCap: undefined, expiry: { kind: "never" }, pendingDays: 0 }, body, { version: program.version + 1 })];
  }),
  route("POST", "/v1/programs/{}/activation", ({ match }) => [200, Object.assign(programOf(match[0]), { status: "active" })]),
  route("POST", "/v1/programs/{}/pause", ({ match }) => [200, Object.assign(programOf(match[0]), { status: "paused" })]),
  route("POST", "/v1/programs/{}/closure", ({ match }) => [200, Object.assign(programOf(match[0]), { status: "closed" })]),
  route("GET", "/v1/tiers", () => [200, ladder]),
  route("PUT", "/v1/tiers", ({ body }) => [200, Object.assign(ladder, body)]),
  route("GET", "/v1/places", () => [200, { items: places }]),
  route("POST", "/v1/places", ({ body }) => {
    const place = { id: `PLACE00${places.length + 1}`, name: String(body["name"]) };
    places.push(place);
    return [201, place];
  }),
  route("PUT", "/v1/places/{}", ({ body, match }) => [200, Object.assign(places.find(({ id }) => id === match[0]) ?? {}, body)]),
  route("GET", "/v1/devices", () => [200, { items: devices }]),
  route("POST", "/v1/devices", ({ body }) => {
    const device: Schemas["Device"] = { id: `D${devices.length + 1}`, name: String(body["name"]), status: "waiting", createdAt: now(), ...body };
    devices.unshift(device);
    return [201, { device, pairingCode: "4H7K-Q2M9-X8TC-5RWA", expiresAt: soon() }];
  }),
  route("DELETE", "/v1/devices/{}", ({ match }) => {
    const device = devices.find((each) => each.id === match[0]);
    if (device) device.status = "revoked";
    return [204, undefined];
  }),
];

const guestLabels = ["student"];

const counter = [
  route("POST", "/v1/devices/pairings", () => {
    const device = devices[0]!;
    Object.assign(device, { status: "paired", pairedAt: now() });
    return [201, { token: "fake-device-token", device, merchant, programs }];
  }),
  route("GET", "/v1/devices/current", ({ token }) => {
    if (token !== "fake-device-token") throw new Refusal(401, "unauthorized", "This phone is no longer paired.");
    return [200, { device: devices[0], merchant, programs }];
  }),
  route("POST", "/v1/cards/lookup", ({ body }) => {
    checkCard(body["card"]);
    return [200, { card: cardCode, firstName: "Ania", labels: guestLabels, programs: programs.map(balanceOf), reservations, coupons: held }];
  }),
  route("PUT", "/v1/cards/labels", ({ body }) => {
    checkCard(body["card"]);
    const labels = body["labels"] as string[];
    const wrong = labels.findIndex((label) => !/^[a-z0-9][a-z0-9-]{0,23}$/.test(label));
    if (wrong >= 0) throw new Refusal(400, "invalid-request", "A label is a short word in small letters.", `/labels/${wrong}`);
    guestLabels.splice(0, guestLabels.length, ...labels);
    return [200, { card: cardCode, labels }];
  }),
  route("POST", "/v1/stamps", ({ body }) => {
    checkCard(body["card"]);
    const stamps = Number(body["stamps"] ?? 1);
    if (stamps === 7) throw new Refusal(409, "cool-down", "This card was stamped a moment ago. Next stamp in 12 minutes.");
    const active = programs.filter((each) => each.status === "active" && each.kind === "stamps" && (body["programIds"] as string[] | undefined)?.includes(each.id) !== false);
    const lines = active.map((each) => move("earn", each.id, stamps));
    return [201, receipt("earn", lines)];
  }),
  route("POST", "/v1/actions", ({ body }) => {
    checkCard(body["card"]);
    const program = programOf(body["programId"]);
    const action = program.actions?.find(({ id }) => id === body["actionId"]);
    if (action?.proof === "reference" && !body["proof"]) throw new Refusal(400, "proof-missing", "What shows it?", "/proof");
    return [201, receipt("earn", [move("bonus", program.id, action?.units ?? 0)])];
  }),
  route("POST", "/v1/purchases", ({ body }) => {
    checkCard(body["card"]);
    return [201, purchase(body)];
  }),
  route("POST", "/v1/quotes", ({ body }) => [200, quote(body)]),
  route("POST", "/v1/purchases/reversals", ({ body: { reference } }) =>
    reference === "T-0" ? [202, { reference, status: "waiting" }] : [201, receipt("reverse", [move("reverse", "P2", -3)])]),
  route("POST", "/v1/stamps/{}/reversal", ({ match }) => {
    const given = history.find((line) => line.entryId === match[0]);
    const line = move("reverse", given?.movements[0]?.programId ?? "P1", -(given?.movements[0]?.amount ?? 1));
    return [201, receipt("reverse", [line])];
  }),
];

const stocks = new Map<string, Schemas["Stock"]>([["mug", { given: 47, left: 3 }]]);
const stockOf = (reward: string | undefined) => stocks.get(reward ?? "") ?? { given: 0, left: 0, codes: 0 };

const rewards = [
  route("POST", "/v1/transfers", ({ body }) => {
    checkCard(body["card"]);
    const program = programOf(body["programId"]);
    const amount = Number(body["amount"]);
    const { entryId, occurredAt } = move("transfer", program.id, -amount);
    return [201, { entryId, programId: program.id, kind: program.kind, amount, balance: balanceOf(program).balance, recordedAt: occurredAt }];
  }),
  route("POST", "/v1/redemptions", ({ body }) => {
    checkCard(body["card"]);
    const program = programOf(body["programId"]);
    const chosen = program.rewards?.find(({ id }) => id === body["rewardId"]);
    const reward = chosen?.name ?? program.reward ?? "";
    const cost = chosen?.cost ?? program.goal ?? Number(body["value"]);
    const { entryId } = move("redeem", program.id, -cost);
    const open = { redemptionId: entryId, programId: program.id, reward, cost, expiresAt: soon() };
    reservations.push(open);
    const { kind, value } = chosen ?? {};
    return [201, { ...open, kind, value, status: "reserved", balance: balanceOf(program).balance }];
  }),
  route("GET", "/v1/programs/{}/rewards/{}/stock", ({ match }) => [200, stockOf(match[1])]),
  route("POST", "/v1/programs/{}/rewards/{}/codes", ({ match, body }) => {
    const added = (body["codes"] as string[]).length;
    const { given, left, codes = 0 } = stockOf(match[1]);
    stocks.set(match[1] ?? "", { given, left: left + added, codes: codes + added });
    return [201, stockOf(match[1])];
  }),
  route("POST", "/v1/redemptions/{}/confirmation", ({ match }) => [200, end(match[0], "redeemed")]),
  route("POST", "/v1/redemptions/{}/release", ({ match }) => {
    const ended = end(match[0], "released");
    move("release", ended.programId, ended.cost);
    return [200, ended];
  }),
];

function end(redemptionId: string | undefined, status: "redeemed" | "released"): Schemas["Redemption"] {
  const index = reservations.findIndex((each) => each.redemptionId === redemptionId);
  const [open] = reservations.splice(index, 1);
  if (index < 0 || !open) throw new Refusal(409, "reservation-ended", "This reservation is over.");
  const { programId, reward, cost } = open;
  const isCode = programOf(programId).rewards?.some(({ name, kind }) => name === reward && kind === "code");
  return { redemptionId: open.redemptionId, status, programId, ...(isCode && status === "redeemed" && { code: "CINEMA-4711" }), reward, cost, endedAt: now(), balance: balanceOf(programOf(programId)).balance };
}

const about = {
  service: "about my card: a welcome, my stamps, rewards and level", marketing: "with birthday wishes, gifts and offers",
};

const consentTexts = consents.map(({ channel, purpose }) => ({
  channel, purpose, textVersion: "1",
  text: `${merchant.name} may write to me by ${channel === "email" ? "e-mail" : "SMS"} ${about[purpose]}. I can stop this on my card at any time.`,
}));

const guest = [
  route("GET", "/v1/shops/{}", ({ match }) => {
    if (match[0] !== merchant.publicName) throw new Refusal(404, "unknown-shop", "There is no such shop.");
    const { publicName, name, locale, country, colour } = merchant;
    return [200, { publicName, name, locale, country, colour, channels: ["email", "sms"],
      programs: programs.map(({ kind, name, goal, reward, currency, joiningBonus }) => ({ kind, name, goal, reward, currency, joiningBonus })),
      consents: consentTexts }];
  }),
  route("POST", "/v1/shops/{}/enrollments", ({ body }) => {
    if (body["email"] !== undefined && !String(body["email"]).includes("@")) {
      throw new Refusal(400, "email", "This is no e-mail address.", "/email");
    }
    return [202, { channel: body["phone"] ? "sms" : "email", expiresAt: soon() }];
  }),
  route("POST", "/v1/enrollments/confirmation", ({ body }) => {
    if (body["token"] !== "fake-join") throw new Refusal(404, "unknown-link", "This link is not valid any more.");
    return [201, { cardToken: "fake-card", firstName: "Ania", shop: merchant.name }];
  }),
  route("GET", "/v1/card", ({ token }) => {
    if (token !== "fake-card") throw new Refusal(401, "unauthorized", "This card link is not valid.");
    const { name, publicName, colour } = merchant;
    return [200, { shop: { name, publicName, colour }, firstName: "Ania", locale: "pl", code: cardCode, liveCodes: liveCodes(),
      tier: { name: "Stały gość", since: "2026-10-01", until: "2027-10-31", multiplierPercent: 150, discountPercent: 5, benefits: ["Degustacje"], inGrace: false,
        toKeep: { missing: 2, measure: "visits" }, keptUntil: "2028-01-31" },
      nextTier: { name: "Przyjaciel domu", missing: 28, measure: "visits" },
      programs: programs.map(balanceOf), ...offeredChoice(), reservations, coupons: held, offeredCoupons: offered, ...openSurvey(), consents, asOf: now() }];
  }),
  route("GET", "/v1/card/history", ({ query }) => {
    const from = Number(query.get("cursor") ?? 0);
    const items = history.slice(from, from + 5);
    return [200, { items, ...(from + 5 < history.length && { nextCursor: String(from + 5) }) }];
  }),
  route("GET", "/v1/card/ledger", () => [200, history.map((line) => JSON.stringify(line)).join("\n") + "\n"]),
  route("GET", "/v1/card/ledger-proofs", () => [200, "regulars-proofs 1\n"]),
  route("PUT", "/v1/card/promotions", ({ body }) => {
    activated[body["activated"] ? "add" : "delete"](String(body["promotionId"]));
    return [200, { programId: body["programId"], promotionId: body["promotionId"], activated: body["activated"] }];
  }),
  route("PUT", "/v1/card/consents", ({ body }) => {
    decide(body);
    return [200, { consents }];
  }),
  // No browser subscribes with it, since the stand-in has no worker.
  route("GET", "/v1/card/push-key", () => [200, { publicKey: "B".repeat(87) }]),
  route("PUT", "/v1/card/push", ({ body }) => {
    decide({ channel: "push", purpose: "service", granted: body["granted"] });
    return [200, { consents }];
  }),
];

export const routes: Route[] = [...entrance, ...owner, ...counter, ...rewards, ...guest, ...choiceRoutes, ...couponRoutes, ...messageRoutes, ...campaignRoutes, ...surveyRoutes];
