/** What is typed as a number, with a comma or a point; what is none goes as −1, so that the API says what is wrong. */
export function numberOf(text: string): number {
  const number = Number(text.trim().replace(",", "."));
  return text.trim() !== "" && Number.isFinite(number) ? number : -1;
}
