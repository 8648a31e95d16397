import { afterEach, describe, expect, it } from "vitest";
import type { Schemas } from "../../shared/api/client.ts";
import { remember } from "../../shared/storage.ts";
import { forgetCard, keepCard, keptCard } from "./kept.ts";

const card: Schemas["Card"] = {
  shop: { name: "Lipa", publicName: "lipa", colour: "#0b6e4f" }, firstName: "Ania", locale: "pl", code: "7K3M-9QX2-4CA8",
  liveCodes: { from: "2026-11-22T10:00:00Z", seconds: 30, codes: ["7K3M9QX2AAAAAAAA"] },
  programs: [], reservations: [], coupons: [], offeredCoupons: [], consents: [], asOf: "2026-11-22T10:00:00Z",
};

describe("the card that is kept", () => {
  afterEach(forgetCard);

  it("is shown to whoever has its link, and to nobody else", () => {
    keepCard("token-of-ania", card);
    expect(keptCard("token-of-ania")).toEqual(card);
    expect(keptCard("token-of-marek")).toBeUndefined();
  });

  it("is gone when the link has ended", () => {
    keepCard("token-of-ania", card);
    forgetCard();
    expect(keptCard("token-of-ania")).toBeUndefined();
  });

  it("is none where something else stands in its place", () => {
    remember("last-card", "{half");
    expect(keptCard("token-of-ania")).toBeUndefined();
  });
});
