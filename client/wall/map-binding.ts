/**
 * Ties the model to the map: each effect carries one thing from signals to one setter. A little longer than most files,
 * for the order of the effects is the order in which a first picture comes.
 */
import { batch, computed, effect, untracked } from '@preact/signals';
import type { Geometry } from 'geojson';
import { ageingOf } from '../../server/tiles/report-weight.ts';
import { language, t } from '../i18n/i18n.ts';
import { lateFeatures } from '../map/late-pins.ts';
import { levelAt, type Picture } from '../map/picture.ts';
import { reportFeatures } from '../map/report-features.ts';
import type * as WallMapModule from '../map/wall-map.ts';
import { parseAddress } from '../state/address.ts';
import { cellPath } from '../state/cells.ts';
import { classBreaks } from '../state/choropleth.ts';
import { reportQuery } from '../state/filters.ts';
import { ageingMinute, heatStops, scaleOfReports } from '../state/report-heat.ts';
import { nextScene } from '../state/scenes.ts';
import { siteTileQuery } from '../state/site-filter.ts';
import { dayNumber } from '../state/site-status.ts';
import { textSize, theme } from '../ui/preferences.ts';
import { ApiProblem } from '../wire/api.ts';
import type { CellFeature, TileJson } from '../wire/wire-types.ts';
import { bindPatrol } from './bind-patrol.ts';
import { CellNames } from './cell-names.ts';
import { hovered, levelOnMap, levelsOfCity, openBreaks, paintedLevel } from './map-signals.ts';
import { noticesOf } from './notices.ts';
import { cityDay } from './site-words.ts';
import type { WallModel } from './wall-model.ts';

const BASE_FONT_PX = 16;
const PRELOAD_BEFORE_MS = 5_000;
const AGAIN_MS = 3_000;
/** So long after a move the URL is rewritten: browsers refuse a hundred writes in half a minute. */
const VIEW_REST_MS = 250;

/** 1 on a desk, 2 on a 3840-pixel wall; what the root font size says, without the person's own factor on text. */
function screenScale(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / BASE_FONT_PX;
}

