import { cellsBelow } from '../../duty/files/sheet.ts';
import type { Locator } from '../../grid/locator.ts';
import { groupBy } from '../../grid/topology/problems/group-by.ts';
import type { Queryable } from '../../platform/database.ts';
import type { Round } from '../contract.ts';
import { Presence } from '../coverage/presence.ts';
import type { PatrolRules } from '../patrol-rules.ts';
import { readNewestPositions, readPresence } from './presence-store.ts';
import { roundState } from './round-state.ts';
import type { PlannedRound } from './rounds-of-day.ts';

/** A round with what positions tell of it. */
export interface SeenRound extends PlannedRound {
  state: Round['state'];
  minutes: number;
}

/** Looks how rounds stand. Being in any cell below is being in the cell. */
export async function seeRounds(
  queryable: Queryable,
  city: string,
  { locator, rules, now }: { locator: Locator; rules: PatrolRules; now: Date },
  rounds: readonly PlannedRound[],
): Promise<SeenRound[]> {
  if (rounds.length === 0) return [];
  const from = new Date(Math.min(...rounds.map((round) => round.from.getTime())));
  const to = new Date(Math.max(...rounds.map((round) => round.to.getTime())));
  const newest = await readNewestPositions(queryable, city);
  const below = (cellId: number): ReadonlySet<number> => {
    const cells = locator.cellById(cellId) === undefined ? undefined : cellsBelow(locator, cellId);
    return cells ?? new Set([cellId]);
  };
  const staff = [...new Set(rounds.flatMap((round) => (round.standing === 'on' ? round.staff! : [])))];
  // Where nobody is expected it counts who came all the same.
  const open = rounds.filter(({ standing }) => standing !== 'on').flatMap(({ cellId }) => [...below(cellId)]);
  const rows = from > now ? [] : await readPresence(queryable, city, { from, to, staff, cellIds: open });
  const byStaff = groupBy(rows, (row) => row.staff);
  const byCell = groupBy(rows, (row) => String(row.cellId));
  return rounds.map((round) => {
    const cells = below(round.cellId);
    const [fromMs, toMs] = [round.from.getTime(), round.to.getTime()];
    const [inCell, anywhere] = [new Presence(fromMs, toMs), new Presence(fromMs, toMs)];
    const concerned =
      round.standing === 'on'
        ? (byStaff.get(round.staff!) ?? [])
        : [...cells].flatMap((cellId) => byCell.get(String(cellId)) ?? []);
    for (const { slotAt, cellId, minutes } of concerned) {
      anywhere.add(slotAt.getTime(), minutes);
      if (cells.has(cellId)) inCell.add(slotAt.getTime(), minutes);
    }
    const last = round.staff === null ? undefined : newest.get(round.staff);
    const minutes = inCell.minutesIn(fromMs, toMs);
    const sight = {
      ...{ minutes, heard: anywhere.minutesIn(fromMs, toMs) > 0 },
      newest: last && { atMs: last.at.getTime(), inCell: cells.has(last.cellId ?? 0) },
    };
    return { ...round, minutes, state: roundState(round, sight, now.getTime(), rules) };
  });
}
