/**
 * The watch: once a minute it looks who should be where and is not, whose phone fell silent, and which cells nobody
 * walks. Any number of processes may run it: what an alarm is about is its key, and its row and event are written
 * together or not at all. Alarms are read before the look, and where another process wrote any since, nothing is
 * written: with a sight that is older than those alarms it would clear what lasts and raise what is over.
 *
 *     alarms ──► rounds under way + newest positions + roll-ups ──► decideAlarms ──► rows ──► events
 *
 * It says nothing at all in a city where no position ever came: there nobody walks with a phone. Where some do, silence
 * is told of those who are expected to send, see expected-to-send.ts.
 */
import { zoneClock } from '../../duty/clocks/zone-clock.ts';
import { cellsBelow } from '../../duty/files/sheet.ts';
import type { Locator } from '../../grid/locator.ts';
import { appendEvents } from '../../platform/event-log.ts';
import type { Log } from '../../platform/log.ts';
import { cellRefs } from '../cell-refs.ts';
import { Presence } from '../coverage/presence.ts';
import type { PatrolPlace } from '../patrol-place.ts';
import { dutiesOfDay } from '../plans/duties-of-day.ts';
import {
  hasPositions,
  type NewestPosition,
  readLastHeard,
  readNewestPositions,
  readPresence,
} from '../plans/presence-store.ts';
import { roundState } from '../plans/round-state.ts';
import { type DayOfDuty, type PlannedRound, roundsOfDay } from '../plans/rounds-of-day.ts';
import { alarmEvents } from './alarm-events.ts';
import { clearAlarms, insertAlarms, readAlarmState, readOpenAlarms, takeWatchTurn } from './alarm-store.ts';
import { decideAlarms, type PatrolSight, type RoundUnderWay } from './decide-alarms.ts';
import { expectedToSend } from './expected-to-send.ts';
import { watchedCells } from './watched-cells.ts';

export interface WatchPlace extends PatrolPlace {
  log: Log;
}

/** Looks once, and writes what there is to raise and to clear. Resolves to how many. */
export async function runWatch(place: WatchPlace): Promise<{ raised: number; cleared: number }> {
  const { database, city, grid, clock, patrolRules } = place;
  if (!(await hasPositions(database.knex, city.code))) return { raised: 0, cleared: 0 };
  const now = clock();
  const locator = grid.current();
  const state = await readAlarmState(database.knex, city.code);
  const open = await readOpenAlarms(database.knex, city.code);
  const sight = await look(place, locator, now);
  const { raise, clear } = decideAlarms(sight, open, now.getTime(), patrolRules.current());
  if (raise.length === 0 && clear.length === 0) return { raised: 0, cleared: 0 };
  const pathOf = (cellId: number): number[] => locator.path(locator.cellById(cellId)!).map(({ id }) => id);
  const cellIds = [...raise, ...clear].map(({ cellId }) => cellId);
  const ref = await cellRefs(database.knex, city.code, locator, cellIds);
  return database.transaction(async (transaction) => {
    await takeWatchTurn(transaction, city.code);
    const { newestId, open: lasting } = await readAlarmState(transaction, city.code);
    if (newestId !== state.newestId || lasting !== state.open) return { raised: 0, cleared: 0 };
    // First: of what is raised anew with another time no two may last.
    const ids = clear.map(({ id }) => id);
    const cleared = await clearAlarms(transaction, city.code, ids, now);
    const wanted = raise.map((alarm) => ({ ...alarm, cellPath: pathOf(alarm.cellId) }));
    const raised = await insertAlarms(transaction, city.code, wanted, now);
    const events = (['absent', 'silent', 'unwalked'] as const)
      .flatMap((kind) =>
        alarmEvents(
          kind,
          raised.filter((alarm) => alarm.kind === kind),
          ref,
        ),
      )
      .concat(alarmEvents('cleared', cleared, ref));
    if (events.length > 0) await appendEvents(transaction, city.code, events);
    return { raised: raised.length, cleared: cleared.length };
  });
}

