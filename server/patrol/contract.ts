/** Patrol on the wire. Longer than most contracts: positions, coverage, plans, check-lists and alarms stand together. */
import { z } from 'zod';
import { daySchema, SHIFT_DAYS, staffCodeSchema, storableText } from '../duty/contract.ts';
import { cellRefSchema } from '../grid/contract.ts';
import { localizedSchema } from '../platform/localized.ts';
import { patrolRulesSchema } from './patrol-rules.ts';

const instant = z.iso.datetime({ offset: true, error: 'must be an ISO 8601 time with its offset' });
const lon = z.number().min(-180).max(180);
const lat = z.number().min(-90).max(90);

// --- Positions ---

export const PING_MARKS = ['speed', 'accuracy', 'future', 'mock'] as const;
/** Why a position does not count. */
export type PingMark = (typeof PING_MARKS)[number];

/** One position of a phone. */
export const pingSchema = z.object({
  at: instant,
  lon,
  lat,
  /** Radius of 68 % confidence, metres. */
  accuracyM: z.number().min(0).max(100_000).optional(),
  /** The phone says that its position was made up by an app. */
  mock: z.boolean().optional(),
  /** A recording begins with it: no line leads to it from the one before. */
  begins: z.boolean().optional(),
});
export type Ping = z.output<typeof pingSchema>;

/** Most positions of one JSON body; a stream of NDJSON has no such limit. */
export const MOST_PINGS = 10_000;
/** Body of POST /api/patrol/pings. The positions are checked one by one: a wrong one is refused, the others are kept. */
export const pingBatchSchema = z.object({
  worker: staffCodeSchema,
  pings: z.array(z.unknown()).min(1).max(MOST_PINGS),
});
/** A line of application/x-ndjson. */
export const pingLineSchema = pingSchema.extend({ worker: staffCodeSchema });

/** What became of positions. Those that are marked are stored too. */
export const pingsTakenSchema = z.object({
  stored: z.int(),
  duplicate: z.int(),
  refused: z.int(),
  marked: z.int(),
  /** The first of those refused: index in the batch or line (from 0), and why. */
  refusals: z.array(z.object({ index: z.int(), code: z.string(), message: z.string() })).max(20),
});
export type PingsTaken = z.infer<typeof pingsTakenSchema>;

export const markedPingSchema = z.object({
  staff: z.string(),
  name: localizedSchema,
  at: instant,
  lon,
  lat,
  accuracyM: z.number().nullable(),
  mark: z.enum(PING_MARKS),
  receivedAt: instant,
});
export const markedPingsSchema = z.object({
  /** By reason, in the whole period. */
  counts: z.record(z.enum(PING_MARKS), z.int()),
  pings: z.array(markedPingSchema),
  nextCursor: z.string().nullable(),
});
export type MarkedPings = z.infer<typeof markedPingsSchema>;

/** Where somebody on duty is. Name, number and telephone only for those with patrol:locate. */
export const walkerSchema = z.object({
  staff: z.string().optional(),
  name: localizedSchema.optional(),
  phone: z.string().optional(),
  /** Tells walkers apart where they have no name; changes every day. */
  key: z.string(),
  lon,
  lat,
  accuracyM: z.number().nullable(),
  at: instant,
  /** Older than the rules trust. */
  stale: z.boolean(),
  moving: z.boolean().nullable(),
  cell: cellRefSchema.nullable(),
});
export type Walker = z.infer<typeof walkerSchema>;

/** Answer of GET /api/patrol/live: what the wall draws now. */
export const patrolLiveSchema = z.object({
  at: instant,
  /** All that was rolled up until then is in it. */
  roll: z.int(),
  /** The shift that the figures are of: that under way, or the last one; null where nobody has shifts. */
  shift: z.object({ from: instant, to: instant, underWay: z.boolean() }).nullable(),
  rules: patrolRulesSchema,
  walkers: z.array(walkerSchema),
  /** Grid workers of the area on duty of whom no position has come in this shift. Who sits at a desk sends none. */
  silent: z.int(),
  /** Columns, one entry a cell of every level within the area. */
  cells: z.object({
    id: z.array(z.int()),
    /** Share of the ground to be walked, 0 to 1; null: too few positions to tell. */
    share: z.array(z.number().nullable()),
    /** Last minute in which anybody was there, s since 1970; null: never, or not known. */
    lastS: z.array(z.int().nullable()),
    minutes: z.array(z.int()),
  }),
  kpis: z.object({
    /** Basic cells in which nobody was in the shift, though enough is known to tell. */
    notPatrolled: z.int(),
    /** Basic cells of which too little is known. */
    unknown: z.int(),
    patrolled: z.int(),
  }),
});
export type PatrolLive = z.infer<typeof patrolLiveSchema>;

