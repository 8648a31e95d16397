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

/** One language of it: names and texts. */
function compileLanguage(catalogue: Catalogue, language: string): string {
  const texts = Object.fromEntries(Object.entries(catalogue).map(([name, text]) => [name, text[language]!]));
  return compileModule(new MessageFormat(language, { strictPluralKeys: true }), texts).replace(CONSTANT, ": $1");
}

const SUFFIX = ".js";
/** All languages of a file, or one. */
const MODULE = /^\0texts(?:-(en|pl|bg))?:(.*)\.js$/;

/** What owners read is more than all else together, and is read by one person in one language; what guests see of programs is not in it. */
const ONE_AT_A_TIME = /\/features\/(console|programs)\/(?!.*\/shown\/).*messages\.json$/;

/** A chunk of its own for each language of what travels one language at a time. */
export function textsChunk(id: string): string | null {
  const [, language, file] = MODULE.exec(id) ?? [];
  const [, feature] = ONE_AT_A_TIME.exec(file ?? "") ?? [];
  return language ? `${feature}-${language}` : null;
}

function loaders(file: string): string {
  const each = languages.map((language) => `${language}: () => import(${JSON.stringify(`\0texts-${language}:${file}${SUFFIX}`)})`);
  return `import { catalogue } from "/shared/i18n/catalogues.ts";\nexport default catalogue({ ${each.join(", ")} });`;
}

/** Texts get a module's name: the development server looks for imports in everything but what is called JSON. */
export function messages(): Plugin {
  let whole = false;
  return {
    name: "regulars-messages",
    enforce: "pre",
    /** Tests ask for texts in every language, at once. */
    configResolved({ mode }) {
      whole = mode === "test";
    },
    async resolveId(source, importer) {
      if (MODULE.test(source)) return source;
      if (!source.endsWith("/messages.json")) return null;
      const file = await this.resolve(source, importer, { skipSelf: true });
      return file && `\0texts:${file.id}${SUFFIX}`;
    },
    /** The development server knows texts by names of our own, so it has to be told whose file has changed. */
    handleHotUpdate({ file, server }) {
      const names = ["", ...languages.map((language) => `-${language}`)].map((suffix) => `\0texts${suffix}:${file}${SUFFIX}`);
      const changed = names.flatMap((name) => server.moduleGraph.getModuleById(name) ?? []);
      return changed.length > 0 ? changed : undefined;
    },
    async load(id) {
      const [, language, file] = MODULE.exec(id) ?? [];
      if (!file) return null;
      this.addWatchFile(file);
      if (!language && !whole && ONE_AT_A_TIME.test(file)) return { code: loaders(file), map: null };
      const catalogue = JSON.parse(await readFile(file, "utf8")) as Catalogue;
      return { code: language ? compileLanguage(catalogue, language) : compileCatalogue(catalogue), map: null };
    },
  };
}
