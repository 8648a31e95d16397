import type { Schemas } from "../shared/api/client.ts";
import { route, type Route } from "./route.ts";
import { Refusal } from "./state.ts";

const HOUR = 3_600_000;
const ago = (hours: number) => new Date(Date.now() - hours * HOUR).toISOString();

const survey: Schemas["Survey"] = {
  version: 1, on: true, hoursAfter: 3, everyDays: 90, gift: 1, alerts: true,
  questions: [
    { kind: "recommendation", text: { en: "How likely are you to recommend us to a friend?", pl: "Czy polecisz nas komuś bliskiemu?", bg: "Бихте ли ни препоръчали на приятел?" } },
    { kind: "rating", text: { en: "How was your visit?", pl: "Jak oceniasz wizytę?", bg: "Как оценявате посещението?" } },
    { kind: "choice", text: { en: "What did you come for?", pl: "Po co do nas?", bg: "За какво дойдохте?" },
      options: [{ en: "Coffee", pl: "Kawa", bg: "Кафе" }, { en: "Something to eat", pl: "Coś do zjedzenia", bg: "Нещо за хапване" }, { en: "Company", pl: "Towarzystwo", bg: "Компания" }] },
    { kind: "text", text: { en: "What can we do better?", pl: "Co możemy poprawić?", bg: "Какво можем да подобрим?" } },
  ],
};
let answered = false;

const names = ["Ania", "Marek", undefined, "Zofia", "Иван"];
const words = ["Za głośno przy oknie.", "Dobre drożdżówki!", "", "Kawa była zimna, a na rachunek czekałam pół godziny.", ""];
const answers: Schemas["SurveyAnswer"][] = Array.from({ length: 12 }, (_, index) => {
  const firstName = names[index % names.length];
  const recommendation = [6, 10, 8, 2, 9][index % 5]!;
  const text = words[index % words.length]!;
  return {
    id: `V00000000000-17953425${30 + index}`, at: ago(index * 9), visit: ago(index * 9 + 3).slice(0, 10), low: recommendation < 7, ...(firstName && { firstName }),
    answers: [
      { kind: "recommendation", question: "Czy polecisz nas komuś bliskiemu?", score: recommendation },
      { kind: "rating", question: "Jak oceniasz wizytę?", score: Math.ceil(recommendation / 2) },
      { kind: "choice", question: "Po co do nas?", option: "Kawa" },
      ...(text ? [{ kind: "text" as const, question: "Co możemy poprawić?", text }] : []),
    ],
    ...(index === 1 && { reply: { text: "Dziękujemy, pozdrowimy piekarza.", at: ago(2) } }),
  };
});

const results = (): Schemas["SurveyResults"] => ({
  from: ago(90 * 24), asked: 84, answered: 23,
  questions: [
    { kind: "recommendation", question: "Czy polecisz nas komuś bliskiemu?", answers: 23, counts: [0, 0, 1, 0, 0, 1, 2, 1, 4, 6, 8], mean: 8.3, nps: { value: 43, promoters: 14, passives: 5, detractors: 4 } },
    { kind: "rating", question: "Jak oceniasz wizytę?", answers: 22, counts: [1, 0, 3, 8, 10], mean: 4.18 },
    { kind: "choice", question: "Po co do nas?", options: ["Kawa", "Coś do zjedzenia", "Towarzystwo"], answers: 20, counts: [12, 5, 3] },
    { kind: "text", question: "Co możemy poprawić?", answers: 9, counts: [] },
  ],
});

/** Whether the stand-in card asks something. */
export const openSurvey = (): { survey?: "open" } => (answered ? {} : { survey: "open" });

export const surveyRoutes: Route[] = [
  route("GET", "/v1/survey", () => [200, survey]),
  route("PUT", "/v1/survey", ({ body }) => [200, Object.assign(survey, body, { version: survey.version + 1 })]),
  route("GET", "/v1/survey/answers", ({ query }) => {
    const from = Number(query.get("cursor") ?? 0);
    return [200, { items: answers.slice(from, from + 5), ...(from + 5 < answers.length && { nextCursor: String(from + 5) }) }];
  }),
  route("GET", "/v1/survey/results", () => [200, results()]),
  route("POST", "/v1/survey/answers/{}/reply", ({ body, match }) => {
    const answer = answers.find(({ id }) => id === match[0]);
    if (!answer || answer.reply) throw new Refusal(409, "already-replied", "There is a reply already.");
    answer.reply = { text: String(body["text"]), at: ago(0) };
    return [201, answer.reply];
  }),
  route("GET", "/v1/card/survey", () => [200, {
    questions: answered ? [] : survey.questions.map(({ kind, text, options }) => ({ kind, text: text.pl ?? "", ...(options && { options: options.map(({ pl }) => pl ?? "") }) })),
    gift: { units: survey.gift, program: "Karta kawowa", kind: "stamps" },
  } satisfies Schemas["CardSurvey"]]),
  route("POST", "/v1/card/survey/answers", () => {
    if (answered) throw new Refusal(409, "survey-answered", "You have answered.");
    answered = true;
    return [201, { gift: { units: survey.gift, program: "Karta kawowa", kind: "stamps" } }];
  }),
];
