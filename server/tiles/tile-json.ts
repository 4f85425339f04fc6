import { z } from 'zod';
import type { BoundaryLayer, BoundaryTiles } from './boundary-tiles.ts';
import { BOUNDARY_MAX_ZOOM } from './boundary-zooms.ts';
import { COVERAGE_MAX_ZOOM, COVERAGE_MIN_ZOOM } from './coverage-tiles.ts';
import type { HeatScale } from './heat-scale.ts';
import { RAW_FROM_ZOOM, REPORTS_MAX_ZOOM } from './report-tiles.ts';
import { SITES_MAX_ZOOM, SITES_RAW_FROM_ZOOM } from './site-tiles.ts';

/** TileJSON 3.0.0, with what this service adds. */
export const tileJsonSchema = z.object({
  tilejson: z.literal('3.0.0'),
  name: z.string(),
  scheme: z.literal('xyz'),
  tiles: z.array(z.string()),
  bounds: z.array(z.number()).length(4).optional(),
  center: z.array(z.number()).length(3).optional(),
  minzoom: z.number().int(),
  maxzoom: z.number().int(),
  attribution: z.string().optional(),
  vector_layers: z.array(
    z.object({
      id: z.string(),
      description: z.string(),
      minzoom: z.number().int(),
      maxzoom: z.number().int(),
      fields: z.record(z.string(), z.string()),
    }),
  ),
  generation: z.number().int().optional().describe('Generation of the boundaries'),
  levels: z
    .array(z.object({ level: z.number().int(), minzoom: z.number().int() }))
    .optional()
    .describe('From which zoom each level is in the tiles'),
  rawFromZoom: z.number().int().optional().describe('Single reports or sites from this zoom on, bins where they crowd'),
  heat: z
    .object({ radiusPx: z.number(), byZoom: z.array(z.number()) })
    .optional()
    .describe('Weight that is full heat, by zoom: heatmap-weight = weight / byZoom[zoom]'),
});
export type TileJson = z.infer<typeof tileJsonSchema>;

const SYNTHETIC = '边界为演示合成数据，非测绘成果 · Synthetic demo boundaries, not surveyed';

const BOUNDARY_FIELDS: Record<BoundaryLayer, { description: string; fields: Record<string, string> }> = {
  cells: {
    description: 'Cells as polygons; the id of a feature is the id of the cell',
    fields: {
      code: 'Code, unique per level',
      name_zh: 'Chinese name',
      name_en: 'English name',
      level: 'Number; 1 sector, 2 town, 3 responsibility, 4 basic grid',
      leaf: 'Boolean; true for a cell without children',
      parent: 'Code of the cell that it is part of',
    },
  },
  borders: {
    description: 'Borders as lines, each once',
    fields: {
      level: 'Number; smallest level number of the cells that it separates',
      outer: 'Boolean; true where cells lie on one side only',
    },
  },
};

const REPORT_FIELDS = {
  count: 'Number; reports in the bin, absent on a single report',
  weight: 'Number; by severity and age, summed in a bin',
  severity: 'Number; 1 minor to 4 critical, the highest in a bin',
  number: 'Number of the report',
  category: 'Code of the category',
  state: 'open or closed',
  occurredAt: 'Number; seconds since 1970',
};

const SITE_FIELDS = {
  count: 'Number; how many sites it stands for, absent on a single one',
  code: 'Code',
  kind: 'Code of the kind',
  icon: 'Name of its icon',
  name_zh: 'Chinese name',
  name_en: 'English name',
  closed: 'Boolean; closed today',
  failed: 'Boolean; its last inspection found something',
  dueDay: 'Number; day by which it is to be inspected, days since 1970 in the city',
  aheadDays: 'Number; it is due so many days before',
};

