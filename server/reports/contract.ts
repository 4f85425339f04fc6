import { z } from 'zod';
import { LIMIT_UNITS } from '../duty/clocks/deadline.ts';
import { organisationCodeSchema, POSTS, storableText } from '../duty/contract.ts';
import { cellRefSchema } from '../grid/contract.ts';
import { localizedSchema } from '../platform/localized.ts';

const text = storableText;
const instant = z.iso.datetime({ offset: true, error: 'must be an ISO 8601 time with its offset' });

export const SEVERITIES = [1, 2, 3, 4] as const;
/** 1 minor, 2 ordinary, 3 serious, 4 critical */
export type Severity = (typeof SEVERITIES)[number];
const severitySchema = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]);

export const timeLimitSchema = z.object({ amount: z.number().int().min(1).max(3650), unit: z.enum(LIMIT_UNITS) });

const CATEGORY_CODE = /^[a-z0-9-]{1,40}$/;
export const categoryCodeSchema = z.string().regex(CATEGORY_CODE, 'must be 1 to 40 of a-z, 0-9 and -');

/** What the staff may say of a category; its code is its identity and never changes. */
export const categoryInputSchema = z.object({
  name: localizedSchema.extend({ zh: text(100).min(1), en: text(100).min(1) }),
  severity: severitySchema,
  /** Water, power or gas affecting residents. */
  utility: z.boolean().default(false),
  limits: z.object({ resolve: timeLimitSchema, onSite: timeLimitSchema.nullable().default(null) }),
  /** Reports of this category that are this near and this recent may be one. */
  duplicates: z
    .object({ radiusM: z.number().int().min(0).max(5000), days: z.number().int().min(0).max(90) })
    .default({ radiusM: 100, days: 7 }),
  /** A tip that goes to the police post of the cell and that nobody else sees. */
  sealed: z.boolean().default(false),
  /** A dispute that may disturb public order; `leadUnit` leads in it. */
  dispute: z.boolean().default(false),
  leadUnit: organisationCodeSchema.nullable().default(null),
  /** Order in lists. */
  position: z.number().int().min(0).max(100_000).default(0),
  /** Seed data of our own, absent from the source description. */
  invented: z.boolean().default(false),
});
export type CategoryInput = z.infer<typeof categoryInputSchema>;

export const newCategorySchema = categoryInputSchema.extend({ code: categoryCodeSchema });
export type NewCategory = z.infer<typeof newCategorySchema>;

/** An entry of the event category list. */
export const categorySchema = newCategorySchema.extend({
  /** From then on no new reports of it; null while it is in use. */
  retiredAt: instant.nullable(),
});
export type Category = z.infer<typeof categorySchema>;

/** Names of the coordinate systems that phones and surveys use; `EPSG:n` works as well. */
const crsSchema = z.string().min(3).max(40);

/** Body of POST /api/reports. `lon` and `lat` are in `crs`: easting and northing in metres where it is projected. */
export const reportInputSchema = z.object({
  lon: z.number(),
  lat: z.number(),
  category: categoryCodeSchema,
  description: text(4000).trim(),
  occurredAt: instant.optional(),
  crs: crsSchema.optional(),
  source: text(60).trim().min(1).optional(),
  externalId: text(200).trim().min(1).optional(),
  /** The same as the header Idempotency-Key, for senders that cannot set one. */
  idempotencyKey: text(200).min(1).optional(),
});
export type ReportInput = z.infer<typeof reportInputSchema>;

export const REPORT_STATES = ['open', 'closed'] as const;
export type ReportState = (typeof REPORT_STATES)[number];

/** Where a case stands; the steps between them are the table in server/cases/workflow.ts. */
export const CASE_STAGES = [
  'collected',
  'filed',
  'dispatched',
  'accepted',
  'on-site',
  'handled',
  'verified',
  'returned',
  'replied',
  'consulting',
  'handed-off',
  'closed',
  'merged',
] as const;
export type CaseStage = (typeof CASE_STAGES)[number];

