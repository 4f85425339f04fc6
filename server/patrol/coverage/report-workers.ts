import type { StaffMember } from '../../duty/contract.ts';
import { dutyView } from '../../duty/duty-view.ts';
import { refOf } from '../../grid/location-answer.ts';
import { recordAudit } from '../../identity/audit.ts';
import type { Actor } from '../../platform/http.ts';
import type { WorkersCoverage } from '../contract.ts';
import type { CellGrounds } from '../ground/cell-ground.ts';
import { CellTally } from './cell-tally.ts';
import { cellsAsked } from './cells-asked.ts';
import { countMarked, readStaffOfCells, type SlotPeriod } from './coverage-store.ts';
import { DutyMinutes } from './duty-minutes.ts';
import { minutesOf } from './grid-workers.ts';
import { type CoveragePlace, reportPeriod } from './report-period.ts';
import { rowsOfStaff } from './rows-of-staff.ts';
import { coveredM2 } from './tally-cells.ts';
import { ToldMinutes } from './told-minutes.ts';

type Worker = WorkersCoverage['workers'][number];
export interface WorkersQuery {
  from?: Date | undefined;
  to?: Date | undefined;
  /** Those who answer for it or walked in it, or in cells below it. */
  cell?: string | undefined;
}

/**
 * What each grid worker walked in a period: who answered for a cell asked for, and who walked in one. It tells of
 * people, so each look at it is written down first, and only of their time on duty: a half hour that does not touch a
 * shift of the person is left out, and of one that does the minutes off duty. Who has no shift is told of with nothing
 * walked. @throws Refusal invalid-request, unknown-cell, outside-area
 */
export async function reportWorkers(
  place: CoveragePlace,
  actor: Actor,
  query: WorkersQuery,
  signal?: AbortSignal,
): Promise<WorkersCoverage> {
  const { database, city, clock, grid, duties } = place;
  const period = await reportPeriod(place, query);
  const locator = grid.current();
  const asked = new Set(cellsAsked(locator, actor, query.cell).map(({ id }) => id));
  const span = { from: new Date(period.fromMs).toISOString(), to: new Date(period.toMs).toISOString() };
  const record = { at: clock(), actor: actor.name, action: 'patrol.report-workers', subject: query.cell ?? '' };
  await database.transaction((transaction) => recordAudit(transaction, city.code, { ...record, detail: span }));

  const duty = await DutyMinutes.read(place, period);
  const told = await ToldMinutes.read(place, [...asked], period, signal);
  const answering = new Set([...asked].flatMap((id) => told.workers.of(id)));
  const walking = await readStaffOfCells(database.knex, city.code, [...asked], period);
  const { seesStaff } = dutyView({ grid, duties, city, clock }, actor);
  const known = [...new Set([...answering, ...walking])].sort().flatMap((code) => {
    const member = duties.staffMember(code);
    return member !== undefined && (answering.has(code) || seesStaff(member)) ? [member] : [];
  });
  const grounds = await place.grounds.of(locator, period);
  const walks = await walksOf(
    place,
    { grounds, duty },
    known.map(({ code }) => code),
    period,
    signal,
  );
  const wasThere = (code: string) => walks.get(code)?.some(({ cellId, minutes }) => minutes > 0 && asked.has(cellId));
  const people = known.filter(({ code }) => answering.has(code) || wasThere(code));
  const codes = people.map(({ code }) => code);
  await told.readStaff(
    place,
    codes.filter((code) => !answering.has(code)),
    signal,
  );
  const marked = new Map<string, number>();
  for (const row of await countMarked(database.knex, city.code, codes, period))
    if (duty.maskOf(row.staff, row.slotAt) !== 0) marked.set(row.staff, (marked.get(row.staff) ?? 0) + row.marked);
  const workers = people.map((member): Worker => {
    const hours = told.workers.dutyOf(member.code);
    const own = told.workers.cellsOf(member.code);
    const cells = walks.get(member.code) ?? [];
    const toldOf = told.of(member.code);
    return {
      ...namesOf(member),
      dutyMinutes: hours === null ? null : minutesOf(hours),
      toldMinutes: sum(
        duty.spansOf(member.code).map(({ from, to }) => toldOf?.minutesIn(from.getTime(), to.getTime()) ?? 0),
      ),
      ownCellMinutes: sum(cells.map(({ cellId, minutes }) => (own.has(cellId) ? minutes : 0))),
      distanceM: Math.round(sum(cells.map(({ distanceM }) => distanceM))),
      visits: sum(cells.map(({ visits }) => visits)),
      cells: cells.flatMap(({ cellId, minutes, share }) => {
        const cell = locator.cellById(cellId);
        if (cell === undefined || !asked.has(cellId) || minutes === 0) return [];
        return [{ cell: refOf(cell), own: own.has(cellId), minutes, share }];
      }),
      marked: marked.get(member.code) ?? 0,
      lastAt: newest(cells.map(({ lastAt }) => lastAt)),
    };
  });
  return { ...span, workers };
}

interface WalkedCell {
  cellId: number;
  minutes: number;
  visits: number;
  distanceM: number;
  /** Begin of the last minute there. */
  lastAt: number | null;
  /** Of the ground of the cell, by this person alone. */
  share: number | null;
}

/** What each person walked of each cell while on duty; the ground of one cell stands in memory and no more. */
async function walksOf(
  { database, city, grid }: CoveragePlace,
  { grounds, duty }: { grounds: CellGrounds; duty: DutyMinutes },
  staff: readonly string[],
  period: SlotPeriod,
  signal: AbortSignal | undefined,
): Promise<Map<string, WalkedCell[]>> {
  const walks = new Map<string, WalkedCell[]>();
  const locator = grid.current();
  let current: { staff: string; cellId: number; tally: CellTally } | undefined;
  const settle = () => {
    if (current === undefined) return;
    const { cellId, tally } = current;
    const cell = locator.cellById(cellId);
    const patrollable = cell === undefined ? 0 : grounds.patrollable(cellId).areaM2;
    const walked = {
      cellId,
      minutes: tally.presence.minutes,
      visits: tally.visits,
      distanceM: tally.distanceM,
      lastAt: tally.presence.lastMs,
    };
    const share = patrollable === 0 ? null : coveredM2(grounds, cellId, tally.ground) / patrollable;
    if (!walks.has(current.staff)) walks.set(current.staff, []);
    walks.get(current.staff)!.push({ ...walked, share: share === null ? null : Math.round(share * 10_000) / 10_000 });
  };
  for await (const page of rowsOfStaff(database.knex, city.code, staff, period, signal))
    for (const row of page) {
      const onDuty = duty.maskOf(row.staff, row.slotAt);
      if (onDuty === 0) continue;
      if (current?.staff !== row.staff || current.cellId !== row.cellId) {
        settle();
        const tally = new CellTally(period.fromMs, period.toMs);
        current = { staff: row.staff, cellId: row.cellId, tally };
      }
      current.tally.add({ ...row, minutes: row.minutes & onDuty });
    }
  settle();
  return walks;
}

const namesOf = ({ code, name, organisation }: StaffMember) => ({
  staff: code,
  name: { zh: name, en: name },
  organisation,
});
const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

function newest(instants: readonly (number | null)[]): string | null {
  const last = Math.max(0, ...instants.map((ms) => ms ?? 0));
  return last === 0 ? null : new Date(last).toISOString();
}
