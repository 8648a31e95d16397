import type { Schemas } from "./api/client.ts";
import type { Counted, FormatUnits } from "./i18n/units.ts";

type Reward = Pick<Schemas["OfferedReward"], "cost" | "alsoCosts" | "withheld">;

/** Whether nothing but handing it out is missing, by what there is in its own program. */
export function canHave({ cost, alsoCosts = [], withheld }: Reward, balance: number): boolean {
  return cost <= balance && alsoCosts.every((other) => other.units <= other.balance) && withheld === undefined;
}

/** All that it costs: "200 points + 10 stamps". */
export function costText({ cost, alsoCosts = [] }: Pick<Reward, "cost" | "alsoCosts">, own: Counted, units: FormatUnits): string {
  return [units(cost, own), ...alsoCosts.map((other) => costOf(other, other.units, units))].join(" + ");
}

/** What is still to be collected of each. */
export function missingText({ cost, alsoCosts = [] }: Pick<Reward, "cost" | "alsoCosts">, balance: number, own: Counted, units: FormatUnits): string {
  const others = alsoCosts.filter((other) => other.units > other.balance).map((other) => costOf(other, other.units - other.balance, units));
  return [...(cost > balance ? [units(cost - balance, own)] : []), ...others].join(" + ");
}

function costOf({ kind, currency }: Schemas["OfferedCost"], amount: number, units: FormatUnits): string {
  return kind ? units(amount, { kind, currency }) : String(amount);
}
