import type { components } from "./contract.d.ts";

export type Problem = components["schemas"]["Problem"];

/** The API answered and refused; the problem document says why, in the reader's language. */
export class ProblemError extends Error {
  constructor(
    readonly problem: Problem,
    readonly retryAfterSeconds?: number,
  ) {
    super(problem.title);
  }

  static from(content: unknown, retryAfter: string | null): ProblemError | undefined {
    if (!isProblem(content)) return undefined;
    return new ProblemError(content, retryAfter ? Number(retryAfter) || undefined : undefined);
  }
}

/** No usable answer: nobody here knows whether the request was carried out. */
export class UnreachableError extends Error {}

function isProblem(content: unknown): content is Problem {
  return typeof content === "object" && content !== null && "code" in content && "title" in content;
}

/** Why something did not work, as a page shows it. */
export type Failure = { kind: "refused"; problem: Problem } | { kind: "unreachable" };

export function failureOf(error: unknown): Failure {
  if (error instanceof ProblemError) return { kind: "refused", problem: error.problem };
  if (error instanceof UnreachableError) return { kind: "unreachable" };
  throw error;
}

/** What the problem says of one field, by its JSON pointer. */
export function fieldError(failure: Failure | undefined, pointer: string): string | undefined {
  if (failure?.kind !== "refused") return undefined;
  return failure.problem.errors?.find((error) => error.pointer === pointer)?.detail;
}

export function isUnauthorized(failure: Failure | undefined): boolean {
  return failure?.kind === "refused" && failure.problem.status === 401;
}
