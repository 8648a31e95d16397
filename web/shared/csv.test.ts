import { describe, expect, it } from "vitest";
import { csvOf } from "./csv.ts";

const text = async (rows: string[][]) => new TextDecoder("utf-8", { ignoreBOM: true }).decode(await csvOf(rows).arrayBuffer());

describe("a file for spreadsheets", () => {
  it("quotes every field and begins with a mark", async () => {
    expect(await text([["Kod", "Ważny do"], ['7" pizza', "a,b"]])).toBe('\ufeff"Kod","Ważny do"\r\n"7"" pizza","a,b"\r\n');
  });

  it.each(["=cmd|' /C calc'!A0", "+1", "-1+2", "@SUM(A1)", "\t=1", "\r=1", "  =1"])("makes no formula of %j", async (nasty) => {
    expect(await text([[nasty]])).toBe(`\ufeff"'${nasty}"\r\n`);
  });
});
