/** Gives the focus to something once the page has been drawn again: what had it may have moved or gone. */
export function focusLater(find: () => HTMLElement | null | undefined): void {
  requestAnimationFrame(() => find()?.focus());
}
