import { useTexts } from "../../shared/i18n/texts.tsx";
import { hasSession } from "../../shared/sign-in/session.ts";
import { ButtonLink } from "../../shared/ui/button.tsx";
import { Frame } from "../../shared/ui/frame.tsx";
import { mount, useTitle } from "../../shared/ui/mount.tsx";
import messages from "./messages.json";
import { PosterPicture, ProgramPicture, ScanPicture } from "./pictures.tsx";
import { SampleCard } from "./sample-card.tsx";
import "./page.css";

const steps = [
  { title: "how-1", text: "how-1-text", Picture: ProgramPicture },
  { title: "how-2", text: "how-2-text", Picture: PosterPicture },
  { title: "how-3", text: "how-3-text", Picture: ScanPicture },
] as const;

const reasons = [
  ["why-1", "why-1-text"],
  ["why-2", "why-2-text"],
  ["why-3", "why-3-text"],
  ["why-4", "why-4-text"],
] as const;

function LandingPage() {
  const t = useTexts(messages);
  useTitle(t("page"));
  return (
    <Frame wide actions={<ButtonLink kind="quiet" href={hasSession() ? "/console" : "/sign-in"}>{t("sign-in")}</ButtonLink>}>
      <Hero />
      <Steps />
      <Reasons />
      <section class="closing">
        <h2>{t("end")}</h2>
        <p class="lead">{t("end-text")}</p>
        <ButtonLink large href="/sign-up">{t("start")}</ButtonLink>
      </section>
    </Frame>
  );
}

function Hero() {
  const t = useTexts(messages);
  return (
    <section class="hero">
      <div class="stack wide">
        <h1>{t("title")}</h1>
        <p class="lead">{t("lead")}</p>
        <div class="row">
          <ButtonLink large href="/sign-up">{t("start")}</ButtonLink>
          <span class="muted small">{t("free")}</span>
        </div>
      </div>
      <SampleCard />
    </section>
  );
}

function Steps() {
  const t = useTexts(messages);
  return (
    <section class="steps-section">
      <h2>{t("how")}</h2>
      <ol class="steps">
        {steps.map(({ title, text, Picture }) => (
          <li key={title}>
            <Picture />
            <h3>{t(title)}</h3>
            <p>{t(text)}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Reasons() {
  const t = useTexts(messages);
  return (
    <section class="reasons">
      <h2>{t("why")}</h2>
      <dl>
        {reasons.map(([title, text]) => (
          <div key={title}>
            <dt>{t(title)}</dt>
            <dd>{t(text)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

mount(LandingPage);
