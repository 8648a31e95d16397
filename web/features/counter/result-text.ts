import type { Schemas } from "../../shared/api/client.ts";
import { formatMoney, formatShare } from "../../shared/i18n/money.ts";
import { useLocale, useTexts } from "../../shared/i18n/texts.tsx";
import { useUnits } from "../../shared/i18n/units.ts";
import { savingOf } from "./coupon-jobs.ts";
import type { Finished } from "./machine.ts";
import messages from "./messages.json";

type Programs = readonly Schemas["Program"][];

/** What a reservation holds where it is money to pay with; nothing where it is a reward. */
export function usePayment({ programId, cost }: { programId: string; cost: number }, programs: Programs): string | undefined {
  const units = useUnits();
  const program = programs.find(({ id }) => id === programId);
  return program?.kind === "cashback" ? units(cost, program) : undefined;
}

/** What to do with a reward beside handing it out; nothing for a thing. */
export function useTask({ programId, kind, value = 0 }: Schemas["Redemption"], programs: Programs): string | undefined {
  const t = useTexts(messages);
  const locale = useLocale();
  const currency = programs.find(({ id }) => id === programId)?.currency ?? "EUR";
  switch (kind) {
    case "amount-off":
      return t("take-off", { value: formatMoney(value, currency, locale, false) });
    case "percent-off":
      return t("take-off", { value: formatShare(value / PER_CENT, locale) });
    case "code":
      return t("code-comes");
    default:
      return undefined;
  }
}

const PER_CENT = 100;

/** A result in one line. */
export function useResultText({ result }: Finished, programs: Programs): string {
  const t = useTexts(messages);
  const locale = useLocale();
  const units = useUnits();
  const given = useGiven("receipt" in result ? result.receipt : undefined);
  const redemption = "redemption" in result ? result.redemption : { programId: "", cost: 0, reward: "" };
  const payment = usePayment(redemption, programs);
  switch (result.kind) {
    case "stamped":
    case "acted":
      return given;
    case "given-away":
      return t("given-away", { amount: units(result.transfer.amount, result.transfer) });
    case "handed-out":
      return payment ? t("paid", { amount: payment }) : t("handed-out", { reward: redemption.reward });
    case "reserved":
      return payment ?? redemption.reward;
    case "coupon-reserved":
    case "coupon-redeemed":
      return savingOf(result.use, locale);
    case "coupon-given":
      return t("coupon-given", { name: result.coupon });
    default:
      return t(result.kind);
  }
}

/** So many stamps, or whatever else a scan has given. */
function useGiven(receipt: Schemas["Receipt"] | undefined): string {
  const t = useTexts(messages);
  const locale = useLocale();
  const units = useUnits();
  const movements = receipt?.movements ?? [];
  if (movements.every(({ kind }) => kind === "stamps")) return t("stamped", { count: Math.max(0, ...movements.map(({ amount }) => amount)) });
  const given = movements.filter(({ amount }) => amount > 0).map((movement) => units(movement.amount, movement));
  return given.length > 0 ? t("given", { what: new Intl.ListFormat(locale).format(given) }) : t("given-nothing");
}
