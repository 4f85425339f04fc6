/**
 * The demo's workers walk: every ten seconds their telephones send where they are, and as they pass they tick their lists
 * and inspect sites that are due. Nobody walks but on duty.
 */
import { Random } from '../../geodata/random.ts';
import { positionAt, type Round, restingAt } from '../../geodata/rounds.ts';
import { type Day, zoneClock } from '../duty/clocks/zone-clock.ts';
import type { Ping } from '../patrol/contract.ts';
import type { PingRecorder, PingsOf } from '../patrol/pings/ping-recorder.ts';
import type { City } from '../platform/city-store.ts';
import type { Clock } from '../platform/clock.ts';
import type { Log } from '../platform/log.ts';
import { othersTurn } from '../platform/others-turn.ts';
import type { DemoWalk, DemoWalks } from './demo-walks.ts';
import type { Simulation } from './simulate.ts';
import type { DemoStop } from './walks-store.ts';

export interface WalksPlace {
  city: Pick<City, 'timeZone' | 'demoSeed'>;
  pingRecorder: Pick<PingRecorder, 'take'>;
  clock: Clock;
  log: Log;
}

export interface WalksOptions {
  /** Between two rounds of positions. */
  everyMs?: number | undefined;
  /** Told when somebody looks in at something. */
  onVisit?: ((walk: DemoWalk, stop: DemoStop, at: Date) => Promise<void>) | undefined;
}

const EVERY_MS = 10_000;
/** Who stands sends every sixth time. */
const STANDING_EVERY = 6;
/** Who is on duty between two outings, every twelfth. */
const RESTING_EVERY = 12;
/** Visits told of at once; the others are left out. */
const MOST_VISITS = 4;
/** Of a thousand positions so many are sent again, sent late, are poor, or made up by an app. */
const AGAIN = 4;
const LATE = 4;
const POOR = 3;
const MOCK = 1;
const LATE_MS = [20_000, 240_000] as const;

type Walks = Pick<DemoWalks, 'walksOf' | 'roundOf' | 'stopsIn'>;

interface Walking {
  walk: DemoWalk;
  round: Round;
  /** Sends when the others do not, so that not all come in the same second. */
  offsetMs: number;
  /** Visits told of so far. */
  visited: number;
  /** Positions that wait for the net, until when. */
  held: Ping[];
  heldUntilMs: number;
}

/** Has everybody walk until it is stopped. A refusal, or a database that is away, is no end. */
export function startWalks(place: WalksPlace, walks: Walks, options: WalksOptions = {}): Simulation {
  const { everyMs = EVERY_MS, onVisit } = options;
  const steps = new WalkSteps(place, walks, everyMs);
  let timer: NodeJS.Timeout | undefined;
  let stopped = false;
  let underWay: Promise<void> = Promise.resolve();
  const step = async (): Promise<void> => {
    const now = place.clock();
    const { batches, visits } = await steps.at(now);
    if (batches.length > 0) await place.pingRecorder.take(batches);
    for (const { walk, stop } of visits) await onVisit?.(walk, stop, now);
  };
  const next = (): void => {
    if (stopped) return;
    timer = setTimeout(() => {
      underWay = step()
        .catch((err: unknown) => place.log.warn({ err }, 'a step of the walks failed'))
        .then(next);
    }, everyMs);
    timer.unref();
  };
  next();
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await underWay;
    },
  };
}

/** What comes of each step. */
export class WalkSteps {
  readonly #place: WalksPlace;
  readonly #walks: Walks;
  readonly #everyMs: number;
  #day: Day | undefined;
  #walking: Walking[] = [];
  #step = 0;

  constructor(place: WalksPlace, walks: Walks, everyMs: number) {
    this.#place = place;
    this.#walks = walks;
    this.#everyMs = everyMs;
  }

  /** What the telephones send at `now`, and who looks in at what. */
  async at(now: Date): Promise<{ batches: PingsOf[]; visits: { walk: DemoWalk; stop: DemoStop }[] }> {
    const { city } = this.#place;
    const day = zoneClock(city.timeZone).dayOf(now);
    if (day !== this.#day) await this.#begin(day);
    const step = this.#step++;
    const random = new Random(city.demoSeed ?? 0, `walks ${now.getTime()}`);
    const batches: PingsOf[] = [];
    const visits: { walk: DemoWalk; stop: DemoStop }[] = [];
    for (const [i, walking] of this.#walking.entries()) {
      const { walk, round } = walking;
      const atMs = Math.floor((now.getTime() - walking.offsetMs) / 1000) * 1000;
      const onDuty = atMs >= walk.fromMs && atMs < walk.toMs;
      const found = onDuty ? positionAt(round, atMs) : undefined;
      const resting = onDuty && found === undefined && (step + i) % RESTING_EVERY === 0;
      const told = resting
        ? restingAt(round, atMs)
        : found?.moving || (step + i) % STANDING_EVERY === 0
          ? found
          : undefined;
      const pings: Ping[] = [];
      if (told !== undefined)
        pings.push(...this.#sent(random, walking, { at: new Date(atMs).toISOString(), ...asSent(random, told) }, now));
      else if (walking.held.length > 0 && now.getTime() >= walking.heldUntilMs) pings.push(...walking.held.splice(0));
      if (pings.length > 0) batches.push({ staff: walk.staff, pings });
      const visit = round.visits[walking.visited];
      if (visit === undefined || visit.atMs > atMs || found === undefined) continue;
      walking.visited++;
      const stop = this.#walks.stopsIn(walk.cellId)[visit.stop];
      if (stop !== undefined && atMs - visit.atMs < 2 * this.#everyMs && visits.length < MOST_VISITS)
        visits.push({ walk, stop });
    }
    return { batches, visits };
  }

  /** The rounds of a day; a walk that was changed since morning goes on as it began. */
  async #begin(day: Day): Promise<void> {
    const walking: Walking[] = [];
    for (const [i, walk] of (await this.#walks.walksOf(day)).entries()) {
      const round = this.#walks.roundOf(walk);
      await othersTurn();
      if (round === undefined) continue;
      walking.push({ walk, round, offsetMs: (i * 7919) % this.#everyMs, visited: 0, held: [], heldUntilMs: 0 });
    }
    this.#walking = walking;
    this.#day = day;
  }

  /** What goes out: at once as a rule; later with what came meanwhile; twice now and then. */
  #sent(random: Random, walking: Walking, ping: Ping, now: Date): Ping[] {
    const draw = random.below(1000);
    if (walking.held.length > 0) {
      if (now.getTime() >= walking.heldUntilMs) return [...walking.held.splice(0), ping];
      // The odd one finds its way at once, before those that wait.
      if (draw < 100) return [ping];
      walking.held.push(ping);
      return [];
    }
    if (draw < AGAIN) return [ping, ping];
    if (draw < AGAIN + LATE) {
      walking.held.push(ping);
      walking.heldUntilMs = now.getTime() + random.between(...LATE_MS);
      return [];
    }
    return [ping];
  }
}

/** A position as it comes from the telephone: poor or made up now and then. */
function asSent(
  random: Random,
  { position: [lon, lat], accuracyM }: { position: readonly [number, number]; accuracyM: number },
): Omit<Ping, 'at'> {
  const draw = random.below(1000);
  if (draw < POOR) {
    const errorM = random.between(150, 900);
    return { lon: lon + errorM / 111_195, lat, accuracyM: Math.round(errorM) };
  }
  if (draw < POOR + MOCK) return { lon: 113.497, lat: 27.646, accuracyM: 3, mock: true };
  return { lon, lat, accuracyM };
}
