import type { CaseRule } from '../grid/drafts/draft-contract.ts';
import { followBoundaries } from '../grid/follow-boundaries.ts';
import type { Locator } from '../grid/locator.ts';
import { caseRulesAfter } from '../grid/store.ts';
import type { Log } from '../platform/log.ts';
import { othersTurn } from '../platform/others-turn.ts';
import { placeOf } from '../reports/locate-report.ts';
import type { ReportRecord } from '../reports/report-record.ts';
import { confirmPlaces, lockCases, readCasesBefore } from './case-store.ts';
import { planStep } from './plan-step.ts';
import type { PlannedStep } from './step-context.ts';
import { contextOf } from './step-contexts.ts';
import { type CasesPlace, writeSteps } from './write-steps.ts';

/** Cases of one transaction: while it runs, the embedded engine does nothing else. */
const BATCH = 500;
const PASSES = 3;

/** What became of a rehoming. */
export interface Rehomed {
  /** Located anew. */
  looked: number;
  /** Of these, those that lie in other cells now. */
  moved: number;
}

/**
 * Locates the open cases of older generations by the boundaries that hold now. Where the cells are others, a step
 * `rehome` says so, and a case whose holder came from the routing goes where the routing leads now; whom people chose
 * keeps it. Where the publication that moved it says that cases stay, its holder keeps it whoever that is, be it the post
 * of a cell that retired: people stay on the cells that they were appointed to. Calling it again, or in several processes at once, changes nothing twice: each case is written only where it
 * is still the one that was read. Stops when `signal` says so, or another generation came meanwhile.
 */
export async function rehomeCases(
  place: CasesPlace,
  options: { signal?: AbortSignal; batch?: number } = {},
): Promise<Rehomed> {
  const { database, city, grid } = place;
  const { signal, batch = BATCH } = options;
  const { generation } = grid.current();
  const sum: Rehomed = { looked: 0, moved: 0 };
  let missed = 0;
  for (let [after, passes] = [0, PASSES]; ; ) {
    const cases = await readCasesBefore(database.knex, city.code, generation, { after, limit: batch });
    if (signal?.aborted === true || grid.current().generation !== generation) return sum;
    if (cases.length === 0) {
      // Somebody was at one of them just then: it is still of the older generation.
      if (missed === 0 || --passes === 0) return sum;
      [after, missed] = [0, 0];
      continue;
    }
    const { moved, left } = await rehomeBatch(place, cases);
    after = cases.at(-1)!.id;
    sum.looked += cases.length - left;
    sum.moved += moved;
    missed += left;
    await othersTurn();
  }
}

async function rehomeBatch(
  place: CasesPlace,
  cases: readonly ReportRecord[],
): Promise<{ moved: number; left: number }> {
  const { database, city, grid } = place;
  const locator = grid.current();
  const same: ReportRecord[] = [];
  const moved: ReportRecord[] = [];
  for (const record of cases) {
    const { assignment } = placeOf([record.lon, record.lat], locator);
    if (isSame(record.cellPath, assignment.cellPath)) same.push({ ...record, ...assignment });
    else moved.push(record);
  }
  const keeps = moved.length === 0 ? () => false : await keepersOf(place, moved, locator);
  const planned = moved.map((record): PlannedStep => {
    const step = { action: 'rehome' as const, keep: keeps(record) };
    return planStep(record, step, contextOf(place, record, bySystem(place)));
  });
  const { written } = await database.transaction(async (transaction) => {
    const ids = cases.map(({ id }) => id);
    await lockCases(transaction, city.code, ids);
    await confirmPlaces(transaction, city.code, same);
    return writeSteps(transaction, place, planned);
  });
  return { moved: written.length, left: planned.length - written.length };
}

/**
 * Tells whether a case keeps its holder whoever that is: where of all publications that moved it since it was located
 * none says that cases are routed anew. As a rule there is one; where several came while no process was up, the case is
 * followed through them.
 */
async function keepersOf(
  { database, city, grid }: CasesPlace,
  cases: readonly ReportRecord[],
  now: Locator,
): Promise<(record: ReportRecord) => boolean> {
  const first = Math.min(...cases.map((record) => record.generation));
  const since = (await caseRulesAfter(database.knex, city.code, first)).filter(
    ({ number }) => number <= now.generation,
  );
  const isMixed = new Set(since.map(({ rule }) => rule)).size > 1;
  const passed: { number: number; rule: CaseRule; locator: Locator }[] = [];
  for (const one of since) {
    const locator = isMixed ? await grid.numbered(one.number) : now;
    if (locator !== undefined) passed.push({ ...one, locator });
  }
  if (passed.length === 0) return () => false;
  return (record) => {
    let path = record.cellPath;
    for (const { number, rule, locator } of passed) {
      if (number <= record.generation) continue;
      const next = placeOf([record.lon, record.lat], locator).assignment.cellPath;
      if (!isSame(path, next) && rule === 'move') return false;
      path = next;
    }
    return true;
  };
}

const bySystem = ({ clock }: CasesPlace) => ({ at: clock(), by: { name: 'system', parties: ['clock'] as const } });

const isSame = (one: readonly number[], other: readonly number[]): boolean =>
  one.length === other.length && one.every((id, i) => id === other[i]);

/** Rehomes now and whenever other boundaries hold, and once more a little later; what failed is tried again. */
export function keepRehomed(place: CasesPlace & { log: Log }): { stop(): Promise<void> } {
  const { grid, log } = place;
  return followBoundaries(
    grid,
    async (signal) => {
      const { looked, moved } = await rehomeCases(place, { signal });
      if (looked > 0) log.info({ looked, moved }, 'open cases were located by the boundaries that hold now');
    },
    (err) => log.warn({ err }, 'open cases were not located anew; trying again'),
  );
}
