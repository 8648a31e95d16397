import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { load } from "js-yaml";
import type { Plugin } from "vite";
import { filesUnder } from "./files.ts";

const NAME = "virtual:recipes";
const LOADED = `\0${NAME}`;

/** The recipes of a folder as they are written, each with its file's name. */
export function recipesIn(folder: string): object[] {
  return filesUnder([folder], /\.yaml$/).map((file) => ({
    id: basename(file, ".yaml"), ...(load(readFileSync(file, "utf8")) as object),
  }));
}

/** Recipes are read when the pages are built, so that no YAML travels to the browser. */
export function recipes(folder: string): Plugin {
  return {
    name: "regulars-recipes",
    resolveId: (id) => (id === NAME ? LOADED : null),
    load(id) {
      if (id !== LOADED) return null;
      filesUnder([folder], /\.yaml$/).forEach((file) => this.addWatchFile(file));
      return `export default ${JSON.stringify(recipesIn(folder))}`;
    },
  };
}
