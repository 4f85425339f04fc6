/** Wire forms of the history of a cell and of what compares two generations. The difference itself is a draft's. */
import { z } from 'zod';
import { localizedSchema } from '../../platform/localized.ts';
import { textSchema } from '../../platform/text-schema.ts';
import { addressNumberSchema } from '../address-number.ts';
import { instantSchema } from '../cell-contract.ts';
import { levelSchema } from '../contract.ts';
import { draftSchema } from '../drafts/draft-contract.ts';
import { CROSSWALK_KINDS } from './crosswalk.ts';

const cell = z.object({ code: z.string(), name: localizedSchema });
const generation = addressNumberSchema;

/** `number` in the path of a generation; 0 is the state before the first. */
export const generationParams = z.object({ number: generation });

/** Query of GET /api/cells/{code}/history. */
export const cellHistoryQuery = z.object({ level: levelSchema.optional() });
/** Cells that have or had a code, each with its versions, the newest first, and where it came from. */
export const cellHistorySchema = z.object({
  code: z.string(),
  cells: z.array(
    z.object({
      /** Identity that it keeps through all generations. */
      id: z.int(),
      level: z.int(),
      /** Holds now. */
      stands: z.boolean(),
      versions: z.array(
        z.object({
          code: z.string(),
          name: localizedSchema,
          urban: z.boolean().nullable(),
          parent: z.string().nullable(),
          areaM2: z.number(),
          change: z.enum(['added', 'revived', 'shape', 'attributes']),
          generation: z.int(),
          holdsFrom: z.iso.datetime(),
          author: z.string(),
          reason: z.string(),
          /** Generation that ended it; null for the newest. */
          untilGeneration: z.int().nullable(),
          holdsUntil: z.iso.datetime().nullable(),
        }),
      ),
      /** The publication that took it away; null while it stands. */
      retired: z
        .object({ generation: z.int(), holdsFrom: z.iso.datetime(), author: z.string(), reason: z.string() })
        .nullable(),
      /** Splits and merges that it came of or went into; codes as they were then. */
      lineage: z.array(
        z.object({
          generation: z.int(),
          holdsFrom: z.iso.datetime(),
          kind: z.enum(['split', 'merge']),
          from: z.string(),
          to: z.string(),
          /** Whether this cell came of it, and not another of it. */
          isOrigin: z.boolean(),
        }),
      ),
    }),
  ),
});
export type CellHistory = z.infer<typeof cellHistorySchema>;

/** Query of GET /api/generations/{number}/difference: what changed from `number` to `with`, by default what holds now. */
export const differenceQuery = z.object({ with: generation.optional() });

const compared = {
  /** Generation to compare with; the one that holds now when absent. */
  to: generation.optional(),
  /** Level whose cells are compared; the deepest when absent. */
  level: levelSchema.optional(),
};

export const crosswalkQuery = z.object(compared);
export const crosswalkSchema = z.object({
  from: z.int(),
  to: z.int(),
  level: z.int(),
  rows: z.array(
    z.object({
      from: cell.nullable(),
      to: cell.nullable(),
      areaM2: z.number(),
      shareOfFrom: z.number(),
      shareOfTo: z.number(),
      kind: z.enum(CROSSWALK_KINDS),
    }),
  ),
});
export type Crosswalk = z.infer<typeof crosswalkSchema>;

/** Reports recorded from the first instant on, up to and without the second. */
export const figuresQuery = z.object({ ...compared, from: instantSchema.optional(), until: instantSchema.optional() });
/**
 * Reports counted by the cells of one generation, and on those of another: `located` by the position of each, `estimated`
 * from the counts by area. `outside` lies in no cell. Each column sums to `total`.
 */
export const figuresSchema = z.object({
  from: z.int(),
  to: z.int(),
  level: z.int(),
  total: z.int(),
  counted: z.array(cell.extend({ reports: z.int() })),
  expressed: z.array(cell.extend({ located: z.int(), estimated: z.number() })),
  outside: z.object({ counted: z.int(), located: z.int(), estimated: z.number() }),
});
export type HistoryFigures = z.infer<typeof figuresSchema>;

/** Title of the draft; "Restore generation N" when absent. */
export const restoreSchema = z.object({ title: textSchema.trim().min(1).max(200).optional() }).optional();
/** Answer of POST /api/generations/{number}/restore; null where the newest boundaries are as they were then. */
export const restoredSchema = z.object({ draft: draftSchema.nullable() });
/** Answer of GET /api/generations/{number}/topology; see topology-wire.ts for how it is read. */
export const topologySchema = z.looseObject({ generation: z.int(), arcs: z.string(), cells: z.array(z.unknown()) });
