/**
 * What an editor can do to a coverage: one gesture, one operation, one undo. Places are named by position, not by the
 * number of an arc, so that an operation means the same on another generation of the same border. Positions that name
 * something that is there are equal to it to the bit; new ones are rounded to the grid.
 */
import { z } from 'zod';
import { localizedSchema } from '../../platform/localized.ts';
import { textSchema } from '../../platform/text-schema.ts';
import { levelSchema, type Position, type Shape } from '../contract.ts';

const position = z.tuple([
  z.number().min(-180).max(180),
  z.number().min(-90).max(90),
]) as unknown as z.ZodType<Position>;
const MOST_POSITIONS = 20_000;
const line = z.array(position).min(2).max(MOST_POSITIONS);
const key = textSchema.min(1).max(80);
const code = textSchema.trim().min(1).max(60);
const shape = z.array(z.array(z.array(position).min(4)).min(1)).min(1) as unknown as z.ZodType<Shape>;

/** A cell as a whole, for what comes from a file or from an earlier generation. */
const wholeCell = z.object({
  key,
  /** Identity that it takes up again; null for a new cell. */
  id: z.number().int().nullable(),
  level: levelSchema,
  code,
  name: localizedSchema,
  urban: z.boolean().nullable(),
  synthetic: z.boolean(),
  parent: key.nullable(),
  /** Null keeps the shape of the cell that stands, or leaves it to be the union of its children. */
  shape: shape.nullable(),
});

export const operationSchema = z.discriminatedUnion('kind', [
  /** Moves a vertex, or a node with all borders that meet there. */
  z.object({ kind: z.literal('move-vertex'), from: position, to: position }),
  /** Puts a vertex on the edge between two neighbouring vertices. */
  z.object({ kind: z.literal('insert-vertex'), edge: z.tuple([position, position]), at: position }),
  /** Takes a vertex out of a border; a node where three borders meet stays. */
  z.object({ kind: z.literal('delete-vertex'), at: position }),
  /** Replaces the part of one border between the first and last meeting with the line by the line. */
  z.object({ kind: z.literal('reshape'), line }),
  /**
   * Cuts a cell by lines from border to border (or by closed lines inside it). `parts` names the new cells, each by a
   * position inside it; the part that none names keeps the identity of the cell.
   */
  z.object({
    kind: z.literal('split'),
    cell: key,
    lines: z.array(line).min(1).max(50),
    parts: z
      .array(z.object({ key, at: position, code, name: localizedSchema }))
      .min(1)
      .max(200),
  }),
  /** Makes one cell of adjacent ones of a level; `into` keeps its identity, the others retire. */
  z.object({ kind: z.literal('merge'), cells: z.array(key).min(2).max(200), into: key }),
  /** A new cell that fills the gap around `at`. */
  z.object({
    kind: z.literal('add-in-gap'),
    at: position,
    key,
    level: levelSchema,
    code,
    name: localizedSchema,
    urban: z.boolean().nullable(),
    parent: key.nullable(),
  }),
  /** A new cell outside: within a closed line, or between an open line and the outline that it begins and ends on. */
  z.object({
    kind: z.literal('add-outside'),
    line,
    key,
    level: levelSchema,
    code,
    name: localizedSchema,
    urban: z.boolean().nullable(),
    parent: key.nullable(),
  }),
  /** Takes a cell away; a neighbour gets its ground, and its children with it. */
  z.object({ kind: z.literal('retire'), cell: key, into: key }),
  z.object({ kind: z.literal('reparent'), cell: key, parent: key.nullable() }),
  z.object({ kind: z.literal('rename'), cell: key, name: localizedSchema }),
  z.object({ kind: z.literal('renumber'), cell: key, code }),
  /** Gives the gap around `at` to a neighbour. */
  z.object({ kind: z.literal('fill-gap'), at: position, into: key }),
  /** Takes the ground around `at`, which several cells have, from all but one. */
  z.object({ kind: z.literal('cut-overlap'), at: position, keep: key }),
  /** Joins vertices of the cells (all cells where none is named) that lie within a distance of each other or of a border. */
  z.object({ kind: z.literal('weld'), withinM: z.number().positive().max(50), cells: z.array(key).max(100_000) }),
  /** Redraws a parent as the union of its children. */
  z.object({ kind: z.literal('redraw-parent'), cell: key }),
  /** Takes up whole cells as they come, sound or not, and retires others: an import, or a former generation. */
  z.object({ kind: z.literal('adopt'), cells: z.array(wholeCell), retire: z.array(key) }),
]);
export type Operation = z.infer<typeof operationSchema>;
export type OperationKind = Operation['kind'];
export type WholeCell = z.infer<typeof wholeCell>;
export const OPERATION_KINDS = operationSchema.options.map((option) => option.shape.kind.value) as OperationKind[];
