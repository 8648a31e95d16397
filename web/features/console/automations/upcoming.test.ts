import { describe, expect, it } from "vitest";
import type { Schemas } from "../../../shared/api/client.ts";
import { nextOf, untranslated } from "./upcoming.ts";

type Page = Schemas["UpcomingMessages"];

const page = (kinds: Page["kinds"], languages: Page["languages"] = {}): Page => ({ kinds, languages });

describe("who is next", () => {
  it("is the soonest of all pages, and counts add up", () => {
    const pages = [
      page([{ kind: "birthday", count: 7, first: [{ firstName: "Ola", date: "2026-12-20" }] },
        { kind: "win-back", count: 1, first: [{ firstName: "Jan", date: "2026-12-04" }] }]),
      page([{ kind: "birthday", count: 5, first: [{ firstName: "Anna", date: "2026-12-03" }, { firstName: "Ewa", date: "2026-12-05" }] }]),
      page([{ kind: "birthday", count: 1, first: [{ firstName: "Iza", date: "2026-12-31" }] }]),
    ];
    expect(nextOf(pages)).toEqual([
      { kind: "birthday", count: 13, firstName: "Anna", date: "2026-12-03" },
      { kind: "win-back", count: 1, firstName: "Jan", date: "2026-12-04" },
    ]);
  });

  it("is nobody where there is nobody", () => {
    expect(nextOf([page([])])).toEqual([]);
  });
});

describe("own words", () => {
  it("are missing where guests read a language that they were not written in", () => {
    const first = { ...page([], { pl: 190, bg: 2 }), ownWords: [{ kind: "birthday" as const, locales: ["pl" as const] }] };
    expect(untranslated([first, page([], { bg: 1 })])).toEqual([{ kind: "birthday", locale: "bg", count: 3 }]);
  });

  it("are never missing where there are none", () => {
    expect(untranslated([{ ...page([], { en: 5 }), ownWords: [] }])).toEqual([]);
  });
});
