/** Most that the API issues or takes at once. */
export const MOST_AT_ONCE = 50;
/** Most that the page asks for in a row. */
export const MOST_IN_ALL = 1000;

/** So many codes in portions that the API takes. */
export function portionsOf(count: number): number[] {
  const whole = Array.from({ length: Math.floor(count / MOST_AT_ONCE) }, () => MOST_AT_ONCE);
  return count % MOST_AT_ONCE > 0 ? [...whole, count % MOST_AT_ONCE] : whole;
}

/** Codes of one's own as they are pasted: one a line, or between commas or semicolons; none twice. */
export function codesIn(text: string): string[] {
  const codes = text.split(/[\r\n,;\t]+/).map((code) => code.trim().replace(/^"|"$/g, "").trim()).filter(Boolean);
  const known = new Set<string>();
  return codes.filter((code) => {
    const normal = code.toUpperCase().replace(/[\s-]/g, "");
    return known.has(normal) ? false : known.add(normal);
  });
}

/** The same in portions. */
export function importsOf(codes: readonly string[]): string[][] {
  return portionsOf(codes.length).map((size, index) => codes.slice(index * MOST_AT_ONCE, index * MOST_AT_ONCE + size));
}
