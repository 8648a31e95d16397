import { accountOf } from "../codes.ts";

/**
 * One card, one scan: a card that stays before the lens is read many times a second. It counts again when it has been
 * out of sight for a while, and never just because the result has been put away or its code has changed meanwhile.
 */
export class RepeatGuard {
  private account = "";
  private seenAt = Number.NEGATIVE_INFINITY;

  /** Whether the code, seen now (milliseconds), is a new scan. */
  accepts(code: string, now: number): boolean {
    const account = accountOf(code);
    const repeated = account === this.account && now - this.seenAt < RepeatGuard.OUT_OF_SIGHT_MILLISECONDS;
    this.account = account;
    this.seenAt = now;
    return !repeated;
  }

  /** After a pause the last card may still lie there. */
  resume(now: number): void {
    if (this.account) this.seenAt = now;
  }

  static readonly OUT_OF_SIGHT_MILLISECONDS = 2_500;
}
