/** What of patrol is drawn: cells by what was walked of them, the ground itself, trails, and people on their rounds. */
import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { STEPS, TOO_LONG, UNKNOWN } from '../state/coverage-classes.ts';
import { TRAIL_AGES_MS } from '../state/patrol-replay.ts';
import { PALETTES } from './palette.ts';
import { ALL_LEVELS, colouredZooms, hasLevel, type Picture, SOURCES, visible } from './picture.ts';

/** The cells show a little of the ground, and the legend with them. */
export const COVERAGE_OPACITY = 0.85;
export const WALKER_LAYER = 'walkers';
/** Only people who stand on one another become a figure: everywhere else each is to be seen. */
export const WALKER_CLUSTERS = { radiusPx: 7, maxzoom: 17 };
/** Drawn as MapLibre images of these names. */
export const UNKNOWN_PATTERN = 'cover-unknown';
export const LATE_PATTERN = 'cover-late';

const HOUR_S = 3_600;
/** How strong the ground of a walk is so many seconds later: the colour fades for a day and never quite goes. Trails, people and names are to be read on it. */
export const GROUND_FADING: readonly (readonly [ageS: number, opacity: number])[] = [
  [0, 0.38],
  [2 * HOUR_S, 0.3],
  [8 * HOUR_S, 0.2],
  [24 * HOUR_S, 0.1],
];

const cover: ExpressionSpecification = ['coalesce', ['feature-state', 'cover'], 0];

/** Under the borders: cells, their patterns, and the ground that was walked. */
export function coverageLayers(picture: Picture): LayerSpecification[] {
  return [
    ...ALL_LEVELS.map((level) => coverFill(picture, level)),
    ...ALL_LEVELS.map((level) => coverPattern(picture, level, UNKNOWN_PATTERN, UNKNOWN)),
    ...ALL_LEVELS.map((level) => coverPattern(picture, level, LATE_PATTERN, TOO_LONG)),
    walkedGround(picture),
  ];
}

/** Over names and sites: trails, then people. */
export function patrolLayers(picture: Picture): LayerSpecification[] {
  return [trailCasing(picture), trails(picture), walkers(picture)];
}

function cellsOf(picture: Picture, level: number, isShown: boolean) {
  const [minzoom, maxzoom] = colouredZooms(picture, level);
  return {
    source: SOURCES.cells,
    'source-layer': 'cells',
    filter: ['==', ['get', 'level'], level] as ExpressionSpecification,
    ...{ minzoom, maxzoom },
    layout: {
      visibility: visible(isShown && picture.shown.includes('coverage') && hasLevel(picture.levels, level)),
    },
  };
}

function coverFill(picture: Picture, level: number): LayerSpecification {
  const { walked, serious, city } = PALETTES[picture.theme];
  return {
    id: `cover-${level}`,
    type: 'fill',
    ...cellsOf(picture, level, true),
    paint: {
      'fill-color': [
        'match',
        cover,
        ...STEPS.flatMap((step, index) => [step, walked[index] as string]),
        TOO_LONG,
        serious,
        city,
      ] as unknown as ExpressionSpecification,
      'fill-opacity': ['case', ['==', cover, TOO_LONG], 0.3, ['>', cover, 0], COVERAGE_OPACITY, 0],
      'fill-antialias': false,
    },
  };
}

/** MapLibre picks a pattern by what a tile says and never by a state; so each pattern is a layer that its cells turn on. */
function coverPattern(picture: Picture, level: number, pattern: string, of: number): LayerSpecification {
  return {
    id: `${pattern}-${level}`,
    type: 'fill',
    ...cellsOf(picture, level, of === UNKNOWN || picture.patrol?.reading === 'since'),
    paint: {
      'fill-pattern': pattern,
      'fill-opacity': ['case', ['==', cover, of], 1, 0],
      'fill-antialias': false,
    },
  };
}

function walkedGround({ theme, shown, patrol }: Picture): LayerSpecification {
  const age: ExpressionSpecification = ['-', patrol?.minuteS ?? 0, ['coalesce', ['get', 'lastS'], 0]];
  return {
    id: 'walked-ground',
    type: 'fill',
    source: SOURCES.walkedTiles,
    'source-layer': 'coverage',
    layout: { visibility: visible(shown.includes('ground')) },
    paint: {
      'fill-color': PALETTES[theme].walkedGround,
      'fill-opacity': ['interpolate', ['linear'], age, ...GROUND_FADING.flat()] as unknown as ExpressionSpecification,
      'fill-antialias': false,
    },
  };
}

const byAge = (values: readonly number[]): ExpressionSpecification =>
  [
    'match',
    ['get', 'age'],
    ...TRAIL_AGES_MS.slice(0, -1).flatMap((_, age) => [age, values[age] as number]),
    values.at(-1) as number,
  ] as unknown as ExpressionSpecification;
const TRAIL_WIDTHS = [3.2, 2.6, 2, 1.5];

/** Under the trails, so that they are seen on cells and ground of every colour. */
function trailCasing({ theme, shown, scale }: Picture): LayerSpecification {
  return {
    id: 'trail-casing',
    type: 'line',
    source: SOURCES.trails,
    layout: { visibility: visible(shown.includes('trails')), 'line-join': 'round', 'line-cap': 'round' },
    paint: {
      'line-color': PALETTES[theme].halo,
      'line-width': byAge(TRAIL_WIDTHS.map((width) => (width + 2.4) * scale)),
      'line-opacity': byAge([0.8, 0.6, 0.4, 0.2]),
    },
  };
}

function trails({ theme, shown, scale }: Picture): LayerSpecification {
  return {
    id: 'trails',
    type: 'line',
    source: SOURCES.trails,
    layout: { visibility: visible(shown.includes('trails')), 'line-join': 'round', 'line-cap': 'round' },
    paint: {
      'line-color': PALETTES[theme].walker,
      'line-width': byAge(TRAIL_WIDTHS.map((width) => width * scale)),
      'line-opacity': byAge([0.9, 0.6, 0.4, 0.22]),
    },
  };
}

const isMany: ExpressionSpecification = ['has', 'point_count'];

function walkers({ theme, shown, scale, fonts }: Picture): LayerSpecification {
  const { onWalker, walker } = PALETTES[theme];
  return {
    id: WALKER_LAYER,
    type: 'symbol',
    source: SOURCES.walkers,
    layout: {
      visibility: visible(shown.includes('walkers')),
      'icon-image': ['case', isMany, 'walker-many', ['concat', 'walker-', ['get', 'pace']]],
      // A whole city of people is a pattern of points; a figure needs its room even there.
      'icon-size': [
        'interpolate',
        ['linear'],
        ['zoom'],
        9,
        ['case', isMany, 0.5, 0.38],
        11,
        ['case', isMany, 0.65, 0.6],
        14,
        1,
      ],
      'icon-allow-overlap': true,
      'icon-ignore-placement': true,
      'text-field': ['case', isMany, ['to-string', ['get', 'point_count']], ''],
      'text-font': fonts.strong,
      'text-size': ['interpolate', ['linear'], ['zoom'], 9, 8 * scale, 11, 10 * scale, 14, 13 * scale],
      'text-allow-overlap': true,
      'text-ignore-placement': true,
      'symbol-sort-key': ['case', isMany, 2, ['==', ['get', 'pace'], 'stale'], 0, 1],
    },
    paint: { 'text-color': onWalker, 'text-halo-color': walker, 'text-halo-width': 0.5 * scale },
  };
}
