import MessageFormat from "@messageformat/core";
import compileModule from "@messageformat/core/compile-module.js";
import type { Plugin } from "vite";

/** The three languages of every text, side by side. */
export type Catalogue = Record<string, Record<string, string>>;

export const languages = ["en", "pl", "bg"];

/** ICU texts become plain functions when the pages are built, so that no parser travels to the browser. */
export function compileCatalogue(catalogue: Catalogue): string {
  const format = new MessageFormat(languages, { strictPluralKeys: true });
  const byLanguage = Object.fromEntries(
    languages.map((language) => [
      language,
      Object.fromEntries(Object.entries(catalogue).map(([key, texts]) => [key, texts[language] ?? ""])),
    ]),
  );
  return compileModule(format, byLanguage);
}

export function messages(): Plugin {
  return {
    name: "regulars-messages",
    enforce: "pre",
    transform(source, id) {
      if (!id.endsWith("/messages.json")) return null;
      return { code: compileCatalogue(JSON.parse(source) as Catalogue), map: null, moduleType: "js" };
    },
  };
}
