import { useEffect, useRef, useState } from "preact/hooks";
import type { Answer } from "../../../shared/api/client.ts";
import { useAction } from "../../../shared/api/hooks.ts";
import { useTexts } from "../../../shared/i18n/texts.tsx";
import { ownerCall } from "../../../shared/sign-in/session.ts";
import { Button } from "../../../shared/ui/button.tsx";
import { TextField } from "../../../shared/ui/fields.tsx";
import { Form, useFormErrors } from "../../../shared/ui/form.tsx";
import { FailureNotice, Notice } from "../../../shared/ui/notice.tsx";
import { LabelsField } from "../../programs/labels/labels-field.tsx";
import messages from "./messages.json";

type Guest = Pick<Answer<"post", "/v1/cards/lookup">, "card" | "firstName" | "labels">;

/** What the shop calls a guest, who is found by the card. */
export function GuestsSection() {
  const t = useTexts(messages);
  const [card, setCard] = useState("");
  const [guest, setGuest] = useState<Guest>();
  const find = useAction((body: { card: string }) => ownerCall("post", "/v1/cards/lookup", { body }), setGuest);
  const errors = useFormErrors(find.failure, { "/card": card });
  function again(): void {
    setGuest(undefined);
    setCard("");
  }
  if (guest) return <GuestLabels key={guest.card} guest={guest} onAgain={again} />;
  return (
    <div class="narrow-part">
      <Form errors={errors} failure={find.failure} onSubmit={() => find.run({ card: card.trim() })}>
        <h1>{t("title")}</h1>
        <p>{t("lead")}</p>
        <TextField label={t("card")} hint={t("card-hint")} value={card} maxLength={40} autocapitalize="characters" error={errors.of("/card")} onValue={setCard} />
        <FailureNotice failure={find.failure} />
        <div><Button type="submit" busy={find.busy}>{t("find")}</Button></div>
      </Form>
    </div>
  );
}

function GuestLabels({ guest, onAgain }: { guest: Guest; onAgain: () => void }) {
  const t = useTexts(messages);
  const heading = useRef<HTMLHeadingElement>(null);
  const [labels, setLabels] = useState<readonly string[]>(guest.labels);
  const [saved, setSaved] = useState(false);
  useEffect(() => heading.current?.focus(), []);
  const save = useAction(
    (body: { card: string; labels: string[] }, key) => ownerCall("put", "/v1/cards/labels", { body, key }),
    (answer) => {
      setLabels(answer.labels);
      setSaved(true);
    },
  );
  const errors = useFormErrors(save.failure, {});
  function change(next: string[]): void {
    setSaved(false);
    setLabels(next);
  }
  return (
    <div class="narrow-part">
      <Form errors={errors} failure={save.failure} onSubmit={() => save.run({ card: guest.card, labels: [...labels] })}>
        <h1 ref={heading} tabIndex={-1}>{guest.firstName}</h1>
        <LabelsField label={t("labels", { name: guest.firstName })} hint={t("labels-hint")} values={labels} error={errors.under("/labels")} onValues={change} />
        <FailureNotice failure={save.failure} />
        <div role="status">{saved && <Notice>{t("saved")}</Notice>}</div>
        <div class="row">
          <Button type="submit" busy={save.busy}>{t("save")}</Button>
          <Button kind="quiet" onClick={onAgain}>{t("another")}</Button>
        </div>
      </Form>
    </div>
  );
}
