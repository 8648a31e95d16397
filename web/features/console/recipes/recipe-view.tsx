import { useEffect, useRef, useState } from "preact/hooks";
import type { Schemas } from "../../../shared/api/client.ts";
import { serverNow } from "../../../shared/api/clock.ts";
import { useLoaded } from "../../../shared/api/hooks.ts";
import { useInOrder } from "../../../shared/api/in-order.ts";
import { useLocale, useTexts } from "../../../shared/i18n/texts.tsx";
import shared from "../../../shared/messages.json";
import { ownerCall } from "../../../shared/sign-in/session.ts";
import { Button } from "../../../shared/ui/button.tsx";
import { FailureNotice, Loading } from "../../../shared/ui/notice.tsx";
import { draftOf } from "../../programs/draft.ts";
import { Preview } from "../../programs/preview.tsx";
import { Gives, Terms } from "../terms.tsx";
import { LevelsOf } from "./levels-of.tsx";
import messages from "./messages.json";
import { Progress } from "./progress.tsx";
import { programOf, setUpOf, textOf, type Recipe, type SetUp } from "./recipe.ts";
import { stepsOf, take, type Step, type Wish } from "./steps.ts";
import { WishFields } from "./wish-fields.tsx";

type Program = Schemas["Program"];

export interface RecipeViewProps {
  recipe: Recipe;
  currency: string;
  merchant: Schemas["Merchant"];
  /** What is there already. */
  programs: readonly Program[];
  onProgram: (program: Program) => void;
  onClose: () => void;
}

function todayIn(timeZone: string): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short" }).format(serverNow());
}

/** One recipe as guests will see it, and the way to use it. */
export function RecipeView({ recipe, currency, merchant, programs, onProgram, onClose }: RecipeViewProps) {
  const language = useLocale();
  const heading = useRef<HTMLHeadingElement>(null);
  const [ids] = useState(() => new Map<string, string>());
  const taking = useInOrder<Step>(async (step) => {
    const program = await take(step, ids);
    if (program) onProgram(program);
  });
  const setUp = setUpOf(recipe, { language: merchant.locale, currency, today: todayIn(merchant.timeZone) });
  const ladder = useLoaded(() => ownerCall("get", "/v1/tiers"));
  const begun = taking.steps.length > 0;
  useEffect(() => heading.current?.focus(), [begun]);
  return (
    <section class="stack wide recipe">
      <h1 ref={heading} tabIndex={-1}>{textOf(recipe.title, { language, currency })}</h1>
      {begun ? <Progress taking={taking} /> : (
        <>
          <p class="lead">{textOf(recipe.about, { language, currency })}</p>
          <Programs setUp={setUp} merchant={merchant} />
          {setUp.tiers && <LevelsOf ladder={setUp.tiers} currency={currency} />}
          {ladder.data ? <Wishes setUp={setUp} ladder={ladder.data} programs={programs} onClose={onClose}
            onWish={(wish) => taking.begin(stepsOf(setUp, wish))} />
            : ladder.failure ? <FailureNotice failure={ladder.failure} onRetry={() => void ladder.reload()} /> : <Loading />}
        </>
      )}
    </section>
  );
}

function Programs({ setUp, merchant }: { setUp: SetUp; merchant: Schemas["Merchant"] }) {
  const locale = useLocale();
  return setUp.programs.map((terms) => {
    const program = programOf(terms);
    return (
      <div class="recipe-program" key={program.name}>
        <div class="panel stack">
          <h2>{program.name}</h2>
          <Gives program={program} />
          <Terms program={program} />
        </div>
        <Preview shop={merchant.name} draft={draftOf(program, locale)} colour={merchant.colour} />
      </div>
    );
  });
}

interface WishesProps {
  setUp: SetUp;
  ladder: Schemas["TierLadder"];
  programs: readonly Program[];
  onWish: (wish: Wish) => void;
  onClose: () => void;
}

/** Whoever has nothing yet takes everything; whoever has something is asked before it is replaced. */
function Wishes({ setUp, ladder, programs, onWish, onClose }: WishesProps) {
  const t = useTexts(messages);
  const words = useTexts(shared);
  const running = programs.filter(({ status }) => status === "active");
  const [parts, setParts] = useState({ tiers: ladder.levels.length === 0, automations: programs.length === 0 });
  return (
    <div class="stack">
      <WishFields setUp={setUp} ladder={ladder} parts={parts} onParts={setParts} />
      {running.length > 0 && <p>{t("beside", { names: running.map(({ name }) => name).join(", ") })}</p>}
      <div class="row">
        <Button onClick={() => onWish({ ...parts, draft: false })}>{t("start")}</Button>
        <Button kind="quiet" onClick={() => onWish({ ...parts, draft: true })}>{t("as-drafts")}</Button>
        <Button kind="quiet" onClick={onClose}>{words("back")}</Button>
      </div>
      <p class="small muted">{t("later")}</p>
    </div>
  );
}
