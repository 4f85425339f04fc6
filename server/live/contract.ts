import { z } from 'zod';
import { localizedSchema } from '../platform/localized.ts';
import { categorySchema, reportSchema } from '../reports/contract.ts';

/** Figures of the strip, within the area of the viewer. Null: not known yet, for want of what it would count. */
export const kpisSchema = z.object({
  open: z.int(),
  /** By either clock, to be on site or to resolve, as `deadlineOf` in lateness.ts reckons. */
  overdue: z.int(),
  /** Not overdue, and due so soon. */
  dueWithin2h: z.int(),
  dueWithin24h: z.int(),
  /** Recorded, and struck off or merged, since midnight in the city. */
  todayIn: z.int(),
  todayOut: z.int(),
  workersOnDuty: z.int().nullable(),
  cellsNotPatrolled: z.int().nullable(),
  /** Open reports that lie in no cell. */
  outsideGrid: z.int(),
});

/** Answer of GET /api/wall: the city at one instant. With the events after `cursor` it stays exact. */
export const wallSchema = z.object({
  cursor: z.int(),
  at: z.iso.datetime(),
  city: z.object({
    code: z.string(),
    name: localizedSchema,
    /** IANA */
    timeZone: z.string(),
    center: z.tuple([z.number(), z.number()]),
    /** Of the area of the viewer: west, south, east, north; null while there are no cells. */
    bounds: z.tuple([z.number(), z.number(), z.number(), z.number()]).nullable(),
    /** Its boundaries were invented. */
    synthetic: z.boolean(),
  }),
  /** Of the boundaries that hold now, and those that are published and hold from later on, in that order. */
  generation: z.int(),
  upcoming: z.array(z.object({ generation: z.int(), holdsFrom: z.iso.datetime() })),
  kpis: kpisSchema,
  categories: z.array(categorySchema),
  /** Of the last 24 hours, newest first, at most 500. */
  recent: z.array(reportSchema),
  /** Severity 3 and more, open, and nobody took note; newest first, at most 500. */
  severe: z.array(reportSchema),
  /** Overdue, or due within 24 hours and a little more, so that the time to the next snapshot is covered; soonest first, at most 500, none sealed. */
  late: z.array(reportSchema),
  /** Scale of the heat map, as in /tiles/reports.json; null where it is not known. */
  heat: z.unknown(),
  /** URL of the style or PMTiles file of the base map; null: a plain ground. */
  basemap: z.string().nullable(),
});
export type WallSnapshot = z.infer<typeof wallSchema>;

const cursorSchema = z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
export const liveQuerySchema = z.object({
  since: cursorSchema.optional().describe('Cursor of a snapshot or event; from now on when absent'),
});
/** The header of a client that resumes by itself; it goes before `since`. */
export const lastEventIdSchema = cursorSchema;

/** `data` of an event of GET /api/live; its `id:` is the cursor, its `event:` the kind. */
export const liveEventSchema = z.object({
  id: z.int(),
  at: z.iso.datetime(),
  kind: z.string(),
  subject: z.string(),
  payload: z.unknown(),
});
export type LiveEvent = z.infer<typeof liveEventSchema>;
