/**
 * A quiet map beside a list of the desk: cells by how much of them was walked, or what is about one place or person as
 * features of its own, over the borders. What it shows stands in words beside it.
 */
import 'maplibre-gl/dist/maplibre-gl.css';
import type { FeatureCollection, Geometry } from 'geojson';
import {
  type ExpressionSpecification,
  type GeoJSONSource,
  LngLatBounds,
  Map as MapLibreMap,
  type StyleSpecification,
  setWorkerUrl,
} from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { type CoverClass, NOBODY, UNKNOWN } from '../state/coverage-classes.ts';
import { type BaseMap, PLAIN } from './base-map.ts';
import type { CellTiles } from './choropleth-map.ts';
import { coverPattern } from './cover-patterns.ts';
import { PALETTES, type Theme } from './palette.ts';
import { UNKNOWN_PATTERN } from './patrol-layers.ts';
import { LOCAL_FONTS } from './picture.ts';

setWorkerUrl(workerUrl);

/** What a feature is: the walk of somebody, a position that does not count, a place, ground that is closed. */
export type DeskFeature = 'walk' | 'marked' | 'place' | 'closed';

export interface DeskMapShown {
  theme: Theme;
  language: 'zh' | 'en';
  /** Level of the cells that are drawn. */
  level: number;
  /** By code of the cell; cells that are not named stay plain. Null: no cell is coloured. */
  cover: ReadonlyMap<string, CoverClass> | null;
  /** Code of the cell that is chosen; '' for none. */
  chosen: string;
  /** Each with `kind`, a DeskFeature, in its properties. */
  features: FeatureCollection;
}

type Bounds = [west: number, south: number, east: number, north: number];
/** Patterns are drawn at twice their size. */
const PIXEL_RATIO = 2;
const CLOSE_UP_ZOOM = 15.5;

export class DeskMap {
  private readonly map: MapLibreMap;
  private readonly base: BaseMap;
  private shown: DeskMapShown;

  /** Throws where the browser has no WebGL. */
  constructor(options: {
    container: HTMLElement;
    cells: CellTiles;
    borders: CellTiles;
    bounds: Bounds;
    base?: BaseMap;
    /**
     * The container is so many times as large as it is shown: tiles of a whole city have its small cells only from a
     * zoom on that a small box never reaches. The picture has no more pixels for it.
     */
    shrunk?: number;
    label: string;
    shown: DeskMapShown;
    onPickCell?: (code: string) => void;
    onPickPlace?: (place: [lon: number, lat: number]) => void;
  }) {
    const { container, cells, borders, bounds, label, shown, shrunk = 1, onPickCell, onPickPlace } = options;
    this.shown = shown;
    this.base = options.base ?? PLAIN;
    this.map = new MapLibreMap({
      container,
      style: styleOf(this.base, shown, cells, borders, shrunk),
      bounds,
      fitBoundsOptions: { padding: 12 * shrunk },
      pixelRatio: devicePixelRatio / shrunk,
      attributionControl: false,
      dragRotate: false,
      pitchWithRotate: false,
      fadeDuration: 0,
    });
    this.map.getCanvas().setAttribute('aria-label', label);
    this.map.setMissingStyleImageResolver((name) => {
      if (name === UNKNOWN_PATTERN) this.map.addImage(name, this.pattern(), { pixelRatio: PIXEL_RATIO / shrunk });
    });
    if (onPickCell !== undefined)
      this.map.on('click', 'cover', (event) => {
        const code = event.features?.[0]?.properties.code;
        if (typeof code === 'string') onPickCell(code);
      });
    if (onPickPlace !== undefined) {
      this.map.getCanvas().style.cursor = 'crosshair';
      this.map.on('click', ({ lngLat }) => onPickPlace([lngLat.lng, lngLat.lat]));
    }
    this.map.once('idle', () => this.apply());
  }

  set(shown: DeskMapShown): void {
    this.shown = shown;
    if (this.map.isStyleLoaded()) this.apply();
    else this.map.once('idle', () => this.apply());
  }

  /** Shows all of the features, if there are any. */
  showFeatures(): void {
    const bounds = new LngLatBounds();
    for (const { geometry } of this.shown.features.features) extend(bounds, geometry);
    if (!bounds.isEmpty()) this.map.fitBounds(bounds, { padding: 40, maxZoom: CLOSE_UP_ZOOM, animate: false });
  }

  resize(): void {
    this.map.resize();
  }

  remove(): void {
    this.map.remove();
  }

  private pattern(): ImageData {
    return coverPattern(UNKNOWN_PATTERN, this.shown.theme, 1);
  }

  private apply(): void {
    const { level, theme, cover, chosen, language, features } = this.shown;
    const { map } = this;
    const palette = PALETTES[theme];
    map.setPaintProperty('ground', 'background-color', palette.ground);
    if (map.hasImage(UNKNOWN_PATTERN)) map.updateImage(UNKNOWN_PATTERN, this.pattern());
    map.setFilter('cover', ['==', ['get', 'level'], level]);
    map.setPaintProperty('cover', 'fill-color', colourOf(this.shown));
    map.setPaintProperty('cover', 'fill-opacity', cover === null ? 0 : 1);
    map.setFilter('unknown', patternFilter(this.shown));
    map.setFilter('border', ['<=', ['get', 'level'], level]);
    map.setPaintProperty('border', 'line-color', palette.border);
    map.setFilter('chosen', ['all', ['==', ['get', 'level'], level], ['==', ['get', 'code'], chosen]]);
    map.setPaintProperty('chosen', 'line-color', palette.selected);
    map.setFilter('name', ['==', ['get', 'level'], Math.min(level, 2)]);
    map.setLayoutProperty('name', 'text-field', ['get', `name_${language}`]);
    map.setPaintProperty('name', 'text-color', palette.label);
    map.setPaintProperty('name', 'text-halo-color', palette.halo);
    map.setPaintProperty('closed-fill', 'fill-color', palette.labelQuiet);
    map.setPaintProperty('closed-line', 'line-color', palette.label);
    map.setPaintProperty('walk', 'line-color', palette.walker);
    map.setPaintProperty('dot', 'circle-color', dotColour(theme));
    map.setPaintProperty('dot', 'circle-stroke-color', palette.halo);
    (map.getSource('features') as GeoJSONSource).setData(features);
  }
}

