/** A sheet of A4 in PDF points: 210 × 297 mm at 72 points to the inch. */
const POINTS_PER_MILLIMETRE = 72 / 25.4;
export const A4 = { width: 210 * POINTS_PER_MILLIMETRE, height: 297 * POINTS_PER_MILLIMETRE };

/** In points, from the upper left corner of the sheet. */
export interface Rectangle {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Sheet {
  title: string;
  /** Language of what is printed, such as `pl`. */
  language: string;
  /** Covers the whole sheet. */
  picture: { jpeg: Uint8Array<ArrayBuffer>; width: number; height: number };
  /** Drawn over the picture as shapes, sharp at any size. */
  marks: { colour: string; rectangles: readonly Rectangle[] };
}

type Part = string | Uint8Array<ArrayBuffer>;

/** A PDF of one page: the picture, and marks over it. Nothing but what ISO 32000 asks of a file. */
export function pdfOf({ title, language, picture, marks }: Sheet): Blob {
  const size = `${number(A4.width)} ${number(A4.height)}`;
  const content = contentOf(marks);
  return fileOf([
    [`<< /Type /Catalog /Pages 2 0 R /Lang (${language}) /ViewerPreferences << /DisplayDocTitle true >> >>`],
    ["<< /Type /Pages /Kids [3 0 R] /Count 1 >>"],
    [`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${size}] /TrimBox [0 0 ${size}] /Contents 4 0 R /Resources << /XObject << /Sheet 5 0 R >> >> >>`],
    [`<< /Length ${content.length} >>\nstream\n${content}\nendstream`],
    [
      `<< /Type /XObject /Subtype /Image /Width ${picture.width} /Height ${picture.height} /ColorSpace /DeviceRGB /BitsPerComponent 8 ` +
        `/Filter /DCTDecode /Length ${picture.jpeg.length} >>\nstream\n`,
      picture.jpeg,
      "\nendstream",
    ],
    [`<< /Title ${textString(title)} /Producer (Regulars) >>`],
  ]);
}

function contentOf({ colour, rectangles }: Sheet["marks"]): string {
  const paths = rectangles.map(({ x, y, width, height }) => `${number(x)} ${number(A4.height - y - height)} ${number(width)} ${number(height)} re`);
  return [
    `q ${number(A4.width)} 0 0 ${number(A4.height)} 0 0 cm /Sheet Do Q`,
    // One path, filled at once: between rectangles that touch no hairline shows.
    ...(paths.length > 0 ? [`${fillOf(colour)} rg`, ...paths, "f"] : []),
  ].join("\n");
}

/** `#rrggbb` as three shares. */
function fillOf(colour: string): string {
  return [1, 3, 5].map((at) => number(Number.parseInt(colour.slice(at, at + 2), 16) / 255)).join(" ");
}

/** Never in exponents, which PDF does not know. */
function number(value: number): string {
  return String(Number(value.toFixed(4)));
}

/** Any language: UTF-16 with its mark, in hexadecimal digits. */
function textString(text: string): string {
  const digits = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at).toString(16).padStart(4, "0"));
  return `<FEFF${digits.join("").toUpperCase()}>`;
}

/** Objects numbered from 1, the table of where each begins, and where the table is. */
function fileOf(objects: readonly Part[][]): Blob {
  // Four bytes beyond ASCII tell programs that this is no text.
  const parts: Part[] = ["%PDF-1.7\n%", new Uint8Array([0xe2, 0xe3, 0xcf, 0xd3]), "\n"];
  const starts: number[] = [];
  let length = lengthOf(parts);
  objects.forEach((object, index) => {
    starts.push(length);
    const own = [`${index + 1} 0 obj\n`, ...object, "\nendobj\n"];
    parts.push(...own);
    length += lengthOf(own);
  });
  const entries = starts.map((start) => `${String(start).padStart(10, "0")} 00000 n \n`).join("");
  const count = objects.length + 1;
  parts.push(`xref\n0 ${count}\n0000000000 65535 f \n${entries}`);
  parts.push(`trailer\n<< /Size ${count} /Root 1 0 R /Info ${objects.length} 0 R >>\nstartxref\n${length}\n%%EOF\n`);
  return new Blob(parts, { type: "application/pdf" });
}

/** Texts here are ASCII: as many bytes as characters. */
function lengthOf(parts: readonly Part[]): number {
  return parts.reduce((sum, part) => sum + part.length, 0);
}
