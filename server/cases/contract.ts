/** Cases on the wire. A case is a report with its standing (reports/contract.ts); here stand its actions, steps and lists. */
import { z } from 'zod';
import { organisationCodeSchema, POSTS, storableText } from '../duty/contract.ts';
import {
  CASE_STAGES,
  duplicateSchema,
  reportDetailSchema,
  reportFilterSchema,
  reportNumberSchema,
  reportSchema,
} from '../reports/contract.ts';
import { CASE_ACTIONS } from './workflow.ts';

const words = storableText(2000).trim().min(1);
const note = storableText(2000).trim().default('');
const instant = z.iso.datetime({ offset: true, error: 'must be an ISO 8601 time with its offset' });

/** To whom: an organisation, a post on a cell (`LEVEL:CODE` where several levels have the code), or back to the desk. */
export const holderInputSchema = z.union([
  z.strictObject({ organisation: organisationCodeSchema }),
  z.strictObject({ cell: storableText(80).min(1), post: z.enum(POSTS) }),
]);
export type HolderInput = z.infer<typeof holderInputSchema>;

const place = { lon: z.number().min(-180).max(180), lat: z.number().min(-90).max(90) };
/** Version of the case that was looked at: where it has moved on, the answer is 409. Absent: whatever it is now. */
const version = z.int().min(1).optional();

const plain = <Action extends string>(action: Action) => z.strictObject({ action: z.literal(action), version, note });
const withReason = <Action extends string>(action: Action) =>
  z.strictObject({ action: z.literal(action), version, reason: words });

/** Body of POST /api/cases/{number}/actions. What each may do, and when, stands in workflow.ts. */
export const caseActionSchema = z.discriminatedUnion('action', [
  plain('acknowledge'),
  plain('file'),
  /** Without `to` it goes where the routing says. */
  z.strictObject({ action: z.literal('dispatch'), version, to: holderInputSchema.optional(), note }),
  z.strictObject({ action: z.literal('hand-off'), version, system: organisationCodeSchema, note }),
  withReason('take-back'),
  plain('accept'),
  withReason('refuse'),
  withReason('return'),
  z.strictObject({
    action: z.literal('arrive'),
    version,
    note,
    position: z.strictObject({ ...place, accuracyM: z.number().min(0).max(100_000).optional() }).optional(),
  }),
  z.strictObject({ action: z.literal('handle'), version, note: words }),
  z.strictObject({ action: z.literal('feedback'), version, note: words }),
  /** Why it cannot be resolved in time, and when it will be. */
  z.strictObject({ action: z.literal('reply'), version, reason: words, expectedAt: instant.optional() }),
  withReason('escalate'),
  z.strictObject({
    action: z.literal('consult'),
    version,
    reason: words,
    invited: z.array(organisationCodeSchema).min(1).max(30),
    meetsAt: instant.optional(),
  }),
  z.strictObject({
    action: z.literal('decide'),
    version,
    /** Who met. */
    met: z.array(organisationCodeSchema).min(1).max(30),
    decision: words,
    to: holderInputSchema,
    assisting: z.array(organisationCodeSchema).max(30).default([]),
  }),
  plain('verify'),
  withReason('reject'),
  withReason('close'),
  withReason('reopen'),
  z.strictObject({ action: z.literal('merge'), version, into: reportNumberSchema, note }),
  withReason('unmerge'),
  z.strictObject({ action: z.literal('supervise'), version, note: words }),
  plain('remind'),
  withReason('pause'),
  plain('resume'),
  z.strictObject({
    action: z.literal('classify'),
    version,
    category: z.string().regex(/^[a-z0-9-]{1,40}$/),
    reason: words,
  }),
  z.strictObject({ action: z.literal('relocate'), version, ...place, reason: words }),
  z.strictObject({ action: z.literal('note'), version, note: words }),
]);
export type CaseActionInput = z.output<typeof caseActionSchema>;

/** A case on the wire. */
export const caseSchema = reportSchema;
export type WireCase = z.infer<typeof caseSchema>;

/** One step of its life. `action` is `collect` or `file` for the first. */
export const caseStepSchema = z.object({
  version: z.int(),
  at: z.iso.datetime(),
  actor: z.string(),
  action: z.enum([...CASE_ACTIONS, 'collect']),
  stage: z.enum(CASE_STAGES),
  note: z.string(),
  detail: z.record(z.string(), z.unknown()),
});
export type CaseStep = z.infer<typeof caseStepSchema>;

const caseBeforeSchema = z.object({
  ...reportSchema.pick({
    state: true,
    dueAt: true,
    onSiteDueAt: true,
    arrivedAt: true,
    pausedAt: true,
    closedAt: true,
  }).shape,
  /** It lay in no cell. */
  outside: z.boolean(),
});
export type CaseBefore = z.infer<typeof caseBeforeSchema>;

/** Payload of `case.changed`: one for each step. */
export const caseChangeSchema = z.object({
  action: z.string(),
  at: z.iso.datetime(),
  by: z.string(),
  case: caseSchema,
  /** How it stood before: what figures that are kept by events must take back. */
  was: caseBeforeSchema,
});
export type CaseChange = z.infer<typeof caseChangeSchema>;

