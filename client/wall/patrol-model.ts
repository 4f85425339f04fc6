/**
 * Patrol on the wall: what is read of it, how often, and what follows from it. The stream says when there is news; the
 * figures are read whole, for they hold for the whole shift. Longer than most files, for what is read and what is made of
 * it stands together.
 */
import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { PatrolAlarm, PatrolLive, Walker } from '../../server/patrol/contract.ts';
import { named, t } from '../i18n/i18n.ts';
import type { LayerName } from '../state/address.ts';
import { type Alarms, alarmsInOrder } from '../state/alarms.ts';
import type { Cells } from '../state/cells.ts';
import { basicCells, cellsNotWalked } from '../state/cells-not-walked.ts';
import { coverClasses, type Reading } from '../state/coverage-classes.ts';
import { patrolAlert } from '../state/patrol-alert.ts';
import { decodeTrails, mergeTrails, type Track } from '../state/patrol-replay.ts';
import type { Replay } from '../state/replay.ts';
import { replayPart } from '../state/replay-part.ts';
import { countPaces, type ShownWalker, walkersNow, walkersThen } from '../state/shown-walkers.ts';
import type { Alert } from '../state/thresholds.ts';
import { countByPace } from '../state/walkers.ts';
import { type Api, ApiProblem } from '../wire/api.ts';
import {
  acknowledgeAlarm,
  REPLAY_MOST_MS,
  readAlarms,
  readPatrolLive,
  readReplay,
  readTrails,
} from '../wire/patrol.ts';
import { Refresher } from '../wire/refresher.ts';

/** What of the wall patrol looks at. */
export interface PatrolDeps {
  api: Api;
  cells: ReadonlySignal<Cells>;
  alarms: ReadonlySignal<Alarms>;
  layers: ReadonlySignal<readonly LayerName[]>;
  reading: ReadonlySignal<Reading>;
  replay: ReadonlySignal<Replay | null>;
  /** Time of the data in whole minutes. */
  minute: ReadonlySignal<number>;
  may(permission: string): boolean;
  onAlarms(alarms: readonly PatrolAlarm[]): void;
}

const LIVE = { apartMs: 2_000, everyMs: 30_000 };
/** After several readings failed what is shown says how old it is. */
const OLD_AFTER_MS = 120_000;
const TRAILS = { apartMs: 10_000, everyMs: 20_000 };
/** Now and then trails are read whole: a phone that comes out of a tunnel sends what lies back. */
const TRAILS_WHOLE_MS = 120_000;
const TRAIL_MS = 30 * 60_000;
/** Alarms come as events; the list has whom they are about, and what was too much to tell. */
const ALARMS = { apartMs: 3_000, everyMs: 300_000 };
/** In a replay people are drawn so often: each time is a picture of all of them. */
const REPLAY_STEP_MS = 250;
const REPLAY_AGAIN_MS = 5_000;
const MINUTE_MS = 60_000;

export type PatrolModel = ReturnType<typeof createPatrolModel>;

