import type { IncomingMessage, ServerResponse } from "node:http";
import type { Connect, Plugin } from "vite";
import { routes } from "./routes.ts";
import { Refusal, type FakeRequest } from "./state.ts";

/**
 * A stand-in for the API while pages are being made: in memory, one merchant, no rules beyond counting.
 * Every code is 123456, every confirmation link `/confirm#fake-join`, every card token `fake-card`.
 * What is right is said by docs/openapi.yaml and the running system, never by this.
 */
export function fakeApi(): Plugin {
  const use = (middlewares: Connect.Server) =>
    void middlewares.use((request, response, next) => {
      if (request.url?.startsWith("/v1/")) void answer(request, response);
      else next();
    });
  return {
    name: "regulars-fake-api",
    configureServer: (server) => use(server.middlewares),
    configurePreviewServer: (server) => use(server.middlewares),
  };
}

const answers = new Map<string, unknown>();

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    const fake = await parse(request);
    const [status, content] = once(fake, header(request, "idempotency-key"));
    send(response, status, content);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    send(response, error.status, problemOf(error), "application/problem+json");
  }
}

function once(request: FakeRequest, key: string): [number, unknown] {
  if (answers.has(key)) return answers.get(key) as [number, unknown];
  const route = routes.find((each) => each.method === request.method && each.path.test(request.path));
  if (!route) throw new Refusal(404, "not-found", "There is no such thing.");
  const result = route.answer({ ...request, match: route.path.exec(request.path)?.slice(1) ?? [] });
  if (key) answers.set(key, result);
  return result;
}

async function parse(request: IncomingMessage): Promise<FakeRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString();
  const [path = "", query] = (request.url ?? "").split("?");
  return {
    method: request.method ?? "GET",
    path,
    query: new URLSearchParams(query),
    token: header(request, "authorization").replace("Bearer ", ""),
    body: text ? (JSON.parse(text) as Record<string, unknown>) : {},
    match: [],
  };
}

function header(request: IncomingMessage, name: string): string {
  return String(request.headers[name] ?? "");
}

function problemOf({ status, code, message, pointer }: Refusal): object {
  const errors = pointer ? [{ pointer, code, detail: message }] : undefined;
  return { type: `/problems/${code}`, title: message, detail: "This answer comes from the stand-in.", status, code, errors };
}

function send(response: ServerResponse, status: number, content: unknown, type = "application/json"): void {
  const isText = typeof content === "string";
  response.writeHead(status, { "Content-Type": isText ? "text/plain" : type });
  response.end(content === undefined ? undefined : isText ? content : JSON.stringify(content));
}