/** Makes the map in `container` and keeps it in step with the wall. Resolves to what ends it. */
export async function bindMap(
  wall: WallModel,
  container: HTMLElement,
  { WallMap }: typeof WallMapModule,
): Promise<() => void> {
  const { api } = wall;
  const tileJson = (path: string): Promise<TileJson> => api.get<TileJson>(`/tiles/${path}`);
  /** A layer that the role may not read is left empty. */
  const tileJsonIf = (may: boolean, path: string): Promise<TileJson | undefined> =>
    may ? tileJson(path).catch(() => undefined) : Promise.resolve(undefined);
  const [cells, borders, reports, walked, siteTiles] = await Promise.all([
    tileJson('cells.json'),
    tileJson('borders.json'),
    tileJson(`reports.json?${wall.reportTileQuery.peek()}`),
    tileJsonIf(wall.patrol.mayRead, 'coverage.json'),
    tileJsonIf(wall.sites.mayRead, `sites.json${siteTileQuery(wall.siteFilter.peek())}`),
  ]);
  levelsOfCity.value = cells.levels ?? [];
  let tileHeat = reports.heat;
  let picture = pictureNow();
  const city = wall.state.peek().city;
  const first = wall.view.peek();
  const map = await WallMap.create({
    container,
    view: first ?? { center: city?.center ?? [113.5, 27.65], zoom: 9 },
    tiles: {
      ...{ cells, borders, reports },
      ...(walked === undefined ? {} : { walked }),
      ...(siteTiles === undefined ? {} : { sites: siteTiles }),
    },
    basemap: wall.state.peek().basemap,
    picture,
    label: t('wall.mapLabel'),
    attribution: '',
    reducedMotion: matchMedia('(prefers-reduced-motion: reduce)').matches,
    onView: rested((view) => {
      wall.view.value = view;
    }),
    onPickCell: (id) => {
      const found = [...wall.cells.peek().values()].find((cell) => cell.id === id);
      if (found !== undefined) wall.openCell(found);
    },
    onPickReport: (number) => wall.openReport(number),
    onPickNothing: () => wall.closeTopmost(),
    onPickWalker: (key) => wall.openWalker(key),
    onPickSite: (id) => wall.openSite(id),
    onHover: (target, [x, y]) => {
      hovered.value = target === undefined ? undefined : { target, x, y };
    },
    onContext: (alive) => {
      wall.mapAlive.value = alive;
    },
  });
  if (first === undefined && city?.bounds) map.fit(city.bounds, clearOfPanels(), false);

  function pictureNow(): Picture {
    const lastDay = wall.isLastDay.value || wall.replay.value !== null;
    const scale = screenScale();
    const heat = lastDay ? scaleOfReports(wall.shown.value, ageingNow()) : tileHeat;
    return {
      theme: theme.value,
      language: language.value,
      scale,
      shown: wall.layers.value,
      levels: levelsOfCity.value,
      choroplethLevel: paintedLevel(wall.level.value),
      breaks: openBreaks.value,
      heatFrom: lastDay ? 'reports' : 'tiles',
      heatStops: heat === undefined ? [] : heatStops(heat, scale),
      heatRadiusPx: heat?.radiusPx ?? 24,
      fonts: { regular: [], strong: [] },
      patrol: {
        reading: wall.reading.value,
        today: dayNumber(cityDay(wall.minute.value, wall.timeZone.value)),
        minuteS: wall.minute.value / 1000,
        siteStatuses: wall.siteFilter.value.statuses,
      },
      lateWords: { overdue: t('late.overdue'), soon: t('late.soon') },
    };
  }
  function ageingNow() {
    const { from } = wall.span.value;
    const at = wall.replay.value?.at ?? wall.minute.value;
    const start = wall.replay.value?.from ?? from;
    return ageingOf(start === undefined ? null : ageingMinute(start), null, ageingMinute(at));
  }

  const names = new CellNames(api, (found) => map.setNames(found));
  const stops: (() => void)[] = [];
  const follow = (work: Parameters<typeof effect>[0]): void => {
    stops.push(effect(work));
  };

  follow(() => {
    void textSize.value;
    picture = pictureNow();
    map.setPicture(picture);
  });
  follow(() => {
    const shown = new Set(wall.shown.value);
    const waiting = wall.replay.value === null ? wall.waiting.value.filter((report) => !shown.has(report)) : [];
    map.setReports(reportFeatures([...shown], waiting, ageingNow()));
  });
  follow(() => map.setLate(lateFeatures(wall.replay.value === null ? wall.late.value : { overdue: [], soon: [] })));
  follow(() => map.setNotices(noticesOf(wall)));
  stops.push(bindPatrol(wall, map, { tileJson }));
  follow(() => map.setLabel(t('wall.mapLabel')));
  follow(() => map.setCounts([...wall.cells.value.values()].map(({ id, open }) => ({ id, open }))));
  follow(() => {
    const { view } = wall;
    levelOnMap.value = levelAt(view.value?.zoom ?? 9, levelsOfCity.value, screenScale());
    const level = paintedLevel(wall.level.value) || levelOnMap.value;
    const counted = [...wall.cells.value.values()].filter((cell) => cell.level === level);
    openBreaks.value = classBreaks(counted.map(({ open }) => open));
  });
  follow(() => {
    const goal = wall.goal.value;
    if (goal === undefined) return;
    if ('view' in goal) map.show(goal.view);
    else map.fit(goal.bounds, clearOfPanels());
    wall.goal.value = undefined;
  });
  follow(() => {
    const query = wall.reportTileQuery.value;
    if (wall.isLastDay.value) return;
    const ask = async (): Promise<void> => {
      const next = await tileJson(`reports.json?${query}`);
      if (query !== wall.reportTileQuery.peek()) return;
      tileHeat = next.heat;
      batch(() => {
        map.setReportTiles(next);
        map.setPicture(untracked(pictureNow));
      });
    };
    return insist(ask);
  });
  const generation = computed(() => wall.state.value.generation);
  let drawn = generation.peek();
  follow(() => {
    const wanted = generation.value;
    if (wanted === drawn) return;
    const ask = async (): Promise<void> => {
      const of = wanted === 0 ? '' : `?generation=${wanted}`;
      const [newCells, newBorders] = await Promise.all([tileJson(`cells.json${of}`), tileJson(`borders.json${of}`)]);
      levelsOfCity.value = newCells.levels ?? [];
      map.setBoundaryTiles({ cells: newCells, borders: newBorders });
      drawn = wanted;
      names.forget();
      await names.load(levelOnMap.peek());
    };
    return insist(ask);
  });

  let hadBounds = city?.bounds != null;
  follow(() => {
    // The first boundaries of a city: until now there was nothing to look at. Never again does the view move by itself.
    if (hadBounds || wall.state.value.city?.bounds == null) return;
    hadBounds = true;
    wall.showCity();
  });
  const isLive = computed(() => wall.state.value.link === 'live');
  follow(() => {
    if (levelsOfCity.value.length > 0 && isLive.value) void names.load(levelOnMap.value);
  });

  follow(() => {
    const key = wall.cell.value;
    if (key === undefined) return map.setSelection(undefined, undefined);
    let current = true;
    api
      .get<CellFeature>(cellPath(key))
      .then(({ id, geometry }) => current && map.setSelection(id, geometry as Geometry))
      .catch(() => undefined);
    return () => {
      current = false;
    };
  });

  follow(() => {
    if (!wall.touring.value || wall.tour.value.scenes.length === 0) return;
    const { seconds, scenes } = wall.tour.value;
    const next = scenes[nextScene(wall.tour.value, wall.scene.value)];
    const early = setTimeout(
      () => {
        if (next !== undefined) preload(next.query).catch(() => undefined);
      },
      Math.max(0, seconds * 1000 - PRELOAD_BEFORE_MS),
    );
    const turn = setTimeout(() => wall.nextScene(), seconds * 1000);
    return () => {
      clearTimeout(early);
      clearTimeout(turn);
    };
  });
  async function preload(query: string): Promise<void> {
    const { view, filters } = parseAddress(query);
    if (view === undefined) return;
    map.preload(view, await tileJson(`reports.json?${reportQuery(filters, wall.minute.peek(), wall.timeZone.peek())}`));
  }

  const resized = new ResizeObserver(() => {
    map.resize();
    map.setPicture(untracked(pictureNow));
  });
  resized.observe(container);
  stops.push(
    () => resized.disconnect(),
    () => map.remove(),
  );
  return () => {
    for (const stop of stops) stop();
  };
}

