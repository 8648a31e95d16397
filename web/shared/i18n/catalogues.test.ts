import { describe, expect, it } from "vitest";
import { catalogue, hasTexts, loadTexts } from "./catalogues.ts";
import { textsOf, type Messages } from "./texts.tsx";

describe("texts that travel a language at a time", () => {
  let reachable = false;
  const arriving = (text: string) => () => (reachable ? Promise.resolve({ default: { greeting: text } }) : Promise.reject(new Error("no connection")));
  const messages = catalogue({ en: arriving("Hello"), pl: arriving("Cześć"), bg: arriving("Здравей") });
  const said = (locale: "en" | "pl" | "bg") => textsOf(messages as Messages<"greeting">, locale)("greeting");

  it("are asked for again after a failure", async () => {
    await expect(loadTexts("pl")).rejects.toThrow("no connection");
    expect(hasTexts("pl")).toBe(false);
    reachable = true;
    await loadTexts("pl");
    expect(hasTexts("pl")).toBe(true);
    expect(said("pl")).toBe("Cześć");
  });

  it("leave the other languages where they are", async () => {
    expect(hasTexts("bg")).toBe(false);
    await loadTexts("bg");
    expect([said("pl"), said("bg")]).toEqual(["Cześć", "Здравей"]);
  });

  it("are missing again when a part of the page brings more of them", () => {
    catalogue({ en: arriving("a"), pl: arriving("b"), bg: arriving("c") });
    expect(hasTexts("pl")).toBe(false);
  });
});
