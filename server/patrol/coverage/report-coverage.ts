import type { Cell } from '../../grid/contract.ts';
import { refOf } from '../../grid/location-answer.ts';
import type { Locator } from '../../grid/locator.ts';
import type { Actor } from '../../platform/http.ts';
import type { CellCoverage, Coverage } from '../contract.ts';
import type { Ground } from '../ground/ground.ts';
import { pixelX, pixelY } from '../ground/lattice.ts';
import { CellTally } from './cell-tally.ts';
import { cellsAsked } from './cells-asked.ts';
import { readCheckPlaces, readLastSeen } from './coverage-store.ts';
import { type Dosage, dosageOf } from './dosage.ts';
import { type MeasuredGround, measuredParent } from './measured-ground.ts';
import type { Presence } from './presence.ts';
import { type CoveragePlace, reportPeriod } from './report-period.ts';
import { coveredM2, measureBasicCells, tallyCells } from './tally-cells.ts';
import { type TimesTold, timesTold } from './times-told.ts';

const MINUTE_MS = 60_000;

export interface CoverageQuery {
  level: number;
  from?: Date | undefined;
  to?: Date | undefined;
  /** The cell of this name, whatever its level, and those of `level` below it. */
  cell?: string | undefined;
}

/** A basic cell when its ground was looked at and let go. */
interface Walked {
  coveredM2: number;
  seen: boolean;
  dosage: Dosage;
  visited: number;
}

/**
 * What was walked of the cells of a level, in a period: by whomever, on duty or not, for the ground was walked. So that
 * nobody is watched by it off duty, a period does not begin or end at a time chosen at will then, nor does the report
 * tell a time then: see `timesTold`. A last visit off duty is told as when that time off began, and a longest gap that
 * begins or ends with a presence then is not told.
 * @throws Refusal invalid-request, unknown-cell, outside-area
 */
export async function reportCoverage(
  place: CoveragePlace,
  actor: Actor,
  query: CoverageQuery,
  signal?: AbortSignal,
): Promise<Coverage> {
  const told = timesTold(place);
  const period = await reportPeriod(place, query, told);
  const nowMs = place.clock().getTime();
  const rules = place.patrolRules.current();
  const locator = place.grid.current();
  const asked = cellsAsked(locator, actor, query.cell);
  const named = query.cell === undefined ? undefined : asked.find((cell) => isTop(locator, cell, asked));
  const rows = asked.filter((cell) => cell.level === query.level || cell === named);
  const needed = cellsOfRows(locator, asked, rows);
  const grounds = await place.grounds.of(locator, period);
  const points = await checkPoints(place, locator, new Date(period.toMs));

  const figures = new Map<number, CellTally>();
  const walked = new Map<number, Walked>();
  for await (const { cellId, tallies } of tallyCells(place, [...needed.keys()], [period], signal)) {
    const tally = tallies[0]!;
    const cell = locator.cellById(cellId)!;
    if (locator.isLeaf(cell))
      walked.set(cellId, {
        coveredM2: coveredM2(grounds, cellId, tally.ground),
        seen: tally.workers.size > 0,
        dosage: dosageOf(tally.presence, rules, nowMs),
        visited: visitedOf(tally.ground, points.get(cellId)),
      });
    for (const id of needed.get(cellId)!) {
      if (!figures.has(id)) figures.set(id, new CellTally(period.fromMs, period.toMs));
      figures.get(id)!.addFigures(tally);
    }
  }

  const leaves = [...needed.keys()].filter((id) => locator.isLeaf(locator.cellById(id)!));
  const measured = await measureBasicCells(place, grounds, leaves, period, walked, signal);
  const members = membersOf(needed);
  const lastSeen = await readLastSeen(place.database.knex, place.city.code, [...needed.keys()], period.toMs);
  const nothing = new CellTally(period.fromMs, period.toMs);
  const cells = rows.map((cell): CellCoverage => {
    const ids = members.get(cell.id)!;
    const parts = ids.filter((id) => measured.has(id));
    const isBasic = locator.isLeaf(cell);
    const ground = isBasic ? measured.get(cell.id)! : measuredParent(parts.map((id) => measured.get(id)!));
    const tally = figures.get(cell.id) ?? nothing;
    const gapMs = ground.state === 'measured' ? toldGapMs(tally.presence, nowMs, told) : null;
    return {
      cell: refOf(cell),
      parent: cell.parentId === null ? null : (locator.cellById(cell.parentId)?.code ?? null),
      ...roundedGround(cell, ground),
      minutes: tally.presence.minutes,
      dwellS: Math.round(tally.dwellMs / 1000),
      visits: tally.visits,
      distanceM: Math.round(tally.distanceM),
      workers: tally.workers.size,
      lastVisitAt: lastTold(
        ids.map((id) => lastSeen.get(id)),
        told,
      ),
      longestGapS: gapMs === null ? null : Math.round(gapMs / 1000),
      dosage:
        isBasic && ground.state === 'measured'
          ? (walked.get(cell.id)?.dosage ?? dosageOf(tally.presence, rules, nowMs))
          : null,
      checkPoints: {
        total: sum(parts.map((id) => points.get(id)?.length ?? 0)),
        visited: sum(parts.map((id) => walked.get(id)?.visited ?? 0)),
      },
    };
  });
  return {
    from: new Date(period.fromMs).toISOString(),
    to: new Date(period.toMs).toISOString(),
    level: query.level,
    generation: locator.generation,
    rules,
    cells,
  };
}

