/** Key sites on the wire. A little longer than 200 lines: kinds, sites and inspections are read together. */
import { z } from 'zod';
import { daySchema, staffCodeSchema, storableText } from '../duty/contract.ts';
import { cellRefSchema } from '../grid/contract.ts';
import { localizedSchema } from '../platform/localized.ts';

const instant = z.iso.datetime({ offset: true, error: 'must be an ISO 8601 time with its offset' });
const lon = z.number().min(-180).max(180);
const lat = z.number().min(-90).max(90);
const localizedName = localizedSchema.extend({
  zh: storableText(100).trim().min(1),
  en: storableText(100).trim().min(1),
});

export const SITE_ICONS = [
  'school',
  'hospital',
  'hotel',
  'plant',
  'fireworks',
  'building-site',
  'petrol',
  'market',
  'venue',
  'care-home',
  'kiln',
  'reservoir',
  'bus-station',
  'other',
] as const;
export type SiteIcon = (typeof SITE_ICONS)[number];

/** An item of a check-list. Where `failsWhen` holds, the item fails, and becomes a report of `category` where one is named. */
export const checkItemSchema = z.strictObject({
  code: z.string().regex(/^[a-z0-9-]{1,40}$/, 'must be 1 to 40 of a-z, 0-9 and -'),
  name: localizedName,
  answer: z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('yes-no'), failsWhen: z.enum(['yes', 'no']).nullable() }),
    z.strictObject({
      type: z.literal('choice'),
      options: z
        .array(z.strictObject({ code: z.string().regex(/^[a-z0-9-]{1,40}$/), name: localizedName, fails: z.boolean() }))
        .min(2)
        .max(20),
    }),
    z.strictObject({
      type: z.literal('number'),
      unit: storableText(20).default(''),
      /** Outside of these it fails. */
      least: z.number().nullable(),
      most: z.number().nullable(),
    }),
    z.strictObject({ type: z.literal('text') }),
  ]),
  required: z.boolean().default(true),
  photo: z.boolean().default(false),
  category: z
    .string()
    .regex(/^[a-z0-9-]{1,40}$/)
    .nullable()
    .default(null),
});
export type CheckItem = z.output<typeof checkItemSchema>;

export const siteKindInputSchema = z.strictObject({
  name: localizedName,
  icon: z.enum(SITE_ICONS),
  cycleDays: z.int().min(1).max(3660),
  dueAheadDays: z.int().min(0).max(365).default(7),
  checkList: z.array(checkItemSchema).max(60),
  position: z.int().min(0).max(100_000).default(0),
  invented: z.boolean().default(false),
});
export const newSiteKindSchema = siteKindInputSchema.extend({
  code: z.string().regex(/^[a-z0-9-]{1,40}$/, 'must be 1 to 40 of a-z, 0-9 and -'),
});
export type NewSiteKind = z.output<typeof newSiteKindSchema>;
/** `version`: of the kind as it was read; where its check-list is another meanwhile, that is a conflict. */
export const siteKindEditSchema = siteKindInputSchema.extend({ version: z.int() });
export type SiteKindEdit = z.output<typeof siteKindEditSchema>;
export const siteKindSchema = newSiteKindSchema.extend({ version: z.int(), retiredAt: instant.nullable() });
export type SiteKind = z.infer<typeof siteKindSchema>;

/** closed: not inspected; failed: the last inspection found something; overdue; due within the days ahead of its kind; in order. */
export const SITE_STATUSES = ['closed', 'failed', 'overdue', 'due', 'in-order'] as const;
export type SiteStatus = (typeof SITE_STATUSES)[number];

export const siteInputSchema = z.strictObject({
  kind: z.string().min(1).max(40),
  name: localizedName,
  lon,
  lat,
  address: storableText(200).default(''),
  contactName: storableText(100).default(''),
  contactPhone: storableText(60).default(''),
  note: storableText(2000).default(''),
  cycleDays: z.int().min(1).max(3660).nullable().default(null),
  /** Closed and not inspected on these days; null while it is open. */
  closed: z
    .strictObject({ from: daySchema, until: daySchema.nullable().default(null), reason: storableText(200).default('') })
    .refine(({ from, until }) => until === null || from <= until, { path: ['until'], message: 'lies before from' })
    .nullable()
    .default(null),
  /** By when it is inspected next; absent: as its cycle says. */
  dueOn: daySchema.optional(),
});
export type SiteInput = z.output<typeof siteInputSchema>;
export const siteCodeSchema = z
  .string()
  .regex(/^[A-Za-z0-9._-]{1,60}$/, 'must be 1 to 60 of letters, digits, . _ and -');
export const newSiteSchema = siteInputSchema.extend({ code: siteCodeSchema });
export type NewSite = z.output<typeof newSiteSchema>;
/** `version`: of the site as it was read; another one meanwhile is a conflict. */
export const siteEditSchema = siteInputSchema.extend({ version: z.int() });

