import { format, parse, textOn } from "../../../shared/brand/contrast.ts";
import { sealEdge } from "../../../shared/ui/seal.tsx";
import { columnsFor } from "../../../shared/ui/stamps.tsx";
import type { PosterContent } from "./content.ts";
import { evenLinesOf, fit, linesOf } from "./lines.ts";

/** Everything is measured in hundredths of the sheet's width. */
export const SHEET = { width: 100, height: 141.43 };
/** A4 at 300 dots to the inch. */
export const DOTS = { width: 2480, height: 3508 };
/** Where the code goes; it is not drawn here, but laid over as shapes. */
export const QR = { x: 5, y: 91.43, size: 44 };

const HEAD_HEIGHT = 85.43;
const MARGIN = 8;
const HEAD_BOTTOM = HEAD_HEIGHT - 9;
const GAP = 4;
const INK = "#1d0f27";
const DISPLAY = '"Bitter", Georgia, serif';
const TEXT = 'system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif';

export interface Colours {
  brand: string;
  onBrand: string;
}

export function coloursOf(brand: string): Colours {
  return { brand, onBrand: format(textOn(parse(brand))) };
}

type Context = CanvasRenderingContext2D;

/** Draws the poster without its code onto a canvas of any size; the letters have to be there first. */
export async function paint(canvas: HTMLCanvasElement, content: PosterContent, colours: Colours, language: string): Promise<void> {
  await document.fonts.load(`800 100px ${DISPLAY}`, content.shop + content.title + content.scan);
  const context = canvas.getContext("2d", { alpha: false });
  if (!context) throw new Error("There is nothing to draw on");
  // Bulgarian letters have forms of their own.
  canvas.lang = language;
  context.setTransform(canvas.width / SHEET.width, 0, 0, canvas.height / SHEET.height, 0, 0);
  context.textBaseline = "alphabetic";
  fillBox(context, "#ffffff", 0, SHEET.height);
  fillBox(context, colours.brand, 0, HEAD_HEIGHT);
  drawHead(context, content, colours);
  drawFoot(context, content);
}

function fillBox(context: Context, colour: string, y: number, height: number): void {
  context.fillStyle = colour;
  context.fillRect(0, y, SHEET.width, height);
}

function drawHead(context: Context, { shop, title, goal }: PosterContent, colours: Colours): void {
  const width = SHEET.width - 2 * MARGIN;
  context.fillStyle = colours.onBrand;
  const below = drawText(context, linesIn(context, shop, width, 5, DISPLAY), MARGIN, 5, 1.15);
  const stamps = placesOf(goal);
  const top = HEAD_BOTTOM - stamps.height;
  const room = top - below - 2 * GAP;
  const { size, lines } = fit([11.5, 10.5, 9.5, 8.5, 7.5, 6.5, 5.5], room, (each) => ({
    lines: linesIn(context, title, width, each, DISPLAY), lineHeight: each * 1.04,
  }));
  linesIn(context, title, width, size, DISPLAY);
  drawText(context, lines, below + GAP + (room - lines.length * size * 1.04) / 2, size, 1.04);
  stamps.places.forEach(({ x, y }, index) => drawPlace(context, x, top + y, stamps.size, index === goal - 1, index, colours));
}

/** Sets the font, and breaks the text for it. */
function linesIn(context: Context, text: string, width: number, size: number, family: string): string[] {
  context.font = `${family === DISPLAY ? 800 : 400} ${size}px ${family}`;
  return (family === DISPLAY ? evenLinesOf : linesOf)(text, width, (each) => context.measureText(each).width);
}

/** Draws lines in the font that is set; answers where the next part may begin. */
function drawText(context: Context, lines: readonly string[], top: number, size: number, spacing: number, x: number = MARGIN): number {
  lines.forEach((line, index) => context.fillText(line, x, top + index * size * spacing + size * 0.86));
  return top + lines.length * size * spacing;
}

interface Places {
  size: number;
  height: number;
  places: { x: number; y: number }[];
}

const STAMPS_WIDTH = 76;
const STAMPS_GAP = 2.4;

function placesOf(goal: number): Places {
  if (goal === 0) return { size: 0, height: 0, places: [] };
  const columns = columnsFor(goal);
  const size = Math.min(13.3, (STAMPS_WIDTH - (columns - 1) * STAMPS_GAP) / columns);
  const step = size + STAMPS_GAP;
  const places = Array.from({ length: goal }, (_, index) => ({
    x: MARGIN + (index % columns) * step, y: Math.floor(index / columns) * step,
  }));
  return { size, height: Math.ceil(goal / columns) * step - STAMPS_GAP, places };
}

