import type { Schemas } from "../../../shared/api/client.ts";
import { A4, pdfOf, type Rectangle } from "../../../shared/pdf/sheet.ts";
import { modulesOf, runsOf } from "../../../shared/qr/modules.ts";
import type { PosterContent } from "./content.ts";
import { coloursOf, DOTS, paint, QR, SHEET } from "./drawing.ts";

const QUALITY = 0.93;
const CODE_COLOUR = "#1d0f27";

/** The poster as a file for a print shop: the browser draws what has letters, the code is laid over as shapes. */
export async function posterFile(content: PosterContent, { colour, locale }: Schemas["Merchant"]): Promise<Blob> {
  const canvas = Object.assign(document.createElement("canvas"), DOTS);
  await paint(canvas, content, coloursOf(colour), locale);
  return pdfOf({
    title: `${content.shop}: ${content.title}`,
    language: locale,
    picture: { jpeg: await jpegOf(canvas), ...DOTS },
    marks: { colour: CODE_COLOUR, rectangles: codeRectangles(content.address) },
  });
}

async function jpegOf(canvas: HTMLCanvasElement): Promise<Uint8Array<ArrayBuffer>> {
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/jpeg", QUALITY));
  if (blob?.type !== "image/jpeg") throw new Error("This browser draws no JPEG");
  return new Uint8Array(await blob.arrayBuffer());
}

/** The code's dark modules in points. */
function codeRectangles(text: string): Rectangle[] {
  const modules = modulesOf(text);
  const unit = A4.width / SHEET.width;
  const side = (QR.size * unit) / modules.length;
  return runsOf(modules).map(({ x, y, length }) => ({
    x: QR.x * unit + x * side, y: QR.y * unit + y * side, width: length * side, height: side,
  }));
}
