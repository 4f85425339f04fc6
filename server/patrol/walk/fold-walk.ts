/**
 * The reckoning of a walk: positions of one worker in their order, put to what is known of those before, give what was
 * walked of each cell in each half hour. A pure fold: whatever batches the positions come in, the sum is the same.
 *
 * - A position counts when it has no mark. Two consecutive ones that count are joined as `isJoined` says.
 * - What a line gives belongs to the half hour of its end: the ground within reach, and half of its length and time to
 *   the cell of either end. A position that no line leads to gives the ground within reach around it.
 * - A worker is in a cell in the minute of each position that counts there; in the minutes strictly between those of two
 *   that are joined, in the cell of the first where the middle of the minute lies no later than the middle of the time
 *   between the two, else in the cell of the second; each in the half hour that holds the minute.
 * - A visit begins at a position in a cell where the worker was at none within the gap of a visit before it.
 * - One too fast to come from the last that counts is marked `speed`; the third in a row that is plausible from the one
 *   before it counts nevertheless, and the walk goes on from there: then it was the last one that was wrong.
 */
import type { Position } from '../../grid/contract.ts';
import type { PingMark } from '../contract.ts';
import type { PatrolRules } from '../patrol-rules.ts';
import { slotOf } from '../slot.ts';
import { minuteOf, RollTable, type WalkRoll, wholeMm } from './roll-table.ts';
import type { CountedPing, WalkCarry } from './walk-carry.ts';
import type { WalkPing } from './walk-ping.ts';
import { isJoined, isMoving, isTooFast, metresApart } from './walk-steps.ts';

/** Rules that the reckoning goes by. */
export type WalkRules = Pick<PatrolRules, 'gapS' | 'speedMps' | 'movingMps' | 'visitGapS'>;

/** Ground within reach of the line from `a` to `b`, or of a place where both are the same, to be added to a half hour. */
export interface Reach {
  slotAt: number;
  a: Position;
  b: Position;
}

export interface Walked {
  /** Of each position, in their order. */
  marks: (PingMark | null)[];
  /** What is to be added to the rolls. */
  rolls: RollTable;
  reaches: Reach[];
  carry: WalkCarry;
}

/** So many positions in a row, plausible from one another, are believed over the one before them. */
const BELIEVED = 3;

/** Puts `pings`, sorted by time, to `carry`; all that could count must be later than `carry.orderedMs`. */
export function foldWalk(carry: WalkCarry, pings: readonly WalkPing[], rules: WalkRules): Walked {
  const marks: Walked['marks'] = [];
  const rolls = new RollTable();
  const reaches: Reach[] = [];
  const visitGapMs = rules.visitGapS * 1000;
  const seenIn = new Map(carry.cells);
  let { newestMs, orderedMs, fast } = carry;
  let last: Omit<CountedPing, 'moving'> | null = carry.last;
  let moving = carry.last?.moving ?? null;
  let place: Position = last === null ? [0, 0] : [last.lon, last.lat];

  for (const ping of pings) {
    const { atMs, cellId } = ping;
    if (newestMs === null || newestMs < atMs) newestMs = atMs;
    if (ping.mark !== null) {
      marks.push(ping.mark);
      continue;
    }
    orderedMs = atMs;
    const metres = last === null ? 0 : metresApart(last, ping);
    if (last !== null && isTooFast(last, ping, rules, metres)) {
      fast = fastAfter(fast, ping, rules);
      if (fast.count < BELIEVED) {
        marks.push('speed');
        continue;
      }
    }
    fast = null;
    marks.push(null);
    const slotAt = slotOf(atMs);
    const seenMs = seenIn.get(cellId);
    const roll = rolls.at(slotAt, cellId);
    countPing(roll, atMs, seenMs === undefined || atMs - seenMs > visitGapMs);
    seenIn.set(cellId, atMs);
    const to: Position = [ping.lon, ping.lat];
    const joined = last !== null && isJoined(last, ping, rules, metres);
    reaches.push({ slotAt, a: joined ? place : to, b: to });
    if (joined) countLine(rolls, roll, last!, ping, metres);
    moving = joined ? isMoving(last!, ping, rules, metres) : null;
    last = ping;
    place = to;
  }
  const counted = last === null ? null : countedOf(last, moving);
  const cells = recent(seenIn, counted, visitGapMs);
  return { marks, rolls, reaches, carry: { newestMs, orderedMs, last: counted, fast, cells } };
}

/** The run of positions that are too fast from the last that counts, with one more. */
export function fastAfter(
  fast: WalkCarry['fast'],
  { atMs, lon, lat }: Pick<WalkPing, 'atMs' | 'lon' | 'lat'>,
  rules: Pick<PatrolRules, 'speedMps'>,
): NonNullable<WalkCarry['fast']> {
  const goesOn = fast !== null && !isTooFast(fast, { atMs, lon, lat }, rules);
  return { atMs, lon, lat, count: goesOn ? fast.count + 1 : 1 };
}

export const countedOf = (
  { atMs, lon, lat, accuracyM, cellId }: Omit<CountedPing, 'moving'>,
  moving: boolean | null,
): CountedPing => ({ atMs, lon, lat, accuracyM, cellId, moving });

/** Of the cells in which somebody was, those still on the same visit, by cell. */
export function recent(
  seenIn: ReadonlyMap<number, number>,
  last: CountedPing | null,
  visitGapMs: number,
): WalkCarry['cells'] {
  if (last === null) return [];
  return [...seenIn].filter(([, atMs]) => last.atMs - atMs <= visitGapMs).sort(([a], [b]) => a - b);
}

function countPing(roll: WalkRoll, atMs: number, begins: boolean): void {
  roll.pings++;
  if (begins) roll.visits++;
  roll.firstAt ??= atMs;
  roll.lastAt = atMs;
  roll.minutes |= 1 << (minuteOf(atMs) - minuteOf(roll.slotAt));
}

/** Counts the line between two that are joined; `second` is the roll of its end. */
function countLine(
  rolls: RollTable,
  second: WalkRoll,
  a: Omit<CountedPing, 'moving'>,
  b: WalkPing,
  metres: number,
): void {
  const ms = b.atMs - a.atMs;
  const [half, halfMs] = [wholeMm(metres / 2), Math.floor(ms / 2)];
  const first = a.cellId === b.cellId ? second : rolls.at(second.slotAt, a.cellId);
  first.distanceM = wholeMm(first.distanceM + half);
  second.distanceM = wholeMm(second.distanceM + half);
  first.dwellMs += halfMs;
  second.dwellMs += ms - halfMs;
  const middle = (a.atMs + b.atMs) / 2;
  for (let minute = minuteOf(a.atMs) + 1; minute < minuteOf(b.atMs); minute++)
    rolls.addMinute(minute, (minute + 0.5) * 60_000 <= middle ? a.cellId : b.cellId);
}
