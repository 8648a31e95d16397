import { useRef, useState } from "preact/hooks";
import type { Schemas } from "../../../shared/api/client.ts";
import { useAction, useLoaded } from "../../../shared/api/hooks.ts";
import { KeyKeeper } from "../../../shared/api/keys.ts";
import { useTexts } from "../../../shared/i18n/texts.tsx";
import shared from "../../../shared/messages.json";
import { ownerCall } from "../../../shared/sign-in/session.ts";
import { Button } from "../../../shared/ui/button.tsx";
import { Dialog } from "../../../shared/ui/dialog.tsx";
import { AreaField } from "../../../shared/ui/fields.tsx";
import { Form, useFormErrors } from "../../../shared/ui/form.tsx";
import { FailureNotice } from "../../../shared/ui/notice.tsx";
import { codesIn, sendCodes } from "./codes.ts";
import messages from "./messages.json";

type Stock = Schemas["Stock"];

export interface RewardStockProps {
  programId: string;
  reward: Schemas["Reward"];
}

/** Whether there is only so much of a reward. */
export function isSupplied({ kind, limit }: Schemas["Reward"]): boolean {
  return kind === "code" || limit?.inAll !== undefined;
}

/** How many are left, and more codes where it is one. */
export function RewardStock({ programId, reward: { id, name, kind } }: RewardStockProps) {
  const t = useTexts(messages);
  const path = { programId, rewardId: id };
  const stock = useLoaded(() => ownerCall("get", "/v1/programs/{programId}/rewards/{rewardId}/stock", { path }), [programId, id]);
  const [adding, setAdding] = useState(false);
  return (
    <div class="row apart">
      <p class="small muted">{stock.data && <Figures stock={stock.data} />}</p>
      {stock.failure && <FailureNotice failure={stock.failure} onRetry={() => void stock.reload()} />}
      {kind === "code" && <Button kind="quiet" icon="plus" label={t("add-codes-to", { name })} onClick={() => setAdding(true)}>{t("add-codes")}</Button>}
      {adding && (
        <Dialog label={t("add-codes-to", { name })} onClose={() => setAdding(false)}>
          <h2>{t("add-codes-to", { name })}</h2>
          <CodesForm path={path} onStock={stock.replace} onClose={() => setAdding(false)} />
        </Dialog>
      )}
    </div>
  );
}

function Figures({ stock: { given, left, codes } }: { stock: Stock }) {
  const t = useTexts(messages);
  return <>{codes === 0 ? t("no-codes") : t("stock", { left, given })}</>;
}

interface CodesFormProps {
  path: { programId: string; rewardId: string };
  onStock: (stock: Stock) => void;
  onClose: () => void;
}

/** A list of any length, sent part by part; what could not be sent stays in the field. */
function CodesForm({ path, onStock, onClose }: CodesFormProps) {
  const t = useTexts(messages);
  const words = useTexts(shared);
  const [text, setText] = useState("");
  const keys = useRef(new KeyKeeper());
  const send = async (codes: string[], key: string) => {
    const stock = await ownerCall("post", "/v1/programs/{programId}/rewards/{rewardId}/codes", { path, key, body: { codes } });
    onStock(stock);
    return stock;
  };
  const add = useAction((codes: string[]) => sendCodes(codes, { send, keys: keys.current, onLeft: (left) => setText(left.join("\n")) }), onClose);
  const errors = useFormErrors(add.failure, { "/codes": text });
  const codes = codesIn(text);
  return (
    <Form errors={errors} failure={add.failure} onSubmit={() => add.run(codes)}>
      <AreaField label={t("codes")} hint={t("codes-hint")} value={text} error={errors.of("/codes") ?? errors.under("/codes")} onValue={setText} />
      <p class="small muted" role="status">{codes.length > 0 && t("codes-count", { count: codes.length })}</p>
      <FailureNotice failure={add.failure} />
      {add.failure && <p class="small">{t("codes-left")}</p>}
      <div class="row">
        <Button type="submit" busy={add.busy}>{t("add-codes")}</Button>
        <Button kind="quiet" onClick={onClose}>{words("cancel")}</Button>
      </div>
    </Form>
  );
}
