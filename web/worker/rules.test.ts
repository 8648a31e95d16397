import { describe, expect, it } from "vitest";
import { sourceOf } from "./rules.ts";

const origin = "https://regulars.example";
const asked = (path: string, mode = "cors", method = "GET") => sourceOf({ method, mode, url: new URL(path, origin).href }, origin);

describe("the worker", () => {
  it("keeps the card page", () => {
    expect(asked("/c", "navigate")).toBe("shell");
    expect(asked("/c?lang=pl", "navigate")).toBe("shell");
  });

  it("leaves other pages alone, even those that begin alike", () => {
    expect(["/", "/counter", "/console", "/confirm", "/c/x"].map((path) => asked(path, "navigate"))).toEqual(Array(5).fill("network"));
  });

  it("keeps files that are named after their content", () => {
    expect(asked("/assets/c-1234.js")).toBe("asset");
    expect(asked("/favicon.svg")).toBe("network");
  });

  it("never keeps an answer of the API, and nothing from elsewhere", () => {
    expect([asked("/v1/card"), asked("/assets/x.js", "cors", "POST"), asked("https://elsewhere.example/assets/x.js")])
      .toEqual(["network", "network", "network"]);
  });
});
