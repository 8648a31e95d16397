/** Width of a text in the font that is set. */
export type Measure = (text: string) => number;

/** Breaks a text into lines of a width: between words, and within a word only where it is wider than a line. */
export function linesOf(text: string, width: number, measure: Measure): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).flatMap((each) => piecesOf(each, width, measure))) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && measure(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** The same number of lines, but of even length: as narrow as they can be without one more, or a word in pieces. */
export function evenLinesOf(text: string, width: number, measure: Measure): string[] {
  let best = linesOf(text, width, measure);
  for (let share = 0.96; share > 0.5; share -= 0.04) {
    const narrower = linesOf(text, width * share, measure);
    if (narrower.length > best.length || narrower.join(" ") !== best.join(" ")) break;
    best = narrower;
  }
  return best;
}

function piecesOf(word: string, width: number, measure: Measure): string[] {
  const pieces = [""];
  for (const letter of word) {
    const longer = pieces.at(-1) + letter;
    if (pieces.at(-1) === "" || measure(longer) <= width) pieces[pieces.length - 1] = longer;
    else pieces.push(letter);
  }
  return pieces;
}

export interface Fitted {
  size: number;
  lines: string[];
}

/** The largest size at which the text fits into the height; the smallest where none does. */
export function fit(sizes: readonly number[], height: number, linesAt: (size: number) => { lines: string[]; lineHeight: number }): Fitted {
  const fitting = sizes.find((size) => {
    const { lines, lineHeight } = linesAt(size);
    return lines.length * lineHeight <= height;
  });
  const size = fitting ?? sizes.at(-1) ?? 0;
  return { size, lines: linesAt(size).lines };
}
