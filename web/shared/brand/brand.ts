import { format, legibleOn, parse, textOn } from "./contrast.ts";

/** The surfaces of `tokens.css` that brand-coloured text has to be legible on. */
const LIGHT_GROUND = parse("#f8f3fb");
const DARK_GROUND = parse("#2b1f35");

export const palette = ["#c8321b", "#8a4b12", "#0b6e4f", "#14548c", "#6a2c91", "#b0185f", "#2f3a2c", "#e0a100"];

/** The custom properties that make a page the merchant's. */
export function brandProperties(colour: string): Record<string, string> {
  const brand = parse(colour);
  return {
    "--brand": colour,
    "--on-brand": format(textOn(brand)),
    "--brand-on-light": format(legibleOn(LIGHT_GROUND, brand)),
    "--brand-on-dark": format(legibleOn(DARK_GROUND, brand)),
  };
}

/** Through the style object: the content security policy allows no style attributes. */
export function applyBrand(colour: string, element: HTMLElement = document.documentElement): void {
  for (const [name, value] of Object.entries(brandProperties(colour))) element.style.setProperty(name, value);
  if (element === document.documentElement) colourTheFrame(colour);
}

/** The bar around the page, where the browser or the system draws one. */
function colourTheFrame(colour: string): void {
  const known = document.querySelector<HTMLMetaElement>("meta[name=theme-color]");
  const meta = known ?? document.head.appendChild(Object.assign(document.createElement("meta"), { name: "theme-color" }));
  meta.content = colour;
}
