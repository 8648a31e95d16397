import { describe, expect, it } from "vitest";
import { filesOf, versionOf } from "./worker.ts";

const bundle = {
  "c.html": { fileName: "c.html", source: '<script src="/assets/c-1.js"></script><link href="/assets/c-2.css">' },
  "j.html": { fileName: "j.html", source: '<script src="/assets/j-1.js"></script>' },
  "assets/c-1.js": { fileName: "assets/c-1.js", code: 'import "./base-3.js"; import("./later-4.js")' },
  "assets/base-3.js": { fileName: "assets/base-3.js", code: 'import "./c-1.js"; const files = ["assets/later-5.css", "assets/gone.js"]' },
  "assets/later-4.js": { fileName: "assets/later-4.js", code: "" },
  "assets/later-5.css": { fileName: "assets/later-5.css", source: "" },
  "assets/c-2.css": { fileName: "assets/c-2.css", source: 'src: url(/assets/font-6.woff2) format("woff2")' },
  "assets/font-6.woff2": { fileName: "assets/font-6.woff2", source: new Uint8Array([1]) },
  "assets/j-1.js": { fileName: "assets/j-1.js", code: "" },
};

describe("the files of the card page", () => {
  it("are all that it leads to, and nothing of another page", () => {
    expect(filesOf("c.html", bundle)).toEqual([
      "assets/base-3.js", "assets/c-1.js", "assets/c-2.css", "assets/font-6.woff2", "assets/later-4.js", "assets/later-5.css",
    ]);
  });

  it("have a version that changes with them and with the page", () => {
    const version = versionOf(["a"], "page");
    expect(versionOf(["a"], "page")).toBe(version);
    expect(new Set([version, versionOf(["b"], "page"), versionOf(["a"], "another")]).size).toBe(3);
  });
});
