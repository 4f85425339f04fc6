import { type DemoTick, dayTicks } from '../../geodata/day-ticks.ts';
import { DAILY_INSPECTIONS } from '../../geodata/duty-lists.ts';
import { positionAt, type Round } from '../../geodata/rounds.ts';
import { dayToText } from '../duty/clocks/zone-clock.ts';
import type { Position } from '../grid/contract.ts';
import type { Locator } from '../grid/locator.ts';
import { fitsCell } from '../patrol/check-lists/due-item.ts';
import { tickPlace } from '../patrol/check-lists/tick-place.ts';
import type { DemoWalk } from './demo-walks.ts';
import type { DemoTickRow } from './patrol-lists-store.ts';
import type { DemoStop } from './walks-store.ts';

const NAMES = new Map(DAILY_INSPECTIONS.map(({ code, name }) => [code, name]));
const SCAN_ACCURACY_M = 8;
/** Between two ticks at the same check-point. */
const BETWEEN_MS = 12_000;

/** What is ticked of the list of the walk's cell that day. */
export function ticksOf({ cellId, day }: Pick<DemoWalk, 'cellId' | 'day'>, locator: Locator, seed: number): DemoTick[] {
  const cell = locator.cellById(cellId);
  if (cell === undefined) return [];
  const items = DAILY_INSPECTIONS.filter((item) => fitsCell(item, cell));
  return dayTicks(cell.code, items, day, seed);
}

/** Ticks as they are stored: each where the walk was then, and none of the time after the telephone fell silent. */
export function tickRows(
  ticks: readonly DemoTick[],
  { cellId, day, staff }: Pick<DemoWalk, 'cellId' | 'day' | 'staff'>,
  round: Round,
  stops: readonly DemoStop[],
  locator: Locator,
): DemoTickRow[] {
  const cell = locator.cellById(cellId)!;
  const cellPath = locator.path(cell).map(({ id }) => id);
  const passed = round.visits.filter(
    ({ stop, atMs }) => stops[stop]?.kind === 'check-point' && atMs < round.silentFromMs,
  );
  const [beginMs, endMs] = [round.at[0] ?? 0, Math.min(round.at.at(-1) ?? 0, round.silentFromMs)];
  return ticks.flatMap(({ item, result, note, scans, draw }, i): DemoTickRow[] => {
    const visit = scans ? passed[Math.floor(draw * passed.length)] : undefined;
    const point = visit && stops[visit.stop];
    const atMs = Math.floor(visit === undefined ? beginMs + draw * (endMs - beginMs) : visit.atMs + i * BETWEEN_MS);
    const walked = positionAt(round, atMs);
    // Nobody ticks at lunch.
    if (walked === undefined && point === undefined) return [];
    const position: Position = point === undefined ? walked!.position : [point.lon, point.lat];
    const accuracyM = point === undefined ? walked!.accuracyM : SCAN_ACCURACY_M;
    const name = NAMES.get(item)!;
    return [
      {
        ...{ cellId, cellPath, item, itemNameZh: name.zh, itemNameEn: name.en, day: dayToText(day), staff },
        ...{ at: new Date(atMs), lon: position[0], lat: position[1], accuracyM },
        ...tickPlace(locator, cell, position, accuracyM),
        ...{ proof: point === undefined ? 'position' : 'scan', checkPointId: point?.id ?? null, result, note },
      },
    ];
  });
}
