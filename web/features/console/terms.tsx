import type { Schemas } from "../../shared/api/client.ts";
import { formatBirthday } from "../../shared/i18n/dates.ts";
import { formatMoney } from "../../shared/i18n/money.ts";
import { useLocale, useTexts } from "../../shared/i18n/texts.tsx";
import { stampCard, useUnits } from "../../shared/i18n/units.ts";
import { costText } from "../../shared/rewards.ts";
import { actionText } from "../programs/actions/action-text.ts";
import { discountText } from "../programs/discounts/discount-text.ts";
import { givingText } from "../programs/giving/giving-text.ts";
import { promotionText } from "../programs/promotions/promotion-text.ts";
import { rateText } from "../programs/rates/rate-text.ts";
import { rewardText } from "../programs/rewards/reward-text.ts";
import messages from "./messages.json";
import { isSupplied, RewardStock } from "./stock/stock.tsx";

type Program = Schemas["Program"];

export interface GivesProps {
  program: Program;
  /** By name, the lowest first. */
  levels?: readonly string[];
  places?: readonly Schemas["Place"][];
  /** With what is left; of a program that has been saved. */
  stocked?: boolean;
  /** All that the shop has, by which other costs are counted. */
  programs?: readonly Program[];
}

/** What a program gives, and for what. */
export function Gives({ program, levels = [], places = [], stocked = false, programs = [] }: GivesProps) {
  const t = useTexts(messages);
  const units = useUnits();
  const locale = useLocale();
  const { kind, perVisit = 0, rates = [], rewards = [], promotions = [], discounts = [], actions = [], giving } = program;
  const card = stampCard(program);
  const earned = [...discounts.map((discount) => discountText(discount, levels, program.currency, locale, places)), ...rates.map((rate) => rateText(rate, program, locale)), ...(kind === "points" && perVisit > 0 ? [t("per-visit", { amount: units(perVisit, program) })] : [])];
  return (
    <>
      <p class="lead">{card ? t("poster-title", { ...card }) : `${earned.join("; ")}.`}</p>
      {rewards.length > 0 && (
        <ul class="lines">
          {rewards.map((reward) => <Offer key={reward.id} program={program} reward={reward} levels={levels} places={places} stocked={stocked} programs={programs} />)}
        </ul>
      )}
      {promotions.map((promotion) => (
        <p key={promotion.id} class="small"><strong>{promotion.name}</strong> · {promotionText(promotion, program, levels, locale, places)}</p>
      ))}
      {actions.map((action) => <p key={action.id} class="small"><strong>{action.name}</strong> · {actionText(action, program, locale)}</p>)}
      {giving && <p class="small">{sentence(givingText(giving, program, locale))}</p>}
    </>
  );
}

/** With a capital and a full stop. */
function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

interface OfferProps extends Required<GivesProps> {
  reward: Schemas["Reward"];
}

function Offer({ program, reward, levels, places, stocked, programs }: OfferProps) {
  const locale = useLocale();
  const units = useUnits();
  const others = (reward.alsoCosts ?? []).map((other) => ({ ...other, balance: 0, ...kindOf(programs.find(({ id }) => id === other.programId)) }));
  const cost = costText({ cost: reward.cost, alsoCosts: others }, program, units);
  const terms = rewardText(reward, program.currency ?? "EUR", levels, locale, places);
  return (
    <li>
      <p class="row apart"><span>{reward.name}</span><strong>{cost}</strong></p>
      {terms && <p class="small muted">{terms}</p>}
      {stocked && isSupplied(reward) && <RewardStock key={program.version} programId={program.id} reward={reward} />}
    </li>
  );
}

function kindOf(program: Program | undefined) {
  return program && { kind: program.kind, ...(program.currency && { currency: program.currency }) };
}

const SECONDS_A_MINUTE = 60;

function useValidity({ kind, months: count = 0, date = "" }: Schemas["Expiry"]): string | undefined {
  const t = useTexts(messages);
  const locale = useLocale();
  switch (kind) {
    case "never":
      return undefined;
    case "date":
      return t("valid-date", { date: formatBirthday(date, locale) });
    case "inactivity":
      return t("valid-idle", { count });
    case "month-end":
    case "months":
      return t("valid", { count });
  }
}

export function Terms({ program }: { program: Program }) {
  const t = useTexts(messages);
  const locale = useLocale();
  const units = useUnits();
  const { kind, currency, joiningBonus, dailyCap, coolDownSeconds, expiry, pendingDays, version } = program;
  const valid = useValidity(expiry);
  const bonus = kind === "stamps" ? t("bonus", { count: joiningBonus }) : t("bonus-units", { amount: units(joiningBonus, program) });
  const cap = (count: number) => (kind === "cashback" && currency ? formatMoney(count, currency, locale) : count);
  const parts = [
    joiningBonus > 0 && bonus,
    dailyCap !== undefined && t("daily-cap", { count: cap(dailyCap) }),
    coolDownSeconds > 0 && t("cool-down", { count: Math.ceil(coolDownSeconds / SECONDS_A_MINUTE) }),
    pendingDays > 0 && t("valid-pending", { count: pendingDays }),
    valid,
    version > 0 && t("version", { number: version }),
  ];
  return <p class="muted small">{parts.filter(Boolean).join(" · ")}</p>;
}
