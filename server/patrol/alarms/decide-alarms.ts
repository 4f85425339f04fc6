import type { PatrolAlarm, Round } from '../contract.ts';
import type { PatrolRules } from '../patrol-rules.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;

/** A round under way. Times are ms since 1970. */
export interface RoundUnderWay {
  cellId: number;
  staff: string;
  fromMs: number;
  state: Extract<Round['state'], 'there' | 'elsewhere' | 'silent'>;
  /** Newest position of the person; null for none. */
  newestMs: number | null;
}

/** A basic cell that has a grid worker. */
export interface WatchedCell {
  cellId: number;
  /** When anybody was last there; where nobody ever was, since when somebody should have been. */
  lastMs: number;
  /** Whether anybody ever was. */
  isWalked: boolean;
  /** A round of the cell ended since, or nothing says when it should be walked: over a weekend off nothing is missed. */
  missedRound: boolean;
}

/** What positions, plans and shifts tell now. */
export interface PatrolSight {
  /** In the order in which cells are listed. */
  rounds: readonly RoundUnderWay[];
  /** When somebody was last in a cell of the own rounds under way; null for not since they began. */
  lastThereMs(staff: string): number | null;
  /** See expected-to-send.ts; of others silence says nothing. */
  isExpectedToSend(staff: string): boolean;
  cells: readonly WatchedCell[];
}

export interface NewAlarm {
  kind: PatrolAlarm['kind'];
  cellId: number;
  staff: string | null;
  sinceMs: number;
  /** What it is about, the same in every process that finds it; of those that last no two are of the same. */
  key: string;
}
export interface OpenAlarm {
  id: number;
  kind: PatrolAlarm['kind'];
  cellId: number;
  staff: string | null;
  /** As it was known when it was raised. */
  since: Date;
}

/**
 * What to raise and what is over. Of somebody who has several cells at one time one alarm tells, and none while the
 * person is in any of them. An alarm stands as long as its cause does and is told of once; what comes back after it was
 * over is another alarm. So is that of a cell of which it is heard late, from positions on their way, that somebody was
 * there after the time that the alarm says: that one is over, and what is still due says the true time.
 */
export function decideAlarms(
  sight: PatrolSight,
  open: readonly OpenAlarm[],
  nowMs: number,
  rules: Pick<PatrolRules, 'absentAfterMinutes' | 'unwalkedHours'>,
): { raise: NewAlarm[]; clear: OpenAlarm[] } {
  const causes = [...causesOfPeople(sight, nowMs, rules), ...causesOfCells(sight, nowMs, rules)];
  const caused = new Map(causes.map((cause) => [aboutOf(cause), cause]));
  const lasts = (alarm: OpenAlarm): boolean => {
    const cause = caused.get(aboutOf(alarm));
    return cause !== undefined && !(cause.isExact && cause.sinceMs > alarm.since.getTime());
  };
  const standing = new Set(open.filter(lasts).map(aboutOf));
  return {
    raise: causes
      .filter((cause) => cause.tell && !standing.has(aboutOf(cause)))
      .map(({ tell: _, isExact: __, ...cause }) => ({ ...cause, key: aboutOf(cause) })),
    clear: open.filter((alarm) => !lasts(alarm)),
  };
}

type Cause = Omit<NewAlarm, 'key'> & {
  /** Whether it is told of where it is not yet. */
  tell: boolean;
  /** Its time is that of the last visit: an alarm that says an earlier one is wrong. */
  isExact?: boolean;
};
const aboutOf = ({ kind, cellId, staff }: Pick<OpenAlarm, 'kind' | 'cellId' | 'staff'>): string =>
  `${kind} ${staff ?? `cell ${cellId}`}`;

function causesOfPeople(
  { rounds, lastThereMs, isExpectedToSend }: PatrolSight,
  nowMs: number,
  { absentAfterMinutes }: Pick<PatrolRules, 'absentAfterMinutes'>,
): Cause[] {
  const patienceMs = absentAfterMinutes * MINUTE_MS;
  const byStaff = new Map<string, RoundUnderWay[]>();
  for (const round of rounds) byStaff.set(round.staff, [...(byStaff.get(round.staff) ?? []), round]);
  return [...byStaff].flatMap(([staff, own]): Cause[] => {
    if (own.some(({ state }) => state === 'there')) return [];
    const due = own.find(({ fromMs }) => fromMs + patienceMs <= nowMs);
    if (due === undefined) return [];
    const { cellId, state, newestMs } = due;
    if (state === 'silent') {
      const sinceMs = Math.max(due.fromMs, newestMs ?? 0);
      return isExpectedToSend(staff) ? [{ kind: 'silent', cellId, staff, sinceMs, tell: true }] : [];
    }
    const sinceMs = Math.max(due.fromMs, lastThereMs(staff) ?? 0);
    return sinceMs + patienceMs <= nowMs ? [{ kind: 'absent', cellId, staff, sinceMs, tell: true }] : [];
  });
}

function causesOfCells(
  { cells }: PatrolSight,
  nowMs: number,
  { unwalkedHours }: Pick<PatrolRules, 'unwalkedHours'>,
): Cause[] {
  if (unwalkedHours === null) return [];
  return cells
    .filter(({ lastMs }) => lastMs + unwalkedHours * HOUR_MS <= nowMs)
    .map(({ cellId, lastMs, missedRound, isWalked }) => ({
      ...{ kind: 'unwalked', cellId, staff: null, sinceMs: lastMs, tell: missedRound, isExact: isWalked },
    }));
}
