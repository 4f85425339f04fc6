/** Strokes on a 24 × 24 box, of the tools of the editor alone. */
const PATHS = {
  select: 'M6 3l12 9-5.5 1L16 20l-2.5 1.2-3.3-7L6 18V3Z',
  vertices:
    'M4 17 10 7l10 3M4 17m-2 0a2 2 0 1 0 4 0 2 2 0 1 0-4 0M10 7m-2 0a2 2 0 1 0 4 0 2 2 0 1 0-4 0M20 10m-2 0a2 2 0 1 0 4 0 2 2 0 1 0-4 0',
  reshape: 'M3 16h4c2 0 2-8 5-8s3 8 5 8h4M3 16h.1M21 16h.1M7 20h10',
  split: 'M4 4h16v16H4zM12 2v3M12 8v3M12 14v3M12 20v2',
  merge: 'M4 4h16v16H4zM12 4v4M12 16v4M8 12h8M10.5 9.5 8 12l2.5 2.5M13.5 9.5 16 12l-2.5 2.5',
  add: 'M4 4h10v10H4zM17 14v6M14 17h6',
  undo: 'M9 6 4 11l5 5M4 11h10a6 6 0 0 1 0 12h-3',
  redo: 'M15 6l5 5-5 5M20 11H10a6 6 0 0 0 0 12h3',
  zoom: 'M4 9V4h5M20 9V4h-5M4 15v5h5M20 15v5h-5M9 9h6v6H9z',
  city: 'M3 6l6-2 6 2 6-2v14l-6 2-6-2-6 2V6ZM9 4v14M15 6v14',
  compare: 'M12 3v18M4 6h5v12H4M15 6h5v12h-5M9 12H7M17 12h-2',
} as const;
export type ToolIconName = keyof typeof PATHS;

/** A picture beside a word. */
export function ToolIcon({ name }: { name: ToolIconName }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
