/**
 * Positions that come late are put where they belong: from the half hour on that they may reach back into, the walk is
 * reckoned anew from what is stored. Nothing before it can change, for a line is at most the gap long. From the first
 * stored position behind them that counts as it did before, the walk goes on as it went; what was changed before it can
 * reach no further than a line or a visit does. The half hours after that stay as they are, whatever rules and
 * boundaries made them.
 */
import type { PingMark } from '../contract.ts';
import { SLOT_MS, slotOf } from '../slot.ts';
import { foldWalk, type Walked, type WalkRules } from './fold-walk.ts';
import { resumeWalk } from './resume-walk.ts';
import type { MarkedPing, OwnMark, WalkPing } from './walk-ping.ts';

/** Begin of the half hour from which late positions must be reckoned anew, the first of which is at `firstMs`. */
export const anewFrom = (firstMs: number, { gapS }: Pick<WalkRules, 'gapS'>): number => slotOf(firstMs - gapS * 1000);

/** How far back before that, and before the last position that counted then, must be read. */
export const reachBackMs = ({ gapS, visitGapS }: Pick<WalkRules, 'gapS' | 'visitGapS'>): number =>
  Math.max(gapS, visitGapS) * 1000;

/** The end of the half hours that a change at `ms` can reach. */
const reachedMs = (ms: number, rules: Pick<WalkRules, 'gapS' | 'visitGapS'>): number =>
  slotOf(ms + reachBackMs(rules)) + SLOT_MS;

/** How far must be read, at least, to see what a change at `ms` makes of the half hours that it can reach. */
export const readUntilMs = (ms: number, rules: Pick<WalkRules, 'gapS' | 'visitGapS'>): number =>
  reachedMs(ms, rules) + rules.gapS * 1000;

export interface WalkedAnew {
  /** Of the new positions, in their order. */
  marks: (PingMark | null)[];
  /** Stored positions whose mark is another now. */
  remarked: { atMs: number; mark: PingMark | null }[];
  rolls: Walked['rolls'];
  reaches: Walked['reaches'];
  /** Half hours from `fromMs` and before `untilMs` are told whole; all from there on when it is Infinity. */
  fromMs: number;
  untilMs: number;
  /** State after all; null where it is what it was. */
  carry: Walked['carry'] | null;
}

/**
 * @param stored by time; from `reachBackMs` before the last that counted before `fromMs`, at least, and before `readMs`
 * @param late by time; none of them is stored, none is before `fromMs`
 * @param read up to where everything stored is at hand, Infinity for everything; and the last stored one that counts
 * @returns undefined where what was read does not tell enough
 */
export function walkAnew(
  stored: readonly MarkedPing[],
  late: readonly WalkPing[],
  fromMs: number,
  rules: WalkRules,
  { readMs, lastCountedMs }: { readMs: number; lastCountedMs: number | null } = EVERYTHING,
): WalkedAnew | undefined {
  const first = stored.findIndex(({ atMs }) => atMs >= fromMs);
  const before = first === -1 ? stored : stored.slice(0, first);
  const after = first === -1 ? [] : stored.slice(first);
  const pings = merged(after, late);
  const walked = foldWalk(
    resumeWalk(before, rules),
    pings.map(({ ping }) => ping),
    rules,
  );
  const lastLateMs = late.at(-1)?.atMs ?? Infinity;
  const settled = pings.findIndex(
    ({ ping, was }, i) => ping.atMs > lastLateMs && was === null && walked.marks[i] === null,
  );
  const changed = pings.findLast(
    ({ was }, i) => (settled === -1 || i < settled) && (was === null) !== (walked.marks[i] === null),
  );
  const isWhole = readMs === Infinity;
  const reached = changed === undefined ? fromMs : reachedMs(changed.ping.atMs, rules);
  const untilMs = isWhole ? Infinity : reached;
  if (!isWhole) {
    // The line that ends next may have been in the cell before.
    const isRead = settled !== -1 && untilMs + rules.gapS * 1000 <= readMs;
    // Else what is carried may differ: where the worker was of late, and whether it was walking.
    if (!isRead || lastCountedMs === null || lastCountedMs < untilMs) return undefined;
  }
  const marks: WalkedAnew['marks'] = [];
  const remarked: WalkedAnew['remarked'] = [];
  for (const [i, { ping, was }] of pings.entries()) {
    const mark = walked.marks[i]!;
    if (was === undefined) marks.push(mark);
    else if (was !== mark && ping.atMs < untilMs) remarked.push({ atMs: ping.atMs, mark });
  }
  const { rolls, reaches, carry } = walked;
  return { marks, remarked, rolls, reaches, fromMs, untilMs, carry: isWhole ? carry : null };
}

const EVERYTHING = { readMs: Infinity, lastCountedMs: null };

interface Merged {
  ping: WalkPing;
  /** Its mark so far; undefined for one that is new. */
  was: PingMark | null | undefined;
}

function merged(stored: readonly MarkedPing[], late: readonly WalkPing[]): Merged[] {
  const all: Merged[] = [
    ...stored.map((ping) => ({ ping: { ...ping, mark: ownMarkOf(ping.mark) }, was: ping.mark })),
    ...late.map((ping) => ({ ping, was: undefined })),
  ];
  return all.sort((a, b) => a.ping.atMs - b.ping.atMs);
}

const ownMarkOf = (mark: PingMark | null): OwnMark | null => (mark === 'speed' ? null : mark);
