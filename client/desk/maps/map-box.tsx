import { useSignal } from '@preact/signals';
import type { FeatureCollection } from 'geojson';
import { useEffect, useRef } from 'preact/hooks';
import { language, t } from '../../i18n/i18n.ts';
import { loadBaseMap, PLAIN } from '../../map/base-map.ts';
import type { CellTiles } from '../../map/choropleth-map.ts';
import type { DeskMap } from '../../map/desk-map.ts';
import type { CoverClass } from '../../state/coverage-classes.ts';
import { theme } from '../../ui/preferences.ts';
import type { TileJson } from '../../wire/wire-types.ts';
import type { DeskModel } from '../desk-model.ts';
import './map-box.css';

type Bounds = [number, number, number, number];
/** A map of cells is drawn so many times as large as it is shown; see DeskMap. map-box.css shrinks it. */
const SHRUNK = 8;
export const NO_FEATURES: FeatureCollection = { type: 'FeatureCollection', features: [] };

/** A small map beside a list; where it cannot be drawn it says so, for the list tells the same. */
export function MapBox(props: {
  desk: DeskModel;
  label: string;
  level?: number;
  cover?: ReadonlyMap<string, CoverClass> | null;
  chosen?: string;
  features?: FeatureCollection;
  /** Stays where it is when the features change: somebody is placing them. */
  isStill?: boolean;
  onPickCell?: (code: string) => void;
  onPickPlace?: (place: [lon: number, lat: number]) => void;
}) {
  const { desk, label } = props;
  const box = useRef<HTMLDivElement>(null);
  const map = useRef<DeskMap | null>(null);
  const latest = useRef(props);
  latest.current = props;
  const phase = useSignal<'loading' | 'ready' | 'failed'>('loading');
  const shown = {
    theme: theme.value,
    language: language.value,
    level: props.level ?? 4,
    cover: props.cover ?? null,
    chosen: props.chosen ?? '',
    features: props.features ?? NO_FEATURES,
  };
  const seen = useRef(shown);
  seen.current = shown;

  useEffect(() => {
    let isGone = false;
    let watch: ResizeObserver | undefined;
    const make = async (): Promise<void> => {
      const tileJson = (name: string): Promise<TileJson> => desk.api.get<TileJson>(`/tiles/${name}.json`);
      const [{ DeskMap }, cells, borders, base] = await Promise.all([
        import('../../map/desk-map.ts'),
        tileJson('cells'),
        tileJson('borders'),
        loadBaseMap(desk.state.peek().basemap).catch(() => PLAIN),
      ]);
      if (isGone || box.current === null) return;
      const { onPickCell, onPickPlace } = latest.current;
      map.current = new DeskMap({
        container: box.current,
        ...{ cells: tilesOf(cells), borders: tilesOf(borders), bounds: (cells.bounds ?? [73, 18, 135, 54]) as Bounds },
        ...{ base, label, shown: seen.current, shrunk: latest.current.cover === undefined ? 1 : SHRUNK },
        ...(onPickCell === undefined ? {} : { onPickCell: (code) => latest.current.onPickCell?.(code) }),
        ...(onPickPlace === undefined ? {} : { onPickPlace: (place) => latest.current.onPickPlace?.(place) }),
      });
      map.current.showFeatures();
      watch = new ResizeObserver(() => map.current?.resize());
      watch.observe(box.current);
      phase.value = 'ready';
    };
    make().catch(() => {
      phase.value = 'failed';
    });
    return () => {
      isGone = true;
      watch?.disconnect();
      map.current?.remove();
      map.current = null;
    };
  }, [desk]);
  useEffect(
    () => map.current?.set(shown),
    [...[shown.theme, shown.language, shown.level, shown.cover, shown.chosen, shown.features]],
  );
  useEffect(() => {
    if (!props.isStill) map.current?.showFeatures();
  }, [shown.features]);

  if (phase.value === 'failed') return <p class="quiet">{t('wall.noWebgl')}</p>;
  return (
    <div class="map-box">
      <div ref={box} class={`map-box-ground ${props.cover === undefined ? '' : 'map-box-shrunk'}`} />
      {phase.value === 'loading' ? (
        <p class="map-box-note" role="status">
          {t('wall.loadingMap')}
        </p>
      ) : null}
    </div>
  );
}

const tilesOf = ({ tiles, minzoom, maxzoom }: TileJson): CellTiles => ({ tiles, minzoom, maxzoom });
