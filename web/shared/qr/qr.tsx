import encodeQR from "qr";
import { useMemo } from "preact/hooks";
import "./qr.css";

export interface QrProps {
  text: string;
  /** What it is for, in words. */
  label: string;
}

/** The quiet zone that scanners need, in modules. */
const QUIET = 3;

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

export function draw(text: string): { size: number; path: string } {
  const modules = encodeQR(text, "raw", { ecc: "medium", border: QUIET });
  const path = modules.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ""))).join("");
  return { size: modules.length, path };
}
