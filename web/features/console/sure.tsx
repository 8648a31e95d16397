import type { Action } from "../../shared/api/hooks.ts";
import { useTexts } from "../../shared/i18n/texts.tsx";
import shared from "../../shared/messages.json";
import { Button } from "../../shared/ui/button.tsx";
import { Dialog } from "../../shared/ui/dialog.tsx";
import { FailureNotice } from "../../shared/ui/notice.tsx";

export interface SureProps {
  title: string;
  text: string;
  action: string;
  write: Action<undefined>;
  onClose: () => void;
}

/** Asks before what cannot be taken back. */
export function Sure({ title, text, action, write, onClose }: SureProps) {
  const words = useTexts(shared);
  return (
    <Dialog label={title} onClose={onClose}>
      <h2>{title}</h2>
      <p>{text}</p>
      <FailureNotice failure={write.failure} />
      <div class="row">
        <Button kind="danger" busy={write.busy} onClick={() => write.run(undefined)}>{action}</Button>
        <Button kind="quiet" onClick={onClose}>{words("cancel")}</Button>
      </div>
    </Dialog>
  );
}
