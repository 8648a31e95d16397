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
import type { Finished, State } from "./machine.ts";
import messages from "./messages.json";
import { currenciesOf, running } from "./purchase.ts";
import { useResultText } from "./result-text.ts";
import { changeStamps, firstWishes, wishFor, type Wishes } from "./wishes.ts";
import type { Counter } from "./use-counter.ts";

export interface ScanScreenProps {
  counter: Counter;
  /** Closed ones, too: they name what came last. */
  programs: readonly Schemas["Program"][];
}

const isStampCard = ({ kind }: Schemas["Program"]) => kind === "stamps";

/** The camera, and what the next scan does. Stays alive behind the results, so that the camera is there at once. */
export function ScanScreen({ counter, programs }: ScanScreenProps) {
  const t = useTexts(messages);
  const [wishes, setWishes] = useState(firstWishes);
  const waiting = counter.state.name === "waiting";
  const active = running(programs);
  const chosen = active.filter(({ id }) => id === wishes.programId);
  const priced = currenciesOf(chosen.length > 0 ? chosen : active).length > 0;
  function handle(card: string): void {
    const wish = wishFor(wishes, card, active);
    if (!wish) counter.look(card);
    else if (priced) counter.price(wish);
    else counter.ask(wish);
    setWishes({ ...firstWishes, programId: wishes.programId });
  }
  const camera = useCamera(waiting, handle);
  const section = useFocusOnReturn(waiting);
  return (
    <section class="stack wide" hidden={!waiting} ref={section} tabIndex={-1} aria-label={t("mode")}>
      <ModeField wishes={wishes} onWishes={setWishes} stamps={active.every(isStampCard)} />
      <Viewfinder camera={camera} />
      {wishes.mode === "stamp" && <StampOptions wishes={wishes} onWishes={setWishes} programs={active} />}
      <TypedCode key={counter.state.name} wishes={wishes} priced={priced} onCode={handle} />
      <Button kind="quiet" wide onClick={() => counter.coupon("", "")}>{t("coupon-enter")}</Button>
      <Remarks state={counter.state} counter={counter} programs={programs} />
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

function ModeField({ wishes, onWishes, stamps }: WishesProps & { stamps: boolean }) {
  const t = useTexts(messages);
  return (
    <ChoiceField label={t("mode")} value={wishes.mode} onValue={(mode) => onWishes({ ...wishes, mode })}
      options={[{ value: "stamp", text: t(stamps ? "mode-stamp" : "mode-give") }, { value: "look", text: t("mode-look") }]} />
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
      {(programs.length === 0 || programs.some(isStampCard)) && (
        <div class="row apart" role="group" aria-label={t("count")}>
          <span class="label">{t("count")}</span>
          <div class="stepper">
            <Button kind="quiet" label={t("fewer")} onClick={() => change(-1)}>−</Button>
            <output aria-live="polite">{wishes.stamps}</output>
            <Button kind="quiet" label={t("more")} onClick={() => change(1)}>+</Button>
          </div>
        </div>
      )}
      {programs.length === 0 && <Notice kind="error">{t("no-programs")}</Notice>}
      {programs.length > 1 && (
        <ChoiceField label={t("program")} value={wishes.programId} onValue={(programId) => onWishes({ ...wishes, programId })}
          options={[{ value: "", text: t("all-programs") }, ...programs.map(({ id, name }) => ({ value: id, text: name }))]} />
      )}
    </>
  );
}

interface TypedCodeProps {
  wishes: Wishes;
  priced: boolean;
  onCode: (card: string) => void;
}

function TypedCode({ wishes, priced, onCode }: TypedCodeProps) {
  const t = useTexts(messages);
  const [code, setCode] = useState("");
  const errors = useFormErrors(undefined, { "/card": code });
  return (
    <div class="panel">
      <Form errors={errors} failure={undefined} onSubmit={() => onCode(code)}>
        <TextField label={t("card-code")} code autocomplete="off" autocapitalize="characters" value={code}
          error={errors.of("/card")} onValue={(text) => setCode(groupWhileTyping(code, text, CARD_LENGTH))} />
        <Button type="submit" kind="quiet" wide>
          {wishes.mode === "look" ? t("look") : priced ? t("to-amount") : t("give", { count: wishes.stamps })}
        </Button>
      </Form>
    </div>
  );
}

function Remarks({ state, counter, programs }: ScanScreenProps & { state: State }) {
  if (state.name !== "waiting") return null;
  return (
    <>
      {state.unreachable && <FailureNotice failure={{ kind: "unreachable" }} />}
      {state.last && <LastResult last={state.last} counter={counter} programs={programs} />}
    </>
  );
}

/** The guest has gone a step already, but a mistake can still be taken back. */
function LastResult({ last, counter, programs }: ScanScreenProps & { last: Finished }) {
  const t = useTexts(messages);
  const text = useResultText(last, programs);
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
