import { createHash } from 'node:crypto';
import type { Position } from '../grid/contract.ts';
import { crsTransform } from '../grid/crs.ts';
import { positionMistakes } from '../grid/position.ts';
import { type Mistake, refuse } from '../platform/errors.ts';
import type { ReportInput } from './contract.ts';
import type { GivenPosition } from './report-record.ts';

/** First stage: what the sender said, understood and on earth. Nothing is known yet of cells or categories. */
export interface ParsedReport {
  position: Position;
  /** As it came in; null when that was WGS84. */
  given: GivenPosition | null;
  category: string;
  description: string;
  occurredAt: Date;
  source: string;
  externalId: string | null;
  /** SHA-256 of all that the sender said, photos included. */
  contentHash: Uint8Array;
}

/** Names that people use for what EPSG numbers; CGCS2000 and WGS84 differ by well under a metre and are taken as equal. */
const CRS_NAMES: Readonly<Record<string, string>> = {
  WGS84: 'EPSG:4326',
  'WGS-84': 'EPSG:4326',
  CGCS2000: 'EPSG:4490',
};
const WGS84 = 'EPSG:4326';
/** How far ahead of ours the clock of a sender may run. */
const CLOCK_SKEW_MS = 5 * 60_000;
const EARLIEST = Date.UTC(1900, 0, 1);

/**
 * Understands the input.
 * @param photoHashes hashes of the photos as they were sent
 * @throws Refusal `invalid-request` or `unknown-crs`
 */
export function parseReport(input: ReportInput, photoHashes: readonly string[], now: Date): ParsedReport {
  const { position, given } = toWgs84(input.lon, input.lat, input.crs);
  const occurredAt = input.occurredAt === undefined ? now : new Date(input.occurredAt);
  const mistake = timeMistake(occurredAt, now);
  if (mistake !== undefined) throw refuse('invalid-request', mistake.message, { errors: [mistake] });
  const source = input.source ?? 'api';
  const said = [
    input.lon,
    input.lat,
    input.crs ?? '',
    input.category,
    input.description,
    input.occurredAt ?? '',
    source,
    input.externalId ?? '',
    ...photoHashes,
  ];
  return {
    position,
    given,
    category: input.category,
    description: input.description,
    occurredAt,
    source,
    externalId: input.externalId ?? null,
    contentHash: createHash('sha256').update(JSON.stringify(said)).digest(),
  };
}

/** Takes a position in `crs` to WGS84; refuses one that is not on earth, saying what may be wrong. */
export function toWgs84(x: number, y: number, crs = 'WGS84'): { position: Position; given: GivenPosition | null } {
  const name = crs.trim();
  const transform = crsTransform(CRS_NAMES[name.toUpperCase()] ?? name);
  const errors = transform.geographic ? positionMistakes(x, y) : [];
  if (errors.length > 0) throw refuse('invalid-request', whatIsWrong(x, y, errors), { errors });
  const [lon, lat] = transform.toWgs84(x, y);
  const outside = positionMistakes(lon, lat);
  if (outside.length > 0)
    throw refuse('invalid-request', `${x}, ${y} in ${transform.code} is no place on earth`, { errors: outside });
  return { position: [lon, lat], given: transform.code === WGS84 ? null : { crs: name, x, y } };
}

function whatIsWrong(x: number, y: number, errors: readonly Mistake[]): string {
  const said = errors.map(({ message }) => message).join('; ');
  const swapped = positionMistakes(y, x).length === 0;
  if (swapped) return `${said}. Are lon and lat exchanged?`;
  return Math.abs(x) > 1000 ? `${said}. For projected coordinates say which crs, e.g. EPSG:4547` : said;
}

function timeMistake(occurredAt: Date, now: Date): Mistake | undefined {
  const at = occurredAt.getTime();
  if (at > now.getTime() + CLOCK_SKEW_MS) return { path: 'occurredAt', message: 'occurredAt lies in the future' };
  // Also what no calendar has, such as 30 February, which gives NaN.
  if (!(at >= EARLIEST)) return { path: 'occurredAt', message: 'occurredAt is no time since 1900' };
  return undefined;
}