/** Somebody who may be called about a case; telephones only for those who may read the staff, and for its holder. */
export const casePersonSchema = z.object({ role: z.string(), name: z.string(), phone: z.string().optional() });

/** Answer of GET /api/cases/{number}: all that one column of the desk shows. */
export const caseDetailSchema = z.object({
  case: reportDetailSchema.omit({ duplicates: true }),
  /** Oldest first. */
  steps: z.array(caseStepSchema),
  /** Others that may be the same. */
  duplicates: z.array(duplicateSchema),
  /** Numbers of the cases that were merged into this one. */
  merged: z.array(z.string()),
  people: z.array(casePersonSchema),
  /** What the asker may do now. */
  actions: z.array(z.enum(CASE_ACTIONS)),
  pauses: z.array(z.object({ from: z.iso.datetime(), to: z.iso.datetime().nullable(), reason: z.string() })),
});
export type CaseDetail = z.infer<typeof caseDetailSchema>;

/** Filters of the desk; those of reports, and these. They narrow together. */
export const caseFilterSchema = reportFilterSchema.extend({
  stage: z
    .string()
    .max(300)
    .transform((value) => value.split(','))
    .pipe(z.array(z.enum(CASE_STAGES)))
    .optional(),
  /** `desk`, `mine` (what the asker must act on), or the code of an organisation. */
  holder: storableText(60).min(1).optional(),
  /** overdue: past; soon: within 24 hours; today: until midnight in the city; none: without a deadline */
  due: z.enum(['overdue', 'soon', 'today', 'none']).optional(),
  paused: z
    .enum(['0', '1'])
    .transform((value) => value === '1')
    .optional(),
  supervised: z
    .enum(['0', '1'])
    .transform((value) => value === '1')
    .optional(),
  /** Refused by two or more, and waiting for the desk. */
  contested: z
    .enum(['0', '1'])
    .transform((value) => value === '1')
    .optional(),
});
export type CaseFilter = z.output<typeof caseFilterSchema>;
export const CASE_SORTS = ['due', 'newest', 'severity', 'cell'] as const;
export const caseListQuerySchema = caseFilterSchema.extend({
  sort: z.enum(CASE_SORTS).default('due'),
  limit: z.coerce.number().int().min(1).max(1000).default(100),
  cursor: z.string().max(300).optional(),
  /** These only, in this order; at most 200. */
  numbers: z
    .string()
    .max(6000)
    .transform((value) => value.split(','))
    .pipe(z.array(reportNumberSchema).max(200))
    .optional(),
});
/** Answer of GET /api/cases. */
export const caseListSchema = z.object({ cases: z.array(caseSchema), nextCursor: z.string().nullable() });
export type CaseList = z.infer<typeof caseListSchema>;

/** Answer of GET /api/cases/order: the whole queue as numbers, so that a list of 100,000 scrolls at once; rows by ?numbers=. */
export const caseOrderSchema = z.object({
  /** Event cursor that the order stands at. */
  cursor: z.int(),
  at: z.iso.datetime(),
  numbers: z.array(z.string()),
  /** More than could be sent. */
  truncated: z.boolean(),
});
export type CaseOrder = z.infer<typeof caseOrderSchema>;

/** Answer of GET /api/cases/counts: the tabs of the desk, within the asker's area. */
export const caseCountsSchema = z.object({
  byStage: z.partialRecord(z.enum(CASE_STAGES), z.int()),
  overdue: z.int(),
  dueSoon: z.int(),
  desk: z.int(),
  mine: z.int(),
  supervised: z.int(),
  paused: z.int(),
  /** Refused by two or more, and waiting for the desk: a matter for a consultation. */
  contested: z.int(),
});
export type CaseCounts = z.infer<typeof caseCountsSchema>;

/** Body of POST /api/cases/actions: one action on many, each on its own. */
export const bulkActionSchema = z.strictObject({
  numbers: z.array(reportNumberSchema).min(1).max(500),
  action: caseActionSchema,
});
export const bulkAnswerSchema = z.object({
  results: z.array(
    z.object({
      number: z.string(),
      case: caseSchema.optional(),
      refused: z.object({ code: z.string(), detail: z.string() }).optional(),
    }),
  ),
});
export type BulkAnswer = z.infer<typeof bulkAnswerSchema>;

export const savedFilterSchema = z.strictObject({
  name: storableText(60).trim().min(1),
  /** As the query of GET /api/cases. */
  query: z.record(z.string().max(40), z.string().max(1000)),
  position: z.int().min(0).max(1000).default(0),
});
export type SavedFilter = z.infer<typeof savedFilterSchema>;

export const replyTemplateSchema = z.strictObject({
  code: z.string().regex(/^[a-z0-9-]{1,40}$/, 'must be 1 to 40 of a-z, 0-9 and -'),
  action: z.enum(CASE_ACTIONS),
  name: z.strictObject({ zh: storableText(60).min(1), en: storableText(60).min(1) }),
  /** {number}, {category}, {cell}, {due}, {today} are filled in. */
  text: z.strictObject({ zh: storableText(1000).min(1), en: storableText(1000).min(1) }),
  position: z.int().min(0).max(1000).default(0),
});
export type ReplyTemplate = z.infer<typeof replyTemplateSchema>;
