import { z } from 'zod';
import { localizedSchema } from '../platform/localized.ts';
import { cellRefSchema, levelSchema, locationSchema } from './contract.ts';

const DECIMAL = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** A number in a query string: decimal, finite; not the empty text, `NaN`, `Infinity` or `0x10`. */
export const decimalSchema = z.string().regex(DECIMAL, 'must be a decimal number').transform(Number);

/** An instant in a query string. A `+` sent as it is arrives as a space, and is taken for what it was. */
export const instantSchema = z
  .preprocess(
    (value) => (typeof value === 'string' ? value.replace(/ (?=\d\d:?\d\d$)/, '+') : value),
    z.iso.datetime({ offset: true, error: 'must be an ISO 8601 time with its offset' }),
  )
  .transform((text) => new Date(text));

/** `west,south,east,north` */
export const boxSchema = z
  .string()
  .transform((text) => text.split(','))
  .pipe(z.array(decimalSchema).length(4, 'must be west,south,east,north'))
  .refine(
    ([west, south, east, north]) => west! <= east! && south! <= north!,
    'west must not exceed east, nor south north',
  )
  .transform((box) => box as [west: number, south: number, east: number, north: number]);

const crsSchema = z.string().min(3).max(40);

/** Query of GET /api/locate; `lon` and `lat` are in `crs`: easting and northing where it is projected. */
export const locateQuerySchema = z.object({
  lon: decimalSchema,
  lat: decimalSchema,
  crs: crsSchema.optional(),
  at: instantSchema.optional(),
});
export { locationSchema };

/** Most points that one POST /api/locate takes, and bytes enough for so many with all their digits. */
export const MOST_POINTS = 100_000;
export const LOCATE_BODY_BYTES = 8 * 1024 * 1024;

/** Body of POST /api/locate. The points are checked by `readPoints`: a schema for each took 25 times as long. */
export const locateManySchema = z.object({
  points: z.unknown().meta({
    type: 'array',
    maxItems: MOST_POINTS,
    items: { type: 'array', prefixItems: [{ type: 'number' }, { type: 'number' }], minItems: 2, maxItems: 2 },
  }),
  level: levelSchema.optional(),
  at: instantSchema.optional(),
});
/** For each point the code of the cell that has it; null outside, or where `level` was asked and it has none there. */
export const locatedManySchema = z.object({ generation: z.number().int(), cells: z.array(z.string().nullable()) });

const listSchema = {
  limit: z
    .string()
    .regex(/^\d+$/, 'must be a whole number')
    .transform(Number)
    .refine((limit) => limit >= 1 && limit <= 5_000, 'must lie between 1 and 5000')
    .optional(),
  cursor: z.string().max(400).optional(),
};
/** `label` gives the point where a name stands in place of the shape. */
const geometrySchema = z.enum(['full', 'label', 'none']).default('full');
export type CellGeometry = z.output<typeof geometrySchema>;

/** Query of GET /api/cells. `parent` is the code of a cell; `bbox` keeps cells whose own bounding box meets it. */
export const cellsQuerySchema = z.object({
  level: levelSchema.optional(),
  parent: z.string().min(1).optional(),
  bbox: boxSchema.optional(),
  at: instantSchema.optional(),
  geometry: geometrySchema,
  ...listSchema,
});
export const cellQuerySchema = z.object({
  level: levelSchema.optional(),
  at: instantSchema.optional(),
  geometry: geometrySchema,
});

export const cellPropertiesSchema = z.object({
  code: z.string(),
  name: localizedSchema,
  level: z.number().int(),
  urban: z.boolean().nullable(),
  /** Code of the parent; null at the top. */
  parent: z.string().nullable(),
  /** Has no children. */
  leaf: z.boolean(),
  /** Geometry invented for the demo. */
  synthetic: z.boolean(),
  areaM2: z.number(),
  /** Number of cells directly in it. */
  children: z.number().int(),
  /** Open reports in it and all below it; null outside the area of the account that asks. */
  openReports: z.number().int().nullable(),
});
const bounds = z.tuple([z.number(), z.number(), z.number(), z.number()]);
const geometry = z
  .object({ type: z.enum(['Polygon', 'MultiPolygon', 'Point']), coordinates: z.array(z.unknown()) })
  .nullable();
const feature = { type: z.literal('Feature'), id: z.number().int(), bbox: bounds, geometry };

/** A cell as a GeoJSON feature; its id is the identity that it keeps through all generations. */
export const cellFeatureSchema = z.object({ ...feature, properties: cellPropertiesSchema });
export type CellFeature = z.infer<typeof cellFeatureSchema>;
/** Somebody who holds a post on the cell today. The telephone is for those who may read the staff of the cell. */
export const cellPostSchema = z.object({
  post: z.string(),
  staff: z.string(),
  name: localizedSchema,
  phone: z.string().optional(),
});
export type CellPost = z.infer<typeof cellPostSchema>;
export const cellDetailSchema = z.object({
  ...feature,
  properties: cellPropertiesSchema.extend({
    path: z.array(cellRefSchema),
    generation: z.number().int(),
    /** Null where the cell is asked for as it stood at another time. */
    posts: z.array(cellPostSchema).nullable(),
  }),
});
export const cellListSchema = z.object({
  type: z.literal('FeatureCollection'),
  generation: z.number().int(),
  features: z.array(cellFeatureSchema),
  nextCursor: z.string().nullable(),
});

export const generationsQuerySchema = z.object(listSchema);
export const generationListSchema = z.object({
  generations: z.array(
    z.object({
      number: z.number().int(),
      holdsFrom: z.iso.datetime(),
      publishedAt: z.iso.datetime(),
      author: z.string(),
      reason: z.string(),
      /** Holds now; at most one does. */
      current: z.boolean(),
      /** Taken back before it held, and by whom; null for one that stands. */
      withdrawnAt: z.iso.datetime().nullable(),
      withdrawnBy: z.string().nullable(),
      /** Draft that it was published from; null for an import. */
      draft: z.number().int().nullable(),
      /** What became of open cases whose cell changed: those that the routing placed were routed anew, or all kept their holder. */
      caseRule: z.enum(['move', 'keep']),
      /** Cells that it added, changed and retired; 0 for one that was taken back. */
      added: z.number().int(),
      changed: z.number().int(),
      retired: z.number().int(),
      /** West, south, east, north of the cells that it touched, before and after; null without any. */
      bounds: bounds.nullable(),
    }),
  ),
  nextCursor: z.string().nullable(),
});
