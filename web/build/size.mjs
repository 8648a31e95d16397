/**
 * Fails where a page may load more JavaScript than its budget: gzip, all that it imports at once or later, in the
 * language that weighs most.
 */
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const KILOBYTE = 1000;
const budgets = { c: 50, p: 50, confirm: 50, j: 50, index: 50, "sign-in": 120, "sign-up": 120, console: 120, counter: 120, 404: 50 };
const languages = ["en", "pl", "bg"];
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

/** Texts that travel a language at a time are named after it (build/messages.ts). */
function isFor(script, language) {
  const [, own] = /-(en|pl|bg)-[\w-]+\.js$/.exec(script) ?? [];
  return !own || own === language;
}

function weight(scripts) {
  return scripts.reduce((sum, script) => sum + gzipSync(readFileSync(new URL(script, dist))).length, 0);
}

let failed = 0;
for (const [page, budget] of Object.entries(budgets)) {
  const scripts = [...scriptsOf(`${page}.html`)];
  const bytes = Math.max(...languages.map((language) => weight(scripts.filter((script) => isFor(script, language)))));
  const over = bytes > budget * KILOBYTE;
  failed += over ? 1 : 0;
  const figures = `${(bytes / KILOBYTE).toFixed(1).padStart(6)} kB of ${budget} in ${scripts.length} files`;
  console.log(`${over ? "OVER" : "  ok"} ${page.padEnd(8)} ${figures}`);
}
process.exitCode = failed > 0 ? 1 : 0;
