import type { FakeRequest } from "./state.ts";

export interface Route {
  method: string;
  path: RegExp;
  answer: (request: FakeRequest) => [number, unknown];
}

export function route(method: string, path: string, answer: Route["answer"]): Route {
  return { method, path: new RegExp(`^${path.replace(/\{\}/g, "([^/]+)")}$`), answer };
}
