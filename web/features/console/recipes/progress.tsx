import type { InOrder } from "../../../shared/api/in-order.ts";
import { useTexts } from "../../../shared/i18n/texts.tsx";
import { Button, ButtonLink } from "../../../shared/ui/button.tsx";
import { Icon } from "../../../shared/ui/icon.tsx";
import { FailureNotice, Notice } from "../../../shared/ui/notice.tsx";
import messages from "./messages.json";
import type { Step } from "./steps.ts";

/** What has been set up and what has not; after a failure it can go on from there. */
export function Progress({ taking: { steps, done, write, goOn } }: { taking: InOrder<Step> }) {
  const t = useTexts(messages);
  const draft = steps.some((step) => step.part === "program" && step.body.draft);
  return (
    <div class="stack">
      <ul class="panel lines" aria-busy={write.busy}>
        {steps.map((step, index) => <StepLine key={step.key} step={step} done={index < done} />)}
      </ul>
      {write.failure && <p>{t("halfway", { done, all: steps.length })}</p>}
      <FailureNotice failure={write.failure} />
      {done === steps.length ? (
        <>
          <Notice kind="success">{t(draft ? "done-drafts" : "done")}</Notice>
          <div class="row">
            <ButtonLink href={draft ? "#cards" : "#start"}>{t(draft ? "to-cards" : "to-start")}</ButtonLink>
            {!draft && <ButtonLink kind="quiet" href="#cards">{t("to-cards")}</ButtonLink>}
          </div>
        </>
      ) : (
        <div class="row">
          <Button busy={write.busy} icon="retry" onClick={goOn}>{t("go-on")}</Button>
          {write.failure && <ButtonLink kind="quiet" href="#cards">{t("leave")}</ButtonLink>}
        </div>
      )}
    </div>
  );
}

function StepLine({ step, done }: { step: Step; done: boolean }) {
  const t = useTexts(messages);
  const what = "name" in step.body ? step.body.name : t(step.part === "tiers" ? "levels" : "messages");
  return (
    <li class="row apart">
      <span>{what}</span>
      <span class={done ? "badge on" : "badge"}>{done && <Icon name="check" />}{t(done ? "step-done" : "step-open")}</span>
    </li>
  );
}
