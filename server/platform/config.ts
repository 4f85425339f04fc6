/** The only reader of process.env. */
import { resolve } from 'node:path';
import { z } from 'zod';
import { refuse } from './errors.ts';
import { mistakesOf } from './http.ts';

const flag = (preset: boolean) =>
  z
    .enum(['0', '1'], 'must be 0 or 1')
    .optional()
    .transform((value) => (value === undefined ? preset : value === '1'));
const count = (preset: number, least: number, most: number) =>
  z
    .string()
    .regex(/^\d+$/, 'must be a whole number')
    .optional()
    .transform((value) => (value === undefined ? preset : Number(value)))
    .refine((value) => value >= least && value <= most, `must lie between ${least} and ${most}`);
const url = (...schemes: string[]) =>
  z
    .string()
    .optional()
    .refine(
      (value) => value === undefined || (URL.canParse(value) && schemes.includes(new URL(value).protocol)),
      `must be a URL that begins with ${schemes.join(' or ')}//`,
    );
const timeZone = (value: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: value });
    return true;
  } catch {
    return false;
  }
};

const environment = z.object({
  PORT: count(8080, 0, 65535),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATABASE_URL: url('postgres:', 'postgresql:'),
  DATABASE_POOL: count(10, 2, 200),
  DATA_DIR: z.string().min(1).default('.data'),
  DEMO: flag(true),
  SIMULATE: flag(false),
  SESSION_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  PUBLIC_URL: url('http:', 'https:'),
  BASEMAP: z
    .string()
    .optional()
    .refine(
      (value) => value === undefined || value.startsWith('/') || URL.canParse(value),
      'must be the URL of a style or of a .pmtiles file',
    ),
  CITY: z
    .string()
    .regex(/^[A-Za-z0-9_-]{1,40}$/, 'must be a code of letters and digits')
    .default('430281'),
  CITY_NAME: z.string().min(1).optional(),
  TIME_ZONE: z.string().default('Asia/Shanghai').refine(timeZone, 'must be an IANA time zone such as Asia/Shanghai'),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  EVENT_RETENTION_DAYS: count(14, 1, 3650),
  PING_RETENTION_DAYS: count(30, 1, 400),
  TRUST_PROXY: count(0, 0, 10),
  OUTSIDE_PLAIN_HTTP: flag(false),
  BOUNDARY_REVIEW: flag(false),
  PUBLICATION_LEAD_MS: count(300, 0, 60_000),
  CELL_CODES: z.enum(['none', 'liling'], 'must be none or liling').optional(),
});

/** How this process was told to run. */
export interface Config {
  port: number;
  host: string;
  /** undefined: the embedded engine in `dataDir` */
  databaseUrl: string | undefined;
  databasePool: number;
  dataDir: string;
  demo: boolean;
  simulate: boolean;
  sessionSecret: string | undefined;
  /** Origin under which browsers reach the service; undefined: http://HOST:PORT */
  publicUrl: string | undefined;
  /** URL of a MapLibre style or of a PMTiles file; undefined: a plain ground */
  basemap: string | undefined;
  city: { code: string; name: string | undefined; timeZone: string };
  logLevel: string;
  eventRetentionDays: number;
  /** How long positions of grid workers are kept, whole days (UTC); what was rolled up of them stays. */
  pingRetentionDays: number;
  /** Number of reverse proxies before this process whose X-Forwarded-* are believed. */
  trustProxy: number;
  /** Whether outside systems may be reached by http beyond this machine. */
  outsidePlainHttp: boolean;
  /** Whether a second person must approve a draft of boundaries before it is published. */
  boundaryReview: boolean;
  /** How long before it holds a draft is published "at once", so that every process has heard of it by then. */
  publicationLeadMs: number;
  /** What codes of cells must look like: nothing in particular, or as Liling numbers its cells; undefined: as the city is. */
  cellCodes: 'none' | 'liling' | undefined;
}

/** Reads the configuration. Throws config-invalid with every mistake, named as in the environment. */
export function readConfig(variables: NodeJS.ProcessEnv): Config {
  const present = Object.fromEntries(
    Object.entries(variables).filter(([, value]) => value !== undefined && value !== ''),
  );
  const read = environment.safeParse(present);
  if (!read.success) {
    const errors = mistakesOf(read.error);
    throw refuse('config-invalid', errors.map(({ path, message }) => `${path} ${message}`).join('\n'), { errors });
  }
  const { data } = read;
  return {
    port: data.PORT,
    host: data.HOST,
    databaseUrl: data.DATABASE_URL,
    databasePool: data.DATABASE_POOL,
    dataDir: resolve(data.DATA_DIR),
    demo: data.DEMO,
    simulate: data.SIMULATE,
    sessionSecret: data.SESSION_SECRET,
    publicUrl: data.PUBLIC_URL?.replace(/\/$/, ''),
    basemap: data.BASEMAP,
    city: { code: data.CITY, name: data.CITY_NAME, timeZone: data.TIME_ZONE },
    logLevel: data.LOG_LEVEL,
    eventRetentionDays: data.EVENT_RETENTION_DAYS,
    pingRetentionDays: data.PING_RETENTION_DAYS,
    trustProxy: data.TRUST_PROXY,
    outsidePlainHttp: data.OUTSIDE_PLAIN_HTTP,
    boundaryReview: data.BOUNDARY_REVIEW,
    publicationLeadMs: data.PUBLICATION_LEAD_MS,
    cellCodes: data.CELL_CODES,
  };
}