const isTop = (locator: Locator, cell: Cell, asked: readonly Cell[]): boolean =>
  locator.path(cell).every((above) => above === cell || !asked.includes(above));

/** For each cell that has part in a row, the rows that it has part in: itself and the cells above it. */
function cellsOfRows(locator: Locator, asked: readonly Cell[], rows: readonly Cell[]): Map<number, number[]> {
  const rowIds = new Set(rows.map(({ id }) => id));
  const parts = new Map<number, number[]>();
  for (const cell of asked) {
    const within = locator.path(cell).flatMap(({ id }) => (rowIds.has(id) ? [id] : []));
    if (within.length > 0) parts.set(cell.id, within);
  }
  return parts;
}

/** For each row the cells that have part in it. */
function membersOf(needed: ReadonlyMap<number, number[]>): Map<number, number[]> {
  const members = new Map<number, number[]>();
  for (const [id, rowIds] of needed)
    for (const row of rowIds) {
      if (!members.has(row)) members.set(row, []);
      members.get(row)!.push(id);
    }
  return members;
}

/** Pixels of check-points, by the cell that has them as the boundaries stand. */
async function checkPoints(
  { database, city }: CoveragePlace,
  locator: Locator,
  at: Date,
): Promise<Map<number, [x: number, y: number][]>> {
  const points = new Map<number, [number, number][]>();
  for (const place of await readCheckPlaces(database.knex, city.code, at)) {
    const { cell } = locator.locate(place);
    if (cell === null) continue;
    if (!points.has(cell.id)) points.set(cell.id, []);
    points.get(cell.id)!.push([pixelX(place[0]), pixelY(place[1])]);
  }
  return points;
}

const visitedOf = (ground: Ground, points: readonly [number, number][] = []): number =>
  points.filter(([x, y]) => ground.has(x, y)).length;

/** Whole square metres; shares to a ten-thousandth. */
function roundedGround(cell: Cell, { state, share, toldShare, ...areas }: MeasuredGround) {
  return {
    state,
    share: share === null ? null : Math.round(share * 10_000) / 10_000,
    areaM2: Math.round(cell.areaM2),
    patrollableM2: Math.round(areas.patrollableM2),
    coveredM2: Math.round(areas.coveredM2),
    toldShare: Math.round(toldShare * 10_000) / 10_000,
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** The longest gap, ms; null where it would tell when somebody was there off duty. */
function toldGapMs(presence: Presence, nowMs: number, told: TimesTold): number | null {
  const gap = presence.longestGap(nowMs);
  if (gap === null) return null;
  const { fromMs, toMs } = gap;
  const beside = [
    ...(fromMs > presence.fromMs ? [fromMs - MINUTE_MS] : []),
    ...(toMs < Math.min(presence.toMs, nowMs) ? [toMs] : []),
  ];
  return beside.every((minute) => told.floor(minute) === minute) ? toMs - fromMs : null;
}

/** The newest of instants, to the minute. */
function lastTold(instants: readonly (number | undefined)[], told: TimesTold): string | null {
  const last = instants.reduce<number>((max, ms) => Math.max(max, ms ?? 0), 0);
  return last === 0 ? null : new Date(told.floor(Math.floor(last / MINUTE_MS) * MINUTE_MS)).toISOString();
}
