import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { load } from "js-yaml";
import type { Plugin } from "vite";
import { filesUnder } from "./files.ts";

const NAME = "virtual:recipes";
const LOADED = `\0${NAME}`;
const SERVED = "/recipes.json";

/** The recipes of a folder as they are written, each with its file's name. */
export function recipesIn(folder: string): object[] {
  return filesUnder([folder], /\.yaml$/).map((file) => ({
    id: basename(file, ".yaml"), ...(load(readFileSync(file, "utf8")) as object),
  }));
}

/** Recipes are data and travel as such: the module is the address of one file with all of them. */
export function recipes(folder: string): Plugin {
  let serving = false;
  return {
    name: "regulars-recipes",
    configResolved({ command }) {
      serving = command === "serve";
    },
    configureServer({ middlewares }) {
      middlewares.use(SERVED, (_request, response) => {
        response.setHeader("content-type", "application/json");
        response.end(JSON.stringify(recipesIn(folder)));
      });
    },
    resolveId: (id) => (id === NAME ? LOADED : null),
    load(id) {
      if (id !== LOADED) return null;
      if (serving) return `export default ${JSON.stringify(SERVED)}`;
      filesUnder([folder], /\.yaml$/).forEach((file) => this.addWatchFile(file));
      const file = this.emitFile({ type: "asset", name: "recipes.json", source: JSON.stringify(recipesIn(folder)) });
      return `export default import.meta.ROLLUP_FILE_URL_${file}`;
    },
  };
}
