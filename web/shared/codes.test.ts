import { describe, expect, it } from "vitest";
import { CARD_LENGTH, groupCode, groupWhileTyping, normalCode } from "./codes.ts";

describe("codes", () => {
  it("forgive how they are written", () => {
    expect(normalCode(" 7k3m 9qx2-4ca8 ")).toBe("7K3M9QX24CA8");
    expect(normalCode("oil")).toBe("011");
  });

  it("are shown in groups of four", () => {
    expect(groupCode("7k3m9qx24ca8", CARD_LENGTH)).toBe("7K3M-9QX2-4CA8");
    expect(groupCode("7k3m9", CARD_LENGTH)).toBe("7K3M-9");
    expect(groupCode("7k3m9qx24ca8zz", CARD_LENGTH)).toBe("7K3M-9QX2-4CA8");
    expect(groupCode("", CARD_LENGTH)).toBe("");
  });

  it("are grouped at the end and left alone in the middle", () => {
    expect(groupWhileTyping("7K3M", "7K3M9", CARD_LENGTH)).toBe("7K3M-9");
    expect(groupWhileTyping("7K3M-9", "7K3-9", CARD_LENGTH)).toBe("7K3-9");
    expect(groupWhileTyping("7K3M-9", "X7K3M-9", CARD_LENGTH)).toBe("X7K3M-9");
  });
});
