import { expect, it } from "vitest";
import { KeyKeeper } from "../../../shared/api/keys.ts";
import { codesIn, sendCodes } from "./codes.ts";

it("takes codes by lines and out of a spreadsheet, each once", () => {
  expect(codesIn(" A-1 \nB-2,C-3;A-1\r\n\n\tD-4")).toEqual(["A-1", "B-2", "C-3", "D-4"]);
});

it("goes on where it was lost, under the same key", async () => {
  const codes = Array.from({ length: 200 }, (_, index) => `C${index}`);
  const sent: [number, string][] = [];
  let left = codes;
  let broken = true;
  let number = 0;
  const keys = new KeyKeeper(() => `key-${++number}`);
  const send = async (part: string[], key: string) => {
    sent.push([part.length, key]);
    if (sent.length === 2 && broken) throw new Error("lost");
    return { given: 0, left: sent.length };
  };
  const sending = { send, keys, onLeft: (rest: string[]) => void (left = rest) };
  await expect(sendCodes(left, sending)).rejects.toThrow("lost");
  expect(left.length).toBe(110);
  broken = false;
  expect(await sendCodes(left, sending)).toEqual({ given: 0, left: 4 });
  expect(sent).toEqual([[90, "key-1"], [90, "key-2"], [90, "key-2"], [20, "key-3"]]);
});
