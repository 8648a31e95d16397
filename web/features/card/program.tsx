import type { Schemas } from "../../shared/api/client.ts";
import { formatDate, formatDays } from "../../shared/i18n/dates.ts";
import { useLocale, useTexts } from "../../shared/i18n/texts.tsx";
import { stampCard, useUnits, type StampCard } from "../../shared/i18n/units.ts";
import shared from "../../shared/messages.json";
import { canHave, costText, missingText } from "../../shared/rewards.ts";
import { Icon } from "../../shared/ui/icon.tsx";
import { filledPlaces, Stamps } from "../../shared/ui/stamps.tsx";
import { discountText } from "../programs/discounts/discount-text.ts";
import { placesText } from "../programs/places/place-text.ts";
import messages from "./messages.json";
import type { Gain } from "./refresh.ts";

type Balance = Schemas["ProgramBalance"];
type Reward = Schemas["OfferedReward"];

export interface ProgramProps {
  program: Balance;
  gained: readonly Gain[];
}

export function ProgramProgress({ program, gained }: ProgramProps) {
  const card = stampCard(program);
  return (
    <div class="stack program">
      <p class="program-name">{program.name}</p>
      {card ? <Places program={program} card={card} gained={gained} /> : program.kind === "discount" ? <Discounts program={program} /> : <Amount program={program} />}
      {program.kind === "points" && <Rewards program={program} />}
      {program.actions && <Actions program={program} actions={program.actions} />}
      <Remarks program={program} />
    </div>
  );
}

function Places({ program, card: { goal, reward }, gained }: ProgramProps & { card: StampCard }) {
  const t = useTexts(messages);
  const words = useTexts(shared);
  const { programId, balance, closed } = program;
  const filled = filledPlaces(balance, goal);
  const fresh = gained.find((gain) => gain.program.programId === programId)?.count ?? 0;
  return (
    <>
      <Stamps key={balance} filled={filled} goal={goal} fresh={Math.min(fresh, filled)}
        label={words("progress", { count: filled, goal })} />
      {filled < goal && !closed && <p class="program-missing">{t("missing", { count: goal - filled, reward })}</p>}
    </>
  );
}

function Amount({ program }: { program: Balance }) {
  const t = useTexts(messages);
  const units = useUnits();
  return (
    <>
      <p class="program-amount">{units(program.balance, program)}</p>
      {program.kind === "cashback" && program.balance > 0 && <p class="small">{t("money-hint")}</p>}
    </>
  );
}

/** What the guest pays less, and what a higher level would bring. */
function Discounts({ program: { discounts = [], currency } }: { program: Balance }) {
  const locale = useLocale();
  return (
    <ul class="prices">
      {discounts.map((discount, index) => (
        <li key={index} class={discount.withheld ? undefined : "reached"}>
          <span class="price-name">{!discount.withheld && <Icon name="check" />}{discountText(discount, [], currency, locale)}</span>
        </li>
      ))}
    </ul>
  );
}

/** What the points buy, and how far it is to each. */
function Rewards({ program: { kind, rewards = [], balance } }: { program: Balance }) {
  const t = useTexts(messages);
  const units = useUnits();
  if (rewards.length === 0) return <p class="small muted">{t("no-rewards")}</p>;
  return (
    <ul class="prices" aria-label={t("rewards")}>
      {rewards.map((reward) => (
        <li key={reward.id} class={canHave(reward, balance) ? "reached" : undefined}>
          <span class="price-name">{canHave(reward, balance) && <Icon name="check" />}{reward.name}</span>
          <span class="price">
            <strong>{costText(reward, { kind }, units)}</strong>
            <span class="small muted"><Distance reward={reward} balance={balance} /></span>
          </span>
        </li>
      ))}
    </ul>
  );
}

/** What the guest can do for more, beside coming. */
function Actions({ program, actions }: { program: Balance; actions: NonNullable<Balance["actions"]> }) {
  const t = useTexts(messages);
  const units = useUnits();
  return (
    <details class="actions">
      <summary>{t("actions")}</summary>
      <ul class="prices">
        {actions.map(({ name, units: amount, withheld }) => (
          <li key={name} class={withheld === "share" ? "reached" : undefined}>
            <span class="price-name">{withheld === "share" && <Icon name="check" />}{name}</span>
            <span class="price">
              <strong>{`+${units(amount, program)}`}</strong>
              {withheld && <span class="small muted">{t(withheld === "share" ? "action-done" : "withheld-used-up")}</span>}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Distance({ reward, balance }: { reward: Reward; balance: number }) {
  const t = useTexts(messages);
  const locale = useLocale();
  const units = useUnits();
  const { cost, alsoCosts, fromLevel, left, levelName, from, lastDay, placeIds = [], withheld } = reward;
  if (withheld) return <>{t(`withheld-${withheld}`, { level: levelName ?? `${fromLevel}`, days: formatDays(from, lastDay, locale) })}</>;
  const missing = alsoCosts ? missingText(reward, balance, { kind: "points" }, units) : cost - balance;
  const way = canHave(reward, balance) ? t("reached") : t("to-go", { amount: missing });
  const more = left !== undefined && t("left", { count: left });
  return <>{[way, more, placesText(placeIds, [], locale)].filter(Boolean).join(" · ")}</>;
}

function Remarks({ program }: { program: Balance }) {
  const t = useTexts(messages);
  const locale = useLocale();
  const units = useUnits();
  const { kind, debt, pending, nextActivation, nextExpiry, status } = program;
  const expiry = nextExpiry && { count: nextExpiry.units, amount: units(nextExpiry.units, program), date: formatDate(nextExpiry.lastDay, locale) };
  return (
    <>
      {debt > 0 && <p class="small muted">{kind === "stamps" ? t("debt", { count: debt }) : t("debt-units", { amount: units(debt, program) })}</p>}
      {expiry && <p class="small muted">{t(kind === "stamps" ? "expires" : "expires-units", expiry)}</p>}
      {nextActivation && (
        <p class="small muted">
          {t("pending", { amount: units(nextActivation.units, program), date: formatDate(nextActivation.date, locale) })}
          {pending > nextActivation.units && ` ${t("pending-later", { amount: units(pending - nextActivation.units, program) })}`}
        </p>
      )}
      {status !== "active" && <p class="small muted">{t(status)}</p>}
    </>
  );
}

export function MoreProgram(props: ProgramProps) {
  return <section class="panel"><ProgramProgress {...props} /></section>;
}
