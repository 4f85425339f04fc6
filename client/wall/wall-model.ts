/**
 * All that the wall's parts share: signals that hold its state, and the commands that change it. Parts read signals and
 * call commands; none knows another. Longer than most files, for it is the one list of what the wall can do.
 */
import { batch, computed, effect, signal } from '@preact/signals';
import { t } from '../i18n/i18n.ts';
import {
  formatAddress,
  type LayerName,
  type ListName,
  parseAddress,
  type RadiusM,
  toggledLayers,
  type View,
  type WallAddress,
} from '../state/address.ts';
import { type Cells, cellKey, cellsOf, withReport } from '../state/cells.ts';
import type { Reading } from '../state/coverage-classes.ts';
import { type Filters, isWithinLastDay, NO_FILTERS, reportQuery, spanOf } from '../state/filters.ts';
import { advanceReplay, type Replay, seekReplay, startReplay, toggleReplay } from '../state/replay.ts';
import { formatTour, nextScene, parseTour, type Scene, type Tour } from '../state/scenes.ts';
import {
  lastTurn,
  lateCounts,
  lateReports,
  newestFirst,
  shownReports,
  waitingReports,
} from '../state/shown-reports.ts';
import { ALL_SITES, type SiteFilter } from '../state/site-filter.ts';
import { dataTime, EMPTY_WALL, reduceWall, type WallAction } from '../state/wall-state.ts';
import type { Api } from '../wire/api.ts';
import { LiveLink } from '../wire/live-link.ts';
import { loadReports } from '../wire/report-pages.ts';
import type { CaseChange, CellFeature, CellPage, Session, WireReport } from '../wire/wire-types.ts';
import { createPatrolModel } from './patrol-model.ts';
import { createSitesModel } from './sites-model.ts';

export type PanelName = 'layers' | 'filters' | 'scenes' | 'keys';
/** A place that the camera is asked to go to. */
export type Goal = { bounds: readonly [number, number, number, number] } | { view: View };

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
const FRAME_MS = 100;
const LISTED_MOST = 100;
const REPLAY_MOST = 5_000;
const CELLS_MOST = 5_000;
const CELLS_REFRESH_MS = 60_000;
const TOUR_KEY = 'gridwarden.tour';

/** What a new wall rotates through until somebody saves scenes. */
function firstTour(): Tour {
  return {
    seconds: 30,
    scenes: [
      { name: t('scenes.city'), query: '' },
      { name: t('scenes.openByTown'), query: 'layers=choropleth,borders,labels,severe&level=2' },
      { name: t('scenes.patrol'), query: 'layers=coverage,walkers,borders,labels,severe&list=patrol' },
      { name: t('scenes.sites'), query: 'layers=sites,borders,labels,severe&list=sites' },
      { name: t('scenes.month'), query: 'layers=heat,borders,labels,severe&window=30d' },
    ],
  };
}

export type WallModel = ReturnType<typeof createWallModel>;