/** Lines of GET /api/patrol/trails and /replay: columns, delta coded. */
export const trailsSchema = z.object({
  from: instant,
  to: instant,
  walkers: z.array(
    z.object({
      key: z.string(),
      staff: z.string().optional(),
      name: localizedSchema.optional(),
      /**
       * Each line: lon, lat in 1e-6 degree and s since `from`, as differences from the one before, the first from 0;
       * read by decodeTrailLine in tracks/trail-line.ts. A position that is joined to no other is a line of one.
       */
      lines: z.array(z.array(z.int())),
    }),
  ),
});
export type Trails = z.infer<typeof trailsSchema>;

// --- Coverage ---

/**
 * measured; or nothing is said: too few positions came; none of its grid workers was on duty in the period, and nobody
 * was there; or the cell has no ground to be walked.
 */
export const COVERAGE_STATES = ['measured', 'too-few-positions', 'not-due', 'closed'] as const;

export const cellCoverageSchema = z.object({
  cell: cellRefSchema,
  parent: z.string().nullable(),
  state: z.enum(COVERAGE_STATES),
  /** Share of the ground to be walked that lies within reach of a walk, 0 to 1; null where the state is not measured. */
  share: z.number().nullable(),
  areaM2: z.number(),
  patrollableM2: z.number(),
  coveredM2: z.number(),
  /** Share of the ground below that is measured; 1 for a basic cell that is. */
  toldShare: z.number(),
  /** Minutes in which anybody was there. */
  minutes: z.int(),
  /** Person seconds. */
  dwellS: z.int(),
  visits: z.int(),
  distanceM: z.number(),
  workers: z.int(),
  /** To the minute; of a visit when no grid worker is on duty, when that time off began. */
  lastVisitAt: instant.nullable(),
  /** Longest time in the period in which nobody was there, s; null also where it would tell when somebody was there off duty. */
  longestGapS: z.int().nullable(),
  /** Windows of the period by how much presence they had; null where the state is not measured, and above the basic cells. */
  dosage: z.object({ windows: z.int(), below: z.int(), within: z.int(), above: z.int() }).nullable(),
  checkPoints: z.object({ total: z.int(), visited: z.int() }),
});
export type CellCoverage = z.infer<typeof cellCoverageSchema>;

export const coverageSchema = z.object({
  /** Whole half hours: the period asked for, widened to them, and to the whole of a time off duty that it begins or ends in. */
  from: instant,
  to: instant,
  level: z.int(),
  generation: z.int(),
  rules: patrolRulesSchema,
  cells: z.array(cellCoverageSchema),
});
export type Coverage = z.infer<typeof coverageSchema>;

/** A cell day by day, for its sparkline: newest last. */
export const coverageDaysSchema = z.object({
  cell: cellRefSchema,
  days: z.array(
    z.object({
      day: daySchema,
      state: z.enum(COVERAGE_STATES),
      share: z.number().nullable(),
      minutes: z.int(),
      visits: z.int(),
    }),
  ),
});
export type CoverageDays = z.infer<typeof coverageDaysSchema>;

export const workerCoverageSchema = z.object({
  staff: z.string(),
  name: localizedSchema,
  organisation: z.string(),
  /** Minutes on duty in the period by the shifts; null where a calendar is missing. */
  dutyMinutes: z.int().nullable(),
  /** Minutes on duty of which positions tell anything, inside or outside the cells answered for. */
  toldMinutes: z.int(),
  ownCellMinutes: z.int(),
  distanceM: z.number(),
  visits: z.int(),
  cells: z.array(z.object({ cell: cellRefSchema, own: z.boolean(), minutes: z.int(), share: z.number().nullable() })),
  marked: z.int(),
  /** Begin of the last minute on duty in which the person was anywhere. */
  lastAt: instant.nullable(),
});
export const workersCoverageSchema = z.object({ from: instant, to: instant, workers: z.array(workerCoverageSchema) });
export type WorkersCoverage = z.infer<typeof workersCoverageSchema>;

