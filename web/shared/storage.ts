/** What the page remembers on this device. Where storage is forbidden it remembers until it is closed. */
const memory = new Map<string, string>();

export type Name = "locale" | "session" | "device" | "card" | "shop" | "counter" | "last-card" | "sound";

export function remember(name: Name, value: string): void {
  memory.set(name, value);
  attempt(() => localStorage.setItem(`regulars.${name}`, value));
}

export function recall(name: Name): string | null {
  return memory.get(name) ?? attempt(() => localStorage.getItem(`regulars.${name}`)) ?? null;
}

export function forget(name: Name): void {
  memory.delete(name);
  attempt(() => localStorage.removeItem(`regulars.${name}`));
}

function attempt<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