/** Makes the model. `refresh` signs a kiosk in again when its session has ended. */
export function createWallModel(api: Api, session: Session, search: string, storage: Storage = localStorage) {
  const first = parseAddress(search);
  const state = signal(EMPTY_WALL);
  const now = signal(Date.now());
  const layers = signal<readonly LayerName[]>(first.layers);
  const level = signal(first.level);
  const filters = signal<Filters>(first.filters);
  const siteFilter = signal<SiteFilter>(first.siteFilter);
  const view = signal<View | undefined>(first.view);
  const goal = signal<Goal | undefined>(undefined);
  const cell = signal<string | undefined>(first.cell);
  const report = signal<string | undefined>(first.report);
  const site = signal<string | undefined>(first.site);
  /** Key of the person on duty whose panel is open. */
  const walker = signal<string | undefined>(undefined);
  const reading = signal<Reading>(first.reading);
  const radiusM = signal<RadiusM>(first.radiusM);
  const panel = signal<PanelName | null>(null);
  const list = signal<ListName>(first.list);
  /** The list of people to whom the report that is open can be given is open too. */
  const dispatching = signal(false);
  /** Counts what was heard of the report that is open. */
  const steps = signal(0);
  const cells = signal<Cells>(new Map());
  const replay = signal<Replay | null>(null);
  /** Reports of a period longer than the last day, newest first; null while the last day is enough. */
  const history = signal<readonly WireReport[] | null>(null);
  const loading = signal<{ count: number; cancel: () => void } | null>(null);
  const capped = signal(false);
  const problem = signal<string | null>(null);
  const mapAlive = signal(true);
  const tour = signal<Tour>(
    parseTour(new URLSearchParams(search).get('tour')) ?? parseTour(storage.getItem(TOUR_KEY)) ?? firstTour(),
  );
  const touring = signal(new URLSearchParams(search).get('rotate') === '1');
  const scene = signal(-1);
  const announcement = signal('');

  const timeZone = computed(() => state.value.city?.timeZone ?? 'Asia/Shanghai');
  const dataNow = computed(() => dataTime(state.value, now.value));
  /** Changes once a minute, for whatever needs no second. */
  const minute = computed(() => Math.floor(dataNow.value / MINUTE_MS) * MINUTE_MS);
  const shownAt = computed(() => replay.value?.at ?? dataNow.value);
  const span = computed(() => spanOf(filters.value, minute.value + MINUTE_MS, timeZone.value));
  const isLastDay = computed(() => isWithinLastDay(filters.value));
  const reportTileQuery = computed(() => reportQuery(filters.value, minute.value, timeZone.value));
  /** Parts of the state on their own: a heartbeat changes the state and none of these. */
  const recentReports = computed(() => state.value.reports);
  const isReady = computed(() => state.value.city !== null);
  const known = computed(() => {
    const recent = recentReports.value;
    if (history.value === null) return [...recent.values()];
    const all = new Map(history.value.map((entry) => [entry.number, entry]));
    for (const entry of recent.values()) all.set(entry.number, entry);
    return [...all.values()];
  });
  const shown = computed(() => shownReports(known.value, filters.value, span.value, replay.value));
  /** Of now, in a replay too: what is urgent is never hidden by a look at the past. */
  const waiting = computed(() => waitingReports(recentReports.value.values(), filters.value));
  const turnedAt = computed(() => lastTurn(recentReports.value.values(), dataNow.value));
  /** Of now too. A second in which no deadline passes or comes near changes nothing. */
  const late = computed(() => lateReports(recentReports.value.values(), filters.value, turnedAt.value));
  const lateCount = computed(() => lateCounts(late.value, filters.value, state.value.kpis));
  const listed = computed(() =>
    list.value === 'latest'
      ? shown.value
      : list.value === 'overdue' || list.value === 'soon'
        ? late.value[list.value]
        : [],
  );
  const may = (permission: string): boolean => (session.permissions as readonly string[]).includes(permission);
  const address = computed<WallAddress>(() => ({
    ...(view.value === undefined ? {} : { view: view.value }),
    layers: layers.value,
    level: level.value,
    reading: reading.value,
    radiusM: radiusM.value,
    filters: filters.value,
    siteFilter: siteFilter.value,
    list: list.value,
    ...(cell.value === undefined ? {} : { cell: cell.value }),
    ...(report.value === undefined ? {} : { report: report.value }),
    ...(site.value === undefined ? {} : { site: site.value }),
  }));

  const patrol = createPatrolModel({
    ...{ api, cells, layers, reading, replay, minute, may },
    alarms: computed(() => state.value.alarms),
    onAlarms: (alarms) => dispatch({ kind: 'alarms', alarms }),
  });
  const sites = createSitesModel({
    ...{ api, view, filter: siteFilter, may },
    center: computed(() => state.value.city?.center),
  });

  const stops: (() => void)[] = [];
  const every = (ms: number, work: () => void): void => {
    const timer = setInterval(work, ms);
    stops.push(() => clearInterval(timer));
  };
  const link = new LiveLink({
    api,
    now: Date.now,
    random: Math.random,
    // What comes into an area, or leaves it, was not, or is no longer, among what this account hears of.
    snapshotOn: session.area === null ? [] : ['report.moved'],
    onMessage: (message) => {
      if (message.kind === 'refused') return dispatch({ kind: 'refused' });
      dispatch({ ...message, now: Date.now() });
      if (message.kind === 'snapshot' && message.begins === true) patrol.alarmsSoon();
    },
    onPatrol: (progress) => patrol.hear(progress),
  });

  function dispatch(action: WallAction): void {
    const before = state.peek();
    const next = reduceWall(before, action);
    batch(() => {
      now.value = Date.now();
      state.value = next;
      if (action.kind === 'event' && next.cursor !== before.cursor)
        followEvent(action.event.kind, action.event.payload, before.reports);
    });
    if (next.generation !== before.generation) void loadCells();
  }

  /** What an event means beside the state: open reports of cells, the history that is listed, the report that is open. */
  function followEvent(kind: string, payload: unknown, before: ReadonlyMap<string, WireReport>): void {
    if (kind.startsWith('patrol.')) patrol.alarmsSoon();
    if (kind.startsWith('site.') || kind.startsWith('sites.')) sites.hear();
    if (kind === 'report.filed') cells.value = withReport(cells.value, payload as WireReport, 1);
    if (kind !== 'case.changed') return;
    const { case: now, was } = payload as CaseChange;
    // Where it lay is known of what the wall holds; the figures of cells are read anew each minute anyway.
    const there = before.get(now.number) ?? now;
    if (was.state === 'open') cells.value = withReport(cells.value, there, -1);
    if (now.state === 'open') cells.value = withReport(cells.value, now, 1);
    if (history.value?.some(({ number }) => number === now.number))
      history.value = history.value.map((entry) => (entry.number === now.number ? now : entry));
    if (report.value === now.number) steps.value++;
  }

  async function loadCells(): Promise<void> {
    const features: CellFeature[] = [];
    let cursor: string | null = null;
    try {
      do {
        const more: string = cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`;
        const page = await api.get<CellPage>(`/api/cells?geometry=none&limit=${CELLS_MOST}${more}`);
        features.push(...page.features);
        cursor = page.nextCursor;
      } while (cursor !== null);
      cells.value = cellsOf(features);
    } catch {
      // The cells that are known stay; the next round asks again, and the banner tells when the server is away.
    }
  }

  /** Loads what the filters ask for beyond the last day; the newest call wins. */
  let listing = new AbortController();
  async function loadHistory(query: string, most: number): Promise<boolean> {
    listing.abort();
    const mine = new AbortController();
    listing = mine;
    try {
      if (most > LISTED_MOST) loading.value = { count: 0, cancel: () => mine.abort() };
      const { reports, capped: cut } = await loadReports(api, query, {
        most,
        signal: mine.signal,
        onProgress: (count) => {
          if (loading.value !== null && !mine.signal.aborted) loading.value = { ...loading.value, count };
        },
      });
      if (mine.signal.aborted) return false;
      history.value = reports.sort(newestFirst);
      capped.value = cut && most > LISTED_MOST;
      return true;
    } catch {
      return false;
    } finally {
      if (listing === mine) loading.value = null;
    }
  }

  function goTo(query: string): void {
    const wanted = parseAddress(query);
    batch(() => {
      layers.value = wanted.layers;
      level.value = wanted.level;
      reading.value = wanted.reading;
      radiusM.value = wanted.radiusM;
      filters.value = wanted.filters;
      siteFilter.value = wanted.siteFilter;
      list.value = wanted.list;
      openOnly({
        ...(wanted.cell === undefined ? {} : { cell: wanted.cell }),
        ...(wanted.report === undefined ? {} : { report: wanted.report }),
        ...(wanted.site === undefined ? {} : { site: wanted.site }),
      });
      if (wanted.view !== undefined) goal.value = { view: wanted.view };
      else showCity();
    });
  }
  /** Of the things that open beside the map one is open at a time. */
  function openOnly(one: { cell?: string; report?: string; site?: string; walker?: string }): void {
    batch(() => {
      cell.value = one.cell;
      report.value = one.report;
      site.value = one.site;
      walker.value = one.walker;
      dispatching.value = false;
    });
  }
  function showCity(): void {
    const bounds = state.value.city?.bounds;
    if (bounds) goal.value = { bounds };
  }

  return {
    api,
    session,
    patrol,
    sites,
    state,
    now,
    layers,
    level,
    filters,
    siteFilter,
    view,
    goal,
    cell,
    report,
    site,
    walker,
    reading,
    radiusM,
    panel,
    list,
    dispatching,
    steps,
    cells,
    replay,
    history,
    loading,
    capped,
    problem,
    mapAlive,
    tour,
    touring,
    scene,
    announcement,
    timeZone,
    dataNow,
    minute,
    shownAt,
    span,
    isLastDay,
    reportTileQuery,
    known,
    shown,
    waiting,
    late,
    lateCount,
    listed,
    address,
    may,
    goTo,
    showCity,

    /** Opens the link and keeps time. Returns what ends it all. */
    start(): () => void {
      link.start();
      stops.push(patrol.start(), sites.start());
      every(1000, () => dispatch({ kind: 'tick', now: Date.now() }));
      every(1000, () => {
        now.value = Date.now();
      });
      every(CELLS_REFRESH_MS, () => void loadCells());
      let frameAt = performance.now();
      every(FRAME_MS, () => {
        const at = performance.now();
        if (replay.peek()?.playing) replay.value = advanceReplay(replay.peek() as Replay, at - frameAt);
        frameAt = at;
      });
      const online = (): void => link.retryNow();
      addEventListener('online', online);
      stops.push(
        () => removeEventListener('online', online),
        () => link.stop(),
        () => listing.abort(),
      );
      stops.push(
        effect(() => {
          const query = isLastDay.value ? undefined : reportTileQuery.value;
          if (replay.peek() !== null || !isReady.value) return;
          if (query === undefined) history.value = null;
          else void loadHistory(query, LISTED_MOST);
        }),
        effect(() => storage.setItem(TOUR_KEY, tour.value.scenes.length === 0 ? '' : formatTour(tour.value))),
      );
      return () => {
        for (const stop of stops) stop();
      };
    },

    toggleLayer(name: LayerName): void {
      layers.value = toggledLayers(layers.value, name);
    },
    setFilters(change: Partial<Filters>): void {
      filters.value = { ...filters.value, ...change };
    },
    setSiteFilter(change: Partial<SiteFilter>): void {
      siteFilter.value = { ...siteFilter.value, ...change };
    },
    clearFilters(): void {
      batch(() => {
        filters.value = NO_FILTERS;
        siteFilter.value = ALL_SITES;
      });
    },
    togglePanel(name: PanelName): void {
      panel.value = panel.value === name ? null : name;
    },
    openReport(number: string): void {
      openOnly({ report: number });
    },
    openCell(of: { level: number; code: string }): void {
      openOnly({ cell: cellKey(of.level, of.code) });
    },
    openSite(id: number): void {
      openOnly({ site: String(id) });
    },
    openWalker(key: string): void {
      openOnly({ walker: key });
    },
    /** Closes the topmost thing that is open. */
    closeTopmost(): void {
      if (panel.value !== null) panel.value = null;
      else if (dispatching.value) dispatching.value = false;
      else if (walker.value !== undefined) walker.value = undefined;
      else if (site.value !== undefined) site.value = undefined;
      else if (report.value !== undefined) report.value = undefined;
      else if (cell.value !== undefined) cell.value = undefined;
    },
    /** The cell above the one that is open, or none. */
    upOneLevel(): void {
      const open = cell.value === undefined ? undefined : cells.value.get(cell.value);
      const above = [...cells.value.values()].findLast(
        ({ code, level: depth }) => code === open?.parent && depth < open.level,
      );
      cell.value = above === undefined ? undefined : cellKey(above.level, above.code);
    },

    async acknowledge(number: string): Promise<void> {
      await api.post(`/api/reports/${encodeURIComponent(number)}/acknowledge`);
    },
    async close(number: string, reason: string): Promise<void> {
      await api.post(`/api/reports/${encodeURIComponent(number)}/close`, { reason });
    },

    /** Replays the last day, or the period of the filters when it is another. */
    async startReplay(): Promise<void> {
      const end = dataNow.value;
      const asked = spanOf(filters.value, end, timeZone.value);
      if (isLastDay.value) {
        replay.value = startReplay(end - DAY_MS, end);
        return;
      }
      if (!(await loadHistory(reportTileQuery.value, REPLAY_MOST))) return;
      const oldest = history.value?.at(-1);
      const from =
        capped.value || asked.from === undefined ? Date.parse(oldest?.occurredAt ?? '') || end - DAY_MS : asked.from;
      replay.value = startReplay(from, Math.min(asked.to ?? end, end));
    },
    goLive(): void {
      batch(() => {
        replay.value = null;
        loading.value?.cancel();
        capped.value = false;
        history.value = isLastDay.value ? null : (history.value?.slice(0, LISTED_MOST) ?? null);
      });
    },
    toggleReplay(): void {
      if (replay.value !== null) replay.value = toggleReplay(replay.value);
    },
    seek(at: number): void {
      if (replay.value !== null) replay.value = seekReplay(replay.value, at);
    },
    setSpeed(speed: number): void {
      if (replay.value !== null) replay.value = { ...replay.value, speed };
    },

    showScene(index: number): void {
      const wanted: Scene | undefined = tour.value.scenes[index];
      if (wanted === undefined) return;
      scene.value = index;
      goTo(wanted.query);
    },
    nextScene(): void {
      this.showScene(nextScene(tour.value, scene.value));
    },
    /** The present view, layers and filters as a scene's query. */
    sceneQuery(): string {
      const { cell: _, report: __, site: ___, ...rest } = address.value;
      return formatAddress(rest);
    },
  };
}
