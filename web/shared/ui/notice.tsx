import type { ComponentChildren } from "preact";
import type { Failure } from "../api/errors.ts";
import { useTexts } from "../i18n/texts.tsx";
import messages from "../messages.json";
import { Button } from "./button.tsx";
import { Icon, type IconName } from "./icon.tsx";

type Kind = "error" | "success" | "plain";
const icons: Record<Kind, IconName> = { error: "alert", success: "check", plain: "clock" };

export interface NoticeProps {
  kind?: Kind;
  icon?: IconName;
  children: ComponentChildren;
}

/** A message that is read out when it appears. */
export function Notice({ kind = "plain", icon = icons[kind], children }: NoticeProps) {
  return (
    <div class={`notice ${kind}`} role={kind === "error" ? "alert" : "status"}>
      <Icon name={icon} />
      <div>{children}</div>
    </div>
  );
}

export interface FailureNoticeProps {
  failure: Failure | undefined;
  onRetry?: (() => void) | undefined;
}

/** Why it did not work: the API's own sentence, or that there was no answer. */
export function FailureNotice({ failure, onRetry }: FailureNoticeProps) {
  const t = useTexts(messages);
  if (!failure) return null;
  return (
    <Notice kind="error" icon={failure.kind === "unreachable" ? "offline" : "alert"}>
      <p><strong>{failure.kind === "refused" ? failure.problem.title : t("unreachable-title")}</strong></p>
      <p>{failure.kind === "refused" ? failure.problem.detail : t("unreachable-detail")}</p>
      {onRetry && <Button kind="quiet" icon="retry" onClick={onRetry}>{t("try-again")}</Button>}
    </Notice>
  );
}

/** While a whole page is loading it takes the page's height, so that nothing jumps when the content arrives. */
export function Loading({ page = false }: { page?: boolean }) {
  const t = useTexts(messages);
  return (
    <div class={page ? "loading page" : "loading"} role="status">
      <span class="spinner" aria-hidden="true" />
      <p>{t("loading")}</p>
    </div>
  );
}
