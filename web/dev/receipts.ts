import type { Schemas } from "../shared/api/client.ts";
import { balanceOf, move, now, programOf, programs } from "./state.ts";

type Line = Schemas["HistoryLine"];
type Explanation = Schemas["Explanation"];

export function receipt(type: "earn" | "reverse", lines: Line[], explanations: (Explanation | undefined)[] = []): Schemas["Receipt"] {
  const movements = lines.flatMap((line) => line.movements).map(({ programId, amount }, index) => {
    const { kind, currency, balance, pending, debt, goal, rewardsReady } = balanceOf(programOf(programId));
    return { programId, kind, amount, currency, balance, pending, debt, goal, rewardsReady, explanation: explanations[index] };
  });
  const { entryId = "E0", sequence = 0 } = lines[0] ?? {};
  return { entryId, sequence, type, occurredAt: now(), recordedAt: now(), movements };
}

/** What the running programs would give: by the first rate and the first promotion, nothing carried from one purchase to the next. */
function given(body: Record<string, unknown>) {
  const { amount = 0 } = body["purchase"] as Schemas["Purchase"];
  return programs.filter(({ status }) => status === "active").map((program) => {
    const [rate] = program.rates ?? [];
    if (!rate) return { program, units: Number(body["stamps"] ?? 1), explanation: undefined };
    const percent = program.promotions?.[0]?.multiplierPercent ?? 100;
    const earned = amount * rate.units * percent;
    const whole = rate.per * 100;
    const explanation: Explanation = {
      rates: [{ units: rate.units, per: rate.per, amount, earned: `${amount * rate.units}/${rate.per}` }],
      promotions: program.promotions ?? [], promoted: "0", cutByCap: "0", carriedBefore: "0",
      carriedAfter: `${earned % whole}/${whole}`,
    };
    return { program, units: Math.floor(earned / whole), explanation };
  });
}

export function purchase(body: Record<string, unknown>): Schemas["Receipt"] {
  const all = given(body);
  return receipt("earn", all.map(({ program, units }) => move("earn", program.id, units)), all.map(({ explanation }) => explanation));
}

export function quote(body: Record<string, unknown>) {
  const items = given(body).map(({ program: { id, kind, name, currency }, units, explanation }) =>
    ({ programId: id, kind, name, amount: units, currency, explanation }));
  return { items: items.filter(({ amount }) => amount > 0), savings: [] };
}
