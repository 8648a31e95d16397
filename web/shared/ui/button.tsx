import type { ComponentChildren } from "preact";
import { Icon, type IconName } from "./icon.tsx";

interface Looks {
  kind?: "main" | "quiet" | "plain" | "danger";
  large?: boolean;
  wide?: boolean;
  icon?: IconName;
  children: ComponentChildren;
}

export interface ButtonProps extends Looks {
  type?: "button" | "submit";
  busy?: boolean;
  onClick?: () => void;
  label?: string;
}

/** While busy it stays focusable and says so; what it does is started once only by its owner. */
export function Button({ type = "button", busy = false, onClick, label, icon, children, ...looks }: ButtonProps) {
  return (
    <button type={type} class={classOf(looks)} onClick={onClick} aria-label={label} aria-busy={busy}
      aria-disabled={busy}>
      {busy ? <span class="spinner" aria-hidden="true" /> : icon && <Icon name={icon} />}
      {children}
    </button>
  );
}

export interface ButtonLinkProps extends Looks {
  href: string;
}

export function ButtonLink({ href, icon, children, ...looks }: ButtonLinkProps) {
  return (
    <a href={href} class={classOf(looks)}>
      {icon && <Icon name={icon} />}
      {children}
    </a>
  );
}

function classOf({ kind = "main", large, wide }: Omit<Looks, "children">): string {
  return ["button", kind, large && "large", wide && "wide"].filter(Boolean).join(" ");
}
