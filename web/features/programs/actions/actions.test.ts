import { expect, it } from "vitest";
import { actionText } from "./action-text.ts";
import { actionOf, actionsOf, changeAction, draftOfActions, examples, newAction, removeAction, requiredOfActions } from "./actions.ts";

const points = { kind: "points" as const, currency: "PLN" };
const review = { id: "review", name: "A review", kind: "review" as const, units: 20, proof: "reference" as const, limit: { perMember: 1 } };

it("comes back as it was", () => {
  const all = [review, { id: "quiz", name: "Quiz", kind: "other" as const, units: 5, proof: "none" as const }];
  expect(actionsOf(draftOfActions(all, points, "en"), points)).toEqual(all);
  const money = { kind: "cashback" as const, currency: "EUR" };
  expect(draftOfActions([{ ...review, units: 250 }], money, "pl")[0]?.units).toBe("2,50");
  expect(actionsOf(draftOfActions([{ ...review, units: 250 }], money, "pl"), money)[0]?.units).toBe(250);
});

it("is asked for its name and for what it gives", () => {
  const draft = newAction("0123456789abcdef");
  expect(requiredOfActions([draft])).toEqual({ "/actions/0/name": "", "/actions/0/units": "" });
  expect(actionOf({ ...draft, name: "A quiz", units: "many" }, points)).toMatchObject({ id: "a-quiz-012345", units: -1 });
});

it("says in few words what it gives and how often", () => {
  expect(actionText(review, points, "en")).toBe("20 points for it · once for each guest");
});

it("changes and goes without the others, and begins with examples that are complete but for the units", () => {
  const two = [newAction("a", examples["a-review"]), newAction("b", examples["a-friend"])];
  expect(changeAction(two, "b", { units: "3" }).map(({ units }) => units)).toEqual(["", "3"]);
  expect(removeAction(two, "a").map(({ key }) => key)).toEqual(["b"]);
  expect(two.map((draft) => actionOf(draft, points).limit)).toEqual([{ perMember: 1 }, { perMember: 1, period: "month" }]);
});
