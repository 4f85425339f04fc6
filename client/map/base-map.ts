import type { LayerSpecification, SourceSpecification, StyleSpecification } from 'maplibre-gl';
import { PALETTES, type Theme } from './palette.ts';
import { LOCAL_FONTS } from './picture.ts';

/** What lies under the wall's own layers. */
export interface BaseMap {
  sources: Record<string, SourceSpecification>;
  layers(theme: Theme): LayerSpecification[];
  glyphs?: string;
  sprite?: StyleSpecification['sprite'];
  fonts: { regular: string[]; strong: string[] };
}

/** No base map: a plain ground. Works with no internet. */
export const PLAIN: BaseMap = { sources: {}, layers: () => [], fonts: LOCAL_FONTS };

/** The wall opens without a base map that has not answered by then. */
const WAIT_MS = 5_000;

export const isPmtiles = (url: string): boolean => url.startsWith('pmtiles:') || /\.pmtiles($|[?#])/.test(url);

/** Loads what the configuration names: a PMTiles file in the Protomaps schema, or the address of a style. */
export async function loadBaseMap(url: string | null): Promise<BaseMap> {
  if (url === null || url === '') return PLAIN;
  if (isPmtiles(url)) return pmtilesBase(url);
  const response = await fetch(url, { signal: AbortSignal.timeout(WAIT_MS) });
  if (!response.ok) throw new Error(`The base map ${url} answers ${response.status}`);
  const style = (await response.json()) as StyleSpecification;
  const at = (address: string): string => absolute(address, response.url);
  const { glyphs, sprite, layers } = style;
  return {
    sources: Object.fromEntries(Object.entries(style.sources).map(([name, source]) => [name, located(source, at)])),
    layers: () => layers,
    ...(glyphs === undefined ? {} : { glyphs: at(glyphs) }),
    ...(sprite === undefined ? {} : { sprite: typeof sprite === 'string' ? at(sprite) : sprite }),
    fonts: glyphs === undefined ? LOCAL_FONTS : fontsOf(style.layers),
  };
}

/** Addresses in a style may be relative to it; the map's worker has nothing to resolve them against. */
function located(source: SourceSpecification, at: (address: string) => string): SourceSpecification {
  const { url, tiles, data } = source as { url?: string; tiles?: string[]; data?: unknown };
  return {
    ...source,
    ...(url === undefined ? {} : { url: at(url) }),
    ...(tiles === undefined ? {} : { tiles: tiles.map(at) }),
    ...(typeof data === 'string' ? { data: at(data) } : {}),
  } as SourceSpecification;
}

/** Keeps the braces of `{z}` as they are. */
function absolute(address: string, base: string): string {
  return new URL(address, base).href.replaceAll('%7B', '{').replaceAll('%7D', '}');
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
function pmtilesBase(url: string): BaseMap {
  return {
    sources: {
      base: { type: 'vector', url: url.startsWith('pmtiles:') ? url : `pmtiles://${new URL(url, location.href).href}` },
    },
    layers: protomapsLayers,
    fonts: LOCAL_FONTS,
  };
}

function protomapsLayers(theme: Theme): LayerSpecification[] {
  const dark = theme === 'dark';
  const { city } = PALETTES[theme];
  const shade = {
    water: dark ? '#0f2029' : '#cbd9df',
    green: dark ? '#152019' : '#e3e9e2',
    road: dark ? '#27323a' : '#ffffff',
    building: dark ? '#1b242a' : '#e2e5e7',
  };
  const base = (id: string, sourceLayer: string) => ({ id: `base-${id}`, source: 'base', 'source-layer': sourceLayer });
  return [
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
  ];
}