/** `base` is the origin under which the tiles are asked for. */
export function boundaryTileJson(layer: BoundaryLayer, boundaries: BoundaryTiles, base: string): TileJson {
  const { generation, levels, synthetic } = boundaries;
  return {
    tilejson: '3.0.0',
    name: layer,
    scheme: 'xyz',
    tiles: [`${base}/tiles/${layer}/{z}/{x}/{y}.mvt?generation=${generation}`],
    ...extentOf(boundaries),
    minzoom: 0,
    maxzoom: BOUNDARY_MAX_ZOOM,
    ...(synthetic ? { attribution: SYNTHETIC } : {}),
    vector_layers: [{ id: layer, minzoom: 0, maxzoom: BOUNDARY_MAX_ZOOM, ...BOUNDARY_FIELDS[layer] }],
    generation,
    levels: [...levels],
  };
}

/** `query` is the filter as it was asked for, with its question mark, or empty. */
export function reportTileJson(boundaries: BoundaryTiles, heat: HeatScale, base: string, query: string): TileJson {
  return {
    tilejson: '3.0.0',
    name: 'reports',
    scheme: 'xyz',
    tiles: [`${base}/tiles/reports/{z}/{x}/{y}.mvt${query}`],
    ...extentOf(boundaries, false),
    minzoom: 0,
    maxzoom: REPORTS_MAX_ZOOM,
    vector_layers: [
      {
        id: 'reports',
        description: 'Reports as points',
        minzoom: 0,
        maxzoom: REPORTS_MAX_ZOOM,
        fields: REPORT_FIELDS,
      },
    ],
    rawFromZoom: RAW_FROM_ZOOM,
    heat,
  };
}

const COVERAGE_FIELDS = {
  lastS:
    'Number; begin of the half hour, or of the few half hours told as one, in which it was walked last, seconds since 1970',
};

/** `query` is the period as it was asked for, with its question mark, or empty. */
export function coverageTileJson(boundaries: BoundaryTiles, base: string, query: string): TileJson {
  const [minzoom, maxzoom] = [COVERAGE_MIN_ZOOM, COVERAGE_MAX_ZOOM];
  return {
    tilejson: '3.0.0',
    name: 'coverage',
    scheme: 'xyz',
    tiles: [`${base}/tiles/coverage/{z}/{x}/{y}.mvt${query}`],
    ...extentOf(boundaries, false),
    ...{ minzoom, maxzoom },
    vector_layers: [
      {
        id: 'coverage',
        description: 'Ground within reach of a walk, as polygons that do not overlap',
        ...{ minzoom, maxzoom },
        fields: COVERAGE_FIELDS,
      },
    ],
  };
}

/** `query` is the filter as it was asked for, with its question mark, or empty. */
export function siteTileJson(boundaries: BoundaryTiles, base: string, query: string): TileJson {
  const [minzoom, maxzoom] = [0, SITES_MAX_ZOOM];
  return {
    tilejson: '3.0.0',
    name: 'sites',
    scheme: 'xyz',
    tiles: [`${base}/tiles/sites/{z}/{x}/{y}.mvt${query}`],
    ...extentOf(boundaries, false),
    ...{ minzoom, maxzoom },
    vector_layers: [
      {
        id: 'sites',
        description: 'Key sites as points; the id of a single one is the id of the site',
        ...{ minzoom, maxzoom },
        fields: SITE_FIELDS,
      },
    ],
    rawFromZoom: SITES_RAW_FROM_ZOOM,
  };
}

/** Reports may lie outside the grid, so their layer has a centre but no bounds: a map asks for no tile beyond those. */
function extentOf({ bounds }: BoundaryTiles, bounded = true): Pick<TileJson, 'bounds' | 'center'> {
  if (bounds === null) return {};
  const [west, south, east, north] = bounds;
  const zoom = Math.max(0, Math.floor(Math.log2(360 / Math.max(east - west, north - south, 1e-6))));
  const center = [(west + east) / 2, (south + north) / 2, Math.min(BOUNDARY_MAX_ZOOM, zoom)];
  return bounded ? { bounds: [...bounds], center } : { center };
}
