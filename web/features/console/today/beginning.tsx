import { useTexts } from "../../../shared/i18n/texts.tsx";
import { ButtonLink } from "../../../shared/ui/button.tsx";
import { Stamps } from "../../../shared/ui/stamps.tsx";
import messages from "./messages.json";

/** Before there is anything to tell: the way to the first stamp. */
export function Beginning({ shop, hasProgram }: { shop: string; hasProgram: boolean }) {
  const t = useTexts(messages);
  const steps = hasProgram ? (["hang", "pair", "scan"] as const) : (["create", "hang", "pair"] as const);
  return (
    <section class="beginning stack wide">
      <div class="beginning-picture"><Stamps filled={0} goal={5} /></div>
      <h1>{t("beginning", { shop })}</h1>
      <p class="lead">{t("beginning-lead")}</p>
      <ol class="beginning-steps">
        {steps.map((step) => (
          <li key={step} class="panel">
            <h2>{t(step)}</h2>
            <p>{t(`${step}-text`)}</p>
          </li>
        ))}
      </ol>
      <div class="row">
        <ButtonLink large href={hasProgram ? "#start" : "#cards"}>{t(hasProgram ? "to-start" : "to-cards")}</ButtonLink>
        {!hasProgram && <ButtonLink large kind="quiet" href="#recipes">{t("to-recipes")}</ButtonLink>}
      </div>
    </section>
  );
}