// --- Plans, check-points, closed ground ---

const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time such as 08:30');
const cellName = storableText(100).trim().min(1);
export const planInputSchema = z.strictObject({
  /** Code of a cell, `LEVEL:CODE` where several levels have it. */
  cell: cellName,
  staff: staffCodeSchema.nullable().default(null),
  days: z.enum(SHIFT_DAYS),
  startsAt: timeOfDay,
  endsAt: timeOfDay,
  note: storableText(500).default(''),
  fromDay: daySchema,
  toDay: daySchema.nullable().default(null),
});
export type PlanInput = z.output<typeof planInputSchema>;
/** The version that a change began from: one that another change came before is refused as `conflict`. */
const version = z.int().min(0).max(2_147_483_647);
/** A plan, whole. Who may not know whom it names leaves `staff` out: it stays. */
export const planEditSchema = planInputSchema.extend({ version });
export type PlanEdit = z.output<typeof planEditSchema>;
export const planSchema = planInputSchema.extend({
  id: z.int(),
  version,
  cell: cellRefSchema,
  /** Number and name of the person only for those who may know them; null also where it is the grid worker of the cell. */
  staff: staffCodeSchema.nullable(),
  name: localizedSchema.nullable(),
  /** Whoever is the grid worker of the cell that day walks it. */
  byHolder: z.boolean(),
  author: z.string(),
  createdAt: instant,
});
export type Plan = z.infer<typeof planSchema>;
export const planListSchema = z.object({ plans: z.array(planSchema), nextCursor: z.string().nullable() });
/** A round of a day, by a plan or by the shift of the grid worker, and how it stands. */
export const roundSchema = z.object({
  cell: cellRefSchema,
  plan: z.int().nullable(),
  staff: z.string().nullable(),
  name: localizedSchema.nullable(),
  from: instant,
  to: instant,
  note: z.string(),
  /**
   * coming; under way and there, or elsewhere, or silent; done; missed: over, and seen elsewhere only; silent also when it
   * is over and nothing was heard that tells; away; vacant: nobody holds the post.
   */
  state: z.enum(['coming', 'there', 'elsewhere', 'silent', 'done', 'missed', 'away', 'vacant']),
  minutes: z.int(),
});
export type Round = z.infer<typeof roundSchema>;
export const roundListSchema = z.object({
  day: daySchema,
  /** No calendar tells of some cells whether they are walked that day: their rounds are left out. */
  calendarMissing: z.boolean(),
  /** By code of the cell, then by time. Number and name of the person only for those who may know them. */
  rounds: z.array(roundSchema),
});

export const CHECK_POINT_KINDS = ['building', 'manhole', 'hydrant', 'crossing', 'other'] as const;
export const checkPointInputSchema = z.strictObject({
  code: z.string().regex(/^[A-Za-z0-9._-]{1,60}$/, 'must be 1 to 60 of letters, digits, . _ and -'),
  name: storableText(100).trim().min(1),
  kind: z.enum(CHECK_POINT_KINDS),
  lon,
  lat,
});
export type CheckPointInput = z.output<typeof checkPointInputSchema>;
export const checkPointEditSchema = checkPointInputSchema.extend({ version });
export type CheckPointEdit = z.output<typeof checkPointEditSchema>;
export const checkPointSchema = checkPointInputSchema.extend({
  id: z.int(),
  version,
  cell: cellRefSchema.nullable(),
  retiredAt: instant.nullable(),
});

export type CheckPoint = z.infer<typeof checkPointSchema>;
export const checkPointListSchema = z.object({
  checkPoints: z.array(checkPointSchema),
  nextCursor: z.string().nullable(),
});
/** What an import did. */
export const checkPointsImportedSchema = z.object({
  added: z.int(),
  /** Retired before, and asked for again. */
  restored: z.int(),
  changed: z.int(),
  unchanged: z.int(),
  /** Of all in the file, how many lie outside the grid, in no cell: no round passes them. */
  outside: z.int(),
  /** Codes, the first 200 of each. */
  addedCodes: z.array(z.string()),
  restoredCodes: z.array(z.string()),
  changedCodes: z.array(z.string()),
  outsideCodes: z.array(z.string()),
  dryRun: z.boolean(),
});
export type CheckPointsImported = z.infer<typeof checkPointsImportedSchema>;

