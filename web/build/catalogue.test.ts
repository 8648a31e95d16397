import { readFileSync } from "node:fs";
import { parse, type Token } from "@messageformat/parser";
import { describe, expect, it } from "vitest";
import { compileCatalogue, languages, type Catalogue } from "./messages.ts";
import { filesUnder } from "./files.ts";

const files = filesUnder(["features", "shared"], /messages\.json$/);
const plurals: Record<string, string[]> = { en: ["one", "other"], pl: ["few", "many", "one", "other"], bg: ["one", "other"] };

function walk(tokens: Token[], visit: (token: Token) => void): void {
  for (const token of tokens) {
    visit(token);
    if ("cases" in token) token.cases.forEach((each) => walk(each.tokens, visit));
  }
}

function variables(text: string): string[] {
  const names = new Set<string>();
  walk(parse(text), (token) => {
    if ("arg" in token) names.add(token.arg);
  });
  return [...names].sort();
}

function pluralForms(text: string): string[][] {
  const forms: string[][] = [];
  walk(parse(text), (token) => {
    if (token.type === "plural") forms.push(token.cases.map((each) => each.key).filter((key) => !key.startsWith("=")).sort());
  });
  return forms;
}

describe.each(files)("%s", (file) => {
  const catalogue = JSON.parse(readFileSync(file, "utf8")) as Catalogue;

  it.each(Object.keys(catalogue))("says %s in all three languages with the same variables", (key) => {
    const texts = catalogue[key] ?? {};
    expect(Object.keys(texts).sort()).toEqual([...languages].sort());
    const [first, ...others] = Object.values(texts).map(variables);
    others.forEach((names) => expect(names).toEqual(first));
    for (const [language, text] of Object.entries(texts)) {
      expect(text.trim()).toBe(text);
      expect(text).not.toBe("");
      pluralForms(text).forEach((forms) => expect(forms).toEqual(plurals[language]));
    }
  });

  // Of two the parser keeps the second without a word.
  it("names every text once", () => {
    const names = [...readFileSync(file, "utf8").matchAll(/^ {2}"([^"]+)":/gm)].map((match) => match[1]);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    expect(names).toHaveLength(Object.keys(catalogue).length);
  });

  it("compiles", () => {
    expect(compileCatalogue(catalogue)).toContain("export default");
  });
});

it("finds the catalogues", () => {
  expect(files.length).toBeGreaterThan(5);
});
