import { z } from 'zod';
import { cellRefSchema } from '../grid/contract.ts';
import { localizedSchema } from '../platform/localized.ts';
import { textSchema } from '../platform/text-schema.ts';
import { FIGURE_NAMES } from './figures.ts';

const day = z.iso.date();
const count = z.number();

/** By what the rows of a table are told apart; `all` is one row. */
export const GROUPINGS = ['all', 'cell', 'organisation', 'post', 'category'] as const;
export type Grouping = (typeof GROUPINGS)[number];

const longestDays = 1_100;
const periodQuery = {
  /** First and last day, in the time zone of the city; the month to date when absent. */
  from: day.optional(),
  to: day.optional(),
};
const narrowing = {
  /** Code of a cell; what lies below it counts. */
  cell: z.string().min(1).max(80).optional(),
  category: z.string().max(40).optional(),
  organisation: z.string().max(60).optional(),
};
const inOrder = (query: { from?: string | undefined; to?: string | undefined }) =>
  query.from === undefined || query.to === undefined || query.from <= query.to;
const notTooLong = (query: { from?: string | undefined; to?: string | undefined }) =>
  query.from === undefined ||
  query.to === undefined ||
  Date.parse(query.to) - Date.parse(query.from) < longestDays * 86_400_000;

export const evaluationQuerySchema = z
  .object({
    ...periodQuery,
    ...narrowing,
    by: z.enum(GROUPINGS).default('all'),
    /** Level of the cells, with by=cell. */
    level: z.coerce.number().int().min(1).max(4).default(2),
  })
  .refine(inOrder, { path: ['to'], error: 'must not be before from' })
  .refine(notTooLong, { path: ['to'], error: `must be within ${longestDays} days of from` });
export type EvaluationQuery = z.output<typeof evaluationQuerySchema>;

export const seriesQuerySchema = z.object({
  ...narrowing,
  /** Last month, 2019-05; the present one when absent. */
  until: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'must be a month such as 2019-05')
    .optional(),
  months: z.coerce.number().int().min(1).max(60).default(24),
});
export type SeriesQuery = z.output<typeof seriesQuerySchema>;

export const countsSchema = z.object({
  recorded: count,
  filed: count,
  dispatched: count,
  acceptedAtOnce: count,
  reworked: count,
  due: count,
  dueClosed: count,
  dueOnTime: count,
  overdue: count,
  breached: count,
  closed: count,
  handlingHours: count,
});
const figuresSchema = z.object(
  Object.fromEntries(FIGURE_NAMES.map((name) => [name, z.number().nullable()])) as Record<
    (typeof FIGURE_NAMES)[number],
    z.ZodNullable<z.ZodNumber>
  >,
);

/** One row: what it is about, what was counted, the figures, and the same a month and a year earlier. */
export const evaluationRowSchema = z.object({
  /** Code of the cell, organisation or category, name of the post; empty for the whole, `-` for none (desk, outside the grid). */
  key: z.string(),
  name: localizedSchema.nullable(),
  cell: cellRefSchema.optional(),
  counts: countsSchema,
  figures: figuresSchema,
  monthBefore: figuresSchema,
  yearBefore: figuresSchema,
});
export type EvaluationRow = z.infer<typeof evaluationRowSchema>;

/** Answer of GET /api/evaluation. What the figures mean stands in figures.ts, in words. */
export const evaluationSchema = z.object({
  period: z.object({ from: day, to: day }),
  asOf: z.iso.datetime(),
  by: z.enum(GROUPINGS),
  level: z.int().nullable(),
  total: evaluationRowSchema,
  rows: z.array(evaluationRowSchema),
});
export type Evaluation = z.infer<typeof evaluationSchema>;

/** Answer of GET /api/evaluation/series: a row a month, oldest first. */
export const seriesSchema = z.object({
  asOf: z.iso.datetime(),
  months: z.array(z.object({ month: z.string(), counts: countsSchema, figures: figuresSchema })),
});
export type Series = z.infer<typeof seriesSchema>;

const monthSchema = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, 'must be a month such as 2019-05');

/** A case that is named in a bulletin. */
export const namedCaseSchema = z.object({
  number: z.string(),
  category: z.string(),
  cell: cellRefSchema.nullable(),
  holder: localizedSchema.nullable(),
  dueAt: z.iso.datetime().nullable(),
  supervisedAt: z.iso.datetime().nullable(),
  open: z.boolean(),
});

/** What a bulletin (通报) says of a month; stored as it was when it was circulated. */
export const bulletinContentSchema = z.object({
  total: evaluationRowSchema,
  towns: z.array(evaluationRowSchema),
  organisations: z.array(evaluationRowSchema),
  categories: z.array(evaluationRowSchema),
  /** Put under supervision in the month. */
  supervised: z.array(namedCaseSchema),
  /** Overdue in the month without a reply, worst first. */
  breached: z.array(namedCaseSchema),
});
export type BulletinContent = z.infer<typeof bulletinContentSchema>;
export const bulletinSchema = z.object({
  /** Null: a draft, nothing is stored. */
  number: z.int().nullable(),
  month: monthSchema,
  publishedAt: z.iso.datetime().nullable(),
  author: z.string().nullable(),
  remarks: z.string(),
  content: bulletinContentSchema,
});
export type Bulletin = z.infer<typeof bulletinSchema>;
export const bulletinListSchema = z.array(bulletinSchema.omit({ content: true }));
export const draftQuerySchema = z.object({ month: monthSchema });
export const newBulletinSchema = z.strictObject({
  month: monthSchema,
  remarks: textSchema.trim().max(4000).default(''),
});
