import { describe, expect, it } from "vitest";
import { hoursText, promotionText } from "./promotion-text.ts";
import {
  changePromotion, draftOfPromotions, examples, hoursOf, isForAll, isOverMidnight, newPromotion, phaseOf, promotionOf, promotionsOf, removePromotion,
  requiredOfPromotions,
  type Promotion,
} from "./promotions.ts";

const points = { kind: "points" as const, currency: "PLN" };
const happy: Promotion = {
  id: "happy", name: "Happy hour", from: "2026-11-01", lastDay: "2026-11-30", minimumAmount: 2050, multiplierPercent: 150, bonus: 5, combinable: true,
  hours: { days: ["friday", "saturday"], from: "22:00", until: "02:00" },
};

describe("a promotion", () => {
  it("comes back as it was", () => {
    const all = [happy, { ...happy, id: "other", hours: { days: ["monday" as const], from: "00:00", until: "00:00" } }, { ...happy, id: "tapped", optIn: true }];
    expect(promotionsOf(draftOfPromotions(all, points, "pl"), points)).toEqual(all);
  });

  it("keeps what it is not asked about", () => {
    const more = { ...happy, later: { channels: ["online"] } } as Promotion;
    expect(promotionsOf(draftOfPromotions([more], points, "en"), points)).toEqual([more]);
  });

  it("says that it has to be switched on", () => {
    expect(promotionText({ ...happy, optIn: true }, points, [], "en")).toContain("once switched on on the card");
    expect(promotionText(happy, points, [], "en")).not.toContain("card");
  });

  it("is typed as people say it", () => {
    const [draft] = draftOfPromotions([happy], points, "pl");
    expect(draft).toMatchObject({ times: "1,5", bonus: "5", minimum: "20,50", days: ["friday", "saturday"], begin: "22:00", end: "02:00" });
  });

  it("counts its bonus in what the program counts", () => {
    const draft = { ...newPromotion("key", "2026-11-01"), name: "More", bonus: "2,50" };
    expect(promotionOf(draft, { kind: "cashback", currency: "EUR" }).bonus).toBe(250);
    expect(promotionOf({ ...draft, bonus: "3" }, { kind: "stamps", currency: "EUR" }).bonus).toBe(3);
  });

  it("leaves it to the API to say what is wrong with a number", () => {
    const draft = { ...newPromotion("key", "2026-11-01"), times: "1.255", bonus: "many", minimum: "-3" };
    expect(promotionOf(draft, points)).toMatchObject({ multiplierPercent: 125.5, bonus: -1, minimumAmount: -1 });
    expect(promotionOf({ ...draft, times: "1.1" }, points).multiplierPercent).toBe(110);
  });

  it("has a readable name for good, and never that of one before", () => {
    const id = (name: string, key: string) => promotionOf({ ...newPromotion(key, "2026-11-01"), name }, points).id;
    expect(id("Żółty wtorek!", "0123456789abcdef")).toBe("zolty-wtorek-012345");
    expect(id("Żółty wtorek!", "abcdef0123456789")).toBe("zolty-wtorek-abcdef");
    expect(id("Вторник", "0123456789abcdef")).toBe("012345");
    expect(id("A name that is far too long for an id", "0123456789abcdef")).toMatch(/^[0-9a-z-]{1,24}$/);
    expect(promotionOf({ ...draftOfPromotions([happy], points, "en")[0]!, name: "Later" }, points).id).toBe("happy");
  });

  it("changes and goes without the others", () => {
    const two = [newPromotion("a", "2026-11-01"), newPromotion("b", "2026-11-01")];
    expect(changePromotion(two, "b", { times: "3" }).map(({ times }) => times)).toEqual(["", "3"]);
    expect(removePromotion(two, "a").map(({ key }) => key)).toEqual(["b"]);
  });

  it("is on from its first day to its last", () => {
    expect(["2026-10-31", "2026-11-01", "2026-11-30", "2026-12-01"].map((day) => phaseOf(happy, day))).toEqual(["coming", "now", "now", "over"]);
  });
});

