/**
 * A tick of the daily inspection list. It is stored first; where something is wrong, what it owes is filed then through
 * the one door, see file-tick-report.ts.
 */
import { cellNamed } from '../../duty/cell-name.ts';
import { dayToText, zoneClock } from '../../duty/clocks/zone-clock.ts';
import type { DailyInspection } from '../../duty/lists/register-contract.ts';
import { readRegister } from '../../duty/lists/register-store.ts';
import { labelPointOf } from '../../grid/cell-feature.ts';
import type { Cell, Position } from '../../grid/contract.ts';
import { demand } from '../../identity/access.ts';
import { isUniqueViolation } from '../../platform/database.ts';
import { type Mistake, refuse } from '../../platform/errors.ts';
import type { Actor } from '../../platform/http.ts';
import type { Photo } from '../../reports/photo.ts';
import { type CheckPointRecord, readCheckPoints } from '../check-points/check-point-store.ts';
import type { TickInput } from '../contract.ts';
import type { PatrolPlace } from '../patrol-place.ts';
import { fitsCell } from './due-item.ts';
import { type TickFilingPlace, tryTickReport } from './file-tick-report.ts';
import { tickPlace } from './tick-place.ts';
import { insertTick, type NewTick, readPingNear, readTickByKey, type StoredTick } from './tick-store.ts';

export type TicksPlace = PatrolPlace & TickFilingPlace;

/** A phone that was without a net sends later; what is older is a mistake. */
const OLDEST_MS = 7 * 86_400_000;
/** A position of the walk so near in time stands for one that the tick does not have. */
const PING_NEAR_MS = 600_000;

/** Takes a tick in; resolves once it is durable, or was found to be there before (`replay`). */
export async function takeTick(
  place: TicksPlace,
  actor: Actor,
  input: TickInput,
  photo: Photo | undefined,
  sentKey: string | undefined,
): Promise<{ tick: StoredTick; replay: boolean }> {
  const { database, city, clock } = place;
  const staff = actor.staff ?? null;
  if (staff === null) throw refuse('not-allowed', 'The account is bound to no person, and it is people who tick');
  const cell = cellNamed(place.grid.current(), input.cell);
  if (cell === undefined) throw refuse('unknown-cell', `No cell stands that is named "${input.cell}"`);
  const key = sentKey === undefined ? null : `${actor.accountId}/${sentKey}`;
  const known = key === null ? undefined : await readTickByKey(database.knex, city.code, key);
  if (known !== undefined) return replayOf(place, known, input, cell);
  const tick = await understood(place, actor, staff, input, cell, photo !== undefined);
  let id: number;
  try {
    id = await database.transaction((transaction) =>
      insertTick(transaction, city.code, tick, { photo, key, at: clock() }),
    );
  } catch (error) {
    if (key === null || !isUniqueViolation(error, 'check_tick_key')) throw error;
    return replayOf(place, (await readTickByKey(database.knex, city.code, key))!, input, cell);
  }
  // It is stored: nothing that fails from here on says otherwise.
  const stored = { ...tick, id, report: null, reportTries: 0, hasPhoto: photo !== undefined };
  return { tick: await tryTickReport(place, stored, photo), replay: false };
}

/** The tick that stands under the key, with the report that it may still have owed. */
async function replayOf(place: TicksPlace, known: StoredTick, input: TickInput, cell: Cell) {
  const isSame =
    known.cellId === cell.id &&
    known.item === input.item &&
    known.result === input.result &&
    known.note === input.note &&
    (input.at === undefined || known.at.getTime() === Date.parse(input.at));
  if (!isSame) throw refuse('idempotency-key-reused', `It stands for tick ${known.id}, which says something else`);
  return { tick: await tryTickReport(place, known), replay: true };
}

