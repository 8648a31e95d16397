import { useState } from "preact/hooks";
import type { Schemas } from "../../shared/api/client.ts";
import { serverNow } from "../../shared/api/clock.ts";
import { useAction } from "../../shared/api/hooks.ts";
import { currencyOf } from "../../shared/i18n/currencies.ts";
import { dateIn } from "../../shared/i18n/dates.ts";
import { useLocale, useTexts } from "../../shared/i18n/texts.tsx";
import shared from "../../shared/messages.json";
import { ownerCall } from "../../shared/sign-in/session.ts";
import { Button } from "../../shared/ui/button.tsx";
import { ChoiceField } from "../../shared/ui/fields.tsx";
import { Form, useFormErrors } from "../../shared/ui/form.tsx";
import { FailureNotice } from "../../shared/ui/notice.tsx";
import { ActionRows } from "../programs/actions/action-rows.tsx";
import { draftOf, emptyDraft, programKinds, requiredOf, termsOf, withKind, type Terms } from "../programs/draft.ts";
import { LimitFields, MainFields, type DraftProps } from "../programs/fields.tsx";
import programMessages from "../programs/messages.json";
import { PointsFields } from "../programs/points-fields.tsx";
import { Preview } from "../programs/preview.tsx";
import { PromotionRows } from "../programs/promotions/promotion-rows.tsx";
import { CashbackFields, DiscountFields } from "../programs/purchase-fields.tsx";
import messages from "./messages.json";

export interface CardFormProps {
  merchant: Schemas["Merchant"];
  /** By name, the lowest first. */
  levels: readonly string[];
  /** All that the shop has. */
  programs: readonly Schemas["Program"][];
  places: readonly Schemas["Place"][];
  /** Without it, a new one. */
  program: Schemas["Program"] | undefined;
  onSaved: (program: Schemas["Program"]) => void;
  onClose: () => void;
}

export function CardForm({ merchant, levels, places, programs, program, onSaved, onClose }: CardFormProps) {
  const t = useTexts(messages);
  const words = useTexts(shared);
  const locale = useLocale();
  const currency = currencyOf(merchant.country);
  const [draft, setDraft] = useState(() => (program ? draftOf(program, locale, currency) : { ...emptyDraft, currency }));
  const save = useAction(
    (body: Terms, key) => program
      ? ownerCall("put", "/v1/programs/{programId}", { body, key, path: { programId: program.id } })
      : ownerCall("post", "/v1/programs", { body, key }),
    onSaved,
  );
  const named = new Set(program?.rewards?.flatMap(({ alsoCosts = [] }) => alsoCosts.map(({ programId }) => programId)));
  const others = programs.filter(({ id, kind, status }) => id !== program?.id && kind !== "discount" && (status !== "closed" || named.has(id)));
  const errors = useFormErrors(save.failure, requiredOf(draft));
  return (
    <div class="desk">
      <Form errors={errors} failure={save.failure} onSubmit={() => save.run(termsOf(draft))}>
        <h1>{program ? t("edit-which", { name: program.name }) : t("add-card")}</h1>
        {program && <p>{t("cards-lead")}</p>}
        {!program && <KindField draft={draft} onDraft={setDraft} />}
        <FieldsOf draft={draft} onDraft={setDraft} errors={errors} levels={levels} places={places} others={others} fixed={program?.currency !== undefined} />
        {draft.kind !== "discount" && (
          <>
            <PromotionRows draft={draft} onDraft={setDraft} errors={errors} levels={levels} places={places}
              today={dateIn(merchant.timeZone, serverNow())} />
            <ActionRows draft={draft} onDraft={setDraft} errors={errors} />
            <LimitFields draft={draft} onDraft={setDraft} errors={errors} />
          </>
        )}
        <FailureNotice failure={save.failure} />
        <div class="row">
          <Button type="submit" busy={save.busy}>{program ? words("save") : t("create-card")}</Button>
          {!program && <Button kind="quiet" onClick={() => save.run({ ...termsOf(draft), draft: true })}>{t("save-draft")}</Button>}
          <Button kind="quiet" onClick={onClose}>{words("cancel")}</Button>
        </div>
      </Form>
      <Preview shop={merchant.name} draft={draft} colour={merchant.colour} />
    </div>
  );
}

function KindField({ draft, onDraft }: Omit<DraftProps, "errors">) {
  const t = useTexts(programMessages);
  return (
    <ChoiceField label={t("program-kind")} value={draft.kind} hint={t(`${draft.kind}-hint`)}
      options={programKinds.map((value) => ({ value, text: t(value) }))} onValue={(kind) => onDraft(withKind(draft, kind))} />
  );
}

function FieldsOf(props: DraftProps & { fixed: boolean }) {
  switch (props.draft.kind) {
    case "stamps":
      return <MainFields {...props} />;
    case "points":
      return <PointsFields {...props} />;
    case "cashback":
      return <CashbackFields {...props} />;
    case "discount":
      return <DiscountFields {...props} />;
  }
}
