import { useState } from "preact/hooks";
import type { Action } from "../api/hooks.ts";
import { useTexts } from "../i18n/texts.tsx";
import { Button } from "../ui/button.tsx";
import { TextField } from "../ui/fields.tsx";
import { Form, useFormErrors } from "../ui/form.tsx";
import { FailureNotice, Notice } from "../ui/notice.tsx";
import messages from "./messages.json";

const DIGITS = 6;

export interface CodeStepProps {
  email: string;
  confirmation: Action<string>;
  onAgain: () => void;
  again: "no" | "busy" | "sent";
  onOther: () => void;
}

/** The six digits from the e-mail; complete digits are sent by themselves. */
export function CodeStep({ email, confirmation, onAgain, again, onOther }: CodeStepProps) {
  const t = useTexts(messages);
  const [code, setCode] = useState("");
  const errors = useFormErrors(confirmation.failure, { "/code": code });

  function change(value: string): void {
    const digits = value.replace(/\D/g, "").slice(0, DIGITS);
    setCode(digits);
    if (digits.length === DIGITS && digits !== code) confirmation.run(digits);
  }

  return (
    <Form errors={errors} failure={confirmation.failure} onSubmit={() => confirmation.run(code)}>
      <h1>{t("title")}</h1>
      <p class="lead">{t("sent", { email })}</p>
      <TextField label={t("code")} code autoFocus inputMode="numeric" autocomplete="one-time-code" value={code}
        onValue={change} error={errors.of("/code")} />
      <FailureNotice failure={confirmation.failure} />
      {again === "sent" && <Notice kind="success">{t("sent-again")}</Notice>}
      <Button type="submit" large busy={confirmation.busy}>{t("confirm")}</Button>
      <div class="row">
        <Button kind="plain" busy={again === "busy"} onClick={onAgain}>{t("again")}</Button>
        <Button kind="plain" onClick={onOther}>{t("other")}</Button>
      </div>
    </Form>
  );
}
