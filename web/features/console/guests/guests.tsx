import { useState } from "preact/hooks";
import type { Answer } from "../../../shared/api/client.ts";
import { useAction } from "../../../shared/api/hooks.ts";
import { useTexts } from "../../../shared/i18n/texts.tsx";
import shared from "../../../shared/messages.json";
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
  return (
    <div class="narrow-part stack wide">
      <Form errors={errors} failure={find.failure} onSubmit={() => find.run({ card })}>
        <h1>{t("title")}</h1>
        <p>{t("lead")}</p>
        <TextField label={t("card")} value={card} maxLength={40} error={errors.of("/card")} onValue={setCard} />
        <FailureNotice failure={find.failure} />
        <div><Button type="submit" busy={find.busy}>{t("find")}</Button></div>
      </Form>
      {guest && <GuestLabels key={guest.card} guest={guest} />}
    </div>
  );
}

function GuestLabels({ guest: { card, firstName, labels: before } }: { guest: Guest }) {
  const t = useTexts(messages);
  const words = useTexts(shared);
  const [labels, setLabels] = useState<readonly string[]>(before);
  const [saved, setSaved] = useState(false);
  const save = useAction((body: { card: string; labels: string[] }, key) => ownerCall("put", "/v1/cards/labels", { body, key }), () => setSaved(true));
  const errors = useFormErrors(save.failure, {});
  function change(next: string[]): void {
    setSaved(false);
    setLabels(next);
  }
  return (
    <Form errors={errors} failure={save.failure} onSubmit={() => save.run({ card, labels: [...labels] })}>
      <LabelsField label={`${t("title")}: ${firstName}`} values={labels} error={errors.under("/labels")} onValues={change} />
      <FailureNotice failure={save.failure} />
      {saved && !save.failure && <Notice kind="success">{words("saved")}</Notice>}
      <div><Button type="submit" busy={save.busy}>{words("save")}</Button></div>
    </Form>
  );
}
