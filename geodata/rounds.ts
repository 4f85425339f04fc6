/**
 * The walk of a grid worker on a day: from the workstation or the edge of the cell along its paths from stop to stop.
 * Pure: the same seed gives the same walk. A little long: a walk is planned and told in one place.
 */
import type { Position } from '../server/grid/contract.ts';
import { Random } from './random.ts';
import { type RoundHabit, roundHabit } from './round-habits.ts';
import { roundNoise } from './round-noise.ts';
import type { RoundPaths } from './round-paths.ts';
import { PathSearch } from './round-search.ts';

/** What somebody is to walk. */
export interface RoundWish {
  paths: RoundPaths;
  /** What is looked in at: check-points and key sites. */
  stops: readonly Position[];
  /** Workstation, in the cell or not. */
  home: Position;
  staff: string;
  /** Days since 1970, in the city. */
  day: number;
  seed: number;
  /** The shift, ms since 1970. */
  fromMs: number;
  toMs: number;
  /** Where one walks who does not walk in the own cell. */
  elsewhere?: RoundPaths | undefined;
  /** Drawn when absent. */
  habit?: RoundHabit | undefined;
}

/** A walk. Corner `i` is passed at `at[i]`; who stands has the same place twice. */
export interface Round {
  staff: string;
  habit: RoundHabit;
  paths: RoundPaths;
  at: Float64Array;
  x: Float64Array;
  y: Float64Array;
  /** Corners that end an outing: until the next corner nobody walks. */
  ends: readonly number[];
  /** When which stop was looked in at, in order. */
  visits: readonly { stop: number; atMs: number }[];
  noiseKey: number;
  /** From then on the telephone is silent; Infinity: never. */
  silentFromMs: number;
}

/** Where somebody is as the telephone tells it. */
export interface RoundPosition {
  position: Position;
  moving: boolean;
  accuracyM: number;
}

const MINUTE_MS = 60_000;
const SPEED = [1, 1.4] as const;
/** At a stop, and now and then with somebody who is met. */
const PAUSE_MINUTES = [1, 8] as const;
const CHAT = { urban: 0.12, rural: 0.04 };
/** A shift longer than this has a walk in the morning and one in the afternoon. */
const LONG_SHIFT_MS = 7 * 60 * MINUTE_MS;
const FULL_MINUTES = [130, 165] as const;
const PART_MINUTES = [90, 120] as const;
const EVENING_MINUTES = [190, 235] as const;
/** A shift longer than this is an evening: one long walk. */
const EVENING_SHIFT_MS = 230 * MINUTE_MS;
const SIX_DECIMALS = 1e6;

/** When walks begin and end, ms since 1970. */
type Outing = [fromMs: number, toMs: number];

/** Plans the walk of a day; undefined where there is none. */
export function roundOf(wish: RoundWish): Round | undefined {
  const habit = wish.habit ?? roundHabit(wish.seed, wish.staff, wish.day);
  if (habit === 'missing') return undefined;
  const random = new Random(wish.seed, `round ${wish.staff} ${wish.day}`);
  const away = habit === 'elsewhere' && wish.elsewhere !== undefined;
  const paths = away ? wish.elsewhere! : wish.paths;
  if (paths.x.length === 0) return undefined;
  const outings = outingsOf(random, wish, habit);
  const walk = new Walk(random, paths, away ? [] : wish.stops, wish.home, habit === 'slack');
  for (const outing of outings) walk.goOut(outing);
  const [fromMs, toMs] = [outings[0]![0], outings.at(-1)![1]];
  return {
    staff: wish.staff,
    habit,
    paths,
    ...walk.told(),
    noiseKey: random.bits(),
    silentFromMs: habit === 'silent' ? fromMs + (toMs - fromMs) * random.between(0.1, 0.45) : Infinity,
  };
}

