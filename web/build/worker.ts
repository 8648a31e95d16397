import { createHash } from "node:crypto";
import type { Plugin } from "vite";

const WORKER = "sw.js";
const PAGE = "c.html";

/** What the worker needs of a built file. */
interface Built {
  fileName: string;
  code?: string;
  source?: string | Uint8Array;
}

type Bundle = Record<string, Built>;

function textOf(file: Built | undefined): string {
  const text = file?.code ?? file?.source;
  return typeof text === "string" ? text : "";
}

/** Files by their address from the root, and scripts by `./` from beside them. */
function namesIn(text: string): string[] {
  return [
    ...[...text.matchAll(/assets\/[\w.-]+/g)].map(([name]) => name),
    ...[...text.matchAll(/["'`]\.\/([\w.-]+\.js)["'`]/g)].map(([, name]) => `assets/${name}`),
  ];
}

/** Every file that the page needs, directly or by way of another, in a fixed order. */
export function filesOf(page: string, bundle: Bundle): string[] {
  const found = new Set<string>();
  const follow = (file: string) => {
    for (const name of namesIn(textOf(bundle[file]))) {
      if (!(name in bundle) || found.has(name)) continue;
      found.add(name);
      follow(name);
    }
  };
  follow(page);
  return [...found].sort();
}

/** A version that changes with the page or any of its files, whose names carry their content. */
export function versionOf(files: readonly string[], page: string): string {
  return createHash("sha256").update(JSON.stringify([files, page])).digest("hex").slice(0, 12);
}

/**
 * Tells the service worker which files make the card page. The whole worker is a kilobyte: a plug-in with a caching
 * library would outweigh the page that it keeps.
 */
export function worker(): Plugin {
  return {
    name: "regulars-worker",
    apply: "build",
    enforce: "post",
    generateBundle(_options, output) {
      const bundle = output as unknown as Bundle;
      const script = bundle[WORKER];
      if (!script?.code || !bundle[PAGE]) throw new Error(`${WORKER} and ${PAGE} are built together`);
      const files = filesOf(PAGE, bundle);
      script.code = script.code
        .replace(/(["'`])__SHELL_FILES__\1/, JSON.stringify(["/c", ...files.map((file) => `/${file}`)]))
        .replace("__SHELL_VERSION__", versionOf(files, textOf(bundle[PAGE])));
    },
  };
}
