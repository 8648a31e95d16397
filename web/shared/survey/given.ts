import type { Body, Schemas } from "../api/client.ts";

type Answers = Body<"post", "/v1/card/survey/answers">["answers"];
type Kind = Schemas["QuestionKind"];

/** What was chosen or written, by the question's place. */
export type Given = Record<number, string>;

/** The scores that a question can be answered with, the lowest first. */
export function scores(kind: Kind): string[] {
  const [least, most] = kind === "recommendation" ? [0, 10] : [1, 5];
  return Array.from({ length: most - least + 1 }, (_, index) => String(least + index));
}

/** As the API takes it; what was left out is left out. */
export function answersOf(questions: readonly { kind: Kind }[], given: Given): Answers {
  return questions.flatMap(({ kind }, index): Answers => {
    const value = (given[index] ?? "").trim();
    const question = index + 1;
    if (!value) return [];
    if (kind === "text") return [{ question, text: value }];
    return [kind === "choice" ? { question, option: Number(value) } : { question, score: Number(value) }];
  });
}
