import type { Schemas } from "../../../shared/api/client.ts";
import { useLoaded } from "../../../shared/api/hooks.ts";
import { formatTime } from "../../../shared/i18n/dates.ts";
import { useLocale, useTexts } from "../../../shared/i18n/texts.tsx";
import { ownerCall } from "../../../shared/sign-in/session.ts";
import { FailureNotice, Loading, Notice } from "../../../shared/ui/notice.tsx";
import { useSpent } from "./cost.ts";
import messages from "./messages.json";
import { quietKinds } from "./quiet.ts";

type Effect = Schemas["MessageEffect"];

const sum = (counts: Record<string, number>) => Object.values(counts).reduce((all, count) => all + count, 0);

/** What each kind of message came to; nothing before the first one. */
export function Effects() {
  const t = useTexts(messages);
  const loaded = useLoaded(() => Promise.all([ownerCall("get", "/v1/messages/effects"), ownerCall("get", "/v1/automations")]));
  if (loaded.failure) return <FailureNotice failure={loaded.failure} onRetry={() => void loaded.reload()} />;
  if (!loaded.data) return <Loading />;
  const [effects, settings] = loaded.data;
  if (effects.kinds.length === 0) return null;
  const quiet = quietKinds(settings, effects.kinds);
  return (
    <section class="panel stack" aria-labelledby="effects">
      <h2 id="effects">{t("effects")}</h2>
      <ul class="effects">
        {effects.kinds.map((effect) => <Kind key={effect.kind} effect={effect} />)}
      </ul>
      {quiet.length > 0 && <p>{t("quiet", { kinds: quiet.map((kind) => t(kind)).join(", ") })}</p>}
      <p class="small muted">{t("effects-hint")}</p>
    </section>
  );
}

function Kind({ effect }: { effect: Effect }) {
  const t = useTexts(messages);
  const locale = useLocale();
  const { kind, skipped, lastSentAt, invited, leftOut, withdrawn, aboveUsual } = effect;
  const held = sum(skipped) - (skipped["left-out"] ?? 0);
  const facts = [
    ...useSpent(effect),
    held > 0 && t("effect-skipped", { count: held }),
    lastSentAt && t("effect-last", { time: formatTime(lastSentAt, locale) }),
  ];
  return (
    <li>
      <p><strong>{t(kind)}</strong></p>
      <p class="small muted">{facts.filter(Boolean).join(" · ")}</p>
      {invited && invited.guests > 0 && <p class="small">{t("came-back", { count: invited.cameBack, all: invited.guests })}</p>}
      {leftOut && leftOut.guests > 0 && <p class="small">{t("came-unasked", { count: leftOut.cameBack, all: leftOut.guests })}</p>}
      {withdrawn > 0 && <p class="small">{t("withdrawn", { count: withdrawn })}</p>}
      {aboveUsual && <Notice icon="alert">{t("above-usual")}</Notice>}
    </li>
  );
}