function styleOf(
  base: BaseMap,
  shown: DeskMapShown,
  cells: CellTiles,
  borders: CellTiles,
  shrunk: number,
): StyleSpecification {
  const palette = PALETTES[shown.theme];
  const ofCells = { source: 'cells', 'source-layer': 'cells' } as const;
  const { glyphs, sprite, fonts } = base;
  return {
    version: 8,
    ...(glyphs === undefined ? {} : { glyphs }),
    ...(sprite === undefined ? {} : { sprite }),
    sources: {
      ...base.sources,
      cells: { type: 'vector', ...cells },
      borders: { type: 'vector', ...borders },
      features: { type: 'geojson', data: shown.features },
    },
    layers: [
      { id: 'ground', type: 'background', paint: { 'background-color': palette.ground } },
      ...base.layers(shown.theme),
      {
        ...{ id: 'cover', type: 'fill', ...ofCells },
        filter: ['==', ['get', 'level'], shown.level],
        paint: { 'fill-color': colourOf(shown), 'fill-opacity': shown.cover === null ? 0 : 1 },
      },
      {
        ...{ id: 'unknown', type: 'fill', ...ofCells },
        filter: patternFilter(shown),
        paint: { 'fill-pattern': UNKNOWN_PATTERN },
      },
      {
        ...{ id: 'border', type: 'line', source: 'borders', 'source-layer': 'borders' },
        filter: ['<=', ['get', 'level'], shown.level],
        paint: {
          'line-color': palette.border,
          'line-width': ['*', shrunk, ['match', ['get', 'level'], 1, 2, 2, 1.4, 0.6]],
        },
      },
      {
        ...{ id: 'chosen', type: 'line', ...ofCells },
        filter: ['==', ['get', 'code'], shown.chosen],
        paint: { 'line-color': palette.selected, 'line-width': 3 * shrunk },
      },
      { ...featureLayer('closed-fill', 'closed'), type: 'fill', paint: { 'fill-opacity': 0.35 } },
      { ...featureLayer('closed-line', 'closed'), type: 'line', paint: { 'line-width': 2, 'line-dasharray': [3, 2] } },
      {
        ...featureLayer('walk', 'walk'),
        type: 'line',
        layout: { 'line-join': 'round', 'line-cap': 'round' },
        paint: { 'line-color': palette.walker, 'line-width': 3, 'line-opacity': 0.85 },
      },
      {
        id: 'dot',
        type: 'circle',
        source: 'features',
        filter: ['==', ['geometry-type'], 'Point'],
        paint: {
          'circle-radius': ['match', ['get', 'kind'], 'place', 9, 4],
          'circle-color': dotColour(shown.theme),
          'circle-stroke-color': palette.halo,
          'circle-stroke-width': 2,
        },
      },
      {
        ...{ id: 'name', type: 'symbol', ...ofCells },
        filter: ['==', ['get', 'level'], Math.min(shown.level, 2)],
        layout: {
          'text-field': ['get', `name_${shown.language}`],
          'text-font': fonts?.regular ?? LOCAL_FONTS.regular,
          'text-size': 12 * shrunk,
          'text-max-width': 7,
        },
        paint: { 'text-color': palette.label, 'text-halo-color': palette.halo, 'text-halo-width': 1.4 * shrunk },
      },
    ],
  };
}

const featureLayer = (id: string, kind: DeskFeature) => ({
  id,
  source: 'features',
  filter: ['==', ['get', 'kind'], kind] as ExpressionSpecification,
});

/** A position that does not count is amber, a place ours, a single position of a walk as the walk. */
function dotColour(theme: Theme): ExpressionSpecification {
  const { serious, selected, walker } = PALETTES[theme];
  return ['match', ['get', 'kind'], 'marked', serious, 'place', selected, walker];
}

function colourOf({ cover, theme }: DeskMapShown): string | ExpressionSpecification {
  const { city, walked } = PALETTES[theme];
  const pairs = [...(cover ?? [])].flatMap(([code, step]) =>
    step === UNKNOWN ? [] : [code, step === NOBODY ? city : (walked[step - 1] ?? city)],
  );
  return pairs.length === 0 ? city : (['match', ['get', 'code'], ...pairs, city] as unknown as ExpressionSpecification);
}

/** Cells of which too little is known. */
function patternFilter({ cover, level }: DeskMapShown): ExpressionSpecification {
  const codes = [...(cover ?? [])].flatMap(([code, step]) => (step === UNKNOWN ? [code] : []));
  return ['all', ['==', ['get', 'level'], level], ['in', ['get', 'code'], ['literal', codes]]];
}

function extend(bounds: LngLatBounds, geometry: Geometry): void {
  if (geometry.type === 'GeometryCollection') for (const one of geometry.geometries) extend(bounds, one);
  else extendBy(bounds, geometry.coordinates);
}

function extendBy(bounds: LngLatBounds, coordinates: readonly unknown[]): void {
  if (typeof coordinates[0] === 'number') bounds.extend(coordinates as unknown as [number, number]);
  else for (const one of coordinates) extendBy(bounds, one as readonly unknown[]);
}
