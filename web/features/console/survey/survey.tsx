import type { Schemas } from "../../../shared/api/client.ts";
import { useLoaded } from "../../../shared/api/hooks.ts";
import { useTexts } from "../../../shared/i18n/texts.tsx";
import { ownerCall } from "../../../shared/sign-in/session.ts";
import { FailureNotice, Loading } from "../../../shared/ui/notice.tsx";
import { Answers } from "./answers.tsx";
import messages from "./messages.json";
import { Results } from "./results.tsx";
import { SurveyForm } from "./survey-form.tsx";
import "./survey.css";

export interface SurveySectionProps {
  merchant: Schemas["Merchant"];
  programs: readonly Schemas["Program"][];
}

/** What guests are asked after a visit, what they answer, and what the shop replies. */
export function SurveySection({ merchant, programs }: SurveySectionProps) {
  const t = useTexts(messages);
  const survey = useLoaded(() => ownerCall("get", "/v1/survey"));
  return (
    <div class="stack wide survey-section">
      <div class="stack">
        <h1>{t("title")}</h1>
        <p class="lead">{t("lead")}</p>
      </div>
      <FailureNotice failure={survey.failure} onRetry={() => void survey.reload()} />
      {!survey.data && !survey.failure && <Loading />}
      {survey.data && survey.data.version > 0 && (
        <>
          <Results key={survey.data.version} />
          <Answers />
        </>
      )}
      {survey.data && <SurveyForm merchant={merchant} programs={programs} survey={survey.data} onSurvey={survey.replace} />}
    </div>
  );
}
