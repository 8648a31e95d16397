/** Legible colours out of any colour: WCAG 2.2 relative luminance and contrast ratio. */
export type Rgb = readonly [number, number, number];

const LEGIBLE = 4.5;
const STEPS = 20;
export const black: Rgb = [0, 0, 0];
export const white: Rgb = [255, 255, 255];

export function parse(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

export function format(colour: Rgb): string {
  return `#${colour.map((channel) => Math.round(channel).toString(16).padStart(2, "0")).join("")}`;
}

function linear(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

function luminance([red, green, blue]: Rgb): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

export function contrast(one: Rgb, other: Rgb): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function mix(one: Rgb, other: Rgb, share: number): Rgb {
  return one.map((channel, index) => channel + (other[index]! - channel) * share) as unknown as Rgb;
}

/** Black or white, whichever reads better on the colour; one of them always reaches 4.5. */
export function textOn(colour: Rgb): Rgb {
  return contrast(white, colour) >= LEGIBLE ? white : black;
}

/** The colour itself, moved towards black or white just so far that it can be read on the ground. */
export function legibleOn(ground: Rgb, colour: Rgb): Rgb {
  const target = textOn(ground);
  for (let step = 0; step <= STEPS; step++) {
    const candidate = mix(colour, target, step / STEPS).map(Math.round) as unknown as Rgb;
    if (contrast(candidate, ground) >= LEGIBLE) return candidate;
  }
  return target;
}
