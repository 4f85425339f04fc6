/** Wire forms of drafts, problems, impact and the history of boundaries. */
import { z } from 'zod';
import { localizedSchema } from '../../platform/localized.ts';
import { textSchema } from '../../platform/text-schema.ts';
import { instantSchema } from '../cell-contract.ts';
import type { Position } from '../contract.ts';
import { operationSchema } from '../topology/operation.ts';

const position = z.tuple([z.number(), z.number()]) as unknown as z.ZodType<Position>;
const text = (most: number) => textSchema.trim().min(1).max(most);
const words = textSchema.trim().max(2_000);

/**
 * open: being edited. asked: waits for a second person (where review is on). approved: may be published.
 * published and discarded are ends; a publication withdrawn before it held makes its draft open again.
 */
export const DRAFT_STATES = ['open', 'asked', 'approved', 'published', 'discarded'] as const;
export type DraftState = (typeof DRAFT_STATES)[number];

/** What becomes of open cases whose cell changes. move: those that the routing placed are routed anew; keep: all keep their holder. */
export const CASE_RULES = ['move', 'keep'] as const;
export type CaseRule = (typeof CASE_RULES)[number];

export const draftSchema = z.object({
  id: z.int(),
  title: z.string(),
  reason: z.string(),
  author: z.string(),
  state: z.enum(DRAFT_STATES),
  /** Generation that it began from, or was last rebased onto. */
  baseGeneration: z.int(),
  /** The newest one now: where it differs, publishing asks for a rebase first. */
  newestGeneration: z.int(),
  /** Grows with whatever changes the draft; a write names the one that it saw. */
  head: z.int(),
  operations: z.int(),
  undone: z.int(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  /** The last step of its review; null before the first. */
  review: z
    .object({
      decision: z.enum(['ask', 'approve', 'return', 'take-back']),
      by: z.string().nullable(),
      at: z.iso.datetime().nullable(),
      note: z.string(),
    })
    .nullable(),
  /** Whether a second person must approve it before it is published. */
  reviewRequired: z.boolean(),
  publishedGeneration: z.int().nullable(),
  /** File that it was imported from, or generation that it restores. */
  origin: z.string().nullable(),
});
export type Draft = z.infer<typeof draftSchema>;

export const newDraftSchema = z.object({ title: text(200), reason: words.default('') });
export const draftChangeSchema = z.object({
  title: text(200).optional(),
  reason: words.optional(),
});
export const draftListSchema = z.object({ drafts: z.array(draftSchema), nextCursor: z.string().nullable() });
export const draftQuerySchema = z.object({
  state: z.enum([...DRAFT_STATES, 'unfinished']).optional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
  cursor: z.string().max(200).optional(),
});

/** One gesture as it is kept. */
export const draftOperationSchema = z.object({
  seq: z.int(),
  operation: operationSchema,
  author: z.string(),
  at: z.iso.datetime(),
  /** Undone, and may be redone. */
  undone: z.boolean(),
});
export type DraftOperation = z.infer<typeof draftOperationSchema>;
/** `since` leaves out what the asker has; whoever heard of more than an append takes all. */
export const operationsQuerySchema = z.object({ since: z.coerce.number().int().min(0).default(0) });
export const draftOperationsSchema = z.object({
  head: z.int(),
  baseGeneration: z.int(),
  operations: z.array(draftOperationSchema),
});

/** Appends a gesture. 409 `draft-moved` when `head` is not the newest; 422 `operation-refused` with the reason in `errors`. */
export const appendSchema = z.object({ head: z.int().min(0), operation: operationSchema });
export const headSchema = z.object({ head: z.int().min(0) });
/** `changed`: codes of the cells that it changed, parents included. */
export const appendedSchema = z.object({ head: z.int(), seq: z.int(), changed: z.array(z.string()) });

export const DRAFT_PROBLEM_KINDS = [
  'invalid',
  'duplicate-code',
  'bad-code',
  'overlap',
  'gap',
  'sliver',
  'near-vertex',
  't-junction',
  'dangling',
  'orphan',
  'outside',
  'unfilled',
  'too-small',
] as const;
export type DraftProblemKind = (typeof DRAFT_PROBLEM_KINDS)[number];

/** A way to mend a problem, shown before and after; applied only when somebody says so. */
export const repairSchema = z.object({
  /** Text of the editor, `editor.repair.<name>`. */
  name: z.enum([
    'fill-gap',
    'cut-overlap',
    'weld',
    'insert-vertex',
    'redraw-parent',
    'delete-vertex',
    'merge',
    'reparent',
  ]),
  /** Code of the cell that gets the ground, where one does. */
  into: z.string().nullable(),
  operation: operationSchema,
  /** Ground that changes, as GeoJSON MultiPolygon coordinates. */
  preview: z.array(z.array(z.array(position))),
  areaM2: z.number(),
});
export const draftProblemSchema = z.object({
  /** Stable within one head. */
  id: z.string(),
  kind: z.enum(DRAFT_PROBLEM_KINDS),
  /** What exactly is wrong, for the kinds that have several ways (`ProblemReason` of topology/problems/finding.ts). */
  reason: z.string().nullable().optional(),
  /** An error keeps the draft from being published. */
  severity: z.enum(['error', 'warning']),
  /** It was there in the generation that the draft began from. */
  old: z.boolean(),
  cells: z.array(z.string()),
  parent: z.string().nullable(),
  level: z.int(),
  place: position,
  areaM2: z.number().nullable(),
  widthM: z.number().nullable(),
  /** How many pieces of ground, vertices or cells are told as one. */
  pieces: z.int().optional(),
  message: z.string(),
  repairs: z.array(repairSchema),
});
export type DraftProblem = z.infer<typeof draftProblemSchema>;
export type Repair = z.infer<typeof repairSchema>;
export const problemsSchema = z.object({ head: z.int(), problems: z.array(draftProblemSchema) });

/**
 * What becomes of a thing that hangs on cells.
 * changes-hands: another has it. loses-cell: its cell retires, and nobody else has it. moves: it lies in another cell and
 * stays with who has it. concerned: it stays with its cell, which gains or loses ground. The first that is true is told.
 */
export const IMPACT_EFFECTS = ['changes-hands', 'loses-cell', 'moves', 'concerned'] as const;
export type ImpactEffect = (typeof IMPACT_EFFECTS)[number];

/** A thing that hangs on cells: an open case, a post, an organisation, an account's area, a key site, a subscription … */
export const impactItemSchema = z.object({
  /** What names it to people: the number of a case, a person with the post. */
  name: z.string(),
  what: localizedSchema,
  effect: z.enum(IMPACT_EFFECTS),
  place: position.nullable(),
  /** Codes of its cell before and after. */
  from: z.string().nullable(),
  to: z.string().nullable(),
  /** Who holds it now, and who would. */
  holderFrom: localizedSchema.nullable(),
  holderTo: localizedSchema.nullable(),
  dueAt: z.iso.datetime().nullable(),
});
export const impactPartSchema = z.object({
  /** Text of the editor, `editor.impact.<kind>`. */
  kind: z.string(),
  /** All of them, whatever becomes of them. */
  count: z.int(),
  /** The same by what becomes of them. */
  effects: z.object({ 'changes-hands': z.int(), 'loses-cell': z.int(), moves: z.int(), concerned: z.int() }),
  /** At most 500 of them; those that change hands first. */
  items: z.array(impactItemSchema),
});
export const impactCellSchema = z.object({
  code: z.string(),
  formerCode: z.string().nullable(),
  name: localizedSchema,
  level: z.int(),
  change: z.enum(['added', 'retired', 'shape', 'attributes']),
  areaBeforeM2: z.number(),
  areaAfterM2: z.number(),
});
export const impactSchema = z.object({
  head: z.int(),
  cells: z.array(impactCellSchema),
  /** Ground that changes hands: from cell, to cell (codes of leaves, null outside), with its shape; from 1 m² on. */
  transfers: z.array(
    z.object({
      from: z.string().nullable(),
      to: z.string().nullable(),
      areaM2: z.number(),
      shape: z.array(z.array(z.array(position))),
    }),
  ),
  /** Transfers that are smaller: what rounding to the grid moves. */
  slivers: z.object({ count: z.int(), areaM2: z.number() }),
  parts: z.array(impactPartSchema),
});
export type Impact = z.infer<typeof impactSchema>;
export type ImpactPart = z.infer<typeof impactPartSchema>;
export type ImpactItem = z.infer<typeof impactItemSchema>;

/** An operation that no longer means what its author saw. */
export const conflictSchema = z.object({
  seq: z.int(),
  kind: z.string(),
  author: z.string(),
  /** Codes. */
  cells: z.array(z.string()),
  place: position.nullable(),
  /** A refusal reason, or `border-changed`, `attribute-changed`. */
  why: z.string(),
  message: z.string(),
});
export type Conflict = z.infer<typeof conflictSchema>;
export const rebaseSchema = z.object({
  head: z.int().min(0),
  /** Operations to leave behind. */
  drop: z.array(z.int()).default([]),
});
export const conflictsSchema = z.object({ onto: z.int(), conflicts: z.array(conflictSchema) });

export const reviewSchema = z.object({
  head: z.int().min(0),
  decision: z.enum(['ask', 'approve', 'return', 'take-back']),
  note: words.default(''),
});
export const publishSchema = z.object({
  head: z.int().min(0),
  /** Instant from which it holds; at once when absent. */
  effectiveAt: instantSchema.optional(),
  cases: z.enum(CASE_RULES).default('move'),
  reason: words.optional(),
});
export const publishedSchema = z.object({
  generation: z.int(),
  holdsFrom: z.iso.datetime(),
  changed: z.array(z.string()),
});

/** Where an editor is at work; forgotten half a minute after the last word. */
export const presenceSchema = z.object({
  /** west, south, east, north of the view */
  view: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  cells: z.array(textSchema).max(20).default([]),
  pointer: position.nullable().default(null),
});
export const othersSchema = z.object({
  others: z.array(
    presenceSchema.extend({
      name: z.string(),
      draft: z.int(),
      title: z.string(),
      at: z.iso.datetime(),
    }),
  ),
  head: z.int(),
});
export type Others = z.infer<typeof othersSchema>['others'];

/** `draft`: the draft that is open again; null where it was imported. */
export const withdrawnSchema = z.object({ generation: z.int(), draft: z.int().nullable() });
export const withdrawSchema = z.object({ reason: words.default('') });

/** Answer of GET /api/generations/{number}/difference?with={other}: what changed from `from` to `to`. */
export const differenceSchema = z.object({
  from: z.int(),
  to: z.int(),
  cells: z.array(impactCellSchema),
  transfers: impactSchema.shape.transfers,
  lineage: z.array(z.object({ from: z.string(), to: z.string(), kind: z.string(), generation: z.int() })),
});
export type Difference = z.infer<typeof differenceSchema>;
