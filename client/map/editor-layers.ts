/**
 * The editor's own layers as data: one pure function from what is shown to MapLibre's layers, bottom to top, always the
 * same ones in the same order. Cells that the draft left alone come from tiles; those that it changed are hidden there
 * by their state and come from the coverage. What moves with the pointer is drawn apart, over the map.
 */
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { EDITOR_PALETTES } from './editor-palette.ts';
import { PALETTES, type Theme } from './palette.ts';
import type { LevelZoom } from './picture.ts';

export interface EditorPicture {
  theme: Theme;
  language: 'zh' | 'en';
  /** Factor on every width and size. */
  scale: number;
  /** Levels of the city, top first, with the zoom from which tiles hold them. */
  levels: readonly LevelZoom[];
  fonts: { regular: string[]; strong: string[] };
}

export const EDITOR_SOURCES = {
  cells: 'cells',
  /** Shapes that changed leaves had, and have. */
  ground: 'changed-ground',
  /** Borders of changed cells, one feature an arc; the id is that of the arc. */
  borders: 'changed-borders',
  difference: 'difference',
  problems: 'problems',
  names: 'names',
} as const;
const LEVELS = [4, 3, 2, 1] as const;
const WIDTH = [0, 2.8, 1.7, 1.4, 1] as const;

/** Whether a feature was taken over by something drawn above. */
const unlessHidden: ExpressionSpecification = ['case', ['boolean', ['feature-state', 'hidden'], false], 0, 1];

export function editorLayers(picture: EditorPicture): LayerSpecification[] {
  return [
    ground(picture),
    changedGround(picture, 'before'),
    changedGround(picture, 'after'),
    ...difference(picture),
    ...LEVELS.map((level) => tileBorder(picture, level)),
    ...LEVELS.map((level) => changedBorder(picture, level)),
    names(picture),
    problems(picture),
  ];
}

function ground({ theme, levels }: EditorPicture): LayerSpecification {
  return {
    id: 'ground',
    type: 'fill',
    source: EDITOR_SOURCES.cells,
    'source-layer': 'cells',
    filter: ['==', ['get', 'level'], levels[0]?.level ?? 1],
    paint: { 'fill-color': PALETTES[theme].city, 'fill-opacity': 0.85, 'fill-antialias': false },
  };
}

/** First the ground that changed leaves had, as if nothing were there, then what they have: the rest is lost ground. */
function changedGround({ theme }: EditorPicture, when: 'before' | 'after'): LayerSpecification {
  return {
    id: `changed-${when}`,
    type: 'fill',
    source: EDITOR_SOURCES.ground,
    filter: ['==', ['get', 'when'], when],
    paint: {
      'fill-color': when === 'before' ? PALETTES[theme].ground : EDITOR_PALETTES[theme].changed,
      'fill-antialias': false,
    },
  };
}

const from = (levels: readonly LevelZoom[], level: number): number =>
  levels[0]?.level === level ? 0 : (levels.find((entry) => entry.level === level)?.minzoom ?? 23);

const borderWidth = (level: number, scale: number): ExpressionSpecification => {
  const width = (WIDTH[level] ?? 1) * scale;
  return ['interpolate', ['linear'], ['zoom'], 9, width * 0.6, 15, width * 1.3];
};
const borderColour = ({ theme }: EditorPicture, level: number): string =>
  level <= 2 ? PALETTES[theme].outer : PALETTES[theme].border;

/** Outlines of cells, for border tiles do not say whose a border is. Both sides draw it; it is opaque. */
function tileBorder(picture: EditorPicture, level: number): LayerSpecification {
  return {
    id: `border-${level}`,
    type: 'line',
    source: EDITOR_SOURCES.cells,
    'source-layer': 'cells',
    filter: ['==', ['get', 'level'], level],
    minzoom: from(picture.levels, level),
    layout: { 'line-join': 'round', 'line-cap': 'round' },
    paint: {
      'line-color': borderColour(picture, level),
      'line-width': borderWidth(level, picture.scale),
      'line-opacity': unlessHidden,
    },
  };
}

