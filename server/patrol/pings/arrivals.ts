/** What comes to the door together: who it is of, what of it is refused, and where it lies. */
import type { DutyBook } from '../../duty/duty-book.ts';
import type { Locator } from '../../grid/locator.ts';
import type { Ping, PingsTaken } from '../contract.ts';
import type { PatrolRules } from '../patrol-rules.ts';
import { ownMark } from '../walk/own-mark.ts';
import { replaces } from '../walk/replaces.ts';
import type { ArrivingPing } from './ping-batch.ts';

/** Positions of one person, in any order. */
export interface PingsOf {
  staff: string;
  pings: readonly Ping[];
}

/** A clock may be so far ahead: such positions are marked. */
const FURTHEST_AHEAD_MS = 86_400_000;
const REFUSALS_TOLD = 20;

/** The positions of one `take`, and what becomes of them. */
export class Arrivals {
  readonly people: { staff: string; pings: ArrivingPing[] }[] = [];
  readonly #refusals: PingsTaken['refusals'] = [];
  #refused = 0;

  constructor(readonly batches: readonly PingsOf[]) {}

  read(duties: Pick<DutyBook, 'staffMember'>, receivedAtMs: number, cutoffMs: number, rules: PatrolRules): void {
    let index = 0;
    const oldest = new Date(cutoffMs).toISOString().slice(0, 10);
    const tooOld = `The oldest day that is taken is ${oldest} (UTC), by the setting PING_RETENTION_DAYS`;
    for (const { staff, pings } of this.batches) {
      const isKnown = duties.staffMember(staff) !== undefined;
      const own: ArrivingPing[] = [];
      this.people.push({ staff, pings: own });
      for (const { at, lon, lat, accuracyM = null, mock = false, begins = false } of pings) {
        const atMs = Date.parse(at);
        if (!isKnown) this.#refuse(index, 'unknown-staff', `Nobody has the number "${staff}"`);
        else if (!(atMs >= cutoffMs)) this.#refuse(index, 'too-old', tooOld);
        else if (atMs > receivedAtMs + FURTHEST_AHEAD_MS)
          this.#refuse(index, 'too-far-ahead', 'It lies more than a day in the future; set the clock of the phone');
        else {
          const mark = ownMark({ atMs, accuracyM, mock }, receivedAtMs, rules);
          own.push({ atMs, lon, lat, accuracyM, cellId: 0, begins, mark, outcome: null });
        }
        index++;
      }
    }
  }

  #refuse(index: number, code: string, message: string): void {
    this.#refused++;
    if (this.#refusals.length < REFUSALS_TOLD) this.#refusals.push({ index, code, message });
  }

  tell(): PingsTaken {
    const taken = { stored: 0, duplicate: 0, refused: this.#refused, marked: 0, refusals: this.#refusals };
    for (const { pings } of this.people)
      for (const { outcome } of pings) {
        if (outcome === 'duplicate') taken.duplicate++;
        else {
          taken.stored++;
          if (outcome !== 'counts') taken.marked++;
        }
      }
    return taken;
  }
}

/** All positions by person, by time; of several of one instant the one that came first, or takes the place of that one. */
export function byPerson(arrivals: readonly Arrivals[]): Map<string, readonly ArrivingPing[]> {
  const people = new Map<string, ArrivingPing[]>();
  for (const { people: each } of arrivals)
    for (const { staff, pings } of each) {
      if (pings.length === 0) continue;
      const own = people.get(staff);
      people.set(staff, own === undefined ? pings : [...own, ...pings]);
    }
  for (const [staff, unsorted] of people) {
    if (isByTime(unsorted)) continue;
    const pings = unsorted.toSorted(
      (a, b) => a.atMs - b.atMs || Number(replaces(b.mark, a.mark)) - Number(replaces(a.mark, b.mark)),
    );
    const first = pings.filter((ping, i) => i === 0 || ping.atMs !== pings[i - 1]!.atMs);
    const kept = new Set(first);
    for (const ping of pings) if (!kept.has(ping)) ping.outcome = 'duplicate';
    people.set(staff, first);
  }
  return people;
}

/** Whether each is later than the one before it. */
const isByTime = (pings: readonly ArrivingPing[]): boolean =>
  pings.every(({ atMs }, i) => i === 0 || atMs > pings[i - 1]!.atMs);

/** Finds the cell of each. */
export function locateAll(arriving: ReadonlyMap<string, readonly ArrivingPing[]>, locator: Locator): void {
  let count = 0;
  for (const pings of arriving.values()) count += pings.length;
  const coordinates = new Float64Array(count * 2);
  let at = 0;
  for (const pings of arriving.values())
    for (const { lon, lat } of pings) {
      coordinates[at++] = lon;
      coordinates[at++] = lat;
    }
  const found = locator.locateMany(coordinates);
  at = 0;
  for (const pings of arriving.values())
    for (const ping of pings) {
      const index = found[at++]!;
      ping.cellId = index === -1 ? 0 : locator.cells[index]!.id;
    }
}