/** What a fitted box must keep clear of, so that nothing of it hides under a panel. */
function clearOfPanels(): { top: number; right: number; bottom: number; left: number } {
  const box = (selector: string): DOMRect | undefined => document.querySelector(selector)?.getBoundingClientRect();
  const margin = 1.5 * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return {
    // A pin stands up from its place.
    top: 2.5 * margin,
    right: margin,
    bottom: (box('.time-bar')?.height ?? 0) + 2 * margin,
    left: (box('.tool-rail')?.width ?? 0) + 2 * margin,
  };
}

/** Does `work` until it succeeds or is refused. Returns what ends that: the server may be away just when something has changed. */
function insist(work: () => Promise<void>): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wanted = true;
  const attempt = (): void => {
    untracked(work).catch((error) => {
      const refused = error instanceof ApiProblem && error.status >= 400 && error.status < 500;
      if (wanted && !refused) timer = setTimeout(attempt, AGAIN_MS);
    });
  };
  attempt();
  return () => {
    wanted = false;
    clearTimeout(timer);
  };
}

/** Calls `work` with the newest value once no other came for a moment. */
function rested<T>(work: (value: T) => void): (value: T) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (value) => {
    clearTimeout(timer);
    timer = setTimeout(() => work(value), VIEW_REST_MS);
  };
}
