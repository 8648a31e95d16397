import { useState } from "preact/hooks";
import { call, type Schemas } from "../../shared/api/client.ts";
import { useAction } from "../../shared/api/hooks.ts";
import { currentLocale } from "../../shared/i18n/current.ts";
import { useTexts } from "../../shared/i18n/texts.tsx";
import { CodeStep } from "../../shared/sign-in/code-step.tsx";
import { beginSession } from "../../shared/sign-in/session.ts";
import { ButtonLink } from "../../shared/ui/button.tsx";
import { Frame } from "../../shared/ui/frame.tsx";
import { mount, useTitle } from "../../shared/ui/mount.tsx";
import { Stamps } from "../../shared/ui/stamps.tsx";
import { BusinessStep, type Business } from "./business-step.tsx";
import { guessPlace } from "./guess.ts";
import messages from "./messages.json";
import { ProgramStep } from "./program-step.tsx";
import "./page.css";

type Step =
  | { name: "business" }
  | { name: "code"; signUpId: string; times: number }
  | { name: "program"; merchant: Schemas["Merchant"] }
  | { name: "done"; merchant: Schemas["Merchant"] };

function firstGuess(): Business {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return { businessName: "", email: "", locale: currentLocale(), ...guessPlace(timeZone, navigator.languages) };
}

function SignUpPage() {
  const t = useTexts(messages);
  const [step, setStep] = useState<Step>({ name: "business" });
  useTitle(t("page"));
  const toProgram = ({ merchant, created }: { merchant: Schemas["Merchant"]; created: boolean }) =>
    created ? setStep({ name: "program", merchant }) : location.replace("/console");

  return (
    <Frame wide={step.name === "program"}>
      <div class={step.name === "program" ? "" : "panel"}>
        {(step.name === "business" || step.name === "code") && (
          <Entrance step={step} onStep={setStep} onConfirmed={toProgram} />
        )}
        {step.name === "program" && (
          <ProgramStep merchant={step.merchant} onDone={() => setStep({ name: "done", merchant: step.merchant })} />
        )}
        {step.name === "done" && <Done merchant={step.merchant} />}
      </div>
    </Frame>
  );
}

interface EntranceProps {
  step: Extract<Step, { name: "business" | "code" }>;
  onStep: (step: Step) => void;
  onConfirmed: (session: { merchant: Schemas["Merchant"]; created: boolean }) => void;
}

/** Who is it, and is the address theirs: ends with a session. */
function Entrance({ step, onStep, onConfirmed }: EntranceProps) {
  const [business, setBusiness] = useState(firstGuess);
  const times = step.name === "code" ? step.times : 0;
  const start = useAction(
    (body: Business, key) => call("post", "/v1/sign-ups", { body, key }),
    ({ signUpId }) => onStep({ name: "code", signUpId, times: times + 1 }),
  );
  const confirmation = useAction(
    (code: string, key) => call("post", "/v1/sign-ups/{signUpId}/confirmation",
      { key, body: { code }, path: { signUpId: step.name === "code" ? step.signUpId : "" } }),
    (session) => {
      beginSession(session.token);
      onConfirmed(session);
    },
  );
  const send = () => start.run({ ...business, businessName: business.businessName.trim(), email: business.email.trim() });
  if (step.name === "business") {
    return <BusinessStep business={business} onBusiness={setBusiness} start={start} onSubmit={send} />;
  }
  return (
    <CodeStep key={step.signUpId} email={business.email.trim()} confirmation={confirmation} onAgain={send}
      again={start.busy ? "busy" : times > 1 ? "sent" : "no"} onOther={() => onStep({ name: "business" })} />
  );
}

function Done({ merchant }: { merchant: Schemas["Merchant"] }) {
  const t = useTexts(messages);
  return (
    <div class="stack wide" role="status">
      <Stamps filled={3} goal={3} fresh={3} />
      <h1>{t("done-title", { shop: merchant.name })}</h1>
      <p class="lead">{t("done-lead")}</p>
      <ButtonLink large href="/console#start">{t("console")}</ButtonLink>
    </div>
  );
}

mount(SignUpPage);
