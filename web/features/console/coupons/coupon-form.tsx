import { useState } from "preact/hooks";
import { useAction } from "../../../shared/api/hooks.ts";
import { currencySign } from "../../../shared/i18n/money.ts";
import { useLocale, useTexts } from "../../../shared/i18n/texts.tsx";
import shared from "../../../shared/messages.json";
import { ownerCall } from "../../../shared/sign-in/session.ts";
import { Button } from "../../../shared/ui/button.tsx";
import { CheckField, ChoiceField, DateField, TextField } from "../../../shared/ui/fields.tsx";
import { Form, useFormErrors, type FormErrors } from "../../../shared/ui/form.tsx";
import { FailureNotice } from "../../../shared/ui/notice.tsx";
import { GoodsField } from "../../programs/rates/goods-field.tsx";
import { draftOf, effectKinds, emptyDraft, requiredOf, termsOf, type Coupon, type CouponDraft, type CouponTerms } from "./draft.ts";
import { IssueFields } from "./issue-fields.tsx";
import messages from "./messages.json";

export interface CouponFormProps {
  /** Without it, a new one. */
  coupon: Coupon | undefined;
  currency: string;
  onSaved: (coupon: Coupon) => void;
  onClose: () => void;
}

export interface PartProps {
  draft: CouponDraft;
  change: (part: Partial<CouponDraft>) => void;
  errors: FormErrors;
}

export function CouponForm({ coupon, currency, onSaved, onClose }: CouponFormProps) {
  const t = useTexts(messages);
  const words = useTexts(shared);
  const locale = useLocale();
  const [draft, setDraft] = useState(() => (coupon ? draftOf(coupon, currency, locale) : emptyDraft(currency)));
  const save = useAction(
    (body: CouponTerms, key) => coupon
      ? ownerCall("put", "/v1/coupons/{couponId}", { body, key, path: { couponId: coupon.id } })
      : ownerCall("post", "/v1/coupons", { body, key }),
    onSaved,
  );
  const errors = useFormErrors(save.failure, requiredOf(draft));
  const part = { draft, errors, change: (changed: Partial<CouponDraft>) => setDraft({ ...draft, ...changed }) };
  return (
    <div class="narrow-part">
      <Form errors={errors} failure={save.failure} onSubmit={() => save.run(termsOf(draft))}>
        <h1>{coupon ? t("edit-which", { name: coupon.name }) : t("add")}</h1>
        {coupon && <p>{t(coupon.codes === "shared" ? "edit-shared" : "edit-unique")}</p>}
        <TextField label={t("name")} hint={t("name-hint")} maxLength={60} value={draft.name} error={errors.of("/name")}
          onValue={(name) => part.change({ name })} />
        <EffectFields {...part} />
        {!coupon && <CodesFields {...part} />}
        <LimitFields {...part} />
        <GoodsFields {...part} />
        {draft.codes === "unique" && <IssueFields {...part} />}
        <FailureNotice failure={save.failure} />
        <div class="row">
          <Button type="submit" busy={save.busy}>{words("save")}</Button>
          <Button kind="quiet" onClick={onClose}>{words("cancel")}</Button>
        </div>
      </Form>
    </div>
  );
}

function EffectFields({ draft, change, errors }: PartProps) {
  const t = useTexts(messages);
  const sign = currencySign(draft.currency, useLocale());
  return (
    <>
      <ChoiceField label={t("effect")} value={draft.effect} onValue={(effect) => change({ effect })}
        options={effectKinds.map((value) => ({ value, text: t(value) }))} />
      {draft.effect === "percent-off" && <TextField label={t("percent")} inputMode="numeric" value={draft.percent}
        error={errors.of("/effect/percent")} onValue={(percent) => change({ percent })} />}
      {draft.effect === "amount-off" && <TextField label={t("amount", { sign })} inputMode="decimal" value={draft.amount}
        error={errors.of("/effect/amount")} onValue={(amount) => change({ amount })} />}
      {draft.effect === "free-item" && <TextField label={t("item")} maxLength={80} value={draft.item}
        error={errors.of("/effect/item")} onValue={(item) => change({ item })} />}
    </>
  );
}

/** One for everyone, or one each: it never changes. */
function CodesFields({ draft, change, errors }: PartProps) {
  const t = useTexts(messages);
  return (
    <>
      <ChoiceField label={t("codes")} hint={t(`${draft.codes}-hint`)} value={draft.codes} onValue={(codes) => change({ codes, uses: "" })}
        options={(["unique", "shared"] as const).map((value) => ({ value, text: t(value) }))} />
      {draft.codes === "shared" && <TextField label={t("code")} hint={t("code-hint")} code maxLength={20} autocapitalize="characters"
        autocomplete="off" value={draft.code} error={errors.of("/code")} onValue={(code) => change({ code: code.toUpperCase() })} />}
    </>
  );
}

function LimitFields({ draft, change, errors }: PartProps) {
  const t = useTexts(messages);
  const sign = currencySign(draft.currency, useLocale());
  return (
    <>
      <div class="pair">
        <DateField label={t("from")} hint={t("from-hint")} value={draft.from} error={errors.of("/from")} onValue={(from) => change({ from })} />
        <DateField label={t("last-day")} hint={t("last-day-hint")} value={draft.lastDay} error={errors.of("/lastDay")}
          onValue={(lastDay) => change({ lastDay })} />
      </div>
      <TextField label={t("minimum", { sign })} hint={t("minimum-hint")} inputMode="decimal" value={draft.minimum}
        error={errors.of("/minimumAmount")} onValue={(minimum) => change({ minimum })} />
      <details>
        <summary>{t("how-often")}</summary>
        <div class="stack wide">
          <div class="pair">
            <TextField label={t("uses")} hint={t(draft.codes === "shared" ? "uses-shared-hint" : "uses-unique-hint")} inputMode="numeric"
              value={draft.uses} error={errors.of("/uses")} onValue={(uses) => change({ uses })} />
            <TextField label={t("per-member")} hint={t("per-member-hint")} inputMode="numeric" value={draft.perMember}
              error={errors.of("/perMember")} onValue={(perMember) => change({ perMember })} />
          </div>
          <CheckField checked={draft.combinable} onChecked={(combinable) => change({ combinable })}>{t("combinable")}</CheckField>
        </div>
      </details>
    </>
  );
}

function GoodsFields({ draft, change, errors }: PartProps) {
  const t = useTexts(messages);
  return (
    <details>
      <summary>{t("goods")}</summary>
      <div class="stack wide">
        <GoodsField label={t("only")} hint={t("only-hint")} goods={draft.only} error={errors.of("/only") ?? errors.under("/only")}
          onGoods={(only) => change({ only })} />
        <GoodsField label={t("except")} hint={t("except-hint")} goods={draft.except} error={errors.of("/except") ?? errors.under("/except")}
          onGoods={(except) => change({ except })} />
      </div>
    </details>
  );
}
