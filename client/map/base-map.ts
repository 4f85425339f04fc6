import type { LayerSpecification, SourceSpecification, StyleSpecification } from 'maplibre-gl';
import { PALETTES, type Theme } from './palette.ts';
import { LOCAL_FONTS } from './wall-layers.ts';

/** What lies under the wall's own layers. */
export interface BaseMap {
  sources: Record<string, SourceSpecification>;
  layers: LayerSpecification[];
  glyphs?: string;
  sprite?: StyleSpecification['sprite'];
  fonts: { regular: string[]; strong: string[] };
}

/** No base map: a plain ground. Works with no internet. */
export const PLAIN: BaseMap = { sources: {}, layers: [], fonts: LOCAL_FONTS };

export const isPmtiles = (url: string): boolean => url.startsWith('pmtiles:') || /\.pmtiles($|[?#])/.test(url);

/** Loads what the configuration names: a PMTiles file in the Protomaps schema, or the address of a style. */
export async function loadBaseMap(url: string | null, theme: Theme): Promise<BaseMap> {
  if (url === null || url === '') return PLAIN;
  if (isPmtiles(url)) return pmtilesBase(url, theme);
  const response = await fetch(url);
  if (!response.ok) throw new Error(`The base map ${url} answers ${response.status}`);
  const style = (await response.json()) as StyleSpecification;
  return {
    sources: style.sources,
    layers: style.layers,
    ...(style.glyphs === undefined ? {} : { glyphs: style.glyphs }),
    ...(style.sprite === undefined ? {} : { sprite: style.sprite }),
    fonts: style.glyphs === undefined ? LOCAL_FONTS : fontsOf(style.layers),
  };
}

/** A glyph server has only the fonts that its style uses; ours take the same. */
function fontsOf(layers: readonly LayerSpecification[]): BaseMap['fonts'] {
  for (const layer of layers) {
    const font = layer.type === 'symbol' ? layer.layout?.['text-font'] : undefined;
    if (Array.isArray(font) && font.every((name) => typeof name === 'string'))
      return { regular: font as string[], strong: font as string[] };
  }
  return LOCAL_FONTS;
}

/** Water, land use, roads, buildings and nothing else: quiet enough to lie under figures. */
function pmtilesBase(url: string, theme: Theme): BaseMap {
  const dark = theme === 'dark';
  const { city } = PALETTES[theme];
  const shade = {
    water: dark ? '#0f2029' : '#cbd9df',
    green: dark ? '#152019' : '#e3e9e2',
    road: dark ? '#27323a' : '#ffffff',
    building: dark ? '#1b242a' : '#e2e5e7',
  };
  const base = (id: string, sourceLayer: string) => ({ id: `base-${id}`, source: 'base', 'source-layer': sourceLayer });
  return {
    sources: {
      base: { type: 'vector', url: url.startsWith('pmtiles:') ? url : `pmtiles://${new URL(url, location.href).href}` },
    },
    layers: [
      { ...base('earth', 'earth'), type: 'fill', paint: { 'fill-color': city } },
      {
        ...base('green', 'landuse'),
        type: 'fill',
        filter: ['in', ['get', 'kind'], ['literal', ['park', 'forest', 'wood', 'nature_reserve', 'grass']]],
        paint: { 'fill-color': shade.green },
      },
      {
        ...base('water', 'water'),
        type: 'fill',
        filter: ['==', ['geometry-type'], 'Polygon'],
        paint: { 'fill-color': shade.water },
      },
      { ...base('building', 'buildings'), type: 'fill', minzoom: 14, paint: { 'fill-color': shade.building } },
      {
        ...base('road', 'roads'),
        type: 'line',
        layout: { 'line-cap': 'round', 'line-join': 'round' },
        paint: {
          'line-color': shade.road,
          'line-width': [
            'interpolate',
            ['exponential', 1.6],
            ['zoom'],
            8,
            ['match', ['get', 'kind'], 'highway', 1, 0.3],
            16,
            ['match', ['get', 'kind'], 'highway', 14, 'major_road', 10, 4],
          ],
        },
      },
    ],
    fonts: LOCAL_FONTS,
  };
}