function outingsOf(random: Random, { fromMs, toMs }: RoundWish, habit: RoundHabit): Outing[] {
  const lateMs = habit === 'late' ? random.between(45, 100) * MINUTE_MS : 0;
  const shiftMs = toMs - fromMs;
  if (shiftMs < LONG_SHIFT_MS) {
    const startMs = fromMs + random.between(2, 15) * MINUTE_MS + Math.min(lateMs, shiftMs / 2);
    const [least, most] = shiftMs > EVENING_SHIFT_MS ? EVENING_MINUTES : PART_MINUTES;
    return [[startMs, Math.min(toMs, startMs + random.between(least, most) * MINUTE_MS)]];
  }
  // Briefing first; lunch between the two.
  const morningMs = fromMs + random.between(15, 35) * MINUTE_MS + lateMs;
  const noonMs = fromMs + shiftMs * 0.41;
  const afternoonMs = fromMs + shiftMs * random.between(0.64, 0.69);
  return [
    [morningMs, Math.min(noonMs, morningMs + random.between(...FULL_MINUTES) * MINUTE_MS)],
    [afternoonMs, Math.min(toMs, afternoonMs + random.between(...FULL_MINUTES) * MINUTE_MS)],
  ];
}

/** A walk as it is walked. Looks in at what is nearest of what is left; in town that sweeps the cell. */
class Walk {
  readonly #random: Random;
  readonly #paths: RoundPaths;
  readonly #search: PathSearch;
  readonly #slack: boolean;
  /** Crossings that are still to be passed. */
  readonly #wanted: Uint8Array;
  /** Stops by the crossing from which they are looked in at. */
  readonly #stopsAt = new Map<number, { stop: number; x: number; y: number }[]>();
  readonly #speed: number;
  readonly #at: number[] = [];
  readonly #x: number[] = [];
  readonly #y: number[] = [];
  readonly #ends: number[] = [];
  readonly #visits: { stop: number; atMs: number }[] = [];
  #crossing: number;
  #ms = 0;

  constructor(random: Random, paths: RoundPaths, stops: readonly Position[], home: Position, slack: boolean) {
    this.#random = random;
    this.#paths = paths;
    this.#slack = slack;
    this.#search = new PathSearch(paths);
    this.#speed = random.between(SPEED[0] + 0.05, SPEED[1] - 0.05);
    const count = paths.x.length;
    this.#wanted = new Uint8Array(count);
    // A rural cell is too large for one round: some corners of it every day, others the next.
    const share = paths.urban ? 1 : Math.min(1, 26 / count);
    for (let i = 0; i < count; i++) this.#wanted[i] = random.chance(share) ? 1 : 0;
    for (const [stop, position] of stops.entries()) this.#addStop(stop, position);
    // By motorcycle to the edge, or on foot from the workstation.
    this.#crossing =
      paths.urban || random.chance(0.4) ? this.#search.nearest(...paths.ground.toMetres(home)) : random.below(count);
  }

