/** Fails where a page may load more JavaScript than its budget: gzip, all that it imports at once or later. */
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const KILOBYTE = 1000;
const budgets = { c: 50, p: 50, confirm: 50, j: 50, index: 50, "sign-in": 120, "sign-up": 120, console: 120, counter: 120, 404: 50 };
const dist = new URL("../dist/", import.meta.url);

/** Every script that a file names, followed to the end. */
function scriptsOf(file, found = new Set()) {
  const text = readFileSync(new URL(file, dist), "utf8");
  for (const [, name] of text.matchAll(/["'`](?:\/assets|\.|assets)\/([\w.-]+\.js)["'`]/g)) {
    const script = `assets/${name}`;
    if (!found.has(script)) scriptsOf(script, found.add(script));
  }
  return found;
}

let failed = 0;
for (const [page, budget] of Object.entries(budgets)) {
  const scripts = [...scriptsOf(`${page}.html`)];
  const bytes = scripts.reduce((sum, script) => sum + gzipSync(readFileSync(new URL(script, dist))).length, 0);
  const over = bytes > budget * KILOBYTE;
  failed += over ? 1 : 0;
  const figures = `${(bytes / KILOBYTE).toFixed(1).padStart(6)} kB of ${budget} in ${scripts.length} files`;
  console.log(`${over ? "OVER" : "  ok"} ${page.padEnd(8)} ${figures}`);
}
process.exitCode = failed > 0 ? 1 : 0;
