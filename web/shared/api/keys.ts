/** A key for one write; the server remembers it. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/**
 * Keeps the key of a write as long as nobody knows how it ended: the same request is sent again under the same key,
 * another request, or the same after an answer, under a new one.
 */
export class KeyKeeper {
  private kept: { request: string; key: string } | undefined;
  private readonly create: () => string;

  constructor(create: () => string = newKey) {
    this.create = create;
  }

  keyFor(request: unknown): string {
    const text = JSON.stringify(request) ?? "";
    if (this.kept?.request !== text) this.kept = { request: text, key: this.create() };
    return this.kept.key;
  }

  answered(): void {
    this.kept = undefined;
  }
}
