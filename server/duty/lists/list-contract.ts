/** The four lists and CSV files on the wire. */
import { z } from 'zod';
import { storableText } from '../contract.ts';
import { REGISTERS } from './register-contract.ts';

const reason = storableText(1000).trim().min(1);
/** Most entries of a list, and bytes enough for so many. */
const MOST_ENTRIES = 5_000;
export const LIST_BODY_BYTES = 8 * 1024 * 1024;
const entries = z.array(z.record(z.string(), z.unknown()));

export const listNameSchema = z.object({ name: z.enum(REGISTERS) });
const about = {
  name: z.enum(REGISTERS),
  /** 0 while the list was never written. */
  version: z.int(),
  author: z.string(),
  madeAt: z.iso.datetime().nullable(),
  reason: z.string(),
};
/** A version; the form of its entries depends on the list, see register-contract.ts and the category contract. */
export const listSchema = z.object({ ...about, entries });
export type ListAnswer = z.infer<typeof listSchema>;
export const listVersionSchema = z.object({ ...about, count: z.int() });
export const listIndexSchema = z.array(listVersionSchema);
export const versionsQuerySchema = z.object({
  limit: z.coerce.number().int().min(1).max(1_000).default(100),
  /** Versions before this one. */
  cursor: z.coerce
    .number()
    .int()
    .min(1)
    .max(2 ** 31 - 1)
    .optional(),
});
export const versionListSchema = z.object({ versions: z.array(listVersionSchema), nextCursor: z.string().nullable() });
const version = z.coerce
  .number()
  .int()
  .min(0)
  .max(2 ** 31 - 1);
export const versionParamsSchema = z.object({ name: z.enum(REGISTERS), version: version });
/** `to` is the newest when absent, `from` the one before it; 0 is the empty list. */
export const differenceQuerySchema = z.object({ from: version.optional(), to: version.optional() });
export const differenceSchema = z.object({
  name: z.enum(REGISTERS),
  from: z.int(),
  to: z.int(),
  added: entries,
  removed: entries,
  changed: z.array(z.object({ before: entries.element, after: entries.element })),
  reordered: z.boolean(),
});
/** Body of PUT /api/lists/:name: the whole list. Its entries are checked by the schema of the list. */
export const listEditSchema = z.strictObject({
  baseVersion: z.int().min(0),
  reason,
  entries: z.array(z.unknown()).max(MOST_ENTRIES),
});

export const csvExportQuerySchema = z.object({ lang: z.enum(['zh', 'en']).default('en') });
export const csvImportQuerySchema = z.object({
  /** 1: say what would happen, and write nothing. */
  dryRun: z.enum(['0', '1']).default('0'),
  /** As TextDecoder knows it; gb18030 for what a Chinese spreadsheet saves. */
  encoding: z.string().max(40).default('utf-8'),
  reason: storableText(1000).trim().default('CSV'),
});
export const listImportSchema = z.object({
  what: z.string(),
  added: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  removed: z.int(),
  dryRun: z.boolean(),
});