/** Who must act: the duty desk, whoever holds a post on a cell, or an organisation. `cell` null: a sealed tip for which no police post was found. */
export const holderSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('desk') }),
  z.object({ kind: z.literal('post'), post: z.enum(POSTS), cell: cellRefSchema.nullable() }),
  z.object({ kind: z.literal('organisation'), code: z.string(), name: localizedSchema }),
]);
export type WireHolder = z.infer<typeof holderSchema>;

/** One reason of the routing, in words by its code in client/i18n. */
export const routeReasonSchema = z.object({ code: z.string(), params: z.record(z.string(), z.string()) });
export type RouteReason = z.infer<typeof routeReasonSchema>;

/** How a report stands as a case. Times are absent until they come. */
export const standingSchema = z.object({
  stage: z.enum(CASE_STAGES),
  holder: holderSchema,
  /** Codes of organisations. */
  assisting: z.array(z.string()),
  reasons: z.array(routeReasonSchema),
  sealed: z.boolean(),
  /** Number of its newest step. */
  version: z.int(),
  calendarVersion: z.int(),
  dispatchedAt: instant.optional(),
  acceptedAt: instant.optional(),
  arrivedAt: instant.optional(),
  handledAt: instant.optional(),
  repliedAt: instant.optional(),
  pausedAt: instant.optional(),
  supervisedAt: instant.optional(),
  refusals: z.int(),
  rework: z.int(),
  escalations: z.int(),
  reminders: z.int(),
  /** Number of the case that it is a duplicate of. */
  mergedInto: z.string().optional(),
});
export type Standing = z.infer<typeof standingSchema>;

/** What a reader should doubt. Texts in both languages stand in client/i18n. */
export const REPORT_WARNINGS = ['outside-grid', 'swapped-lon-lat', 'calendar-missing'] as const;
export type ReportWarning = (typeof REPORT_WARNINGS)[number];

/** A report on the wire: payload of `report.filed`, item of every list. */
export const reportSchema = z.object({
  id: z.number().int(),
  /** YYYYMMDD-nnnnnn, day of recording */
  number: z.string(),
  lon: z.number(),
  lat: z.number(),
  category: z.string(),
  severity: z.number().int(),
  description: z.string(),
  source: z.string(),
  externalId: z.string().optional(),
  state: z.enum(REPORT_STATES),
  /** Deepest cell that has it; null outside the grid. */
  cell: cellRefSchema.nullable(),
  /** Root to leaf. */
  path: z.array(cellRefSchema),
  onBorder: z.boolean(),
  /** Generation of the boundaries by which it was located; 0 while there are none. */
  generation: z.number().int(),
  /** Outside the grid: a suggestion to the duty desk. */
  nearest: z.object({ code: z.string(), distanceM: z.number() }).optional(),
  warnings: z.array(z.string()),
  occurredAt: instant,
  recordedAt: instant,
  /** Null where no working-day calendar is published for the year; see `warnings`. */
  dueAt: instant.nullable(),
  onSiteDueAt: instant.optional(),
  acknowledgedAt: instant.optional(),
  closedAt: instant.optional(),
  photos: z.number().int(),
  ...standingSchema.shape,
});
export type WireReport = z.infer<typeof reportSchema>;

/** A report that may be the same as another: same category, near, recent. */
export const duplicateSchema = z.object({
  number: z.string(),
  distanceM: z.number(),
  occurredAt: instant,
  state: z.enum(REPORT_STATES),
  description: z.string(),
});
export type Duplicate = z.infer<typeof duplicateSchema>;

/** Answer of POST /api/reports. Of a sealed tip it is a receipt: how it stands as a case is not in it. */
export const filedReportSchema = z.object({
  ...reportSchema.shape,
  ...standingSchema.omit({ sealed: true }).partial().shape,
  duplicates: z.array(duplicateSchema),
});
export type FiledReport = z.infer<typeof filedReportSchema>;

