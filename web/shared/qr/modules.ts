import encodeQR from "qr";

/** The quiet zone that scanners need, in modules. */
const QUIET = 3;

/** Rows of dark and light, quiet zone included. */
export function modulesOf(text: string): boolean[][] {
  return encodeQR(text, "raw", { ecc: "medium", border: QUIET });
}

/** A run of dark modules in a row. */
export interface Run {
  x: number;
  y: number;
  length: number;
}

/** Dark modules side by side as one shape: fewer shapes, and no seams between them. */
export function runsOf(modules: readonly (readonly boolean[])[]): Run[] {
  return modules.flatMap((row, y) => {
    const runs: Run[] = [];
    row.forEach((dark, x) => {
      const last = runs.at(-1);
      if (dark && last && last.x + last.length === x) last.length++;
      else if (dark) runs.push({ x, y, length: 1 });
    });
    return runs;
  });
}
