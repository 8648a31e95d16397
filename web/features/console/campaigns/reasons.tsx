import { useTexts } from "../../../shared/i18n/texts.tsx";
import sent from "../sent/messages.json";

/** Why others do not get it, the most frequent first. */
export function Reasons({ counts }: { counts: Record<string, number> }) {
  const t = useTexts(sent);
  const sorted = Object.entries(counts).sort(([, first], [, second]) => second - first);
  return sorted.length > 0 && (
    <ul class="small">
      {sorted.map(([reason, count]) => <li key={reason}>{count}: {t(reason as keyof typeof sent)}</li>)}
    </ul>
  );
}
