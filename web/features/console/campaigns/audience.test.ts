import { describe, expect, it } from "vitest";
import { added, countAll, type Audience } from "./audience.ts";

const page = (examined: number, notReached: Record<string, number>, nextCursor?: string): Audience => ({
  examined, matching: 5, reached: { email: 2, sms: 1, push: 1 }, notReached, leftOut: 1, smsParts: 2, smsCost: 300, ...(nextCursor && { nextCursor }),
});

describe("an audience", () => {
  it("is the sum of its parts", () => {
    expect(added(page(200, { suppressed: 1 }, "b"), page(84, { suppressed: 2, country: 1 }))).toEqual({
      examined: 284, matching: 10, reached: { email: 4, sms: 2, push: 2 }, notReached: { suppressed: 3, country: 1 }, leftOut: 2, smsParts: 4, smsCost: 600,
    });
  });

  it("is counted part by part to the end", async () => {
    const parts: Record<string, Audience> = { "": page(200, {}, "b"), b: page(200, {}, "c"), c: page(10, {}) };
    const seen: number[] = [];
    await countAll(async (cursor) => parts[cursor ?? ""]!, ({ examined }) => seen.push(examined) > 0);
    expect(seen).toEqual([200, 400, 410]);
  });

  it("is counted no further when nobody looks any more", async () => {
    let asked = 0;
    await countAll(async () => (asked++, page(200, {}, "more")), () => false);
    expect(asked).toBe(1);
  });
});
