/**
 * Key sites: a quiet dot for each, its icon where there is room, and on top those that must be inspected, many as one
 * until the map is near.
 */
import type { ExpressionSpecification, LayerSpecification, SymbolLayerSpecification } from 'maplibre-gl';
import type { SiteStatus } from '../../server/sites/contract.ts';
import { PALETTES } from './palette.ts';
import { type Picture, SOURCES, visible } from './picture.ts';

export const PRESSING_LAYER = 'pressing-sites';
export const SITE_LAYERS = [PRESSING_LAYER, 'site-icons', 'site-dots', 'quiet-site-dots'];
export const PRESSING_CLUSTERS = { radiusPx: 34, maxzoom: 12 };
const ICONS_ZOOM = 11.5;
export const DOT_IMAGE = 'site-dot';
const QUIET: readonly SiteStatus[] = ['in-order', 'closed'];
/** A point of several sites tells how many. */
const size: ExpressionSpecification = ['min', 3, ['sqrt', ['coalesce', ['get', 'count'], 1]]];

/** Lowest first: what a pin of several takes its shape from. */
export const PRESSING_RANKS = ['due', 'overdue', 'failed'] as const;

export function siteLayers(picture: Picture): LayerSpecification[] {
  return [dots(picture), quietDots(picture), icons(picture), reach(picture), lit(picture), pressing(picture)];
}

/** The rule of site-status.ts as an expression on a feature of a tile. */
function statusOn(today: number): ExpressionSpecification {
  return [
    'case',
    ['to-boolean', ['get', 'closed']],
    'closed',
    ['to-boolean', ['get', 'failed']],
    'failed',
    ['<', ['get', 'dueDay'], today],
    'overdue',
    ['<=', ['-', ['get', 'dueDay'], ['get', 'aheadDays']], today],
    'due',
    'in-order',
  ];
}

const isOneOf = (patrol: Picture['patrol'], statuses: readonly SiteStatus[]): ExpressionSpecification | false =>
  statuses.length === 0 ? false : ['match', statusOn(patrol?.today ?? 0), [...statuses], true, false];

/** Of a point of several nobody knows how they stand: where that is asked, it is left out, and `quietDots` shows each. */
function dots(picture: Picture): LayerSpecification {
  const { patrol } = picture;
  const asked = patrol?.siteStatuses ?? [];
  return {
    id: 'site-dots',
    type: 'symbol',
    source: SOURCES.siteTiles,
    'source-layer': 'sites',
    ...(asked.length === 0 ? {} : { filter: ['all', ['has', 'dueDay'], isOneOf(patrol, asked)] }),
    layout: dotLayout(picture),
    paint: {},
  } as LayerSpecification;
}

/** Those in order or closed that the filter asks for, from their list. */
function quietDots(picture: Picture): LayerSpecification {
  return {
    id: 'quiet-site-dots',
    type: 'symbol',
    source: SOURCES.quietSites,
    layout: dotLayout(picture),
    paint: {},
  };
}

/** A small square: a ring would be taken for a minor report. */
function dotLayout({ shown }: Picture): SymbolLayerSpecification['layout'] & object {
  return {
    visibility: visible(shown.includes('sites')),
    'icon-image': DOT_IMAGE,
    'icon-size': ['interpolate', ['linear'], ['zoom'], 8, ['*', 0.28, size], 12, ['*', 0.5, size]],
    'icon-allow-overlap': true,
    'icon-ignore-placement': true,
  };
}

/** Those in order and those closed; the others come from their list, and are never left out for want of room. */
function icons({ shown, patrol }: Picture): LayerSpecification {
  const status = statusOn(patrol?.today ?? 0);
  const asked = patrol?.siteStatuses ?? [];
  const quiet = QUIET.filter((one) => asked.length === 0 || asked.includes(one));
  return {
    id: 'site-icons',
    type: 'symbol',
    source: SOURCES.siteTiles,
    'source-layer': 'sites',
    minzoom: ICONS_ZOOM,
    filter: ['all', ['has', 'dueDay'], isOneOf(patrol, quiet)],
    layout: {
      visibility: visible(shown.includes('sites')),
      'icon-image': ['concat', 'site-', ['coalesce', ['get', 'icon'], 'other'], '-', status],
      'icon-size': ['interpolate', ['linear'], ['zoom'], ICONS_ZOOM, 0.75, 15, 1],
      'icon-padding': 1,
    },
    paint: {},
  };
}

const isMany: ExpressionSpecification = ['has', 'point_count'];
const COUNT_PX = 13;

function pressing({ theme, shown, scale, fonts }: Picture): LayerSpecification {
  const { critical, serious, onSevere, halo } = PALETTES[theme];
  const isFilled: ExpressionSpecification = ['>', ['get', 'rank'], 0];
  return {
    id: PRESSING_LAYER,
    type: 'symbol',
    source: SOURCES.pressing,
    layout: {
      visibility: visible(shown.includes('sites')),
      'icon-image': [
        'case',
        isMany,
        ['concat', 'sites-many-', ['to-string', ['get', 'rank']]],
        ['concat', 'site-', ['get', 'icon'], '-', ['get', 'status']],
      ],
      'icon-size': ['case', isMany, ['step', ['get', 'point_count'], 1, 10, 1.2, 50, 1.45], 1],
      'icon-allow-overlap': true,
      'icon-ignore-placement': true,
      'text-field': ['case', isMany, ['to-string', ['get', 'point_count']], ''],
      'text-font': fonts.strong,
      'text-size': ['*', COUNT_PX * scale, ['step', ['coalesce', ['get', 'point_count'], 1], 1, 10, 1.1, 50, 1.25]],
      'text-allow-overlap': true,
      'text-ignore-placement': true,
      'symbol-sort-key': ['get', 'rank'],
    },
    paint: {
      'text-color': ['case', isFilled, onSevere, serious],
      'text-halo-color': ['case', isFilled, critical, halo],
      'text-halo-width': 0.5 * scale,
    },
  };
}

/** The circle around a report within which sites are looked for. */
function reach({ theme, scale }: Picture): LayerSpecification {
  return {
    id: 'reach',
    type: 'line',
    source: SOURCES.around,
    filter: ['==', ['geometry-type'], 'Polygon'],
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': PALETTES[theme].selected,
      'line-width': 2.2 * scale,
      'line-dasharray': [2.5, 2],
    },
  };
}

/** A ring around each site within that circle. */
function lit({ theme, scale }: Picture): LayerSpecification {
  return {
    id: 'lit-sites',
    type: 'circle',
    source: SOURCES.around,
    filter: ['==', ['geometry-type'], 'Point'],
    paint: {
      'circle-color': PALETTES[theme].selected,
      'circle-opacity': 0.16,
      'circle-radius': 17.5 * scale,
      'circle-stroke-color': PALETTES[theme].selected,
      'circle-stroke-width': 2.6 * scale,
    },
  };
}
