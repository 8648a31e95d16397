import { useMemo } from "preact/hooks";
import { modulesOf, runsOf } from "./modules.ts";
import "./qr.css";

export interface QrProps {
  text: string;
  /** What it is for, in words. */
  label: string;
}

/** A QR code as one path; dark on light in every colour scheme, since scanners expect it so. */
export function Qr({ text, label }: QrProps) {
  const { size, path } = useMemo(() => draw(text), [text]);
  return (
    <svg class="qr" viewBox={`0 0 ${size} ${size}`} width="240" height="240" role="img" aria-label={label}
      shape-rendering="crispEdges">
      <rect class="qr-ground" width={size} height={size} />
      <path class="qr-modules" d={path} />
    </svg>
  );
}

function draw(text: string): { size: number; path: string } {
  const modules = modulesOf(text);
  const path = runsOf(modules).map(({ x, y, length }) => `M${x} ${y}h${length}v1h-${length}z`).join("");
  return { size: modules.length, path };
}
