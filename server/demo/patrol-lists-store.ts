/** SQL of the demo's plans, closed ground and ticks, by the batch. */
import type { Shape } from '../grid/contract.ts';
import { shapeToWkbHex } from '../grid/wkb.ts';
import type { StoredTick } from '../patrol/check-lists/tick-store.ts';
import type { ClosedGroundRecord } from '../patrol/closed-ground/closed-ground-store.ts';
import type { StandingPlan } from '../patrol/plans/rounds-of-day.ts';
import { type CopyValue, copyIn } from '../platform/copy-in.ts';
import type { Queryable, Transaction } from '../platform/database.ts';

/** Whether the city has any plan, one that ended too. */
export const hasPlans = (queryable: Queryable, city: string): Promise<boolean> =>
  hasAny(queryable, 'patrol_plan', city);
/** Whether the city has any closed ground, one that was opened again too. */
export const hasClosedGround = (queryable: Queryable, city: string): Promise<boolean> =>
  hasAny(queryable, 'closed_ground', city);

async function hasAny(queryable: Queryable, table: string, city: string): Promise<boolean> {
  return (await queryable(table).where({ city }).first('id')) !== undefined;
}

const PLAN_COLUMNS = [
  ...['city', 'cell_id', 'staff', 'days', 'starts_at', 'ends_at', 'note', 'from_day', 'to_day', 'author', 'created_at'],
];

export const copyPlans = (
  transaction: Transaction,
  city: string,
  plans: readonly Omit<StandingPlan, 'id'>[],
): Promise<void> =>
  copyIn(
    transaction,
    'patrol_plan',
    PLAN_COLUMNS,
    plans.map(({ cellId, staff, days, startsAt, endsAt, note, fromDay, toDay, author, createdAt }): CopyValue[] => [
      ...[city, cellId, staff, days, startsAt, endsAt, note, fromDay, toDay, author, createdAt],
    ]),
  );

export const copyClosedGround = (
  transaction: Transaction,
  city: string,
  grounds: readonly (Omit<ClosedGroundRecord, 'id' | 'shape'> & { shape: Shape })[],
): Promise<void> =>
  copyIn(
    transaction,
    'closed_ground',
    ['city', 'name', 'reason', 'shape', 'from_day', 'to_day', 'author', 'created_at'],
    grounds.map(({ name, reason, shape, fromDay, toDay, author, createdAt }): CopyValue[] => [
      ...[city, name, reason, shapeToWkbHex(shape), fromDay, toDay, author, createdAt],
    ]),
  );

/** A tick of the demo: it became no report, has no photo and came with no key. */
export type DemoTickRow = Pick<
  StoredTick,
  | 'cellId'
  | 'cellPath'
  | 'item'
  | 'itemNameZh'
  | 'itemNameEn'
  | 'day'
  | 'staff'
  | 'at'
  | 'lon'
  | 'lat'
  | 'accuracyM'
  | 'place'
  | 'distanceM'
  | 'proof'
  | 'checkPointId'
  | 'result'
  | 'note'
>;

/** Which items were ticked in cells on a day, by cell. */
export async function readTickedItems(
  queryable: Queryable,
  city: string,
  day: string,
  cellIds: readonly number[],
): Promise<Map<number, Set<string>>> {
  const rows: { cellId: number; item: string }[] = await queryable('check_tick')
    .distinct({ cellId: 'cell_id', item: 'item' })
    .where({ city, day })
    .whereRaw('cell_id = any(?::bigint[])', [[...cellIds]]);
  const ticked = new Map<number, Set<string>>();
  for (const { cellId, item } of rows) ticked.set(cellId, (ticked.get(cellId) ?? new Set()).add(item));
  return ticked;
}

const TICK_COLUMNS = [
  ...['city', 'cell_id', 'cell_path', 'item', 'item_name_zh', 'item_name_en', 'day', 'staff', 'at', 'lon', 'lat'],
  ...['accuracy_m', 'place', 'distance_m', 'proof', 'check_point_id', 'result', 'note', 'created_at'],
];
/** A tick came in so long after it was made. */
const SENT_AFTER_MS = 2_000;

/** Writes ticks by COPY. */
export const copyTicks = (transaction: Transaction, city: string, ticks: Iterable<DemoTickRow>): Promise<void> =>
  copyIn(transaction, 'check_tick', TICK_COLUMNS, tickRows(city, ticks));

function* tickRows(city: string, ticks: Iterable<DemoTickRow>): Generator<CopyValue[]> {
  for (const one of ticks)
    yield [
      ...[city, one.cellId, one.cellPath, one.item, one.itemNameZh, one.itemNameEn, one.day, one.staff, one.at],
      ...[one.lon, one.lat, one.accuracyM, one.place, one.distanceM, one.proof, one.checkPointId, one.result],
      ...[one.note, new Date(one.at.getTime() + SENT_AFTER_MS)],
    ];
}
