import { describe, expect, it } from "vitest";
import { toneOf } from "./verdict.ts";

const problem = (code: string, status: number) => ({ type: `/problems/${code}`, title: "", code, status });

describe("a refusal", () => {
  it("is a wait where time or stamps will lift it", () => {
    expect([problem("cool-down", 409), problem("not-enough", 409), problem("busy", 503), problem("something-new", 429)].map(toneOf))
      .toEqual(["wait", "wait", "wait", "wait"]);
  });

  it("is a no otherwise", () => {
    expect([problem("card-unknown", 404), problem("already-redeemed", 409), problem("something-new", 409)].map(toneOf))
      .toEqual(["no", "no", "no"]);
  });
});
