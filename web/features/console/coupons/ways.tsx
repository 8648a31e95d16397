import { useId, useState } from "preact/hooks";
import type { Failure } from "../../../shared/api/errors.ts";
import { CARD_LENGTH, groupWhileTyping } from "../../../shared/codes.ts";
import { useTexts } from "../../../shared/i18n/texts.tsx";
import { Button } from "../../../shared/ui/button.tsx";
import { TextField } from "../../../shared/ui/fields.tsx";
import { Form, useFormErrors } from "../../../shared/ui/form.tsx";
import { FailureNotice } from "../../../shared/ui/notice.tsx";
import { codesIn, importsOf, MOST_IN_ALL, portionsOf } from "./codes.ts";
import type { Portion } from "./issuing.tsx";
import messages from "./messages.json";

export interface WayProps {
  onPortions: (portions: readonly Portion[]) => void;
  failure: Failure | undefined;
  busy: boolean;
}

export function CountForm({ onPortions, failure, busy }: WayProps) {
  const t = useTexts(messages);
  const [text, setText] = useState("10");
  const count = Number(text);
  const fits = Number.isInteger(count) && count >= 1 && count <= MOST_IN_ALL;
  const errors = useFormErrors(failure, { "/count": fits ? text : "" });
  const wrong = errors.attempts > 0 && !fits ? t("count-wrong", { most: MOST_IN_ALL }) : errors.of("/count");
  return (
    <Form errors={errors} failure={failure} onSubmit={() => onPortions(portionsOf(count).map((size) => ({ count: size })))}>
      <TextField label={t("count")} inputMode="numeric" value={text} error={wrong} onValue={setText} />
      <FailureNotice failure={failure} />
      <div><Button type="submit" busy={busy}>{t("issue")}</Button></div>
    </Form>
  );
}

export function OwnCodesForm({ onPortions, failure, busy }: WayProps) {
  const t = useTexts(messages);
  const id = useId();
  const [text, setText] = useState("");
  const codes = codesIn(text);
  const fits = codes.length > 0 && codes.length <= MOST_IN_ALL;
  const errors = useFormErrors(failure, { "/codes": fits ? text : "" });
  const wrong = errors.attempts > 0 && !fits ? t("codes-wrong", { most: MOST_IN_ALL }) : undefined;
  return (
    <Form errors={errors} failure={failure} onSubmit={() => onPortions(importsOf(codes).map((some) => ({ codes: some })))}>
      <div class="field">
        <label for={id}>{t("own-codes")}</label>
        <textarea id={id} class="input code" rows={8} spellcheck={false} aria-describedby={`${id}-hint`} value={text}
          {...(wrong && { "aria-invalid": "true" as const })} onInput={(event) => setText(event.currentTarget.value)} />
        <p class="hint" id={`${id}-hint`}>{wrong ?? t("own-codes-hint", { count: codes.length })}</p>
      </div>
      <FailureNotice failure={failure} />
      <div><Button type="submit" busy={busy}>{t("take")}</Button></div>
    </Form>
  );
}

export function GuestForm({ onPortions, failure, busy }: WayProps) {
  const t = useTexts(messages);
  const [card, setCard] = useState("");
  const errors = useFormErrors(failure, { "/card": card });
  return (
    <Form errors={errors} failure={failure} onSubmit={() => onPortions([{ card }])}>
      <TextField label={t("card")} hint={t("card-hint")} code autocomplete="off" autocapitalize="characters" value={card}
        error={errors.of("/card")} onValue={(text) => setCard(groupWhileTyping(card, text, CARD_LENGTH))} />
      <FailureNotice failure={failure} />
      <div><Button type="submit" busy={busy}>{t("give")}</Button></div>
    </Form>
  );
}
