import type { Schemas } from "../shared/api/client.ts";

export interface FakeRequest {
  method: string;
  path: string;
  query: URLSearchParams;
  token: string;
  body: Record<string, unknown>;
  match: string[];
}

export class Refusal extends Error {
  readonly status: number;
  readonly code: string;
  readonly pointer: string | undefined;

  constructor(status: number, code: string, message: string, pointer?: string) {
    super(message);
    this.status = status;
    this.code = code;
    this.pointer = pointer;
  }
}

export const cardCode = "7K3M-9QX2-4CA8";
const liveCode = "7K3M9QX2AAAAAAAA";

/** The same one for ten minutes. */
export function liveCodes(): Schemas["LiveCodes"] {
  return { from: now(), seconds: 600, codes: [liveCode] };
}

export const merchant: Schemas["Merchant"] = {
  id: "M1", name: "Kawiarnia Pod Lipą", publicName: "pod-lipa", locale: "pl", country: "PL",
  timeZone: "Europe/Warsaw", cutOverHour: 3, colour: "#0b6e4f",
};

export const places: Schemas["Place"][] = [{ id: "PLACE001", name: "Rynek" }];

export const programs: Schemas["Program"][] = [{
  id: "P1", version: 1, status: "active", kind: "stamps", name: "Karta kawowa", goal: 10, reward: "Kawa gratis", joiningBonus: 1,
  coolDownSeconds: 0, expiry: { kind: "never" }, pendingDays: 0, afterSpending: "debt",
}, {
  id: "P2", version: 1, status: "active", kind: "points", name: "Punkty", currency: "PLN", rates: [{ units: 1, per: 1000 }],
  rewards: [
    { id: "cake", name: "Ciastko", cost: 30 },
    { id: "mug", name: "Kubek", cost: 120, kind: "goods", limit: { perMember: 1, period: "month", inAll: 50 }, fromLevel: 2 },
    { id: "film", name: "Bilet do kina", cost: 15, kind: "code" },
    { id: "ten", name: "10% mniej", cost: 20, kind: "percent-off", value: 10 },
  ],
  giving: { most: 20, limit: { perMember: 2, period: "month" } },
  promotions: [{ id: "double", name: "Podwójny listopad", from: "2026-11-01", multiplierPercent: 200, bonus: 0, combinable: false },
    { id: "week", name: "Podwójny tydzień", from: "2026-11-23", lastDay: "2026-11-29", multiplierPercent: 200, bonus: 0, combinable: false, optIn: true }],
  actions: [
    { id: "review", name: "Opinia w sieci", kind: "review", units: 20, proof: "reference", limit: { perMember: 1 } },
    { id: "friend", name: "Przyprowadzony znajomy", kind: "share", units: 5, proof: "staff", limit: { perMember: 1, period: "month" } },
    { id: "quiz", name: "Ankieta", kind: "survey", units: 2, proof: "none" },
  ],
  joiningBonus: 0, coolDownSeconds: 0, expiry: { kind: "never" }, pendingDays: 0, afterSpending: "debt",
}, {
  id: "P3", version: 1, status: "active", kind: "cashback", name: "Zwrot", currency: "PLN", rates: [{ units: 1, per: 20 }],
  joiningBonus: 0, coolDownSeconds: 0, expiry: { kind: "never" }, pendingDays: 0, afterSpending: "debt",
}];

export const devices: Schemas["Device"][] = [
  { id: "D1", name: "Telefon przy kasie", status: "paired", createdAt: "2026-11-20T08:00:00Z", pairedAt: "2026-11-20T08:01:00Z" },
];

export const ladder: Schemas["TierLadder"] = {
  measure: "visits", window: "rolling", windowMonths: 12, keepMonths: 12, graceMonths: 3, downgrade: "one-level", warningDays: 21,
  levels: [
    { name: "Stały gość", threshold: 5, multiplierPercent: 150, discountPercent: 5, benefits: ["Degustacje"] },
    { name: "Przyjaciel domu", threshold: 40, multiplierPercent: 200, discountPercent: 10, benefits: [] },
  ],
};

export const consents: Schemas["Consents"] = [
  { channel: "email", purpose: "service", granted: true }, { channel: "email", purpose: "marketing", granted: false },
  { channel: "sms", purpose: "service", granted: true }, { channel: "sms", purpose: "marketing", granted: true },
];

export function decide(body: Record<string, unknown>): void {
  const consent = consents.find(({ channel, purpose }) => channel === body["channel"] && purpose === (body["purpose"] ?? "service"));
  if (consent) consent.granted = Boolean(body["granted"]);
}

export const reservations: Schemas["OpenReservation"][] = [];
export const history: Schemas["HistoryLine"][] = [];
const balances = new Map<string, number>([["P1", 6], ["P2", 42], ["P3", 1234]]);

export function now(): string {
  return new Date().toISOString();
}

export function programOf(id: unknown): Schemas["Program"] {
  const program = programs.find((each) => each.id === id);
  if (!program) throw new Refusal(404, "not-found", "There is no such program.");
  return program;
}

/** Moves stamps and writes the line that history shows. */
export function move(type: Schemas["HistoryLine"]["type"], programId: string, amount: number): Schemas["HistoryLine"] {
  const program = programOf(programId);
  balances.set(programId, (balances.get(programId) ?? 0) + amount);
  const line: Schemas["HistoryLine"] = {
    entryId: `E${history.length + 1}`, sequence: history.length + 1, type, occurredAt: now(),
    movements: [{ programId, program: program.name, kind: program.kind, amount }],
  };
  history.unshift(line);
  return line;
}

function offered({ alsoCosts = [], ...reward }: Schemas["Reward"]): Schemas["OfferedReward"] {
  return { ...reward, ...(alsoCosts.length > 0 && { alsoCosts: alsoCosts.map((cost) => ({ ...cost, balance: balances.get(cost.programId) ?? 0 })) }) };
}

/** Promotions that the guest has switched on. */
export const activated = new Set<string>();

export function balanceOf({ id, kind, name, reward, goal, rewards, actions, giving, currency, status, promotions }: Schemas["Program"]): Schemas["ProgramBalance"] {
  const balance = balances.get(id) ?? 0;
  const rewardsReady = goal ? Math.floor(balance / goal) : (rewards ?? []).filter(({ cost }) => cost <= balance).length;
  return {
    programId: id, kind, name, balance, pending: 0, debt: 0, rewardsReady, closed: status !== "active", status: status === "draft" ? "active" : status,
    ...(reward !== undefined && { reward }), ...(goal !== undefined && { goal }), ...(rewards && { rewards: rewards.map(offered) }),
    ...(kind === "cashback" && currency !== undefined && { currency }),
    ...(giving && { giving: { most: giving.most } }),
    ...(promotions?.length && { promotions: promotions.map((promotion) => ({ ...promotion, ...(promotion.optIn && { activated: activated.has(promotion.id) }) })) }),
    ...(actions && { actions: actions.map(({ name: action, kind: what = "other", units }) => ({ name: action, kind: what, units })) }),
  };
}

export function checkCard(code: unknown): void {
  const normal = String(code).toUpperCase().replace(/[\s-]/g, "");
  if (normal !== cardCode.replace(/-/g, "") && normal !== liveCode) throw new Refusal(404, "unknown-card", "We do not know this card.", "/card");
}
