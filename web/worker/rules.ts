/** Where an answer comes from: `shell` from the network and else from the cache, `asset` from the cache and else from the network. */
export type Source = "shell" | "asset" | "network";

export interface Asked {
  method: string;
  url: string;
  mode: string;
}

/** Only the card page and its files are kept. Answers of the API never are: they belong to one person. */
export function sourceOf({ method, url, mode }: Asked, origin: string): Source {
  const address = new URL(url);
  if (method !== "GET" || address.origin !== origin) return "network";
  if (mode === "navigate") return address.pathname === "/c" ? "shell" : "network";
  return address.pathname.startsWith("/assets/") ? "asset" : "network";
}
