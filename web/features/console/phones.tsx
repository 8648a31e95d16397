import { useEffect, useState } from "preact/hooks";
import type { Answer, Body, Schemas } from "../../shared/api/client.ts";
import { useAction, useLoaded } from "../../shared/api/hooks.ts";
import { useTexts } from "../../shared/i18n/texts.tsx";
import { ownerCall } from "../../shared/sign-in/session.ts";
import { Button } from "../../shared/ui/button.tsx";
import { SelectField, TextField } from "../../shared/ui/fields.tsx";
import { Form, useFormErrors } from "../../shared/ui/form.tsx";
import { FailureNotice, Loading } from "../../shared/ui/notice.tsx";
import messages from "./messages.json";
import { PairingCode } from "./pairing-code.tsx";
import { Sure } from "./sure.tsx";

const LOOK_MILLISECONDS = 2_500;

export type Pairing = Answer<"post", "/v1/devices">;

/** The devices at the counter: add by a one-time code, revoke at once. */
export function Phones() {
  const t = useTexts(messages);
  const devices = useLoaded(() => ownerCall("get", "/v1/devices"));
  const places = useLoaded(() => ownerCall("get", "/v1/places")).data?.items ?? [];
  const [pairing, setPairing] = useState<Pairing>();
  const items = devices.data?.items ?? [];
  const paired = items.some((device) => device.id === pairing?.device.id && device.status === "paired");
  useLookWhile(pairing !== undefined && !paired, devices.reload);
  function added(fresh: Pairing): void {
    setPairing(fresh);
    void devices.reload();
  }
  return (
    <section class="panel stack wide phones">
      <h2>{t("phones")}</h2>
      <p>{t("phones-lead")}</p>
      {pairing ? <PairingCode pairing={pairing} paired={paired} onClose={() => setPairing(undefined)} />
        : <AddPhone first={items.length === 0} places={places} onAdded={added} />}
      {devices.loading && !devices.data && <Loading />}
      <FailureNotice failure={devices.failure} onRetry={() => void devices.reload()} />
      {devices.data && items.length === 0 && <p class="muted">{t("phones-empty")}</p>}
      <ul class="lines">
        {items.map((device) => <Phone key={device.id} device={device} place={places.find(({ id }) => id === device.placeId)?.name}
          onChanged={() => void devices.reload()} />)}
      </ul>
    </section>
  );
}

/** Until the phone has read its code. */
function useLookWhile(active: boolean, look: () => Promise<void>): void {
  useEffect(() => {
    if (!active) return undefined;
    const timer = setInterval(() => void (document.hidden ? undefined : look()), LOOK_MILLISECONDS);
    return () => clearInterval(timer);
  }, [active, look]);
}

interface AddPhoneProps {
  first: boolean;
  places: readonly Schemas["Place"][];
  onAdded: (pairing: Pairing) => void;
}

function AddPhone({ first, places, onAdded }: AddPhoneProps) {
  const t = useTexts(messages);
  const [name, setName] = useState<string>();
  const [place, setPlace] = useState("");
  const shown = name ?? (first ? t("phone-first") : "");
  const add = useAction((body: Body<"post", "/v1/devices">, key) => ownerCall("post", "/v1/devices", { body, key }), onAdded);
  const errors = useFormErrors(add.failure, { "/name": shown });
  return (
    <Form errors={errors} failure={add.failure} onSubmit={() => add.run({ name: shown.trim(), ...(place && { placeId: place }) })}>
      <TextField label={t("phone-name")} value={shown} maxLength={40} error={errors.of("/name")} onValue={setName} />
      {places.length > 0 && (
        <SelectField label={t("phone-place")} value={place} error={errors.of("/placeId")} onValue={setPlace}
          options={[{ value: "", text: t("phone-nowhere") }, ...places.map((each) => ({ value: each.id, text: each.name }))]} />
      )}
      <FailureNotice failure={add.failure} />
      <div><Button type="submit" icon="phone" busy={add.busy}>{t("add-phone")}</Button></div>
    </Form>
  );
}

interface PhoneProps {
  device: Schemas["Device"];
  /** What the place is called where it stands. */
  place: string | undefined;
  onChanged: () => void;
}

function Phone({ device, place, onChanged }: PhoneProps) {
  const t = useTexts(messages);
  const [asking, setAsking] = useState(false);
  const { id, name, status } = device;
  const revoke = useAction(
    () => ownerCall("delete", "/v1/devices/{deviceId}", { path: { deviceId: id } }),
    () => {
      setAsking(false);
      onChanged();
    },
  );
  return (
    <li class="row apart">
      <div>
        <p><strong>{name}</strong></p>
        <p class="small muted">{[t(status), place].filter(Boolean).join(" · ")}</p>
      </div>
      {status !== "revoked" && (
        <Button kind="quiet" label={t("revoke-which", { name })} onClick={() => setAsking(true)}>{t("revoke")}</Button>
      )}
      {asking && (
        <Sure title={t("revoke-which", { name })} text={t("revoke-sure", { name })} action={t("revoke")} write={revoke}
          onClose={() => setAsking(false)} />
      )}
    </li>
  );
}
