/** What was typed or pasted, by commas and lines, as labels are written; what is already there is there once. */
export function addLabels(labels: readonly string[], typed: string): string[] {
  const added = typed.split(/[,\n]/).map(labelOf).filter(Boolean);
  return [...new Set([...labels, ...added])];
}

/** As the shop would write it: "Ex Student " is "ex-student". What else is wrong with it the API says. */
function labelOf(typed: string): string {
  return typed.trim().toLowerCase().replace(/\s+/g, "-");
}
