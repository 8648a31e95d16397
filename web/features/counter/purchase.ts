import type { Schemas } from "../../shared/api/client.ts";
import type { Wish } from "./jobs.ts";

type Program = Schemas["Program"];

export type StampWish = Extract<Wish, { kind: "stamp" }>;

export function running<P extends { status: Program["status"] }>(programs: readonly P[]): P[] {
  return programs.filter(({ status }) => status === "active");
}

/** The programs that a wish is for. */
export function meant<P extends { id: string }>(programs: readonly P[], programIds: readonly string[] | undefined): readonly P[] {
  return programIds ? programs.filter(({ id }) => programIds.includes(id)) : programs;
}

/** Of the amounts that these programs ask for; none where a scan alone is enough. */
export function currenciesOf(programs: readonly Program[]): string[] {
  return [...new Set(programs.flatMap((program) => (program.currency && countsAmounts(program) ? [program.currency] : [])))];
}

/** By a rate, or for a promotion that is for large bills only. */
function countsAmounts({ rates = [], promotions = [] }: Program): boolean {
  return rates.length > 0 || promotions.some(({ minimumAmount = 0 }) => minimumAmount > 0);
}

/** Whether some of them give for the visit, whatever is bought. */
export function giveForVisits(programs: readonly Program[]): boolean {
  return programs.some(({ kind, perVisit = 0 }) => kind === "stamps" || perVisit > 0);
}

/** The same with an amount; programs that count another currency are left out, or they would refuse it. */
export function withAmount(wish: StampWish, amount: number, currency: string, programs: readonly Program[]): Wish {
  const wanted = meant(programs, wish.programIds);
  const fitting = wanted.filter((program) => (program.currency ?? currency) === currency);
  const programIds = fitting.length < wanted.length ? fitting.map(({ id }) => id) : wish.programIds;
  return { ...wish, kind: "purchase", programIds, purchase: { currency, amount } };
}