export function createPatrolModel(deps: PatrolDeps) {
  const { api, cells, layers, reading, replay, minute, may } = deps;
  const mayRead = may('patrol:read');
  /** Who may know who is where: names, trails and the past. */
  const mayLocate = may('patrol:locate');
  const live = signal<PatrolLive | null>(null);
  const trails = signal<readonly Track[]>([]);
  /** Walks of the part of the replay that is on. */
  const past = signal<readonly Track[]>([]);
  const loadingPast = signal(false);
  /** The instant of the replay at which people are drawn. */
  const pastAt = signal(0);
  /** Since when patrol could not be read though the link may live, as time of the data; undefined while all is well. */
  const oldSince = signal<number | undefined>(undefined);
  /** When it was read last: on this machine's clock, and as time of the data. */
  let readAt = { here: Date.now(), data: 0 };
  let roll = 0;
  let trailsUntil: string | undefined;
  let wholeAt = 0;

  const has = (name: LayerName): boolean => layers.value.includes(name);
  const staleS = computed(() => live.value?.rules.staleS ?? 300);
  const cover = computed<ReadonlyMap<number, number>>(() =>
    live.value !== null && has('coverage')
      ? coverClasses(live.value, reading.value, minute.value / 1000)
      : new Map<number, number>(),
  );
  const basic = computed(() => basicCells(cells.value));
  const notWalked = computed(() =>
    live.value === null ? { notWalked: [], unknown: [] } : cellsNotWalked(live.value, basic.value),
  );
  const alert = computed<Alert>(() => (live.value === null ? 'calm' : patrolAlert(live.value, minute.value)));
  const walkersByKey = computed(() => new Map((live.value?.walkers ?? []).map((walker) => [walker.key, walker])));
  /** Of those who walk in the replay. */
  const pastNames = computed(() => new Map(past.value.map(({ key, name }) => [key, name])));
  const alarms = computed(() => alarmsInOrder(deps.alarms.value.values()));
  const shownWalkers = computed<ShownWalker[]>(() => {
    if (!has('walkers')) return [];
    if (replay.value !== null) return walkersThen(past.value, pastAt.value);
    return walkersNow(live.value?.walkers ?? [], minute.value, staleS.value);
  });
  /** Of now, or in a replay of then. */
  const paces = computed(() =>
    replay.value === null
      ? countByPace(live.value?.walkers ?? [], minute.value, staleS.value)
      : countPaces(shownWalkers.value),
  );
  const shownTrails = computed<{ tracks: readonly Track[]; at: number }>(() => {
    if (!has('trails')) return { tracks: [], at: 0 };
    if (replay.value !== null) return { tracks: past.value, at: pastAt.value };
    return { tracks: trails.value, at: minute.value + MINUTE_MS };
  });
  /** Begin and end of the part, so that its walks are read once and not each time the replay goes on. */
  const part = computed(() => {
    const found = replay.value === null || !mayLocate ? undefined : replayPart(replay.value, REPLAY_MOST_MS);
    return found === undefined ? undefined : `${found.from} ${found.to}`;
  });

  function tellAge(): void {
    if (live.peek() !== null && Date.now() - readAt.here > OLD_AFTER_MS) oldSince.value = readAt.data;
  }
  const liveRefresher = new Refresher({
    work: async () => {
      tellAge();
      live.value = await readPatrolLive(api, roll).catch((error) => {
        tellAge();
        throw error;
      });
      // Before the first snapshot there is no time of the data yet.
      readAt = { here: Date.now(), data: minute.peek() || Date.now() };
      oldSince.value = undefined;
      trailsRefresher.soon();
    },
    ...LIVE,
  });
  const trailsRefresher = new Refresher({
    work: async () => {
      const isWhole = trailsUntil === undefined || Date.now() - wholeAt > TRAILS_WHOLE_MS;
      const answer = await readTrails(api, isWhole ? undefined : trailsUntil);
      if (isWhole) wholeAt = Date.now();
      trailsUntil = answer.to;
      const known = isWhole ? [] : trails.peek();
      trails.value = mergeTrails(known, decodeTrails(answer), Date.parse(answer.to) - TRAIL_MS);
    },
    ...TRAILS,
  });
  const alarmsRefresher = new Refresher({ work: async () => deps.onAlarms(await readAlarms(api)), ...ALARMS });

  /** The newest call wins, and asks until it is answered or refused. Without walks the replay shows the reports alone. */
  let loading = new AbortController();
  async function loadPast(from: number, to: number): Promise<void> {
    loading.abort();
    const mine = new AbortController();
    loading = mine;
    loadingPast.value = true;
    try {
      const answer = await readReplay(api, from, to, mine.signal);
      if (mine.signal.aborted) return;
      past.value = decodeTrails(answer);
      loadingPast.value = false;
    } catch (error) {
      if (mine.signal.aborted) return;
      past.value = [];
      if (error instanceof ApiProblem && error.status >= 400 && error.status < 500) loadingPast.value = false;
      else {
        const timer = setTimeout(() => void loadPast(from, to), REPLAY_AGAIN_MS);
        mine.signal.addEventListener('abort', () => clearTimeout(timer));
      }
    }
  }
  function forgetPast(): void {
    loading.abort();
    loadingPast.value = false;
    past.value = [];
  }

  return {
    mayRead,
    mayLocate,
    live,
    cover,
    notWalked,
    oldSince,
    alert,
    paces,
    staleS,
    walkersByKey,
    past,
    pastAt,
    pastNames,
    alarms,
    shownWalkers,
    shownTrails,
    loadingPast,
    /** Positions have come in, up to a roll. */
    hear(progress: { roll: number }): void {
      roll = Math.max(roll, progress.roll);
      liveRefresher.soon();
    },
    /** The list of alarms is to be read again. */
    alarmsSoon: () => alarmsRefresher.soon(),
    acknowledge: (id: number): Promise<unknown> => acknowledgeAlarm(api, id),
    /** The name of somebody, where the account may know it. */
    nameOf: (walker: Pick<Walker, 'name'> | undefined): string =>
      walker?.name === undefined ? t('patrol.person.nameless') : named(walker.name),

    /** Reads from now on. Returns what ends it. */
    start(): () => void {
      if (!mayRead) return () => {};
      liveRefresher.start();
      alarmsRefresher.start();
      const followTrails = effect(() => {
        if (mayLocate && has('trails') && replay.value === null) trailsRefresher.start();
        else trailsRefresher.stop();
      });
      const followReplay = effect(() => {
        const [from, to] = part.value?.split(' ').map(Number) ?? [];
        if (from === undefined || to === undefined) forgetPast();
        else void loadPast(from, to);
      });
      const timer = setInterval(() => {
        pastAt.value = replay.peek()?.at ?? 0;
      }, REPLAY_STEP_MS);
      return () => {
        clearInterval(timer);
        for (const refresher of [liveRefresher, trailsRefresher, alarmsRefresher]) refresher.stop();
        followTrails();
        followReplay();
        loading.abort();
      };
    },
  };
}
