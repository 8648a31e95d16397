import { call, type Answer, type Body, type Call, type Method } from "../api/client.ts";
import type { paths } from "../api/contract.d.ts";
import { ProblemError } from "../api/errors.ts";
import { forget, recall, remember } from "../storage.ts";

/** The owner's session on this device. */
export function beginSession(token: string): void {
  remember("session", token);
}

export function hasSession(): boolean {
  return recall("session") !== null;
}

/** To the sign-in page; `#ended` lets it say why. */
export function leaveSession(ended: boolean): void {
  forget("session");
  location.replace(ended ? "/sign-in#ended" : "/sign-in");
}

type OwnerPath<M extends Method> = { [P in keyof paths]: paths[P] extends Record<M, object> ? P : never }[keyof paths];

/** A call with the owner's session; where that is over, sign-in comes next. */
export async function ownerCall<M extends Method, P extends OwnerPath<M>>(
  method: M,
  path: P,
  options: Call<Body<M, P>> = {},
): Promise<Answer<M, P>> {
  try {
    return await call(method, path, { ...options, token: recall("session") });
  } catch (error) {
    if (error instanceof ProblemError && error.problem.status === 401) leaveSession(true);
    throw error;
  }
}
