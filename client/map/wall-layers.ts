/**
 * The wall's own layers as data: one pure function from what is shown to MapLibre's layers, bottom to top. The list is
 * always the same layers in the same order; only properties differ, so that a change is a few property changes on one
 * long-lived map. Longer than most files because the picture is read in one piece; what patrol and key sites add stands
 * in files of their own.
 */
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { SEVERE } from '../state/severity.ts';
import { HEADROOM, heatColours } from './heat-ramp.ts';
import { PIN_BOX, PIN_UNIT_PX } from './late-pins.ts';
import { PALETTES } from './palette.ts';
import { coverageLayers, patrolLayers } from './patrol-layers.ts';
import { ALL_LEVELS, colouredZooms, hasLevel, type Picture, SOURCES, visible, zoomsOf } from './picture.ts';
import { siteLayers } from './site-layers.ts';

/** From this zoom on report tiles hold the reports themselves; below, bins. */
export const RAW_ZOOM = 14;

export const fillLayer = (level: number): string => `cells-${level}`;
export const FILL_LAYERS = ALL_LEVELS.map(fillLayer);
export const LATE_LAYER = 'late';
export const REPORT_LAYERS = [LATE_LAYER, 'severe', 'reports', 'report-tiles'];

export function wallLayers(picture: Picture): LayerSpecification[] {
  return [
    groundLayer(picture),
    ...ALL_LEVELS.map((level) => fill(picture, level)),
    heat(picture, 'reports'),
    heat(picture, 'tiles'),
    ...coverageLayers(picture),
    ...ALL_LEVELS.toReversed().map((level) => border(picture, level)),
    outline(picture),
    selection(picture),
    tilePoints(picture),
    points(picture),
    ...ALL_LEVELS.toReversed().map((level) => names(picture, level)),
    ...patrolLayers(picture),
    ...siteLayers(picture),
    lateWords(picture),
    latePins(picture),
    severe(picture),
  ];
}

function groundLayer({ theme, shown, levels }: Picture): LayerSpecification {
  return {
    id: 'ground',
    type: 'fill',
    source: SOURCES.cells,
    'source-layer': 'cells',
    filter: ['==', ['get', 'level'], levels[0]?.level ?? 1],
    layout: {
      visibility: visible(
        ['borders', 'choropleth', 'coverage'].some((name) => (shown as readonly string[]).includes(name)),
      ),
    },
    paint: { 'fill-color': PALETTES[theme].city, 'fill-opacity': 0.85, 'fill-antialias': false },
  };
}

/** The ground shows through a little, and the legend with it. */
export const CHOROPLETH_OPACITY = 0.85;

/** Always there, for a click must find its cell; seen only as a choropleth. */
function fill(picture: Picture, level: number): LayerSpecification {
  const { theme, shown, levels, breaks, scale } = picture;
  const { ramp, selected } = PALETTES[theme];
  const coloured = shown.includes('choropleth');
  const [from, to] =
    coloured || shown.includes('coverage') ? colouredZooms(picture, level) : zoomsOf(level, levels, scale);
  const open: ExpressionSpecification = ['coalesce', ['feature-state', 'open'], 0];
  const colour = breaks
    .slice(0, -1)
    .flatMap((end, index) => [end + 1, ramp[Math.min(ramp.length - 1, index + 1)] as string]);
  return {
    id: fillLayer(level),
    type: 'fill',
    source: SOURCES.cells,
    'source-layer': 'cells',
    filter: ['==', ['get', 'level'], level],
    minzoom: from,
    maxzoom: to,
    layout: { visibility: visible(hasLevel(levels, level)) },
    paint: {
      'fill-color': [
        'case',
        ['boolean', ['feature-state', 'selected'], false],
        coloured && colour.length > 0
          ? (['step', open, ramp[0], ...colour] as unknown as ExpressionSpecification)
          : coloured
            ? ramp[0]
            : selected,
        coloured && colour.length > 0
          ? (['step', open, ramp[0], ...colour] as unknown as ExpressionSpecification)
          : ramp[0],
      ],
      'fill-opacity': [
        'case',
        ['boolean', ['feature-state', 'selected'], false],
        coloured ? 1 : 0.12,
        coloured ? ['case', ['>', open, 0], CHOROPLETH_OPACITY, 0] : 0,
      ],
      'fill-antialias': false,
    },
  };
}

