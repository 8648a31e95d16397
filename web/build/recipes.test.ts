import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { bySimplicity, countsMoney, programOf, recipeCurrencies, setUpOf, type Recipe } from "../features/console/recipes/recipe.ts";
import { draftOf } from "../features/programs/draft.ts";
import { locales } from "../shared/i18n/locale.ts";
import { recipesIn } from "./recipes.ts";

const today = "2028-02-29";
const recipes = recipesIn(fileURLToPath(new URL("../../recipes", import.meta.url))) as Recipe[];

describe("the recipes that are shipped", () => {
  it("are many, and the simplest comes first", () => {
    expect(recipes.length).toBeGreaterThanOrEqual(9);
    expect(bySimplicity(recipes)[0]?.id).toBe("cafe-stamps");
  });

  it.each(recipes.flatMap((each) => locales.flatMap((language) => recipeCurrencies.map((currency) => [each.id, language, currency] as const))))(
    "%s in %s for %s leaves no choice open", (id, language, currency) => {
      const one = recipes.find((each) => each.id === id)!;
      const setUp = setUpOf(one, { language, currency, today });
      expect(JSON.stringify(setUp)).not.toMatch(/"(en|pl|bg|EUR|GBP|PLN)":/);
      expect(setUp.programs.every(({ name }) => typeof name === "string" && name !== "")).toBe(true);
      setUp.programs.forEach((terms) => expect(draftOf(programOf(terms), language).name).toBe(terms.name));
      const { birthday, anniversary } = setUp.automations ?? {};
      [birthday, anniversary].forEach((wish) => wish?.programId && expect(setUp.names).toContain(wish.programId));
      expect(countsMoney(one)).toBe(setUp.programs.some((terms) => terms.currency === currency));
    });
});
