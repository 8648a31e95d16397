import type { RefObject } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Schemas } from "../../shared/api/client.ts";
import { CARD_LENGTH, groupWhileTyping } from "../../shared/codes.ts";
import { useTexts } from "../../shared/i18n/texts.tsx";
import { useCamera, type Camera } from "../../shared/scanner/use-camera.ts";
import { Button } from "../../shared/ui/button.tsx";
import { ChoiceField, TextField } from "../../shared/ui/fields.tsx";
import { Form, useFormErrors } from "../../shared/ui/form.tsx";
import { FailureNotice, Notice } from "../../shared/ui/notice.tsx";
import { useResultText } from "./finished.tsx";
import type { Finished, State } from "./machine.ts";
import messages from "./messages.json";
import { changeStamps, firstWishes, wishFor, type Wishes } from "./wishes.ts";
import type { Counter } from "./use-counter.ts";

export interface ScanScreenProps {
  counter: Counter;
  programs: readonly Schemas["Program"][];
}

/** The camera, and what the next scan does. Stays alive behind the results, so that the camera is there at once. */
export function ScanScreen({ counter, programs }: ScanScreenProps) {
  const t = useTexts(messages);
  const [wishes, setWishes] = useState(firstWishes);
  const waiting = counter.state.name === "waiting";
  function handle(card: string): void {
    const wish = wishFor(wishes, card, programs);
    if (wish) counter.ask(wish);
    else counter.look(card);
    setWishes({ ...firstWishes, programId: wishes.programId });
  }
  const camera = useCamera(waiting, handle);
  const section = useFocusOnReturn(waiting);
  return (
    <section class="stack wide" hidden={!waiting} ref={section} tabIndex={-1} aria-label={t("mode")}>
      <ModeField wishes={wishes} onWishes={setWishes} />
      <Viewfinder camera={camera} />
      {wishes.mode === "stamp" && <StampOptions wishes={wishes} onWishes={setWishes} programs={programs} />}
      <TypedCode key={counter.state.name} wishes={wishes} onCode={handle} />
      <Remarks state={counter.state} counter={counter} />
    </section>
  );
}

/** The button that was pressed is gone: the focus goes where the next guest begins, and opens no keyboard. */
function useFocusOnReturn(waiting: boolean): RefObject<HTMLElement | null> {
  const section = useRef<HTMLElement>(null);
  const before = useRef(waiting);
  useEffect(() => {
    if (waiting && !before.current) section.current?.focus();
    before.current = waiting;
  }, [waiting]);
  return section;
}

interface WishesProps {
  wishes: Wishes;
  onWishes: (wishes: Wishes) => void;
}

function ModeField({ wishes, onWishes }: WishesProps) {
  const t = useTexts(messages);
  return (
    <ChoiceField label={t("mode")} value={wishes.mode} onValue={(mode) => onWishes({ ...wishes, mode })}
      options={[{ value: "stamp", text: t("mode-stamp") }, { value: "look", text: t("mode-look") }]} />
  );
}

function Viewfinder({ camera }: { camera: Camera }) {
  const t = useTexts(messages);
  const { state } = camera;
  const off = state === "off" || state === "starting";
  return (
    <div class={`viewfinder ${state}`}>
      <video ref={camera.video} muted playsInline aria-label={t("aim")} hidden={state !== "on"} />
      {off && <Button icon="camera" large busy={state === "starting"} onClick={camera.start}>{t("start-camera")}</Button>}
      {state === "on" && <p class="viewfinder-hint">{t("aim")}</p>}
      {state === "denied" && <Notice kind="error" icon="camera">{t("camera-denied")}</Notice>}
      {state === "missing" && <Notice icon="camera">{t("camera-missing")}</Notice>}
    </div>
  );
}

function StampOptions({ wishes, onWishes, programs }: WishesProps & { programs: readonly Schemas["Program"][] }) {
  const t = useTexts(messages);
  const change = (by: number) => onWishes({ ...wishes, stamps: changeStamps(wishes.stamps, by) });
  return (
    <>
      <div class="row apart" role="group" aria-label={t("count")}>
        <span class="label">{t("count")}</span>
        <div class="stepper">
          <Button kind="quiet" label={t("fewer")} onClick={() => change(-1)}>−</Button>
          <output aria-live="polite">{wishes.stamps}</output>
          <Button kind="quiet" label={t("more")} onClick={() => change(1)}>+</Button>
        </div>
      </div>
      {programs.length === 0 && <Notice kind="error">{t("no-programs")}</Notice>}
      {programs.length > 1 && (
        <ChoiceField label={t("program")} value={wishes.programId} onValue={(programId) => onWishes({ ...wishes, programId })}
          options={[{ value: "", text: t("all-programs") }, ...programs.map(({ id, name }) => ({ value: id, text: name }))]} />
      )}
    </>
  );
}

function TypedCode({ wishes, onCode }: { wishes: Wishes; onCode: (card: string) => void }) {
  const t = useTexts(messages);
  const [code, setCode] = useState("");
  const errors = useFormErrors(undefined, { "/card": code });
  return (
    <div class="panel">
      <Form errors={errors} failure={undefined} onSubmit={() => onCode(code)}>
        <TextField label={t("card-code")} code autocomplete="off" autocapitalize="characters" value={code}
          error={errors.of("/card")} onValue={(text) => setCode(groupWhileTyping(code, text, CARD_LENGTH))} />
        <Button type="submit" kind="quiet" wide>
          {wishes.mode === "stamp" ? t("give", { count: wishes.stamps }) : t("look")}
        </Button>
      </Form>
    </div>
  );
}

function Remarks({ state, counter }: { state: State; counter: Counter }) {
  if (state.name !== "waiting") return null;
  return (
    <>
      {state.unreachable && <FailureNotice failure={{ kind: "unreachable" }} />}
      {state.last && <LastResult last={state.last} counter={counter} />}
    </>
  );
}

/** The guest has gone a step already, but a mistake can still be taken back. */
function LastResult({ last, counter }: { last: Finished; counter: Counter }) {
  const t = useTexts(messages);
  const text = useResultText(last);
  const { result, card, guest } = last;
  const what = guest ? `${guest.firstName}, ${text}` : text;
  return (
    <div class="row apart">
      <p class="muted">{t("last", { what })}</p>
      {result.kind === "stamped" && (
        <Button kind="plain" icon="undo" onClick={() => counter.ask({ kind: "undo", card, entryId: result.receipt.entryId })}>
          {t("undo")}
        </Button>
      )}
    </div>
  );
}
