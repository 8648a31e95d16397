import type { Schemas } from "../../../shared/api/client.ts";
import { useLoaded } from "../../../shared/api/hooks.ts";
import { useLocale, useTexts } from "../../../shared/i18n/texts.tsx";
import { ownerCall } from "../../../shared/sign-in/session.ts";
import { FailureNotice, Loading } from "../../../shared/ui/notice.tsx";
import messages from "./messages.json";

type Result = Schemas["SurveyResults"]["questions"][number];

/** Below so many answers chance says more than the guests. */
const FEW = 20;

/** What the answers of 90 days come to, each with its number. */
export function Results() {
  const t = useTexts(messages);
  const results = useLoaded(() => ownerCall("get", "/v1/survey/results"));
  if (results.failure) return <FailureNotice failure={results.failure} onRetry={() => void results.reload()} />;
  if (!results.data) return <Loading />;
  const { asked, answered, questions } = results.data;
  return (
    <section class="panel stack" aria-labelledby="results">
      <h2 id="results">{t("results")}</h2>
      <p>{t("asked", { asked, answered })} {answered > 0 && answered < FEW && t("few")}</p>
      {questions.filter(({ answers }) => answers > 0).map((result, index) => <OneResult key={index} result={result} />)}
    </section>
  );
}

function OneResult({ result }: { result: Result }) {
  const t = useTexts(messages);
  const locale = useLocale();
  const { question, answers, mean, nps } = result;
  return (
    <div class="stack">
      <h3>{question}</h3>
      {nps && (
        <>
          <p class="survey-nps">{t("nps", { value: nps.value })}</p>
          <p class="small muted">{t("nps-formula", { promoters: nps.promoters, detractors: nps.detractors, answers })}</p>
        </>
      )}
      {!nps && <p class="small muted">{mean === undefined ? t("answers-count", { answers }) : t("mean", { mean: mean.toLocaleString(locale), answers })}</p>}
      {result.counts.length > 0 && <Counts result={result} />}
    </div>
  );
}

function Counts({ result: { kind, counts, options = [], answers } }: { result: Result }) {
  const least = kind === "recommendation" ? 0 : 1;
  return (
    <ul class={options.length > 0 ? "survey-counts" : "survey-counts numbers"}>
      {counts.map((count, index) => (
        <li key={index}>
          <span>{options[index] ?? index + least}</span>
          <meter min={0} max={answers} value={count} aria-hidden="true" />
          <span>{count}</span>
        </li>
      ))}
    </ul>
  );
}
