/**
 * One card, one scan: a card that stays before the lens is read many times a second. It counts again when it has been
 * out of sight for a while, and never just because the result has been put away.
 */
export class RepeatGuard {
  private code = "";
  private seenAt = Number.NEGATIVE_INFINITY;

  /** Whether the code, seen now (milliseconds), is a new scan. */
  accepts(code: string, now: number): boolean {
    const repeated = code === this.code && now - this.seenAt < RepeatGuard.OUT_OF_SIGHT_MILLISECONDS;
    this.code = code;
    this.seenAt = now;
    return !repeated;
  }

  /** After a pause the last card may still lie there. */
  resume(now: number): void {
    if (this.code) this.seenAt = now;
  }

  static readonly OUT_OF_SIGHT_MILLISECONDS = 2_500;
}
