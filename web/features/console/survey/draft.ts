import type { Schemas } from "../../../shared/api/client.ts";
import type { Locale } from "../../../shared/i18n/locale.ts";

export type Survey = Schemas["Survey"];
export type Terms = Schemas["SurveyTerms"];
export type Question = Schemas["SurveyQuestion"];
type Text = Schemas["QuestionText"];

/** Most questions. */
export const QUESTIONS_MAX = 5;

export const hoursAfter = [1, 2, 3, 4, 6, 12, 24, 48, 72];
export const everyDays = [30, 60, 90, 120, 180, 365];

/** Stamps, points, or minor units of a currency. */
export function giftsOf(kind: string): number[] {
  return kind === "stamps" ? [0, 1, 2, 3, 5] : [0, 5, 10, 20, 50, 100, 200, 500, 1000];
}

/** A text with one language changed; what is empty is not there. */
export function written(text: Text, locale: Locale, value: string): Text {
  const { [locale]: _, ...others } = text;
  return value ? { ...others, [locale]: value } : others;
}

/** The options of one language, one a line. */
export function optionLines(options: readonly Text[], locale: Locale): string {
  return options.map((option) => option[locale] ?? "").join("\n").replace(/\n+$/, "");
}

/** The options with the lines of one language; what no language has is gone. */
export function withLines(options: readonly Text[], locale: Locale, lines: string): Text[] {
  const texts = lines.split("\n");
  return Array.from({ length: Math.max(texts.length, options.length) }, (_, index) => written(options[index] ?? {}, locale, texts[index] ?? ""))
    .filter((option, index) => index < texts.length || Object.keys(option).length > 0);
}

/** The questions as a guest of a language is asked, in the shop's where there is no text in it; without those that have none. */
export function askedIn(questions: readonly Question[], guest: Locale, shop: Locale): Schemas["CardSurvey"]["questions"] {
  const said = (text: Text) => text[guest] ?? text[shop] ?? "";
  return questions.map(({ kind, text, options = [] }) => ({ kind, text: said(text), options: options.map(said) })).filter(({ text }) => text);
}

const trimmed = (text: Text): Text => Object.fromEntries(Object.entries(text).map(([locale, value]) => [locale, value.trim()]).filter(([, value]) => value));

/** What is sent: without the version, without empty options. */
export function termsOf({ version: _, questions, ...settings }: Survey): Terms {
  return {
    ...settings,
    questions: questions.map(({ kind, text, options = [] }) => ({
      kind, text: trimmed(text), ...(kind === "choice" && { options: options.map(trimmed).filter((option) => Object.keys(option).length > 0) }),
    })),
  };
}
