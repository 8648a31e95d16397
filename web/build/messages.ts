import { readFile } from "node:fs/promises";
import MessageFormat from "@messageformat/core";
import compileModule from "@messageformat/core/compile-module.js";
import type { Plugin } from "vite";

/** The three languages of every text, side by side. */
export type Catalogue = Record<string, Record<string, string>>;

export const languages = ["en", "pl", "bg"];

/** A text without variables, as it is compiled. */
const CONSTANT = /: \(\) => ("(?:[^"\\]|\\.)*")/g;

/**
 * ICU texts become plain functions when the pages are built, so that no parser travels to the browser; texts without
 * variables stay texts. A text's languages stay side by side, since its name then travels once.
 */
export function compileCatalogue(catalogue: Catalogue): string {
  const format = new MessageFormat(languages, { strictPluralKeys: true });
  return compileModule(format, catalogue).replace(CONSTANT, ": $1");
}

const PREFIX = "\0texts:";
const SUFFIX = ".js";

/** Texts get a module's name: the development server looks for imports in everything but what is called JSON. */
export function messages(): Plugin {
  return {
    name: "regulars-messages",
    enforce: "pre",
    async resolveId(source, importer) {
      if (!source.endsWith("/messages.json")) return null;
      const file = await this.resolve(source, importer, { skipSelf: true });
      return file && `${PREFIX}${file.id}${SUFFIX}`;
    },
    async load(id) {
      if (!id.startsWith(PREFIX)) return null;
      const file = id.slice(PREFIX.length, -SUFFIX.length);
      this.addWatchFile(file);
      return { code: compileCatalogue(JSON.parse(await readFile(file, "utf8")) as Catalogue), map: null };
    },
  };
}
