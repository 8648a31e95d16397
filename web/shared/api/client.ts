import { currentLocale } from "../i18n/current.ts";
import { noteServerTime } from "./clock.ts";
import type { components, paths } from "./contract.d.ts";
import { ProblemError, UnreachableError } from "./errors.ts";

export type Schemas = components["schemas"];
export type Method = "get" | "post" | "put" | "patch" | "delete";

type PathWith<M extends Method> = { [P in keyof paths]: paths[P] extends Record<M, object> ? P : never }[keyof paths];
type Operation<M extends Method, P extends PathWith<M>> = paths[P][M];

type Successful<Responses> = { [S in keyof Responses]: S extends 200 | 201 | 202 | 204 ? Responses[S] : never };
type Content<Response> = Response extends { content: infer C extends object } ? C[keyof C] : undefined;

/** What an operation answers when it succeeds. */
export type Answer<M extends Method, P extends PathWith<M>> =
  Operation<M, P> extends { responses: infer R } ? Content<Successful<R>[keyof R]> : never;

/** What an operation takes as its body. */
export type Body<M extends Method, P extends PathWith<M>> =
  Operation<M, P> extends { requestBody?: { content: { "application/json": infer B } } } ? B : undefined;

export interface Call<B> {
  /** Credential; goes into the Authorization header and nowhere else. */
  token?: string | null;
  /** Idempotency-Key; the same for every retry of one request. */
  key?: string;
  body?: B;
  path?: Record<string, string>;
  query?: Record<string, string | undefined>;
}

const TIMEOUT_MILLISECONDS = 15_000;

/** One request by the contract. Throws {@link ProblemError} for a refusal, {@link UnreachableError} without an answer. */
export async function call<M extends Method, P extends PathWith<M>>(
  method: M,
  path: P,
  options: Call<Body<M, P>> = {},
): Promise<Answer<M, P>> {
  const { response, content } = await exchange(method, addressOf(path, options), options);
  if (response.ok) return content as Answer<M, P>;
  throw ProblemError.from(content, response.headers.get("Retry-After")) ?? new UnreachableError();
}

/** The whole way there and back; whatever breaks on it leaves open how the request ended. */
async function exchange(method: Method, address: string, options: Call<unknown>) {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), TIMEOUT_MILLISECONDS);
  const sent = Date.now();
  try {
    const response = await fetch(address, {
      method: method.toUpperCase(),
      headers: headersOf(options),
      body: options.body === undefined ? null : JSON.stringify(options.body),
      cache: "no-store",
      signal: abort.signal,
    });
    noteServerTime(response.headers, sent, Date.now());
    return { response, content: await read(response) };
  } catch {
    throw new UnreachableError();
  } finally {
    clearTimeout(timer);
  }
}

async function read(response: Response): Promise<unknown> {
  const text = await response.text();
  const isJson = response.headers.get("Content-Type")?.includes("json");
  return isJson && text ? JSON.parse(text) : text || undefined;
}

function addressOf(path: string, { path: values = {}, query = {} }: Call<unknown>): string {
  const address = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(values[name] ?? ""));
  const pairs = Object.entries(query).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return pairs.length ? `${address}?${new URLSearchParams(pairs)}` : address;
}

function headersOf({ token, key, body }: Call<unknown>): Record<string, string> {
  return {
    "Accept-Language": currentLocale(),
    ...(token && { Authorization: `Bearer ${token}` }),
    ...(key && { "Idempotency-Key": key }),
    ...(body !== undefined && { "Content-Type": "application/json" }),
  };
}
