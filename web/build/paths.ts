import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Connect, Plugin } from "vite";

/** Pages are named after the first segment of their path: `/j/NAME` is `j.html`, `/` is `index.html`. */
export function pageOf(path: string, directory: string): string {
  const name = path.split("/")[1] || "index";
  return existsSync(join(directory, `${name}.html`)) ? `/${name}.html` : "/404.html";
}

function isPage(path: string): boolean {
  return !path.includes(".") && !path.startsWith("/@") && !path.startsWith("/v1/");
}

function rewrite(directory: string): Connect.NextHandleFunction {
  return (request, _response, next) => {
    const [path = "/", query] = (request.url ?? "/").split("?");
    if (isPage(path)) request.url = pageOf(path, directory) + (query ? `?${query}` : "");
    next();
  };
}

/** Serves the pages under their public paths while developing, as the site function does when deployed. */
export function paths(root: string): Plugin {
  return {
    name: "regulars-paths",
    configureServer: (server) => void server.middlewares.use(rewrite(root)),
    configurePreviewServer: (server) => void server.middlewares.use(rewrite(join(root, "dist"))),
  };
}
