import { useLayoutEffect, useRef } from "preact/hooks";
import { useTexts } from "../../../shared/i18n/texts.tsx";
import { compare, share, type Figure, type Overview } from "./figures.ts";
import messages from "./messages.json";

const figures: readonly Figure[] = ["visits", "stamps", "rewards", "joined"];

/** The last seven days beside the seven before, up to the same time of day. */
export function Week({ overview: { week, weekBefore } }: { overview: Overview }) {
  const t = useTexts(messages);
  const { key, count } = compare(week.guests, weekBefore.guests);
  return (
    <section class="panel stack wide">
      <h2>{t("week")}</h2>
      <p class="lead">{t("week-guests", { count: week.guests })} {week.guests + weekBefore.guests > 0 && t(`guests-${key}`, { count })}</p>
      <ul class="figures">
        {figures.map((figure) => <Line key={figure} figure={figure} now={week[figure]} before={weekBefore[figure]} />)}
      </ul>
      <p class="small muted">{t("week-hint")}</p>
    </section>
  );
}

function Line({ figure, now, before }: { figure: Figure; now: number; before: number }) {
  const t = useTexts(messages);
  const { key, count } = compare(now, before);
  return (
    <li>
      <p class="figure-words">
        <span><strong>{now}</strong> {t(`count-${figure}`, { count: now })}</span>
        <span class="small muted">{t(key, { count })}</span>
      </p>
      {now > 0 && <Bar percent={share(now, before)} kind="now" />}
      {before > 0 && <Bar percent={share(before, now)} kind="before" />}
    </li>
  );
}

/** Decoration: the words above say the same. */
function Bar({ percent, kind }: { percent: number; kind: "now" | "before" }) {
  const bar = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => bar.current?.style.setProperty("--share", `${percent}%`), [percent]);
  return <span ref={bar} class={`bar ${kind}`} aria-hidden="true" />;
}