function heat(picture: Picture, from: Picture['heatFrom']): LayerSpecification {
  const { theme, shown, heatFrom, heatStops, scale } = picture;
  const strength = theme === 'light' ? 0.86 : 0.82;
  const intensity = heatStops.length === 0 ? [0, 1] : heatStops.flatMap(([zoom, value]) => [zoom, value / HEADROOM]);
  return {
    id: from === 'reports' ? 'heat' : 'heat-tiles',
    type: 'heatmap',
    source: from === 'reports' ? SOURCES.reports : SOURCES.reportTiles,
    ...(from === 'reports' ? {} : { 'source-layer': 'reports' }),
    maxzoom: from === 'reports' ? 24 : RAW_ZOOM + 1,
    layout: { visibility: visible(shown.includes('heat') && heatFrom === from) },
    paint: {
      'heatmap-weight': ['coalesce', ['get', 'weight'], 1],
      'heatmap-radius': picture.heatRadiusPx * scale,
      'heatmap-intensity': [
        'interpolate',
        ['exponential', 2],
        ['zoom'],
        ...intensity,
      ] as unknown as ExpressionSpecification,
      'heatmap-color': [
        'interpolate',
        ['linear'],
        ['heatmap-density'],
        ...heatColours(theme),
      ] as unknown as ExpressionSpecification,
      'heatmap-opacity': [
        'interpolate',
        ['linear'],
        ['zoom'],
        RAW_ZOOM,
        strength,
        RAW_ZOOM + 2,
        from === 'reports' ? 0.35 : 0,
      ],
    },
  };
}

const BORDER_WIDTH = [0, 2.2, 1.5, 1, 0.7] as const;

const DOUBLINGS_TO_BORDER = 1.4;

function border({ theme, shown, scale, levels }: Picture, level: number): LayerSpecification {
  const { border: colour } = PALETTES[theme];
  const first = levels[0]?.level === level;
  const from = first
    ? 0
    : (levels.find((entry) => entry.level === level)?.minzoom ?? 20) + DOUBLINGS_TO_BORDER + Math.log2(scale);
  const width = (BORDER_WIDTH[level] ?? 1) * scale;
  return {
    id: `border-${level}`,
    type: 'line',
    source: SOURCES.borders,
    'source-layer': 'borders',
    filter: ['all', ['==', ['get', 'level'], level], ['!=', ['get', 'outer'], true]],
    minzoom: Math.min(23, Math.max(0, from - 0.5)),
    layout: { visibility: visible(shown.includes('borders')), 'line-join': 'round', 'line-cap': 'round' },
    paint: {
      'line-color': colour,
      'line-width': [
        'interpolate',
        ['linear'],
        ['zoom'],
        Math.max(from, 8),
        width * 0.7,
        Math.max(from, 8) + 5,
        width * 1.8,
      ],
      'line-opacity': first
        ? 1
        : ['interpolate', ['linear'], ['zoom'], Math.max(0, from - 0.5), 0, from + 0.5, level === 2 ? 0.9 : 0.65],
    },
  };
}

function outline({ theme, shown, scale }: Picture): LayerSpecification {
  return {
    id: 'border-outer',
    type: 'line',
    source: SOURCES.borders,
    'source-layer': 'borders',
    filter: ['==', ['get', 'outer'], true],
    layout: { visibility: visible(shown.includes('borders')), 'line-join': 'round' },
    paint: { 'line-color': PALETTES[theme].outer, 'line-width': 2.2 * scale },
  };
}

function selection({ theme, scale }: Picture): LayerSpecification {
  return {
    id: 'selection',
    type: 'line',
    source: SOURCES.ground,
    layout: { 'line-join': 'round' },
    paint: { 'line-color': PALETTES[theme].selected, 'line-width': 3 * scale },
  };
}

function pointPaint({ theme, scale }: Picture) {
  const palette = PALETTES[theme];
  const closed: ExpressionSpecification = ['==', ['get', 'state'], 'closed'];
  const colour: ExpressionSpecification = [
    'case',
    closed,
    palette.pointClosed,
    ['match', ['get', 'severity'], 4, palette.critical, 3, palette.serious, palette.point],
  ];
  return {
    'circle-color': colour,
    'circle-radius': ['interpolate', ['linear'], ['zoom'], 9, 2.4 * scale, 15, 6 * scale],
    'circle-opacity': ['case', closed, 0.25, 0.85],
    'circle-stroke-color': ['case', closed, palette.pointClosed, palette.halo],
    'circle-stroke-width': 1 * scale,
    'circle-stroke-opacity': 0.9,
  } as Extract<LayerSpecification, { type: 'circle' }>['paint'];
}

function points(picture: Picture): LayerSpecification {
  return {
    id: 'reports',
    type: 'circle',
    source: SOURCES.reports,
    layout: { visibility: visible(picture.shown.includes('points')), 'circle-sort-key': ['get', 'severity'] },
    paint: pointPaint(picture) ?? {},
  };
}

function tilePoints(picture: Picture): LayerSpecification {
  return {
    id: 'report-tiles',
    type: 'circle',
    source: SOURCES.reportTiles,
    'source-layer': 'reports',
    minzoom: RAW_ZOOM,
    filter: ['has', 'number'],
    layout: { visibility: visible(picture.shown.includes('points') && picture.heatFrom === 'tiles') },
    paint: pointPaint(picture) ?? {},
  };
}

function severe({ shown }: Picture): LayerSpecification {
  return {
    id: 'severe',
    type: 'symbol',
    source: SOURCES.reports,
    filter: ['all', ['>=', ['get', 'severity'], SEVERE], ['==', ['get', 'state'], 'open']],
    layout: {
      visibility: visible(shown.includes('severe')),
      'icon-image': ['concat', 'severity-', ['to-string', ['get', 'severity']]],
      'icon-allow-overlap': true,
      'icon-ignore-placement': true,
      'symbol-sort-key': ['get', 'severity'],
    },
    paint: {},
  };
}