describe("conditions", () => {
  const all: Promotion[] = [
    { ...happy, channels: ["online"], visit: { number: 1 }, fromLevel: 2, only: { brands: ["Lavazza"] }, limit: { perMember: 2, inAll: 5 } },
    { ...happy, placeIds: ["AAAAAAAA"], visit: { every: 10 } }, { ...happy, visit: { number: 5 } },
  ];

  it("come back as they were", () => {
    expect(promotionsOf(draftOfPromotions(all, points, "en"), points)).toEqual(all);
    expect(promotionsOf(draftOfPromotions([{ ...happy, channels: ["counter", "online"] }], points, "en"), points)).toEqual([happy]);
    expect(draftOfPromotions([happy, ...all], points, "en").map(isForAll)).toEqual([true, false, false, false]);
  });

  it("name their places where they are known", () => {
    const text = (...places: { id: string; name: string }[]) => promotionText({ ...happy, placeIds: ["AAAAAAAA"] }, points, [], "en", places);
    expect(text({ id: "AAAAAAAA", name: "Market" }, { id: "BBBBBBBB", name: "River" })).toContain(" · at Market · ");
    expect(text()).toContain(" · at some places · ");
  });

  it("ask for a visit's number where there is one", () => {
    const drafts = (["any", "first", "number", "every"] as const).map((visits) => ({ ...newPromotion("key", ""), visits }));
    expect(Object.keys(requiredOfPromotions(drafts)).filter((pointer) => pointer.includes("visit"))).toEqual(["/promotions/2/visit/number", "/promotions/3/visit/every"]);
  });

  it("are read in few words", () => {
    const text = (promotion: Promotion) => promotionText({ ...promotion, bonus: 0, minimumAmount: 0, hours: undefined, multiplierPercent: 200 } as Promotion, points, ["Silver", "Gold"], "en").split(" · ").slice(1, -1);
    expect(all.map(text)).toEqual([["online", "on the first visit", "from Gold up", "with Lavazza", "2 times for each guest", "5 in all"], ["at some places", "once every 10 visits"], ["on visit 5"]]);
  });
});

describe("hours", () => {
  it("are none where it is every day, all day", () => {
    expect(hoursOf({ days: [], begin: "", end: "" })).toBeUndefined();
  });

  it("are the whole day or every day where nothing else is said", () => {
    expect(hoursOf({ days: ["tuesday"], begin: "", end: "" })).toEqual({ days: ["tuesday"], from: "00:00", until: "00:00" });
    expect(hoursOf({ days: [], begin: "22:00", end: "" })).toMatchObject({ days: { length: 7 }, from: "22:00", until: "00:00" });
  });

  it("say when they end on the next day", () => {
    expect([["22:00", "02:00"], ["15:00", "18:00"], ["22:00", ""], ["", "02:00"], ["08:00", "08:00"]].map(([begin = "", end = ""]) => isOverMidnight({ begin, end })))
      .toEqual([true, false, false, false, true]);
  });

  it("are read in few words", () => {
    expect(hoursText({ days: ["monday", "tuesday", "wednesday", "saturday"], from: "15:00", until: "18:00" }, "en")).toBe("Mon–Wed, Sat 15:00–18:00");
    expect(hoursText({ days: ["tuesday"], from: "00:00", until: "00:00" }, "en")).toBe("Tue");
    expect(promotionText({ ...happy, minimumAmount: 0 }, points, [], "en")).toBe("× 1.5 · 5 points on top · Fri, Sat 22:00–02:00 · 1 November 2026 – 30 November 2026");
  });

  it("begin with examples that are complete", () => {
    const all = Object.values(examples).map((example) => promotionOf({ ...newPromotion("key", "2026-11-01", example), name: "One" }, points));
    expect(all.map(({ multiplierPercent, hours }) => [multiplierPercent, hours?.days.length])).toEqual([[200, 5], [200, 1], [200, undefined]]);
  });
});
