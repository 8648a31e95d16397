import { createServer, type IncomingHttpHeaders, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { call } from "./client.ts";
import { ProblemError, UnreachableError } from "./errors.ts";

interface Seen {
  method: string | undefined;
  url: string | undefined;
  headers: IncomingHttpHeaders;
  body: string;
}

let server: Server;
let seen: Seen[];
let respond: (response: ServerResponse) => void;
const fetchOfThePlatform = globalThis.fetch;

/** A real server on a free port: what is tested is what travels. */
beforeEach(async () => {
  seen = [];
  server = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk: Buffer) => (body += chunk.toString()));
    request.on("end", () => {
      seen.push({ method: request.method, url: request.url, headers: request.headers, body });
      respond(response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  globalThis.fetch = (path, init) => fetchOfThePlatform(`http://127.0.0.1:${port}${String(path)}`, init);
});

afterEach(() => {
  globalThis.fetch = fetchOfThePlatform;
  server.close();
  server.closeAllConnections();
});

function answer(status: number, content: unknown, headers: Record<string, string> = {}): void {
  respond = (response) => {
    response.writeHead(status, { "Content-Type": "application/json", ...headers });
    response.end(typeof content === "string" ? content : JSON.stringify(content));
  };
}

const problem = { type: "/problems/cool-down", title: "Too soon", status: 409, code: "cool-down", detail: "In 12 minutes." };

describe("a call", () => {
  it("sends method, body, credential, key and language", async () => {
    answer(201, { entryId: "E1" });
    const receipt = await call("post", "/v1/stamps", { token: "secret-token", key: "a-key-of-mine", body: { card: "7K3M", stamps: 2 } });
    expect(receipt.entryId).toBe("E1");
    const [{ method, url, headers, body } = {} as Seen] = seen;
    expect([method, url]).toEqual(["POST", "/v1/stamps"]);
    expect(JSON.parse(body)).toEqual({ card: "7K3M", stamps: 2 });
    expect(headers).toMatchObject({
      authorization: "Bearer secret-token", "idempotency-key": "a-key-of-mine", "accept-language": "en", "content-type": "application/json",
    });
  });

  it("puts values into the path, escaped, and leaves out what is undefined", async () => {
    answer(200, {});
    await call("get", "/v1/shops/{publicName}", { path: { publicName: "pod lipą/2" } });
    await call("get", "/v1/card/history", { query: { cursor: undefined, limit: "10" } });
    expect(seen.map(({ url }) => url)).toEqual(["/v1/shops/pod%20lip%C4%85%2F2", "/v1/card/history?limit=10"]);
    expect(seen[0]?.headers.authorization).toBeUndefined();
  });

  it("gives a text where the answer is one, and nothing where it is empty", async () => {
    answer(200, "line 1\nline 2\n", { "Content-Type": "text/plain" });
    expect(await call("get", "/v1/card/ledger")).toBe("line 1\nline 2\n");
    respond = (response) => response.writeHead(204).end();
    expect(await call("delete", "/v1/session")).toBeUndefined();
  });

  it("throws the problem when refused", async () => {
    answer(409, problem, { "Content-Type": "application/problem+json", "Retry-After": "720" });
    const error = await call("post", "/v1/stamps", { body: { card: "x" } }).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ProblemError);
    expect(error).toMatchObject({ problem, retryAfterSeconds: 720 });
  });

  it("knows that a page from a proxy is no answer", async () => {
    answer(502, "<html>Bad gateway</html>", { "Content-Type": "text/html" });
    await expect(call("get", "/v1/card")).rejects.toBeInstanceOf(UnreachableError);
  });

  it("knows that half an answer is none", async () => {
    answer(200, '{"entryId": "E');
    await expect(call("get", "/v1/card")).rejects.toBeInstanceOf(UnreachableError);
  });

  it("is unreachable when the connection breaks", async () => {
    respond = (response) => response.destroy();
    await expect(call("get", "/v1/card")).rejects.toBeInstanceOf(UnreachableError);
  });
});