/** A hundred late cases must not hide the map: nearer than this they are one pin with a figure, until the map is near. */
export const LATE_CLUSTERS = { radiusPx: 46, maxzoom: 13 };
const LATE_FONT_PX = 14;
/** Beside pins that stand alone; where every town has some, the legend has the words. */
const LATE_WORDS_ZOOM = 11;
const isOverdue: ExpressionSpecification = ['>', ['get', 'overdue'], 0];
const isMany: ExpressionSpecification = ['has', 'point_count'];
/** A pin of many is a little larger. */
const lateSize: ExpressionSpecification = ['case', isMany, ['step', ['get', 'point_count'], 1.15, 10, 1.3, 50, 1.5], 1];

/** One pin for each late case, or for some of them; the figure is of those overdue, where there are any. */
function latePins({ theme, scale, shown, fonts }: Picture): LayerSpecification {
  const { critical, serious, onSevere, halo } = PALETTES[theme];
  const upToCentre = (PIN_BOX.height - PIN_BOX.centre[1]) * PIN_UNIT_PX;
  return {
    id: LATE_LAYER,
    type: 'symbol',
    source: SOURCES.late,
    layout: {
      visibility: visible(shown.includes('late')),
      'icon-image': ['concat', 'late-', ['case', isOverdue, 'overdue', 'soon'], ['case', isMany, '-many', '']],
      'icon-size': lateSize,
      'icon-anchor': 'bottom',
      'icon-padding': 0,
      'icon-allow-overlap': true,
      'text-field': [
        'case',
        isMany,
        ['to-string', ['case', isOverdue, ['get', 'overdue'], ['get', 'point_count']]],
        '',
      ],
      'text-font': fonts.strong,
      'text-size': ['*', LATE_FONT_PX * 0.86 * scale, lateSize],
      'text-offset': [0, -upToCentre / (LATE_FONT_PX * 0.86)],
      'text-allow-overlap': true,
      'symbol-sort-key': ['case', isOverdue, 1, 0],
    },
    paint: {
      'text-color': ['case', isOverdue, onSevere, serious],
      'text-halo-color': ['case', isOverdue, critical, halo],
      'text-halo-width': 0.6 * scale,
    },
  };
}

/** Under the pins, where there is room. */
function lateWords({ theme, scale, shown, fonts, lateWords: words }: Picture): LayerSpecification {
  const { critical, serious, halo } = PALETTES[theme];
  return {
    id: 'late-words',
    type: 'symbol',
    source: SOURCES.late,
    minzoom: LATE_WORDS_ZOOM,
    layout: {
      visibility: visible(shown.includes('late') && words !== undefined),
      'text-field': ['case', isOverdue, words?.overdue ?? '', words?.soon ?? ''],
      'text-font': fonts.strong,
      'text-size': LATE_FONT_PX * scale,
      'text-anchor': 'top',
      'text-offset': [0, 0.3],
      'text-padding': 0,
      'symbol-sort-key': ['case', isOverdue, 0, 1],
    },
    paint: {
      'text-color': ['case', isOverdue, critical, serious],
      'text-halo-color': halo,
      'text-halo-width': 1.6 * scale,
    },
  };
}

/** Where a name may move to, in ems from its place, nearest first. */
const ASIDE = [
  [0, 0],
  [0, 0.7],
  [0, -0.7],
  [1.2, 0],
  [-1.2, 0],
  [2.2, 0],
  [-2.2, 0],
].flatMap((offset) => ['center' as const, offset as [number, number]]);
const NAME_SIZE = [0, 17, 13.5, 12, 11.5] as const;

function names({ theme, language, scale, shown, levels, fonts }: Picture, level: number): LayerSpecification {
  const palette = PALETTES[theme];
  const [from, to] = zoomsOf(level, levels, scale);
  const [own, other] = language === 'zh' ? ['name_zh', 'name_en'] : ['name_en', 'name_zh'];
  return {
    id: `names-${level}`,
    type: 'symbol',
    source: SOURCES.names,
    filter: ['==', ['get', 'level'], level],
    minzoom: from,
    maxzoom: to,
    layout: {
      visibility: visible(shown.includes('labels') && hasLevel(levels, level)),
      'text-field': ['case', ['!=', ['coalesce', ['get', own], ''], ''], ['get', own], ['get', other]],
      'text-font': level <= 2 ? fonts.strong : fonts.regular,
      'text-size': (NAME_SIZE[level] ?? 12) * scale,
      'text-letter-spacing': language === 'zh' ? 0.08 : 0.02,
      'text-max-width': 8,
      'text-padding': 2 * scale,
      // A name that would lie on another one moves aside before it is left out.
      'text-variable-anchor-offset': ASIDE,
      'text-justify': 'center',
    },
    paint: {
      'text-color': level <= 2 ? palette.label : palette.labelQuiet,
      'text-halo-color': palette.halo,
      'text-halo-width': 1.6 * scale,
      'text-halo-blur': 0.4 * scale,
    },
  };
}
