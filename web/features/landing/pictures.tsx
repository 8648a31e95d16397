import { SealFace, sealEdge } from "../../shared/ui/seal.tsx";

/** Flat shapes printed over each other like a two-colour poster; decoration only. */
export function Stamper({ falling }: { falling: boolean }) {
  return (
    <svg class={falling ? "stamper falling" : "stamper"} viewBox="0 0 120 160" width="120" height="160" aria-hidden="true">
      <path class="print-ink" d="M60 6c19 0 31 13 31 29 0 13-8 21-13 31-4 8-4 18-4 26H46c0-8 0-18-4-26-5-10-13-18-13-31C29 19 41 6 60 6Z" />
      <path class="print-shine" d="M45 22c-6 6-8 14-4 22" />
      <rect class="print-ink" x="22" y="92" width="76" height="20" rx="8" />
      <rect class="print-tomato" x="12" y="110" width="96" height="26" rx="9" />
      <rect class="print-sun" x="18" y="134" width="84" height="9" rx="3" />
    </svg>
  );
}

export function ProgramPicture() {
  return (
    <svg class="picture" viewBox="0 0 240 160" width="240" height="160" aria-hidden="true">
      <circle class="print-sun" cx="70" cy="84" r="58" />
      <g class="print-over">
        <path class="print-lilac" d="M88 34h128a12 12 0 0 1 12 12v70a12 12 0 0 1-12 12H88a12 12 0 0 1-12-12V46a12 12 0 0 1 12-12Z" />
      </g>
      <g class="print-tomato">
        <circle cx="108" cy="66" r="13" /><circle cx="144" cy="66" r="13" /><circle cx="180" cy="66" r="13" />
        <circle cx="108" cy="99" r="13" />
      </g>
      <g class="print-line"><circle cx="144" cy="99" r="12" /><circle cx="180" cy="99" r="12" /></g>
      <Cup />
    </svg>
  );
}

function Cup() {
  return (
    <g transform="translate(14 58)">
      <path class="print-ink" d="M0 22h64v24c0 19-12 32-32 32S0 65 0 46Z" />
      <path class="print-line" d="M64 28h7c8 0 12 5 12 12s-5 12-12 12h-8" />
      <path class="print-line" d="M20 12c-5-6 5-9 0-16M40 12c-5-6 5-9 0-16" />
    </g>
  );
}

/** Any pattern will do: it is a picture of a code, not one to be scanned. */
const modules = "M0 0h18v18H0ZM6 6h6v6H6ZM36 0h18v18H36ZM42 6h6v6h-6ZM0 36h18v18H0ZM6 42h6v6H6ZM24 0h6v12h-6ZM24 18h12v6H24ZM42 24h12v6H42ZM24 30h6v12h-6ZM36 36h6v6h-6ZM48 36h6v12h-6ZM30 48h12v6H30ZM0 24h12v6H0Z";

export function PosterPicture() {
  return (
    <svg class="picture" viewBox="0 0 240 160" width="240" height="160" aria-hidden="true">
      <path class="print-lilac" d="M8 128 64 18l70 110Z" />
      <g class="print-over"><rect class="print-sun" x="58" y="10" width="98" height="132" rx="8" /></g>
      <rect class="print-tomato" x="70" y="24" width="74" height="10" rx="5" />
      <rect class="print-tomato" x="70" y="40" width="46" height="10" rx="5" />
      <path class="print-ink" fill-rule="evenodd" transform="translate(77 64)" d={modules} />
      <g transform="translate(160 58) rotate(9 30 48)">
        <rect class="print-ink" width="56" height="98" rx="10" />
        <rect class="print-paper" x="6" y="12" width="44" height="70" rx="4" />
        <path class="print-tomato" transform="translate(9 27) scale(0.38)" d={sealEdge} />
      </g>
    </svg>
  );
}

export function ScanPicture() {
  return (
    <svg class="picture" viewBox="0 0 240 160" width="240" height="160" aria-hidden="true">
      <circle class="print-lilac" cx="168" cy="80" r="66" />
      <g class="print-over"><path class="print-sun" d="M20 118c30-40 82-62 128-40l-18 66H38Z" /></g>
      <rect class="print-ink" x="54" y="14" width="78" height="132" rx="13" />
      <rect class="print-yes" x="61" y="27" width="64" height="104" rx="6" />
      <path class="print-tick" d="m76 80 13 13 22-28" />
      <g transform="translate(134 56) rotate(10 44 44) scale(0.86)">
        <path class="print-tomato" d={sealEdge} />
        <SealFace />
      </g>
    </svg>
  );
}
