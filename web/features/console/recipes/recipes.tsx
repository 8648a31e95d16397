import { useRef, useState } from "preact/hooks";
import address from "virtual:recipes";
import type { Schemas } from "../../../shared/api/client.ts";
import { currencyOf } from "../../../shared/i18n/currencies.ts";
import { useLocale, useTexts } from "../../../shared/i18n/texts.tsx";
import { Button, ButtonLink } from "../../../shared/ui/button.tsx";
import { ChoiceField } from "../../../shared/ui/fields.tsx";
import { bySimplicity, isFor, recipeCurrencies, textOf, type Recipe } from "./recipe.ts";
import { RecipeView } from "./recipe-view.tsx";
import messages from "./messages.json";
import "./recipes.css";

type Program = Schemas["Program"];

export interface RecipesProps {
  merchant: Schemas["Merchant"];
  programs: readonly Program[];
  onPrograms: (programs: Program[]) => void;
}

/** The section, once the recipes are there. */
export async function recipesSection() {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`recipes: ${answer.status}`);
  const recipes = bySimplicity((await answer.json()) as Recipe[]);
  return (props: RecipesProps) => <RecipesSection recipes={recipes} {...props} />;
}

type Offered = { recipes: readonly Recipe[] };

/** Ready-made programs to choose from, in the shop's language and money. */
function RecipesSection({ recipes, merchant, programs, onPrograms }: RecipesProps & Offered) {
  const own = programs.find((program) => program.currency)?.currency ?? currencyOf(merchant.country);
  const [currency, setCurrency] = useState(own);
  const [chosen, setChosen] = useState<Recipe>();
  // What was there before is what this adds to; what it adds itself does not change the question.
  const [before] = useState(programs);
  const latest = useRef(programs);
  latest.current = programs;
  if (chosen) {
    return <RecipeView recipe={chosen} currency={currency} merchant={merchant} programs={before}
      onProgram={(added) => onPrograms([...latest.current, added])} onClose={() => setChosen(undefined)} />;
  }
  return <RecipeList recipes={recipes} own={own} currency={currency} onCurrency={setCurrency} onChosen={setChosen} />;
}

interface RecipeListProps extends Offered {
  own: string;
  currency: string;
  onCurrency: (currency: string) => void;
  onChosen: (recipe: Recipe) => void;
}

function RecipeList({ recipes, own, currency, onCurrency, onChosen }: RecipeListProps) {
  const t = useTexts(messages);
  const offered = [...new Set([own, ...recipeCurrencies])];
  return (
    <section class="stack wide">
      <h1>{t("title")}</h1>
      <p class="lead">{t("lead")}</p>
      <ChoiceField label={t("currency")} value={currency} onValue={onCurrency} options={offered.map((value) => ({ value, text: value }))} />
      <ul class="recipes">
        {recipes.map((recipe) => <RecipeCard key={recipe.id} recipe={recipe} currency={currency} onChosen={() => onChosen(recipe)} />)}
      </ul>
      <div><ButtonLink kind="quiet" href="#cards">{t("to-cards")}</ButtonLink></div>
    </section>
  );
}

function RecipeCard({ recipe, currency, onChosen }: { recipe: Recipe; currency: string; onChosen: () => void }) {
  const t = useTexts(messages);
  const language = useLocale();
  const fits = isFor(recipe, currency);
  const title = textOf(recipe.title, { language, currency });
  return (
    <li class="panel stack">
      <h2>{title}</h2>
      <p>{textOf(recipe.about, { language, currency })}</p>
      <div class="recipe-foot">
        {fits ? <Button kind="quiet" label={t("look-which", { title })} onClick={onChosen}>{t("look")}</Button>
          : <p class="muted small">{t("no-amounts", { currency })}</p>}
      </div>
    </li>
  );
}