export const closedGroundInputSchema = z.strictObject({
  name: storableText(100).trim().min(1),
  reason: storableText(500).default(''),
  geometry: z.object({ type: z.enum(['Polygon', 'MultiPolygon']), coordinates: z.array(z.unknown()) }),
  fromDay: daySchema,
  toDay: daySchema.nullable().default(null),
});
export type ClosedGroundInput = z.output<typeof closedGroundInputSchema>;
export const closedGroundSchema = closedGroundInputSchema.extend({
  id: z.int(),
  author: z.string(),
  createdAt: instant,
  areaM2: z.number(),
});
export type ClosedGround = z.infer<typeof closedGroundSchema>;
/** `geometry` as GeoJSON, so that a map can draw it. */
export const closedGroundListSchema = z.object({
  grounds: z.array(closedGroundSchema),
  nextCursor: z.string().nullable(),
});

// --- Check-lists ---

export const TICK_RESULTS = ['well', 'wrong'] as const;
export const tickInputSchema = z.strictObject({
  cell: cellName,
  item: z.string().min(1).max(40),
  /** Absent: now. */
  at: instant.optional(),
  lon: lon.optional(),
  lat: lat.optional(),
  accuracyM: z.number().min(0).max(100_000).optional(),
  /** Code of a check-point that was scanned. */
  scanned: z.string().max(60).optional(),
  result: z.enum(TICK_RESULTS),
  note: storableText(1000).default(''),
  /** For senders that set no Idempotency-Key. */
  idempotencyKey: storableText(200).min(1).optional(),
});
export type TickInput = z.output<typeof tickInputSchema>;
export const tickSchema = z.object({
  id: z.int(),
  item: z.string(),
  at: instant,
  /** Null for those who may not know who was where. */
  staff: z.string().nullable(),
  name: localizedSchema.nullable(),
  place: z.enum(['in-cell', 'near', 'far', 'none']),
  distanceM: z.number().nullable(),
  proof: z.enum(['position', 'scan', 'photo', 'none']),
  result: z.enum(TICK_RESULTS),
  note: z.string(),
  report: z.string().nullable(),
  /** A report is to be made of it and is not filed yet: the door was full, or its category was retired. */
  reportOwed: z.boolean(),
  photo: z.boolean(),
});
export type Tick = z.infer<typeof tickSchema>;
/** The list of a cell for a day: what falls due, and what was ticked. */
export const checkListSchema = z.object({
  cell: cellRefSchema,
  day: daySchema,
  items: z.array(
    z.object({
      code: z.string(),
      name: localizedSchema,
      category: z.string().nullable(),
      everyWorkingDays: z.int(),
      /** Day of the last tick, those of the day itself counted; null for none. */
      lastOn: daySchema.nullable(),
      dueOn: daySchema.nullable(),
      /** `unknown`: no calendar tells the working days. */
      state: z.enum(['done', 'due', 'overdue', 'later', 'unknown']),
      ticks: z.array(tickSchema),
    }),
  ),
});
export type CheckList = z.infer<typeof checkListSchema>;

// --- Alarms ---

export const ALARM_KINDS = ['absent', 'silent', 'unwalked'] as const;
export const alarmSchema = z.object({
  id: z.int(),
  kind: z.enum(ALARM_KINDS),
  cell: cellRefSchema,
  staff: z.string().nullable(),
  name: localizedSchema.nullable(),
  since: instant,
  raisedAt: instant,
  clearedAt: instant.nullable(),
  acknowledgedAt: instant.nullable(),
  acknowledgedBy: z.string().nullable(),
  note: z.string(),
});
/** Payload of the events patrol.absent, patrol.silent, patrol.unwalked, patrol.cleared and patrol.noted, which name nobody and have no note. */
export type PatrolAlarm = z.infer<typeof alarmSchema>;
export const alarmListSchema = z.object({
  alarms: z.array(alarmSchema),
  open: z.int(),
  nextCursor: z.string().nullable(),
});
