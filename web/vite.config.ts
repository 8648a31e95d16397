import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";
import { messages, textsChunk } from "./build/messages.ts";
import { paths } from "./build/paths.ts";
import { recipes } from "./build/recipes.ts";
import { worker } from "./build/worker.ts";
import { fakeApi } from "./dev/fake-api.ts";

const root = fileURLToPath(new URL(".", import.meta.url));
const pages = ["index", "sign-up", "sign-in", "console", "counter", "j", "confirm", "c", "p", "404"];

/** `REGULARS=http://localhost:8080 npm run dev` talks to a running system; without it, to the stand-in. */
const system = process.env["REGULARS"];
const proxy = system ? { "/v1": system } : undefined;

export default defineConfig({
  root,
  appType: "mpa",
  plugins: [messages(), recipes(fileURLToPath(new URL("../recipes", import.meta.url))), paths(root), worker(), ...(system ? [] : [fakeApi()])],
  server: { proxy },
  preview: {
    proxy,
    headers: {
      "Content-Security-Policy":
        "default-src 'self'; img-src 'self' data:; script-src 'self'; style-src 'self'; connect-src 'self'",
    },
  },
  build: {
    target: "es2022",
    // The content security policy allows no data: addresses for fonts and no inline script.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: Object.fromEntries([["sw", `${root}worker/worker.ts`], ...pages.map((page) => [page, `${root}${page}.html`])]),
      // What every page needs travels as one file: each further file is one more request to the site.
      output: {
        // A worker's address says what it may look after, and must not change.
        entryFileNames: ({ name }) => (name === "sw" ? "sw.js" : "assets/[name]-[hash].js"),
        codeSplitting: { groups: [{ name: textsChunk }, { name: "base", priority: 1, test: /node_modules\/(preact|@messageformat|make-plural)|shared\/(api|i18n|ui)\// }] },
      },
    },
  },
  test: { include: ["{features,shared,build,dev,worker}/**/*.test.{ts,tsx}"] },
});
