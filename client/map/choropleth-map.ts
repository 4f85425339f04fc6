import 'maplibre-gl/dist/maplibre-gl.css';
import { type ExpressionSpecification, Map as MapLibreMap, type StyleSpecification, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { PALETTES, type Theme } from './palette.ts';
import { LOCAL_FONTS } from './picture.ts';

setWorkerUrl(workerUrl);

/** Where the tiles of cells and borders are. */
export interface CellTiles {
  tiles: string[];
  minzoom: number;
  maxzoom: number;
}

export interface Choropleth {
  level: number;
  /** Place on the ramp, 0 to 1, by the code of the cell; cells that are not named stay plain. */
  places: ReadonlyMap<string, number>;
  theme: Theme;
  language: 'zh' | 'en';
}

/** A quiet map of one level of cells, each in a colour of the ramp. */
export class ChoroplethMap {
  private readonly map: MapLibreMap;
  private shown: Choropleth;

  /** Throws where the browser has no WebGL. `bounds`: west, south, east, north. */
  constructor(options: {
    container: HTMLElement;
    cells: CellTiles;
    borders: CellTiles;
    bounds: [number, number, number, number];
    label: string;
    shown: Choropleth;
    onPick(code: string): void;
  }) {
    const { container, cells, borders, bounds, label, shown, onPick } = options;
    this.shown = shown;
    this.map = new MapLibreMap({
      container,
      style: styleOf(shown, cells, borders),
      bounds,
      fitBoundsOptions: { padding: 12 },
      attributionControl: false,
      dragRotate: false,
      pitchWithRotate: false,
      fadeDuration: 0,
    });
    this.map.getCanvas().setAttribute('aria-label', label);
    this.map.on('click', 'fill', (event) => {
      const code = event.features?.[0]?.properties.code;
      if (typeof code === 'string') onPick(code);
    });
  }

  set(shown: Choropleth): void {
    this.shown = shown;
    if (this.map.isStyleLoaded()) this.apply();
    else this.map.once('idle', () => this.apply());
  }

  remove(): void {
    this.map.remove();
  }

  private apply(): void {
    const { level, theme } = this.shown;
    const palette = PALETTES[theme];
    this.map.setPaintProperty('ground', 'background-color', palette.ground);
    this.map.setFilter('fill', ['==', ['get', 'level'], level]);
    this.map.setPaintProperty('fill', 'fill-color', colourOf(this.shown));
    this.map.setFilter('border', ['<=', ['get', 'level'], level]);
    this.map.setPaintProperty('border', 'line-color', palette.border);
    this.map.setFilter('name', ['==', ['get', 'level'], Math.min(level, 2)]);
    this.map.setLayoutProperty('name', 'text-field', ['get', `name_${this.shown.language}`]);
    this.map.setPaintProperty('name', 'text-color', palette.label);
    this.map.setPaintProperty('name', 'text-halo-color', palette.halo);
  }
}

function styleOf(shown: Choropleth, cells: CellTiles, borders: CellTiles): StyleSpecification {
  const palette = PALETTES[shown.theme];
  return {
    version: 8,
    sources: { cells: { type: 'vector', ...cells }, borders: { type: 'vector', ...borders } },
    layers: [
      { id: 'ground', type: 'background', paint: { 'background-color': palette.ground } },
      {
        id: 'fill',
        type: 'fill',
        source: 'cells',
        'source-layer': 'cells',
        filter: ['==', ['get', 'level'], shown.level],
        paint: { 'fill-color': colourOf(shown) },
      },
      {
        id: 'border',
        type: 'line',
        source: 'borders',
        'source-layer': 'borders',
        filter: ['<=', ['get', 'level'], shown.level],
        paint: { 'line-color': palette.border, 'line-width': ['match', ['get', 'level'], 1, 2, 2, 1.4, 0.7] },
      },
      {
        id: 'name',
        type: 'symbol',
        source: 'cells',
        'source-layer': 'cells',
        filter: ['==', ['get', 'level'], Math.min(shown.level, 2)],
        layout: {
          'text-field': ['get', `name_${shown.language}`],
          'text-font': LOCAL_FONTS.regular,
          'text-size': 12,
          'text-max-width': 7,
        },
        paint: { 'text-color': palette.label, 'text-halo-color': palette.halo, 'text-halo-width': 1.4 },
      },
    ],
  };
}

function colourOf({ places, theme }: Choropleth): string | ExpressionSpecification {
  const palette = PALETTES[theme];
  if (places.size === 0) return palette.city;
  const steps = palette.ramp.length - 1;
  const pairs = [...places].flatMap(([code, place]) => [code, palette.ramp[Math.round(place * steps)]!]);
  return ['match', ['get', 'code'], ...pairs, palette.city] as unknown as ExpressionSpecification;
}
