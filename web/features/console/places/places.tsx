import { useState } from "preact/hooks";
import type { Schemas } from "../../../shared/api/client.ts";
import { useAction, useLoaded } from "../../../shared/api/hooks.ts";
import { useTexts } from "../../../shared/i18n/texts.tsx";
import shared from "../../../shared/messages.json";
import { ownerCall } from "../../../shared/sign-in/session.ts";
import { Button } from "../../../shared/ui/button.tsx";
import { TextField } from "../../../shared/ui/fields.tsx";
import { Form, useFormErrors } from "../../../shared/ui/form.tsx";
import { FailureNotice, Loading } from "../../../shared/ui/notice.tsx";
import messages from "./messages.json";

type Place = Schemas["Place"];

const NAME_LENGTH = 60;

/** The shops of a business: listed, added, renamed. */
export function PlacesSection() {
  const t = useTexts(messages);
  const places = useLoaded(() => ownerCall("get", "/v1/places"));
  const items = places.data?.items ?? [];
  return (
    <div class="narrow-part stack">
      <h1>{t("title")}</h1>
      <p>{t("lead")}</p>
      {places.loading && !places.data && <Loading />}
      <FailureNotice failure={places.failure} onRetry={() => void places.reload()} />
      {places.data && items.length === 0 && <p class="muted">{t("empty")}</p>}
      {items.length > 0 && (
        <ul class="lines">
          {items.map((place) => <PlaceLine key={place.id} place={place} onChanged={() => void places.reload()} />)}
        </ul>
      )}
      {places.data && <AddPlace onAdded={(place) => places.replace({ items: [...items, place] })} />}
    </div>
  );
}

function AddPlace({ onAdded }: { onAdded: (place: Place) => void }) {
  const t = useTexts(messages);
  const [name, setName] = useState("");
  const add = useAction((body: { name: string }, key) => ownerCall("post", "/v1/places", { body, key }), (place) => {
    setName("");
    onAdded(place);
  });
  const errors = useFormErrors(add.failure, { "/name": name });
  return (
    <Form errors={errors} failure={add.failure} onSubmit={() => add.run({ name: name.trim() })}>
      <TextField label={t("name")} value={name} maxLength={NAME_LENGTH} error={errors.of("/name")} onValue={setName} />
      <FailureNotice failure={add.failure} />
      <div><Button type="submit" icon="plus" busy={add.busy}>{t("add")}</Button></div>
    </Form>
  );
}

interface PlaceProps {
  place: Place;
  onChanged: () => void;
}

function PlaceLine({ place, onChanged }: PlaceProps) {
  const t = useTexts(messages);
  const [renaming, setRenaming] = useState(false);
  function renamed(): void {
    setRenaming(false);
    onChanged();
  }
  return (
    <li>
      {renaming ? <RenamePlace place={place} onChanged={renamed} onClose={() => setRenaming(false)} /> : (
        <div class="row apart">
          <strong>{place.name}</strong>
          <Button kind="quiet" label={t("rename-which", { name: place.name })} onClick={() => setRenaming(true)}>{t("rename")}</Button>
        </div>
      )}
    </li>
  );
}

function RenamePlace({ place, onChanged, onClose }: PlaceProps & { onClose: () => void }) {
  const t = useTexts(messages);
  const words = useTexts(shared);
  const [name, setName] = useState(place.name);
  const rename = useAction(
    (body: { name: string }, key) => ownerCall("put", "/v1/places/{placeId}", { body, key, path: { placeId: place.id } }),
    onChanged,
  );
  const errors = useFormErrors(rename.failure, { "/name": name });
  return (
    <Form errors={errors} failure={rename.failure} onSubmit={() => rename.run({ name: name.trim() })}>
      <TextField label={t("name")} value={name} maxLength={NAME_LENGTH} autoFocus error={errors.of("/name")} onValue={setName} />
      <FailureNotice failure={rename.failure} />
      <div class="row">
        <Button type="submit" busy={rename.busy}>{words("save")}</Button>
        <Button kind="quiet" onClick={onClose}>{words("cancel")}</Button>
      </div>
    </Form>
  );
}
