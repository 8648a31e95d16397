import type { Schemas } from "../../../shared/api/client.ts";
import { useLoaded } from "../../../shared/api/hooks.ts";
import { formatTime } from "../../../shared/i18n/dates.ts";
import { useLocale, useTexts } from "../../../shared/i18n/texts.tsx";
import { ownerCall } from "../../../shared/sign-in/session.ts";
import { FailureNotice, Loading } from "../../../shared/ui/notice.tsx";
import messages from "./messages.json";

type Effect = Schemas["MessageEffect"];

const sum = (counts: Record<string, number>) => Object.values(counts).reduce((all, count) => all + count, 0);

/** What each kind of message came to; nothing before the first one. */
export function Effects() {
  const t = useTexts(messages);
  const effects = useLoaded(() => ownerCall("get", "/v1/messages/effects"));
  if (effects.failure) return <FailureNotice failure={effects.failure} onRetry={() => void effects.reload()} />;
  if (!effects.data) return <Loading />;
  if (effects.data.kinds.length === 0) return null;
  return (
    <section class="panel stack" aria-labelledby="effects">
      <h2 id="effects">{t("effects")}</h2>
      <ul class="effects">
        {effects.data.kinds.map((effect) => <Kind key={effect.kind} effect={effect} />)}
      </ul>
      <p class="small muted">{t("effects-hint")}</p>
    </section>
  );
}

function Kind({ effect }: { effect: Effect }) {
  const t = useTexts(messages);
  const locale = useLocale();
  const { kind, sent, skipped, lastSentAt, invited, leftOut } = effect;
  const held = sum(skipped) - (skipped["left-out"] ?? 0);
  const facts = [
    t("effect-sent", { count: sent }),
    held > 0 && t("effect-skipped", { count: held }),
    lastSentAt && t("effect-last", { time: formatTime(lastSentAt, locale) }),
  ];
  return (
    <li>
      <p><strong>{t(kind)}</strong></p>
      <p class="small muted">{facts.filter(Boolean).join(" · ")}</p>
      {invited && invited.guests > 0 && <p class="small">{t("came-back", { count: invited.cameBack, all: invited.guests })}</p>}
      {leftOut && leftOut.guests > 0 && <p class="small">{t("came-unasked", { count: leftOut.cameBack, all: leftOut.guests })}</p>}
    </li>
  );
}
