/** Felt where the device can, and only once somebody has touched the page: before that browsers refuse, and complain. */
export function vibrate(pattern: readonly number[]): void {
  const touched = navigator.userActivation?.hasBeenActive ?? true;
  if (touched) navigator.vibrate?.([...pattern]);
}
