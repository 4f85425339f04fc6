/** Wire forms of POST /api/drafts/import: boundaries from a file as a draft. */
import { z } from 'zod';
import { textSchema } from '../../../platform/text-schema.ts';
import { levelSchema } from '../../contract.ts';
import { draftSchema, impactCellSchema } from '../draft-contract.ts';

const field = textSchema.min(1).max(200);
const given = <S extends z.ZodType>(schema: S) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());
const flag = given(z.enum(['true', 'false'])).transform((value) => value === 'true');

/**
 * Text fields of the form; the files are its other parts, under any name: one file, or the parts of one loose Shapefile
 * (.shp, .dbf, .prj, .cpg). An empty field is one that is absent.
 */
export const draftImportFieldsSchema = z.object({
  level: levelSchema,
  /** Field of the file with the code; FIELD+FIELD joins two. So for name and parent. */
  code: field,
  name: given(field),
  parent: given(field),
  /** Needed where the file does not say: "EPSG:4547". */
  crs: given(z.string().max(20_000)),
  /** Of the attribute table: "gbk". */
  encoding: given(z.string().max(40)),
  /** Which layer of a file that has several. */
  layer: given(field),
  /** Retire the cells of the level that the file does not have. */
  replace: flag,
  /** Say what would come of it, and write nothing. */
  dryRun: flag,
  title: given(textSchema.trim().min(1).max(200)),
  reason: given(textSchema.trim().max(2_000)),
});
export type DraftImportFields = z.output<typeof draftImportFieldsSchema>;

/** A cell that the file numbers otherwise, taken for the standing one whose ground it has. */
export const overlapMatchSchema = z.object({
  code: z.string(),
  formerCode: z.string(),
  /** Of the ground that either of them has, the part that both have; 0 to 1, to four places. */
  share: z.number(),
});
export type OverlapMatch = z.infer<typeof overlapMatchSchema>;

/** A cell that differs, of the level imported or of one that follows it. */
export const importDifferenceSchema = impactCellSchema.extend({
  /** Ground that it gains and ground that it loses, together; of a cell that is new or retired, its area. */
  differsM2: z.number(),
});
export type ImportDifference = z.infer<typeof importDifferenceSchema>;

export const draftImportSchema = z.object({
  /** Null where the file differs in nothing, and on a dry run: nothing was written. */
  draft: draftSchema.nullable(),
  file: z.string(),
  format: z.string(),
  crs: z.string(),
  /** Whether the file said so, the caller did, or the format has only one. */
  crsFrom: z.enum(['file', 'option', 'format']),
  level: z.int(),
  dryRun: z.boolean(),
  /** Generation that the file was compared with. */
  generation: z.int(),
  features: z.int(),
  /** Cells of the level: of the file, and of the grid those that the file does not have. */
  summary: z.object({
    unchanged: z.int(),
    changed: z.int(),
    new: z.int(),
    missing: z.int(),
    /** What becomes of the missing ones. */
    missingAre: z.enum(['kept', 'retired']),
  }),
  /** Codes of cells that stand and that the file does not have. */
  missing: z.array(z.string()),
  matchedByOverlap: z.array(overlapMatchSchema),
  differences: z.array(importDifferenceSchema),
  /** Codes: parents made of their children, parents that follow them, deeper cells that found a parent in this level. */
  parentsMade: z.array(z.string()),
  parentsRedrawn: z.array(z.string()),
  adopted: z.array(z.string()),
  /** Gaps, overlaps, slivers, orphans of the level as it would stand; the problems of the draft say where and what mends them. */
  problems: z.int(),
  /** What the readers decided that one may want to know. */
  notes: z.array(z.string()),
});
export type DraftImport = z.infer<typeof draftImportSchema>;

/** One line of the answer to a caller that accepts application/x-ndjson: how far it is, and in the end what came of it. */
export const draftImportLineSchema = z.union([
  z.object({ progress: z.object({ step: z.string(), done: z.number(), total: z.number().optional() }) }),
  z.object({ result: draftImportSchema }),
  /** A problem document (RFC 9457). */
  z.object({ problem: z.record(z.string(), z.unknown()) }),
]);
export type DraftImportLine = z.infer<typeof draftImportLineSchema>;
