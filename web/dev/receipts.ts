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

/** By the first rate and the first promotion, and nothing is carried from one purchase to the next. */
export function purchase(body: Record<string, unknown>): Schemas["Receipt"] {
  const { amount = 0 } = body["purchase"] as Schemas["Purchase"];
  const given = programs.filter(({ status }) => status === "active").map((program) => {
    const [rate] = program.rates ?? [];
    if (!rate) return { line: move("earn", program.id, Number(body["stamps"] ?? 1)) };
    const percent = program.promotions?.[0]?.multiplierPercent ?? 100;
    const earned = amount * rate.units * percent;
    const whole = rate.per * 100;
    const explanation: Explanation = {
      rates: [{ units: rate.units, per: rate.per, amount, earned: `${amount * rate.units}/${rate.per}` }],
      promotions: program.promotions ?? [], promoted: "0", cutByCap: "0", carriedBefore: "0",
      carriedAfter: `${earned % whole}/${whole}`,
    };
    return { line: move("earn", program.id, Math.floor(earned / whole)), explanation };
  });
  return receipt("earn", given.map(({ line }) => line), given.map(({ explanation }) => explanation));
}
