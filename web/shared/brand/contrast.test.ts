import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { brandProperties, palette } from "./brand.ts";
import { black, contrast, format, legibleOn, parse, textOn, white } from "./contrast.ts";

const everyColour = [0, 51, 102, 153, 204, 255].flatMap((red, _, steps) =>
  steps.flatMap((green) => steps.map((blue) => format([red, green, blue]))),
);

describe("contrast", () => {
  it("is what WCAG says of known pairs", () => {
    expect(contrast(black, white)).toBeCloseTo(21, 5);
    expect(contrast(parse("#777777"), white)).toBeCloseTo(4.48, 2);
    expect(contrast(parse("#123456"), parse("#123456"))).toBe(1);
  });

  it("reads and writes colours", () => {
    expect(parse("#7b3f00")).toEqual([123, 63, 0]);
    expect(format([123, 63, 0])).toBe("#7b3f00");
  });

  it.each(everyColour)("makes text on %s legible", (colour) => {
    expect(contrast(textOn(parse(colour)), parse(colour))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(everyColour)("makes %s legible as text on light and dark", (colour) => {
    for (const ground of ["#f8f3fb", "#2b1f35", "#ffffff"].map(parse)) {
      expect(contrast(legibleOn(ground, parse(colour)), ground)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it("leaves alone what is legible already", () => {
    expect(format(legibleOn(white, parse("#14548c")))).toBe("#14548c");
  });
});

describe("the brand", () => {
  it("fits the grounds of the tokens", () => {
    const tokens = readFileSync("shared/ui/tokens.css", "utf8");
    expect(tokens).toContain("--paper: #f8f3fb");
    expect(tokens).toContain("--sunken: #2b1f35");
  });

  it("keeps the chosen colour as it is", () => {
    for (const colour of palette) expect(brandProperties(colour)["--brand"]).toBe(colour);
  });
});
