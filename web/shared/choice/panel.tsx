import { useEffect, useRef, useState } from "preact/hooks";
import type { Action } from "../api/hooks.ts";
import { formatDate } from "../i18n/dates.ts";
import { useLocale, useTexts } from "../i18n/texts.tsx";
import { Button } from "../ui/button.tsx";
import { ChoiceField } from "../ui/fields.tsx";
import { FailureNotice } from "../ui/notice.tsx";
import { chosenOf, isNew, type Choice } from "./choice.ts";
import messages from "./messages.json";

export interface RewardChoiceProps {
  choice: Choice;
  /** Takes the id of the program. */
  choose: Action<string>;
}

/** How the member is rewarded. A button sends it, for arrow keys move through the options and a choice may bind for weeks. */
export function RewardChoice({ choice, choose }: RewardChoiceProps) {
  const t = useTexts(messages);
  const locale = useLocale();
  const [picked, setPicked] = useState(choice.programId);
  const said = useRef<HTMLParagraphElement>(null);
  const sent = useRef(false);
  useEffect(() => {
    setPicked(choice.programId);
    if (sent.current) said.current?.focus();
    sent.current = false;
  }, [choice.programId]);
  function send(): void {
    sent.current = true;
    choose.run(picked);
  }
  const chosen = chosenOf(choice);
  return (
    <section class="panel stack">
      <h2>{t("title")}</h2>
      <p role="status" ref={said} tabIndex={-1}>{chosen && t("chosen", { name: chosen.name })}</p>
      {choice.from ? (
        <>
          <p class="small">{chosen?.gives}</p>
          <p class="small muted">{t("from", { date: formatDate(choice.from, locale) })}</p>
        </>
      ) : (
        <>
          <ChoiceField label={t("options")} hint={t("kept")} value={picked} onValue={setPicked}
            options={choice.options.map(({ programId, name, gives }) => ({
              value: programId, text: <bdi>{name}<br /><small>{gives}</small></bdi>,
            }))} />
          {isNew(choice, picked) && <div><Button busy={choose.busy} onClick={send}>{t("choose")}</Button></div>}
        </>
      )}
      <FailureNotice failure={choose.failure} />
    </section>
  );
}