async function understood(
  place: TicksPlace,
  actor: Actor,
  staff: string,
  input: TickInput,
  cell: Cell,
  hasPhoto: boolean,
): Promise<NewTick> {
  const { database, city, grid, duties, clock, patrolRules } = place;
  const locator = grid.current();
  const cellPath = locator.path(cell).map(({ id }) => id);
  demand(actor, 'patrol:send', cellPath);
  const now = clock();
  const at = input.at === undefined ? now : new Date(input.at);
  const day = dayToText(zoneClock(city.timeZone).dayOf(at));
  const holdsPost = duties.postsOf(staff, day).some(({ cellId }) => cellId === cell.id);
  if (actor.role !== 'admin' && !holdsPost)
    throw refuse('not-allowed', `${staff} holds no post on the cell ${cell.code}, and ticks for own cells only`);
  const list = await readRegister<DailyInspection>(database.knex, city.code, 'daily-inspections');
  const item = list.find(({ code }) => code === input.item);
  const errors = [...mistakes(input, at, now, patrolRules.current().futureS)];
  if (item === undefined || !fitsCell(item, cell))
    errors.push({ path: 'item', message: `is not on the list of the cell; see GET /api/patrol/check-lists` });
  if (errors.length > 0) throw refuse('invalid-request', 'See errors for what to mend', { errors });

  const scanned = input.scanned === undefined ? undefined : await checkPoint(place, input.scanned);
  const { lon, lat, accuracyM = null } = input;
  const told: Stood | undefined = lon === undefined || lat === undefined ? undefined : { lon, lat, accuracyM };
  // A tick without a fix is judged by the walk, whose position stays with the walk: it is seen and deleted by its rules.
  const stood = told ?? (await whereWalked(place, staff, at));
  const isScanned = scanned?.cellPath.includes(cell.id) === true;
  const seen = tickPlace(locator, cell, stood && [stood.lon, stood.lat], stood?.accuracyM ?? 0);
  // Who scans a code on the spot without a fix stands where the code is.
  const spot = seen.place === 'none' && isScanned ? { place: 'in-cell' as const, distanceM: 0 } : seen;
  // Of a category that was retired as well: somebody must hear of it, under the one that takes its place.
  const category = input.result === 'wrong' ? item!.category : null;
  const report = category === null ? null : reportPlace(told, isScanned ? scanned : undefined, cell);
  return {
    ...{ cellId: cell.id, cellPath, item: input.item, itemNameZh: item!.name.zh, itemNameEn: item!.name.en },
    ...{ day, staff, at, lon: told?.lon ?? null, lat: told?.lat ?? null, accuracyM: told?.accuracyM ?? null },
    ...{ ...spot, proof: hasPhoto ? 'photo' : isScanned ? 'scan' : stood !== undefined ? 'position' : 'none' },
    ...{ checkPointId: scanned?.id ?? null, result: input.result, note: input.note, category },
    ...{ reportLon: report?.[0] ?? null, reportLat: report?.[1] ?? null },
  };
}

function* mistakes({ lon, lat }: TickInput, at: Date, now: Date, futureS: number): Generator<Mistake> {
  if ((lon === undefined) !== (lat === undefined)) yield { path: 'lon', message: 'lon and lat come together' };
  if (at.getTime() > now.getTime() + futureS * 1000) yield { path: 'at', message: 'lies in the future' };
  if (at.getTime() < now.getTime() - OLDEST_MS) yield { path: 'at', message: 'lies more than a week back' };
}

async function checkPoint({ database, city }: TicksPlace, code: string): Promise<CheckPointRecord | undefined> {
  const [found] = await readCheckPoints(database.knex, city.code, { areaCellId: null }, { code });
  return found?.retiredAt === null ? found : undefined;
}

type Stood = { lon: number; lat: number; accuracyM: number | null };

/** Where the walk was at the time. */
async function whereWalked({ database, city }: TicksPlace, staff: string, at: Date): Promise<Stood | undefined> {
  const [from, to] = [-PING_NEAR_MS, PING_NEAR_MS].map((ms) => new Date(at.getTime() + ms)) as [Date, Date];
  return readPingNear(database.knex, city.code, { staff, from, to, at });
}

/** A report must lie somewhere: where the phone says it was, at the check-point, else in the midst of the cell. */
function reportPlace(told: Stood | undefined, scanned: CheckPointRecord | undefined, cell: Cell): Position {
  const place = told ?? scanned;
  return place === undefined ? labelPointOf(cell) : [place.lon, place.lat];
}
