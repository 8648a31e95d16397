/** Line icons on a grid of 24, drawn for these pages. */
const shapes = {
  check: "M4.5 12.8 9.6 18 19.5 6.5",
  cross: "M6 6l12 12M18 6 6 18",
  clock: "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM12 7.5V12l3.2 2",
  alert: "M12 4 2.8 19.5h18.4ZM12 10v4.2M12 16.9v.2",
  offline: "M4 4l16 16M2.5 9.2a14 14 0 0 1 4-2.5M10.6 5.4A14 14 0 0 1 21.5 9.2M5.8 12.7a9 9 0 0 1 3.6-2.1M14.8 10.8a9 9 0 0 1 3.4 1.9M9.2 16.2a4.2 4.2 0 0 1 5.6 0M12 19.6v.1",
  arrow: "M4 12h15M13 6l6 6-6 6",
  up: "M12 20V5M6 11l6-6 6 6",
  down: "M12 4v15M6 13l6 6 6-6",
  undo: "M8.5 5 4 9.5 8.5 14M4.5 9.5h9a5.5 5.5 0 0 1 0 11H9",
  gift: "M4 11h16v9H4ZM3 7.5h18V11H3ZM12 7.5V20M12 7.5C9 7.5 7.3 6.4 7.3 5a1.9 1.9 0 0 1 3.7-.5L12 7.5l1-3a1.9 1.9 0 0 1 3.7.5c0 1.4-1.7 2.5-4.7 2.5",
  camera: "M3.5 8h4l1.6-2.5h5.8L16.5 8h4v11h-17ZM12 10a3.3 3.3 0 1 0 0 6.6 3.3 3.3 0 0 0 0-6.6Z",
  print: "M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7Z",
  phone: "M8 3h8a1.5 1.5 0 0 1 1.5 1.5v15A1.5 1.5 0 0 1 16 21H8a1.5 1.5 0 0 1-1.5-1.5v-15A1.5 1.5 0 0 1 8 3ZM11 18h2",
  copy: "M9 9h11v11H9ZM5 15H4V4h11v1",
  plus: "M12 5v14M5 12h14",
  download: "M12 4v11M7 10.5l5 5 5-5M5 20h14",
  mail: "M3.5 6h17v12.5h-17ZM4 6.5l8 6.5 8-6.5",
  globe: "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17ZM3.8 12h16.4M12 3.8c2.3 2.2 3.4 5 3.4 8.2s-1.1 6-3.4 8.2c-2.3-2.2-3.4-5-3.4-8.2s1.1-6 3.4-8.2Z",
  retry: "M19.5 5v5h-5M19 10a7.5 7.5 0 1 0 .2 4.5",
  sound: "M4 9.5v5h3.5L12 18.5v-13L7.5 9.5ZM15.5 9a4.2 4.2 0 0 1 0 6M18 6.5a7.8 7.8 0 0 1 0 11",
  mute: "M4 9.5v5h3.5L12 18.5v-13L7.5 9.5ZM15.5 9.5l5 5M20.5 9.5l-5 5",
  star: "m12 3.8 2.5 5.3 5.8.7-4.3 4 1.2 5.7-5.2-2.9-5.2 2.9L8 13.8l-4.3-4 5.8-.7Z",
} as const;

export type IconName = keyof typeof shapes;

/** Decoration beside a text; it says nothing by itself. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg viewBox="0 0 24 24" width="24" height="24" fill="none" stroke="currentColor" stroke-width="2.1"
      stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">
      <path d={shapes[name]} />
    </svg>
  );
}