  #addStop(stop: number, position: Position): void {
    const { ground } = this.#paths;
    const [x, y] = ground.toMetres(position);
    if (!ground.isInside(x, y)) return;
    const crossing = this.#search.nearest(x, y);
    if (ground.crosses(this.#paths.x[crossing]!, this.#paths.y[crossing]!, x, y)) return;
    this.#wanted[crossing] = 1;
    const others = this.#stopsAt.get(crossing);
    if (others === undefined) this.#stopsAt.set(crossing, [{ stop, x, y }]);
    else others.push({ stop, x, y });
  }

  goOut([fromMs, toMs]: Outing): void {
    this.#ms = fromMs;
    this.#mark(this.#paths.x[this.#crossing]!, this.#paths.y[this.#crossing]!);
    if (this.#slack) this.#idle(toMs);
    while (this.#ms < toMs) {
      this.#lookIn(toMs);
      const way = this.#search.wayTo(this.#crossing, this.#wanted);
      // Everything was seen: the same way round again.
      if (way.length === 0) {
        if (this.#paths.x.length < 2) break;
        this.#wanted.fill(1);
        this.#wanted[this.#crossing] = 0;
        continue;
      }
      for (const crossing of way) {
        if (this.#ms >= toMs) break;
        this.#crossing = crossing;
        this.#walkTo(this.#paths.x[crossing]!, this.#paths.y[crossing]!);
        if (this.#random.chance(this.#paths.urban ? CHAT.urban : CHAT.rural)) this.#pause(this.#random.between(1, 4));
      }
    }
    this.#ends.push(this.#at.length - 1);
  }

  /** Looks in at what can be seen from this crossing. */
  #lookIn(toMs: number): void {
    this.#wanted[this.#crossing] = 0;
    const stops = this.#stopsAt.get(this.#crossing) ?? [];
    this.#stopsAt.delete(this.#crossing);
    for (const { stop, x, y } of stops) {
      if (this.#ms >= toMs) return;
      this.#walkTo(x, y);
      this.#visits.push({ stop, atMs: this.#ms });
      this.#pause(this.#random.between(...PAUSE_MINUTES));
      this.#walkTo(this.#paths.x[this.#crossing]!, this.#paths.y[this.#crossing]!);
    }
  }

  /** A few steps, and then the tea house until the end. */
  #idle(toMs: number): void {
    const next = this.#paths.to[this.#paths.first[this.#crossing]!];
    if (next !== undefined) {
      this.#crossing = next;
      this.#walkTo(this.#paths.x[next]!, this.#paths.y[next]!);
    }
    this.#pause((toMs - this.#ms) / MINUTE_MS);
  }

  #walkTo(x: number, y: number): void {
    const metres = Math.hypot(x - this.#x.at(-1)!, y - this.#y.at(-1)!);
    const pace = Math.min(SPEED[1], Math.max(SPEED[0], this.#speed * this.#random.between(0.93, 1.07)));
    this.#ms += (metres / pace) * 1000;
    this.#mark(x, y);
  }
  #pause(minutes: number): void {
    this.#ms += Math.max(0, minutes) * MINUTE_MS;
    this.#mark(this.#x.at(-1)!, this.#y.at(-1)!);
  }
  #mark(x: number, y: number): void {
    this.#at.push(this.#ms);
    this.#x.push(x);
    this.#y.push(y);
  }

  told(): Pick<Round, 'at' | 'x' | 'y' | 'ends' | 'visits'> {
    return {
      at: Float64Array.from(this.#at),
      x: Float64Array.from(this.#x),
      y: Float64Array.from(this.#y),
      ends: this.#ends,
      visits: this.#visits,
    };
  }
}

/** Where the walker is at an instant; undefined before the round, after it, at lunch, and when the telephone is silent. */
export function positionAt(round: Round, ms: number): RoundPosition | undefined {
  const { at, x, y, ends, noiseKey, paths, silentFromMs } = round;
  if (ms >= silentFromMs || at.length === 0 || ms < at[0]! || ms > at.at(-1)!) return undefined;
  const low = lastCorner(at, ms);
  const after = Math.min(low + 1, at.length - 1);
  if (ends.includes(low) && low !== after && ms > at[low]!) return undefined;
  const share = after === low ? 0 : (ms - at[low]!) / (at[after]! - at[low]!);
  const [east, north] = roundNoise(noiseKey, ms);
  const [lon, lat] = paths.ground.toPosition(
    x[low]! + share * (x[after]! - x[low]!) + east,
    y[low]! + share * (y[after]! - y[low]!) + north,
  );
  return {
    position: [Math.round(lon * SIX_DECIMALS) / SIX_DECIMALS, Math.round(lat * SIX_DECIMALS) / SIX_DECIMALS],
    moving: x[after] !== x[low] || y[after] !== y[low],
    accuracyM: Math.round((5 + Math.hypot(east, north)) * 10) / 10,
  };
}

/** Where who has a telephone on rests between and beside the outings: where the last one ended, or the first begins. */
export function restingAt(round: Round, ms: number): RoundPosition | undefined {
  const { at, x, y, noiseKey, paths, silentFromMs } = round;
  if (ms >= silentFromMs || at.length === 0) return undefined;
  const corner = lastCorner(at, ms);
  const [east, north] = roundNoise(noiseKey, ms);
  const [lon, lat] = paths.ground.toPosition(x[corner]! + east, y[corner]! + north);
  return {
    position: [Math.round(lon * SIX_DECIMALS) / SIX_DECIMALS, Math.round(lat * SIX_DECIMALS) / SIX_DECIMALS],
    moving: false,
    accuracyM: Math.round((5 + Math.hypot(east, north)) * 10) / 10,
  };
}

/** The last corner that was passed by `ms`; the first before any. */
function lastCorner(at: Float64Array, ms: number): number {
  let low = 0;
  let high = at.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (at[middle]! <= ms) low = middle;
    else high = middle - 1;
  }
  return low;
}