/** A site as listed: the properties of a feature. Fields of contacts only for those with site:contacts. */
export const siteSchema = z.object({
  id: z.int(),
  code: z.string(),
  kind: z.string(),
  name: localizedSchema,
  lon,
  lat,
  cell: cellRefSchema.nullable(),
  path: z.array(cellRefSchema),
  address: z.string(),
  contactName: z.string().optional(),
  contactPhone: z.string().optional(),
  note: z.string().optional(),
  status: z.enum(SITE_STATUSES),
  dueOn: daySchema,
  cycleDays: z.int(),
  closed: z.object({ from: daySchema, until: daySchema.nullable(), reason: z.string() }).nullable(),
  lastInspectedAt: instant.nullable(),
  lastResult: z.enum(['passed', 'failed']).nullable(),
  failedItems: z.array(z.string()),
  version: z.int(),
  invented: z.boolean(),
  retiredAt: instant.nullable(),
  /** Where a point was asked for: true distance, metres. */
  distanceM: z.number().optional(),
});
export type WireSite = z.infer<typeof siteSchema>;
/** A site as it was entered or changed, with what to doubt: outside-grid, swapped-lon-lat. */
export const writtenSiteSchema = siteSchema.extend({ warnings: z.array(z.string()) });
export type WrittenSite = z.infer<typeof writtenSiteSchema>;
export const siteListSchema = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(
    z.object({
      type: z.literal('Feature'),
      id: z.int(),
      geometry: z.object({ type: z.literal('Point'), coordinates: z.tuple([lon, lat]) }),
      properties: siteSchema,
    }),
  ),
  /** Of all that the filter finds, by status. */
  counts: z.record(z.enum(SITE_STATUSES), z.int()),
  nextCursor: z.string().nullable(),
});
export type SiteList = z.infer<typeof siteListSchema>;

export const inspectionInputSchema = z.strictObject({
  at: instant.optional(),
  /** Version of the check-list that was answered; an older one is refused with the present one. */
  kindVersion: z.int(),
  /** By code of the item: yes or no, code of a choice, number, text. */
  answers: z.record(z.string().max(40), z.union([z.boolean(), z.number(), storableText(1000)])),
  note: storableText(2000).default(''),
  staff: staffCodeSchema.optional(),
  lon: lon.optional(),
  lat: lat.optional(),
  accuracyM: z.number().min(0).max(100_000).optional(),
  idempotencyKey: storableText(200).min(1).optional(),
});
export type InspectionInput = z.output<typeof inspectionInputSchema>;
/** Who made it is told to those in charge of people and to oneself, where one stood to those with patrol:locate and to oneself; whether it was there, and how far from the site, to all. */
export const inspectionSchema = z.object({
  id: z.int(),
  site: z.int(),
  at: instant,
  recordedAt: instant,
  staff: z.string().nullable(),
  name: localizedSchema.nullable(),
  author: z.string(),
  kindVersion: z.int(),
  answers: z.array(
    z.object({
      code: z.string(),
      name: localizedSchema,
      answer: z.union([z.boolean(), z.number(), z.string()]).nullable(),
      /** As it is said: the name of a choice, a number with its unit. */
      said: localizedSchema,
      failed: z.boolean(),
      /** Number of the report that it became. */
      report: z.string().nullable(),
      /** A report is to be made of it and is not filed yet: its category is out of use, or the door was full. */
      owed: z.boolean(),
    }),
  ),
  result: z.enum(['passed', 'failed']),
  note: z.string(),
  lon: lon.nullable(),
  lat: lat.nullable(),
  accuracyM: z.number().nullable(),
  place: z.enum(['there', 'far', 'none']),
  distanceM: z.number().nullable(),
  /** Ids of photos: GET /api/sites/{id}/inspections/{inspection}/photos/{photo} */
  photos: z.array(z.object({ id: z.int(), item: z.string().nullable(), width: z.int(), height: z.int() })),
});
export type Inspection = z.infer<typeof inspectionSchema>;
export const inspectionListSchema = z.object({
  inspections: z.array(inspectionSchema),
  nextCursor: z.string().nullable(),
});
/** Payload of the events site.changed, site.inspected, site.due and site.retired: contacts are never in it. `status` is that of the day of the event. */
export const siteEventSchema = siteSchema.omit({ contactName: true, contactPhone: true, note: true });
export type SiteEvent = z.infer<typeof siteEventSchema>;
/** Payload of sites.imported: one for an import; whoever shows sites reads them anew. Every area hears of it: it says neither what came nor how many. */
export const sitesImportedSchema = z.object({});
export type SitesImported = z.infer<typeof sitesImportedSchema>;
/** Payload of sites.many: in its cells more sites became overdue than site.due tells of. How many, the list says to each of their area. */
export const sitesManySchema = z.object({ kind: z.literal('site.due') });
export type SitesMany = z.infer<typeof sitesManySchema>;
