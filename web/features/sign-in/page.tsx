import { useState } from "preact/hooks";
import { call } from "../../shared/api/client.ts";
import { useAction } from "../../shared/api/hooks.ts";
import { useLocale, useTexts } from "../../shared/i18n/texts.tsx";
import { CodeStep } from "../../shared/sign-in/code-step.tsx";
import { beginSession } from "../../shared/sign-in/session.ts";
import { Button } from "../../shared/ui/button.tsx";
import { TextField } from "../../shared/ui/fields.tsx";
import { Form, useFormErrors } from "../../shared/ui/form.tsx";
import { Frame } from "../../shared/ui/frame.tsx";
import { mount, useTitle } from "../../shared/ui/mount.tsx";
import { FailureNotice, Notice } from "../../shared/ui/notice.tsx";
import messages from "./messages.json";

interface Sent {
  signInId: string;
  times: number;
}

function SignInPage() {
  const t = useTexts(messages);
  const locale = useLocale();
  const [email, setEmail] = useState("");
  const [sent, setSent] = useState<Sent>();
  useTitle(t("page"));

  const start = useAction(
    (body: { email: string; locale: typeof locale }, key) => call("post", "/v1/sign-ins", { body, key }),
    ({ signInId }) => setSent({ signInId, times: (sent?.times ?? 0) + 1 }),
  );
  const confirmation = useAction(
    (code: string, key) => call("post", "/v1/sign-ins/{signInId}/confirmation",
      { key, body: { code }, path: { signInId: sent?.signInId ?? "" } }),
    ({ token }) => {
      beginSession(token);
      location.replace("/console");
    },
  );
  const send = () => start.run({ email: email.trim(), locale });

  return (
    <Frame>
      <div class="panel">
        {sent ? (
          <CodeStep key={sent.signInId} email={email.trim()} confirmation={confirmation} onAgain={send}
            again={start.busy ? "busy" : sent.times > 1 ? "sent" : "no"} onOther={() => setSent(undefined)} />
        ) : (
          <EmailStep email={email} onEmail={setEmail} busy={start.busy} failure={start.failure} onSubmit={send} />
        )}
      </div>
    </Frame>
  );
}

interface EmailStepProps {
  email: string;
  onEmail: (email: string) => void;
  busy: boolean;
  failure: Parameters<typeof useFormErrors>[0];
  onSubmit: () => void;
}

function EmailStep({ email, onEmail, busy, failure, onSubmit }: EmailStepProps) {
  const t = useTexts(messages);
  const errors = useFormErrors(failure, { "/email": email });
  return (
    <Form errors={errors} failure={failure} onSubmit={onSubmit}>
      {location.hash === "#ended" && <Notice>{t("ended")}</Notice>}
      <h1>{t("title")}</h1>
      <p class="lead">{t("lead")}</p>
      <TextField label={t("email")} inputMode="email" autocomplete="email" value={email}
        onValue={onEmail} error={errors.of("/email")} autoFocus />
      <FailureNotice failure={failure} />
      <Button type="submit" large busy={busy}>{t("send")}</Button>
      <a href="/sign-up">{t("new")}</a>
    </Form>
  );
}

mount(SignInPage);