/** Everything that the decision hangs on. Rounds of yesterday may still be under way: shifts go over midnight. */
async function look(place: WatchPlace, locator: Locator, now: Date): Promise<PatrolSight> {
  const { database, city, patrolRules } = place;
  const cells = [...locator.cells].sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : a.level - b.level));
  const cellIds = cells.map(({ id }) => id);
  const today = zoneClock(city.timeZone).dayOf(now);
  const days = [await dutiesOfDay(place, today - 1), await dutiesOfDay(place, today)];
  const rounds = days.flatMap((duty) => roundsOfDay(duty, cellIds).rounds);
  const newest = await readNewestPositions(database.knex, city.code);
  const underWay = rounds.filter(({ standing, from, to }) => standing === 'on' && from <= now && now < to);
  const seen = underWay.map((round) => ({
    ...round,
    ...seenNow(locator, round, newest.get(round.staff!), now, patrolRules.current()),
  }));
  const isExpectedToSend = expectedToSend(
    workersOf(cellIds, days[1]!),
    await readLastHeard(database.knex, city.code),
    now.getTime(),
  );
  const elsewhere = seen.filter(({ state }) => state === 'elsewhere');
  return {
    rounds: seen.map(({ cellId, staff, from, state, newestMs }) => ({
      ...{ cellId, staff: staff!, fromMs: from.getTime(), state, newestMs },
    })),
    lastThereMs: await lastThere(place, locator, elsewhere, now),
    isExpectedToSend,
    cells: await watchedCells(place, locator, { cellIds, rounds, today: days[1]!, now, isExpectedToSend }),
  };
}

/** Everybody who walks: grid workers, and those of plans. */
function workersOf(cellIds: readonly number[], today: DayOfDuty): Set<string> {
  const workers = new Set(cellIds.flatMap((cellId) => today.workersOf(cellId).map(({ code }) => code)));
  for (const { staff } of today.plans) if (staff !== null) workers.add(staff);
  return workers;
}

/** How a round under way stands: the newest position alone tells. */
function seenNow(
  locator: Locator,
  round: PlannedRound,
  last: NewestPosition | undefined,
  now: Date,
  rules: Parameters<typeof roundState>[3],
): Pick<RoundUnderWay, 'state' | 'newestMs'> {
  const inCell = last !== undefined && cellsBelow(locator, round.cellId).has(last.cellId ?? 0);
  const sight = { minutes: 0, heard: true, newest: last && { atMs: last.at.getTime(), inCell } };
  const state = roundState(round, sight, now.getTime(), rules) as RoundUnderWay['state'];
  return { state, newestMs: last?.at.getTime() ?? null };
}

/** When those who are elsewhere were last where they should be. */
async function lastThere(
  { database, city }: WatchPlace,
  locator: Locator,
  rounds: readonly PlannedRound[],
  now: Date,
): Promise<PatrolSight['lastThereMs']> {
  if (rounds.length === 0) return () => null;
  const from = new Date(Math.min(...rounds.map((round) => round.from.getTime())));
  const staff = rounds.map((round) => round.staff!);
  const rows = await readPresence(database.knex, city.code, { from, to: now, staff, cellIds: [] });
  return (person) => {
    const own = rounds.filter((round) => round.staff === person);
    const presence = new Presence(from.getTime(), now.getTime());
    for (const row of rows)
      if (row.staff === person && own.some(({ cellId }) => cellsBelow(locator, cellId).has(row.cellId)))
        presence.add(row.slotAt.getTime(), row.minutes);
    return presence.lastMs;
  };
}

const EVERY_MS = 60_000;

/** Runs the watch every minute until it is stopped. */
export function startWatch(
  place: WatchPlace,
  { everyMs = EVERY_MS, besides = async () => {} }: { everyMs?: number; besides?: () => Promise<unknown> } = {},
): { stop(): Promise<void> } {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<void> = Promise.resolve();
  const lookNow = async (): Promise<void> => {
    try {
      const { raised, cleared } = await runWatch(place);
      if (raised + cleared > 0) place.log.info({ raised, cleared }, 'patrol alarms');
    } catch (err) {
      if (!stopped) place.log.warn({ err }, 'the watch over patrol was not kept; trying again');
    }
    // Whether or not the watch could be kept.
    try {
      await besides();
    } catch (err) {
      if (!stopped) place.log.warn({ err }, 'what is done beside the watch over patrol failed; trying again');
    }
    if (!stopped) rest();
  };
  const rest = (): void => {
    timer = setTimeout(() => {
      looking = lookNow();
    }, everyMs).unref();
  };
  rest();
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await looking;
    },
  };
}
