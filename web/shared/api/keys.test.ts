import { describe, expect, it } from "vitest";
import { KeyKeeper, newKey } from "./keys.ts";

function keeper(): KeyKeeper {
  let count = 0;
  return new KeyKeeper(() => `key-${++count}`);
}

describe("the key of a write", () => {
  it("stays for the same request as long as there was no answer", () => {
    const keys = keeper();
    expect([keys.keyFor({ card: "A" }), keys.keyFor({ card: "A" })]).toEqual(["key-1", "key-1"]);
  });

  it("is new for another request", () => {
    const keys = keeper();
    expect([keys.keyFor({ card: "A" }), keys.keyFor({ card: "B" })]).toEqual(["key-1", "key-2"]);
  });

  it("is new for the same request after an answer", () => {
    const keys = keeper();
    keys.keyFor({ card: "A" });
    keys.answered();
    expect(keys.keyFor({ card: "A" })).toBe("key-2");
  });

  it("fits the contract", () => {
    expect(newKey()).toMatch(/^[A-Za-z0-9_-]{8,64}$/);
    expect(newKey()).not.toBe(newKey());
  });
});