/** Answer of GET /api/reports/{number}. */
export const reportDetailSchema = reportSchema.extend({
  duplicates: z.array(duplicateSchema),
  given: z.object({ crs: z.string(), x: z.number(), y: z.number() }).nullable(),
  reporter: z.string(),
  acknowledgedBy: z.string().optional(),
  closedBy: z.string().optional(),
  closeReason: z.string().optional(),
  photoLinks: z.array(
    z.object({ href: z.string(), thumbnailHref: z.string(), width: z.number().int(), height: z.number().int() }),
  ),
});
export type ReportDetail = z.infer<typeof reportDetailSchema>;

export const reportFeatureSchema = z.object({
  type: z.literal('Feature'),
  id: z.number().int(),
  geometry: z.object({ type: z.literal('Point'), coordinates: z.tuple([z.number(), z.number()]) }),
  properties: reportSchema.omit({ lon: true, lat: true }),
});
/** Answer of GET /api/reports. `nextCursor` null is the end. */
export const reportListSchema = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(reportFeatureSchema),
  nextCursor: z.string().nullable(),
});
export type ReportList = z.infer<typeof reportListSchema>;

const bbox = z
  .string()
  .transform((value) => value.split(',').map((part) => (part.trim() === '' ? Number.NaN : Number(part))))
  .refine(
    (value): value is [number, number, number, number] =>
      value.length === 4 && value.every(Number.isFinite) && value[0]! <= value[2]! && value[1]! <= value[3]!,
    'must be west,south,east,north',
  )
  .transform((value) => value as [west: number, south: number, east: number, north: number]);
const list = z
  .string()
  .max(1000)
  .transform((value) => value.split(',').map((part) => part.trim()));
const flag = z.enum(['0', '1']).transform((value) => value === '1');

/** Filters of every list and export of reports. They narrow together. */
export const reportFilterSchema = z.object({
  bbox: bbox.optional(),
  /** Code of a cell; what lies below it counts. */
  cell: text(100).min(1).optional(),
  category: list.pipe(z.array(categoryCodeSchema).max(50)).optional(),
  state: z.enum(REPORT_STATES).optional(),
  severity: list
    .pipe(z.array(z.enum(['1', '2', '3', '4']).transform((value) => Number(value) as Severity)).max(4))
    .optional(),
  /** occurredAt >= from */
  from: instant.optional(),
  /** occurredAt < to */
  to: instant.optional(),
  /** Part of the description, the number or the external id; case does not matter. */
  q: text(200).trim().optional(),
  /** Only those outside every cell. */
  outside: flag.optional(),
  /** Only open ones whose deadline is past. */
  overdue: flag.optional(),
});
export type ReportFilter = z.output<typeof reportFilterSchema>;

export const reportListQuerySchema = reportFilterSchema.extend({
  limit: z.coerce.number().int().min(1).max(1000).default(100),
  cursor: z.string().max(200).optional(),
});
export type ReportListQuery = z.output<typeof reportListQuerySchema>;

export const reportNumberSchema = z.string().regex(/^\d{8}-\d{6,10}$/, 'must look like 20190508-000001');

export const closeInputSchema = z.object({ reason: text(1000).trim().min(1) });

/** Payload of `report.acknowledged` and `report.closed`. */
export const reportChangeSchema = z.object({ id: z.number().int(), number: z.string(), at: instant, by: z.string() });
export type ReportChange = z.infer<typeof reportChangeSchema>;

/** Payload of `reports.imported`: one for each batch of an import; a wall takes a new snapshot on it. */
export const importedEventSchema = z.object({
  count: z.number().int(),
  source: z.string(),
  /** Numbers of the first and the last. */
  first: z.string(),
  last: z.string(),
  bounds: z.tuple([z.number(), z.number(), z.number(), z.number()]),
});
export type ImportedEvent = z.infer<typeof importedEventSchema>;
