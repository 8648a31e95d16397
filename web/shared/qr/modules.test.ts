import { describe, expect, it } from "vitest";
import { modulesOf, runsOf } from "./modules.ts";

describe("the modules of a code", () => {
  it("are a square with a quiet zone around it", () => {
    const modules = modulesOf("https://example.com/j/pod-lipa");
    expect(modules.every((row) => row.length === modules.length)).toBe(true);
    const edge = [modules[0], modules.at(-1), modules.map((row) => row[0]), modules.map((row) => row.at(-1))].flat();
    expect(edge.some(Boolean)).toBe(false);
  });

  it("become runs that cover each dark module once and no light one", () => {
    const modules = modulesOf("7K3M-9QX2-4CA8");
    const drawn = modules.map((row) => row.map(() => 0));
    for (const { x, y, length } of runsOf(modules)) {
      for (let step = 0; step < length; step++) drawn[y]![x + step]!++;
    }
    expect(drawn).toEqual(modules.map((row) => row.map(Number)));
  });

  it("are joined only where they touch", () => {
    expect(runsOf([[true, true, false, true]])).toEqual([{ x: 0, y: 0, length: 2 }, { x: 3, y: 0, length: 1 }]);
  });
});
