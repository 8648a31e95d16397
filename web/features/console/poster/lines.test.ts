import { describe, expect, it } from "vitest";
import { evenLinesOf, fit, linesOf } from "./lines.ts";

/** A letter, one wide. */
const measure = (text: string) => text.length;

describe("lines", () => {
  it("break between words", () => {
    expect(linesOf("ten stamps one coffee", 10, measure)).toEqual(["ten stamps", "one coffee"]);
    expect(linesOf("ten", 10, measure)).toEqual(["ten"]);
  });

  it("break a word only where it is wider than a line", () => {
    expect(linesOf("a restaurantissimo b", 10, measure)).toEqual(["a", "restaurant", "issimo b"]);
  });

  it("can be made even without becoming more", () => {
    expect(evenLinesOf("Come back. We count.", 14, measure)).toEqual(["Come back.", "We count."]);
    expect(evenLinesOf("a restaurantissimo b", 10, measure)).toEqual(linesOf("a restaurantissimo b", 10, measure));
    expect(evenLinesOf("four tenletters c", 10, measure)).toEqual(["four", "tenletters", "c"]);
    expect(evenLinesOf("ten", 10, measure)).toEqual(["ten"]);
  });

  it("shrink until they fit, and no further than they may", () => {
    const linesAt = (size: number) => ({ lines: linesOf("ten stamps one coffee", 40 / size, measure), lineHeight: size });
    expect(fit([8, 4, 2], 8, linesAt)).toEqual({ size: 4, lines: ["ten stamps", "one coffee"] });
    expect(fit([8, 4, 2], 1, linesAt)).toMatchObject({ size: 2 });
  });
});
