import { useEffect, useRef, useState } from 'preact/hooks';
import { language, t } from '../../i18n/i18n.ts';
import { type CellTiles, ChoroplethMap } from '../../map/choropleth-map.ts';
import { PALETTES } from '../../map/palette.ts';
import { theme } from '../../ui/preferences.ts';
import type { Api } from '../../wire/api.ts';
import type { TileJson } from '../../wire/wire-types.ts';

type Bounds = [number, number, number, number];
interface Ground {
  cells: CellTiles;
  borders: CellTiles;
  bounds: Bounds;
}

/** The cells of a level in the colours of the ramp; a click chooses one. */
export function CellChoropleth(props: {
  api: Api;
  label: string;
  level: number;
  places: ReadonlyMap<string, number>;
  least: string;
  most: string;
  onPick(code: string): void;
}) {
  const { api, level, places, label } = props;
  const box = useRef<HTMLDivElement>(null);
  const map = useRef<ChoroplethMap | null>(null);
  const picked = useRef(props.onPick);
  picked.current = props.onPick;
  const [ground, setGround] = useState<Ground>();
  const [failed, setFailed] = useState(false);
  const shown = { level, places, theme: theme.value, language: language.value };

  useEffect(() => {
    void Promise.all(['cells', 'borders'].map((layer) => api.get<TileJson>(`/tiles/${layer}.json`))).then(
      ([cells, borders]) => {
        if (cells?.bounds === undefined || borders === undefined) return;
        setGround({ cells: tilesOf(cells), borders: tilesOf(borders), bounds: cells.bounds as Bounds });
      },
      () => setFailed(true),
    );
  }, [api]);

  useEffect(() => {
    if (ground === undefined || box.current === null) return;
    try {
      map.current = new ChoroplethMap({
        container: box.current,
        ...ground,
        label,
        shown,
        onPick: (code) => picked.current(code),
      });
    } catch {
      setFailed(true);
    }
    return () => {
      map.current?.remove();
      map.current = null;
    };
  }, [ground]);
  useEffect(() => map.current?.set(shown), [level, places, shown.theme, shown.language]);

  if (failed) return <p class="quiet">{t('wall.noWebgl')}</p>;
  return (
    <figure class="cell-choropleth">
      <figcaption>
        {label} <span class="quiet">{t('evaluation.mapHow')}</span>
      </figcaption>
      <div ref={box} class="choropleth-map" />
      <div class="ramp-legend">
        <span>{props.least}</span>
        <Ramp colours={PALETTES[shown.theme].ramp} />
        <span>{props.most}</span>
        <i class="ramp-none" />
        <span>{t('evaluation.noCases')}</span>
      </div>
    </figure>
  );
}

function Ramp({ colours }: { colours: readonly string[] }) {
  return (
    <svg viewBox={`0 0 ${colours.length} 1`} preserveAspectRatio="none" aria-hidden="true" class="ramp">
      {colours.map((colour, index) => (
        <rect key={colour} x={index} y="0" width="1.02" height="1" fill={colour} />
      ))}
    </svg>
  );
}

const tilesOf = ({ tiles, minzoom, maxzoom }: TileJson): CellTiles => ({ tiles, minzoom, maxzoom });