const TILTS = [-9, 6, -3, 12, -14];

function drawPlace(context: Context, x: number, y: number, size: number, last: boolean, index: number, { brand, onBrand }: Colours): void {
  context.save();
  context.translate(x, y);
  context.scale(size / 100, size / 100);
  if (last) drawGift(context, onBrand);
  else drawSeal(context, TILTS[(index * 7) % 5] ?? 0, onBrand, brand);
  context.restore();
}

function drawSeal(context: Context, tilt: number, ink: string, face: string): void {
  context.translate(50, 50);
  context.rotate((tilt * Math.PI) / 180);
  context.translate(-50, -50);
  context.fillStyle = ink;
  context.fill(new Path2D(sealEdge));
  context.fillStyle = context.strokeStyle = face;
  for (const centre of [37, 63]) {
    context.beginPath();
    context.ellipse(centre, 41, 5, 6.5, 0, 0, 2 * Math.PI);
    context.fill();
  }
  context.lineWidth = 6;
  context.lineCap = "round";
  context.stroke(new Path2D("M28 56c5 12.5 13 17.5 22 17.5S67 68.5 72 56"));
}

function drawGift(context: Context, colour: string): void {
  context.strokeStyle = colour;
  context.lineWidth = 2.5;
  context.setLineDash([7, 6]);
  context.stroke(new Path2D("M50 8a42 42 0 1 1 0 84a42 42 0 1 1 0-84Z"));
  context.setLineDash([]);
  context.translate(24, 22);
  context.scale(52 / 24, 52 / 24);
  context.lineWidth = 2.1;
  context.lineCap = context.lineJoin = "round";
  context.stroke(new Path2D(
    "M4 11h16v9H4ZM3 7.5h18V11H3ZM12 7.5V20M12 7.5C9 7.5 7.3 6.4 7.3 5a1.9 1.9 0 0 1 3.7-.5L12 7.5l1-3a1.9 1.9 0 0 1 3.7.5c0 1.4-1.7 2.5-4.7 2.5",
  ));
}

const SIDE = 53;
const SIDE_WIDTH = SHEET.width - SIDE - 7;
const SIDE_HEIGHT = QR.size + 2;

interface Side {
  scale: number;
  title: string[];
  steps: string[][];
  link: string[];
  height: number;
}

/** What to do, beside the code and in the middle of its height; smaller where a language needs more words. */
function drawFoot(context: Context, content: PosterContent): void {
  const sides = [1, 0.92, 0.85, 0.78, 0.7].map((scale) => sideOf(context, content, scale));
  const side = sides.find(({ height }) => height <= SIDE_HEIGHT) ?? sides.at(-1);
  if (side) drawSide(context, side);
}

const TITLE_SIZE = 5.2;
const STEP_SIZE = 2.9;
const LINK_SIZE = 2.3;
const INDENT = 4.6;

function sideOf(context: Context, { scan, steps: texts, address }: PosterContent, scale: number): Side {
  const title = linesIn(context, scan, SIDE_WIDTH, TITLE_SIZE * scale, DISPLAY);
  const steps = texts.map((text) => linesIn(context, text, SIDE_WIDTH - INDENT * scale, STEP_SIZE * scale, TEXT));
  const link = linesIn(context, address.replace(/^https?:\/\//, ""), SIDE_WIDTH, LINK_SIZE * scale, TEXT);
  const stepLines = steps.reduce((sum, lines) => sum + lines.length * STEP_SIZE * 1.3 + 1.2, 0);
  return { scale, title, steps, link, height: scale * (title.length * TITLE_SIZE * 1.12 + 2 + stepLines + 1.5 + link.length * LINK_SIZE * 1.3) };
}

function drawSide(context: Context, { scale, title, steps, link, height }: Side): void {
  const font = (weight: number, size: number, family: string) => (context.font = `${weight} ${size * scale}px ${family}`);
  context.fillStyle = INK;
  font(800, TITLE_SIZE, DISPLAY);
  let y = drawText(context, title, QR.y + (QR.size - height) / 2, TITLE_SIZE * scale, 1.12, SIDE) + 2 * scale;
  steps.forEach((lines, index) => {
    font(800, STEP_SIZE, DISPLAY);
    context.fillText(`${index + 1}.`, SIDE, y + STEP_SIZE * scale * 0.86);
    font(400, STEP_SIZE, TEXT);
    y = drawText(context, lines, y, STEP_SIZE * scale, 1.3, SIDE + INDENT * scale) + 1.2 * scale;
  });
  font(400, LINK_SIZE, TEXT);
  drawText(context, link, y + 1.5 * scale, LINK_SIZE * scale, 1.3, SIDE);
}
