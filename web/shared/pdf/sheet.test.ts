import { describe, expect, it } from "vitest";
import { A4, pdfOf, type Sheet } from "./sheet.ts";

/** Bytes that would end a stream or a line, were they read as text. */
const jpeg = new Uint8Array([0xff, 0xd8, 0x0a, 0x0d, 0x00, 0x80, ...new TextEncoder().encode("\nendstream\nendobj\n"), 0xff, 0xd9]);

const sheet: Sheet = {
  title: "Kawa (gratis) – кафе",
  language: "pl",
  picture: { jpeg, width: 2480, height: 3508 },
  marks: { colour: "#1d0f27", rectangles: [{ x: 10, y: 20, width: 5, height: 2.5 }, { x: 0.0000001, y: 0, width: 1, height: 1 }] },
};

async function read(of: Sheet = sheet): Promise<string> {
  return new TextDecoder("latin1").decode(await pdfOf(of).arrayBuffer());
}

describe("a sheet", () => {
  it("says where each of its objects begins", async () => {
    const text = await read();
    const [, at] = /startxref\n(\d+)\n%%EOF\n$/.exec(text) ?? [];
    const table = text.slice(Number(at));
    expect(table.startsWith("xref\n0 7\n0000000000 65535 f \n")).toBe(true);
    const starts = [...table.matchAll(/(\d{10}) 00000 n \n/g)].map((match) => Number(match[1]));
    expect(starts.map((start) => text.slice(start, start + 7))).toEqual([1, 2, 3, 4, 5, 6].map((id) => `${id} 0 obj`));
    expect(table).toContain("/Size 7 /Root 1 0 R /Info 6 0 R");
  });

  it("begins and ends as a PDF", async () => {
    const text = await read();
    expect(text.startsWith("%PDF-1.7\n%âãÏÓ\n")).toBe(true);
    expect(pdfOf(sheet).type).toBe("application/pdf");
  });

  it("is exactly A4", async () => {
    expect(await read()).toContain("/MediaBox [0 0 595.2756 841.8898]");
    expect([A4.width, A4.height].map((points) => Math.round((points / 72) * 25.4 * 1000) / 1000)).toEqual([210, 297]);
  });

  it("holds the picture byte by byte, over the whole sheet", async () => {
    const text = await read();
    const image = text.slice(text.indexOf("5 0 obj"));
    const start = image.indexOf("stream\n") + "stream\n".length;
    expect(image).toContain(`/Width 2480 /Height 3508 /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Length ${jpeg.length}`);
    expect([...image.slice(start, start + jpeg.length)].map((each) => each.charCodeAt(0))).toEqual([...jpeg]);
    expect(image.slice(start + jpeg.length).startsWith("\nendstream\nendobj\n")).toBe(true);
    expect(text).toContain("q 595.2756 0 0 841.8898 0 0 cm /Sheet Do Q");
  });

  it("draws marks as shapes, counted from above, with the length it says", async () => {
    const text = await read();
    const [, length, content] = /4 0 obj\n<< \/Length (\d+) >>\nstream\n(.*?)\nendstream/s.exec(text) ?? [];
    expect(content?.length).toBe(Number(length));
    expect(content?.split("\n").slice(1)).toEqual(["0.1137 0.0588 0.1529 rg", "10 819.3898 5 2.5 re", "0 840.8898 1 1 re", "f"]);
  });

  it("has a title in any language", async () => {
    const [, digits] = /\/Title <FEFF([0-9A-F]+)>/.exec(await read()) ?? [];
    const units = digits?.match(/.{4}/g)?.map((unit) => Number.parseInt(unit, 16)) ?? [];
    expect(String.fromCharCode(...units)).toBe(sheet.title);
  });

  it("needs no marks", async () => {
    expect(await read({ ...sheet, marks: { colour: "#000000", rectangles: [] } })).not.toContain(" re\n");
  });
});
