import { ICON_SHAPES } from '../map/severity-icons.ts';

/** Strokes on a 24 × 24 box. Drawn here, so that no font and no request is needed. */
const PATHS = {
  layers: 'M12 3 2 8.5 12 14l10-5.5L12 3ZM2 13.5 12 19l10-5.5',
  filter: 'M3 5h18l-7 8.5V20l-4-2.2v-4.3L3 5Z',
  scenes: 'M3 5h13v11H3zM8 20h13V9',
  sun: 'M12 7.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9ZM12 1.5v3M12 19.5v3M1.5 12h3M19.5 12h3M4.6 4.6l2.1 2.1M17.3 17.3l2.1 2.1M4.6 19.4l2.1-2.1M17.3 6.7l2.1-2.1',
  moon: 'M20.5 14.5A9 9 0 0 1 9.5 3.5a9 9 0 1 0 11 11Z',
  language: 'M3 5h10M8 3v2M11.5 5c-.8 4-3.6 7-7.5 8.5M5.5 8.5c1.3 2.3 3.2 4 5.5 5M12.5 21l4.5-11 4.5 11M14.2 17h5.6',
  keys: 'M2.5 6h19v12h-19zM6 10h.1M10 10h.1M14 10h.1M18 10h.1M7.5 14h9',
  chart: 'M4 20V4M4 20h16M8.5 16v-5M13 16V7M17.5 16v-7',
  full: 'M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5',
  close: 'M5 5l14 14M19 5 5 19',
  play: 'M7 4.5v15l12-7.5-12-7.5Z',
  pause: 'M8 5v14M16 5v14',
  replay: 'M4 5v5h5M4.6 10a8 8 0 1 1-.4 4.5',
  check: 'M4 12.5 9.5 18 20 6.5',
  up: 'M12 20V5M5.5 11.5 12 5l6.5 6.5',
  target: 'M12 5a7 7 0 1 0 0 14 7 7 0 0 0 0-14ZM12 1.5V7M12 17v5.5M1.5 12H7M17 12h5.5',
  home: 'M3 11.5 12 4l9 7.5M5.5 10v10h13V10',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  trash: 'M4 7h16M9 7V4h6v3M6.5 7l1 13h9l1-13',
  copy: 'M8 8h12v12H8zM4 16V4h12',
  chevron: 'M9 5l7 7-7 7',
  dot: 'M12 8.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7Z',
  offline:
    'M2 2l20 20M5 12.5a10 10 0 0 1 4-2.4M1.8 9a15 15 0 0 1 5-3.2M12 5c3.8 0 7.4 1.4 10.2 4M8.5 16a5 5 0 0 1 7 0M12 19.8h.1',
  list: 'M8 6h13M8 12h13M8 18h13M3.5 6h.1M3.5 12h.1M3.5 18h.1',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM15.5 15.5 21 21',
  pencil: 'M4 20l1-4.5L16.5 4 20 7.5 8.5 19 4 20ZM14 6.5l3.5 3.5',
  phone: 'M6 3h4l1.5 5-2.5 1.8a12 12 0 0 0 5.2 5.2L16 12.5l5 1.5v4a2 2 0 0 1-2 2A16 16 0 0 1 4 5a2 2 0 0 1 2-2Z',
  print: 'M7 8V3h10v5M7 17H3.5V8h17v9H17M7 14h10v7H7z',
  window: 'M3 5h18v14H3zM3 9h18M13 13h5',
  info: 'M12 2.5a9.5 9.5 0 1 0 0 19 9.5 9.5 0 0 0 0-19ZM12 11v6M12 7.2h.1',
} as const;
export type IconName = keyof typeof PATHS;

/** A picture beside a word or inside a labelled button; never the only carrier of a meaning. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}

/** The shape of a severity, the same as on the map: dot, ring, triangle, octagon. */
export function SeverityIcon({ severity }: { severity: number }) {
  const shape = severity === 3 || severity === 4 ? ICON_SHAPES[severity] : undefined;
  return (
    <svg class={`severity-icon severity-${severity}`} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {shape === undefined ? (
        <circle cx="12" cy="12" r={severity === 1 ? 4 : 6.5} />
      ) : (
        <>
          <polygon points={shape.map((point) => point.join(',')).join(' ')} />
          <path class="mark" d={severity === 3 ? 'M12 9v6M12 17v1.8' : 'M12 6.4v7M12 16v2.2'} />
        </>
      )}
    </svg>
  );
}

/** The mark of a threshold: nothing is meant by its colour alone. */
export function AlertIcon({ alert }: { alert: 'calm' | 'watch' | 'alarm' }) {
  if (alert === 'calm') return <Icon name="check" />;
  return <SeverityIcon severity={alert === 'watch' ? 3 : 4} />;
}
