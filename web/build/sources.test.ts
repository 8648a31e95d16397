import { readFileSync } from "node:fs";
import { dirname, join } from "node:path/posix";
import { describe, expect, it } from "vitest";
import { filesUnder } from "./files.ts";

const LONGEST = 300;
const sources = filesUnder(["features", "shared", "build", "dev", "worker"], /\.(ts|tsx|css|json|mjs)$/)
  .filter((file) => !file.endsWith("contract.d.ts"));
const pages = filesUnder(["."], /^\.\/[\w-]+\.html$/);
const read = (file: string) => readFileSync(file, "utf8");

describe.each(sources)("%s", (file) => {
  it("stays readable", () => {
    expect(read(file).split("\n").length).toBeLessThanOrEqual(LONGEST);
  });

  it("knows its types", () => {
    expect(read(file)).not.toMatch(/(: |<|as )any\b(?!thing)/);
  });

  it.skipIf(file.endsWith(".test.ts"))("sets no style attribute and no markup from text", () => {
    expect(read(file)).not.toMatch(/\sstyle=["'{]|dangerouslySetInnerHTML|\.innerHTML/);
  });
});

describe.each(pages)("%s", (page) => {
  it("keeps to the content security policy", () => {
    const html = read(page);
    expect(html).not.toMatch(/<style|\sstyle=|\son\w+=|javascript:/);
    expect([...html.matchAll(/<script(.*?)>(.*?)<\/script>/gs)].map((match) => match[2])).toEqual([""]);
  });
});

describe("the arrows", () => {
  const importsOf = (file: string) => [...read(file).matchAll(/from "([^"]+)"|import "([^"]+)"/g)].map((match) => match[1] ?? match[2] ?? "");

  it("run from features to shared, never back", () => {
    const shared = sources.filter((file) => file.startsWith("shared/") && /\.tsx?$/.test(file));
    expect(shared.filter((file) => importsOf(file).some((path) => path.includes("features/")))).toEqual([]);
  });

  it("lead from no page to another", () => {
    const files = sources.filter((file) => file.startsWith("features/") && /\.tsx?$/.test(file));
    const across = files.flatMap((file) => {
      const own = file.split("/").slice(0, 2).join("/");
      const targets = importsOf(file).filter((path) => path.startsWith(".")).map((path) => join(dirname(file), path));
      return targets.filter((target) => ![own, "shared", "features/programs"].some((place) => target.startsWith(`${place}/`)));
    });
    expect(across).toEqual([]);
  });
});
