/** What a spreadsheet would take for a formula, also behind white space. */
const FORMULA = /^\s*[=+\-@\t\r]/;

/** One field: quoted, and with an apostrophe before what a spreadsheet would carry out. */
function field(text: string): string {
  return `"${(FORMULA.test(text) ? `'${text}` : text).replace(/"/g, '""')}"`;
}

/** Rows as RFC 4180 has them; the mark at the beginning tells spreadsheets that it is UTF-8. */
export function csvOf(rows: readonly (readonly string[])[]): Blob {
  const lines = rows.map((row) => `${row.map(field).join(",")}\r\n`);
  return new Blob(["\ufeff", ...lines], { type: "text/csv;charset=utf-8" });
}
