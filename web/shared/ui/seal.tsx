const WAVES = 12;
const POINTS_PER_WAVE = 8;
const RADIUS = 43.5;
const DEPTH = 3.2;

/** The edge of a rubber stamp: a circle whose radius waves twelve times around. */
function waveEdge(): string {
  const count = WAVES * POINTS_PER_WAVE;
  const points = Array.from({ length: count }, (_, index) => {
    const angle = (index / count) * 2 * Math.PI;
    const radius = RADIUS + DEPTH * Math.cos(WAVES * angle);
    return `${(50 + radius * Math.cos(angle)).toFixed(1)} ${(50 + radius * Math.sin(angle)).toFixed(1)}`;
  });
  return `M${points.join("L")}Z`;
}

export const sealEdge = waveEdge();

/** The smile that every stamp, and the name of the product, carries. */
export function SealFace() {
  return (
    <g class="seal-face">
      <ellipse cx="37" cy="41" rx="5" ry="6.5" />
      <ellipse cx="63" cy="41" rx="5" ry="6.5" />
      <path d="M28 56c5 12.5 13 17.5 22 17.5S67 68.5 72 56" />
    </g>
  );
}

export function Seal() {
  return (
    <svg class="seal" viewBox="0 0 100 100" width="100" height="100" aria-hidden="true">
      <path class="seal-ink" d={sealEdge} />
      <SealFace />
    </svg>
  );
}