/** At every zoom: what was changed is seen from afar. */
function changedBorder(picture: EditorPicture, level: number): LayerSpecification {
  return {
    id: `changed-border-${level}`,
    type: 'line',
    source: EDITOR_SOURCES.borders,
    filter: ['==', ['get', 'level'], level],
    minzoom: from(picture.levels, level),
    layout: { 'line-join': 'round', 'line-cap': 'round' },
    paint: {
      'line-color': borderColour(picture, level),
      'line-width': borderWidth(level, picture.scale),
      'line-opacity': unlessHidden,
    },
  };
}

export const CHANGE_SIDES = ['gained', 'lost', 'moved'] as const;
export type ChangeSide = (typeof CHANGE_SIDES)[number];
export const patternName = (side: ChangeSide): string => `pattern-${side}`;

/** Ground that changes hands: a hue, a pattern and a line of its own for each side. */
function difference({ theme, scale }: EditorPicture): LayerSpecification[] {
  const palette = EDITOR_PALETTES[theme];
  const of = (side: ChangeSide): ExpressionSpecification => ['==', ['get', 'side'], side];
  return CHANGE_SIDES.flatMap((side): LayerSpecification[] => [
    {
      id: `difference-${side}`,
      type: 'fill',
      source: EDITOR_SOURCES.difference,
      filter: of(side),
      paint: { 'fill-color': palette[side], 'fill-opacity': 0.22, 'fill-antialias': false },
    },
    {
      id: `difference-${side}-pattern`,
      type: 'fill',
      source: EDITOR_SOURCES.difference,
      filter: of(side),
      // Names must be read through it.
      paint: { 'fill-pattern': patternName(side), 'fill-opacity': 0.6, 'fill-antialias': false },
    },
    {
      id: `difference-${side}-line`,
      type: 'line',
      source: EDITOR_SOURCES.difference,
      filter: of(side),
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': palette[side],
        'line-width': 2 * scale,
        ...(side === 'lost' ? { 'line-dasharray': [3, 2] } : side === 'moved' ? { 'line-dasharray': [1, 1.5] } : {}),
      },
    },
  ]);
}

/** The name and, where it says something else, the code. */
function names({ theme, language, scale, fonts }: EditorPicture): LayerSpecification {
  const palette = PALETTES[theme];
  const [own, other] = language === 'zh' ? ['name_zh', 'name_en'] : ['name_en', 'name_zh'];
  const name: ExpressionSpecification = ['case', ['!=', ['get', own], ''], ['get', own], ['get', other]];
  return {
    id: 'names',
    type: 'symbol',
    source: EDITOR_SOURCES.names,
    layout: {
      'text-field': [
        'format',
        name,
        {},
        ['case', ['in', ['get', 'code'], name], '', ['concat', '\n', ['get', 'code']]],
        { 'font-scale': 0.85 },
      ] as unknown as ExpressionSpecification,
      'text-font': fonts.regular,
      'text-size': 12.5 * scale,
      'text-max-width': 9,
      'text-padding': 3 * scale,
    },
    paint: {
      'text-color': palette.label,
      'text-halo-color': palette.halo,
      'text-halo-width': 1.6 * scale,
    },
  };
}

/** Errors are filled, warnings hollow; the chosen one is larger. */
function problems({ scale }: EditorPicture): LayerSpecification {
  return {
    id: 'problems',
    type: 'symbol',
    source: EDITOR_SOURCES.problems,
    layout: {
      'icon-image': ['concat', 'problem-', ['get', 'severity']],
      'icon-size': ['case', ['get', 'chosen'], 1.45, 1],
      'icon-allow-overlap': true,
      'icon-ignore-placement': true,
      'symbol-sort-key': ['case', ['get', 'chosen'], 2, ['match', ['get', 'severity'], 'error', 1, 0]],
      'icon-padding': 0,
    },
    paint: { 'icon-opacity': 1, 'icon-translate': [0, -2 * scale] },
  };
}
