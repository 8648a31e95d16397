import type { Schemas } from "../../../shared/api/client.ts";
import { formatHour } from "../../../shared/i18n/dates.ts";
import { useTexts } from "../../../shared/i18n/texts.tsx";
import { useUnits } from "../../../shared/i18n/units.ts";
import { SelectField } from "../../../shared/ui/fields.tsx";
import type { FormErrors } from "../../../shared/ui/form.tsx";
import { SwitchField } from "../../../shared/ui/switch.tsx";
import { birthdayDays, dayKey, giftsOf, hours, optionsOf } from "./choices.ts";
import messages from "./messages.json";

type Settings = Schemas["Automations"];

export type Wish = NonNullable<Settings["anniversary"]> & Partial<Settings["birthday"]>;

export interface WishPanelProps {
  name: "birthday" | "anniversary" | "firstVisit";
  wish: Wish;
  programs: readonly Schemas["Program"][];
  errors: FormErrors;
  onWish: (wish: Wish) => void;
}

/** A wish that comes once a year, and the gift that comes with it. */
export function WishPanel({ name, wish, programs, errors, onWish }: WishPanelProps) {
  const t = useTexts(messages);
  const units = useUnits();
  const { daysBefore, hour, gift } = wish;
  const change = (part: Partial<Wish>) => onWish({ ...wish, ...part });
  const day = (days: number) => t(dayKey(days), { count: Math.abs(days) });
  const program = programs.find(({ id }) => id === wish.programId) ?? { kind: "stamps" };
  const given = (count: number) => (count ? units(count, program) : t("no-gift"));
  return (
    <section class="panel">
      <h2>{t(name)}</h2>
      <div class="switches">
        <SwitchField label={t(`${name}-on`)} hint={t(`${name}-hint`)} on={wish.on} onSwitch={(on) => change({ on })} />
      </div>
      {wish.on && (
        <div class="stack">
          <div class="automation-fields">
            {daysBefore !== undefined && (
              <SelectField label={t("day")} value={String(daysBefore)} error={errors.of(`/${name}/daysBefore`)}
                options={optionsOf(birthdayDays, daysBefore, day)} onValue={(value) => change({ daysBefore: Number(value) })} />
            )}
            <SelectField label={t("hour")} value={String(hour)} error={errors.of(`/${name}/hour`)}
              options={optionsOf(hours, hour, formatHour)} onValue={(value) => change({ hour: Number(value) })} />
            <SelectField label={t("gift-on")} value={wish.programId ?? ""} error={errors.of(`/${name}/programId`)}
              options={[{ value: "", text: t("first-card") }, ...programs
                .filter(({ id, kind, status }) => id === wish.programId || (status === "active" && kind !== "discount"))
                .map((each) => ({ value: each.id, text: each.name }))]}
              onValue={(value) => onWish(givenIn(programs.find(({ id }) => id === value), wish))} />
            <SelectField label={t("gift")} value={String(gift)} error={errors.of(`/${name}/gift`)}
              options={optionsOf(giftsOf(program.kind), gift, given)} onValue={(value) => change({ gift: Number(value) })} />
          </div>
          <p class="automation-story">
            {t(`${name}-story`, { day: day(daysBefore ?? 0), hour: formatHour(hour) })}
            {gift > 0 && ` ${t("gift-story", { gift: given(gift) })}`}
          </p>
        </div>
      )}
    </section>
  );
}

/** Another kind counts in other numbers, so its smallest gift is proposed. */
function givenIn(program: Schemas["Program"] | undefined, { programId: _, gift, ...wish }: Wish): Wish {
  return { ...wish, gift: gift && giftsOf(program?.kind ?? "stamps")[1]!, ...(program && { programId: program.id }) };
}
