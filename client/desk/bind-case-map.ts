import { effect, type ReadonlySignal, untracked } from '@preact/signals';
import type { Geometry, Point } from 'geojson';
import { ageingOf } from '../../server/tiles/report-weight.ts';
import { language, t } from '../i18n/i18n.ts';
import { levelAt, type Picture } from '../map/picture.ts';
import { reportFeatures } from '../map/report-features.ts';
import type * as WallMapModule from '../map/wall-map.ts';
import { cellKey, cellPath } from '../state/cells.ts';
import { theme } from '../ui/preferences.ts';
import type { CellFeature, CellPage, TileJson, WireCase } from '../wire/wire-types.ts';
import { categoryName } from './case-words.ts';
import type { DeskModel } from './desk-model.ts';

export type Place = [lon: number, lat: number];

export interface CaseOnMap {
  shown: ReadonlySignal<WireCase | null>;
  near: ReadonlySignal<readonly WireCase[] | null>;
  /** Somebody clicked where there is no case. */
  onPlace(place: Place): void;
}

const CLOSE_UP_ZOOM = 14.5;
/** Names within so many degrees: more than a small map shows. */
const NAMES_WITHIN = 0.12;
const NAMES_MOST = 500;
const BASE_FONT_PX = 16;

/** Makes the map of the case column and keeps it in step with the case that is open. Resolves to what ends it. */
export async function bindCaseMap(
  desk: DeskModel,
  container: HTMLElement,
  { WallMap }: typeof WallMapModule,
  { shown, near, onPlace }: CaseOnMap,
): Promise<() => void> {
  const { api } = desk;
  const tileJson = (name: string): Promise<TileJson> => api.get<TileJson>(`/tiles/${name}.json`);
  const [cells, borders, reports] = await Promise.all([tileJson('cells'), tileJson('borders'), tileJson('reports')]);
  const levels = cells.levels ?? [];
  const scale = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / BASE_FONT_PX;
  const picture = (): Picture => ({
    theme: theme.value,
    language: language.value,
    scale,
    shown: ['borders', 'labels', 'points', 'severe'],
    levels,
    choroplethLevel: 0,
    breaks: [],
    heatFrom: 'reports',
    heatStops: [],
    heatRadiusPx: 24,
    fonts: { regular: [], strong: [] },
  });
  const viewOf = ({ lon, lat }: WireCase) => ({ center: [lon, lat] as Place, zoom: CLOSE_UP_ZOOM });
  const first = shown.peek();
  const city = desk.city.peek();
  const map = await WallMap.create({
    container,
    view: first === null ? { center: city?.center ?? [113.5, 27.65], zoom: 9 } : viewOf(first),
    tiles: { cells, borders, reports },
    basemap: desk.state.peek().basemap,
    picture: untracked(picture),
    label: t('desk.case.mapLabel'),
    attribution: '',
    reducedMotion: true,
    onView: () => undefined,
    onPickCell: () => undefined,
    onPickReport: (number) => desk.choose(number, { open: true }),
    onPickNothing: () => undefined,
    onPickPlace: onPlace,
    onContext: () => undefined,
  });

  const stops: (() => void)[] = [];
  const follow = (work: Parameters<typeof effect>[0]): void => {
    stops.push(effect(work));
  };
  follow(() => map.setPicture(picture()));
  follow(() => map.setLabel(t('desk.case.mapLabel')));
  follow(() => {
    const row = shown.value;
    const others = near.value ?? [];
    const ageing = ageingOf(null, null, Math.floor(Date.now() / 60_000));
    map.setReports(reportFeatures(row === null ? others : [row, ...others], [], ageing));
    map.setNotices(
      row === null
        ? []
        : [
            {
              number: row.number,
              position: [row.lon, row.lat],
              severity: row.severity,
              lasting: true,
              label: `${row.number} · ${categoryName(desk, row.category)}`,
            },
          ],
    );
  });
  let at = '';
  follow(() => {
    const row = shown.value;
    if (row === null || at === `${row.number} ${row.lon} ${row.lat}`) return;
    at = `${row.number} ${row.lon} ${row.lat}`;
    map.show(viewOf(row), false);
    void outline(row);
    void names(row);
  });

  /** The cell that has the case. */
  async function outline(row: WireCase): Promise<void> {
    if (row.cell === null) return map.setSelection(undefined, undefined);
    const found = await api.get<CellFeature>(cellPath(cellKey(row.cell.level, row.cell.code))).catch(() => undefined);
    if (found !== undefined && shown.peek()?.number === row.number)
      map.setSelection(found.id, found.geometry as Geometry);
  }
  async function names({ lon, lat, number }: WireCase): Promise<void> {
    const bbox = [lon - NAMES_WITHIN, lat - NAMES_WITHIN, lon + NAMES_WITHIN, lat + NAMES_WITHIN].join(',');
    const level = levelAt(CLOSE_UP_ZOOM, levels, scale);
    const page = await api
      .get<CellPage>(`/api/cells?level=${level}&geometry=label&limit=${NAMES_MOST}&bbox=${bbox}`)
      .catch(() => undefined);
    if (page === undefined || shown.peek()?.number !== number) return;
    map.setNames({
      type: 'FeatureCollection',
      features: page.features.map(({ id, geometry, properties }) => ({
        type: 'Feature',
        id,
        geometry: geometry as Point,
        properties: { level: properties.level, name_zh: properties.name.zh, name_en: properties.name.en },
      })),
    });
  }

  const resized = new ResizeObserver(() => map.resize());
  resized.observe(container);
  return () => {
    resized.disconnect();
    for (const stop of stops) stop();
    map.remove();
  };
}
