/**
 * The editor's MapLibre map: base map, tiles of the generation that the draft began from, and what the draft changed.
 * Everything that changes comes in through a setter that remembers it, so that the same picture can be drawn again after
 * the graphics card has dropped it.
 */
import 'maplibre-gl/dist/maplibre-gl.css';
import type { FeatureCollection } from 'geojson';
import {
  AttributionControl,
  addProtocol,
  type GeoJSONSource,
  type LayerSpecification,
  Map as MapLibreMap,
  ScaleControl,
  type StyleSpecification,
  setWorkerUrl,
  type VectorTileSource,
} from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import type { View } from '../state/address.ts';
import type { Screen } from '../state/editor-screen.ts';
import { type BaseMap, isPmtiles, loadBaseMap, PLAIN } from './base-map.ts';
import { changePattern, IMAGE_PIXEL_RATIO, problemMark } from './editor-images.ts';
import { CHANGE_SIDES, EDITOR_SOURCES, type EditorPicture, editorLayers, patternName } from './editor-layers.ts';
import type { Bounds, EditorTiles } from './editor-map-options.ts';
import { changeLayers, layerChanges } from './layer-changes.ts';
import { ownAddresses } from './own-address.ts';
import { PALETTES } from './palette.ts';

setWorkerUrl(workerUrl);

export interface GroundOptions {
  container: HTMLElement;
  picture: Omit<EditorPicture, 'fonts'>;
  tiles: EditorTiles;
  basemap: string | null;
  label: string;
  view: View | undefined;
  bounds: Bounds | undefined;
  reducedMotion: boolean;
  /** The map was made, or made anew: whatever listens to it must listen again. */
  onMade(map: MapLibreMap): void;
  /** It goes, and another one comes. */
  onGoing(): void;
  onLoaded(): void;
  onContext(alive: boolean): void;
}

type GeoJsonName = Exclude<(typeof EDITOR_SOURCES)[keyof typeof EDITOR_SOURCES], 'cells'>;

const NOTHING: FeatureCollection = { type: 'FeatureCollection', features: [] };
const GEOJSON = Object.values(EDITOR_SOURCES).filter((name): name is GeoJsonName => name !== EDITOR_SOURCES.cells);
const FLY_MS = 900;
/** A card that has not given the context back by then will not. */
const REBUILD_AFTER_MS = 8_000;
const PADDING_PX = 48;
const SHOWN_WITHIN_MS = 1_000;

export class EditorGround {
  map!: MapLibreMap;
  private readonly options: GroundOptions;
  private picture: Omit<EditorPicture, 'fonts'>;
  private tiles: EditorTiles;
  private base: BaseMap = PLAIN;
  private readonly data = new Map<GeoJsonName, FeatureCollection>();
  private hidden: Record<'cells' | 'borders', ReadonlySet<number>> = { cells: new Set(), borders: new Set() };
  private drawn: LayerSpecification[] = [];
  private loaded = false;
  private rebuild: ReturnType<typeof setTimeout> | undefined;

  private constructor(options: GroundOptions) {
    this.options = options;
    this.picture = options.picture;
    this.tiles = options.tiles;
  }

  static async create(options: GroundOptions): Promise<EditorGround> {
    const ground = new EditorGround(options);
    await ground.loadBase();
    ground.build(options.view, options.bounds);
    return ground;
  }

  /** Whether sources and layers may be added. */
  get isLoaded(): boolean {
    return this.loaded;
  }
  get view(): View {
    const { lng, lat } = this.map.getCenter();
    return { center: [lng, lat], zoom: this.map.getZoom() };
  }
  get screen(): Screen {
    const { clientWidth, clientHeight } = this.options.container;
    return { ...this.view, width: clientWidth, height: clientHeight };
  }

  setPicture(picture: Omit<EditorPicture, 'fonts'>): void {
    const isOther = picture.theme !== this.picture.theme || picture.scale !== this.picture.scale;
    this.picture = picture;
    if (!this.loaded) return;
    if (isOther) this.addImages();
    this.draw();
  }
  setTiles(tiles: EditorTiles): void {
    this.tiles = tiles;
    if (this.loaded) (this.map.getSource(EDITOR_SOURCES.cells) as VectorTileSource).setTiles(ownAddresses(tiles.cells));
  }
  /** Resolves when the worker has the data. */
  async setData(name: GeoJsonName, data: FeatureCollection): Promise<void> {
    this.data.set(name, data);
    if (this.loaded) await (this.map.getSource(name) as GeoJSONSource | undefined)?.setData(data);
  }
  /** Resolves when what was set last is on the screen, or soon after where the map has more to do. */
  async whenShown(names: readonly GeoJsonName[]): Promise<void> {
    const { map } = this;
    const end = performance.now() + SHOWN_WITHIN_MS;
    while (this.loaded && map === this.map && performance.now() < end) {
      await new Promise((resolve) => {
        map.once('render', resolve);
        map.triggerRepaint();
        setTimeout(resolve, SHOWN_WITHIN_MS);
      });
      if (!this.loaded || map !== this.map) return;
      if (names.every((name) => map.getSource(name) === undefined || map.isSourceLoaded(name))) return;
    }
  }
  /** Cells of the tiles, and borders of changed cells, that something else shows. */
  setHidden(what: 'cells' | 'borders', ids: ReadonlySet<number>): void {
    const before = this.hidden[what];
    this.hidden = { ...this.hidden, [what]: ids };
    if (!this.loaded) return;
    for (const id of before) if (!ids.has(id)) this.setState(what, id, false);
    for (const id of ids) if (!before.has(id)) this.setState(what, id, true);
  }
  setLabel(label: string): void {
    this.map.getCanvas().setAttribute('aria-label', label);
  }

  show(what: { view: View } | { bounds: Bounds }, animate = true): void {
    const duration = animate && !this.options.reducedMotion ? FLY_MS : 0;
    if ('view' in what) this.map.easeTo({ ...what.view, duration, essential: true });
    else {
      const [west, south, east, north] = what.bounds;
      this.map.fitBounds([west, south, east, north], { padding: PADDING_PX, maxZoom: 18, duration, essential: true });
    }
  }
  remove(): void {
    // Work that waits for data finds that there is nothing to show it on.
    this.loaded = false;
    clearTimeout(this.rebuild);
    this.map.remove();
  }

  private async loadBase(): Promise<void> {
    const { basemap } = this.options;
    try {
      if (basemap !== null && isPmtiles(basemap)) {
        addProtocol('pmtiles', new (await import('pmtiles')).Protocol().tile);
      }
      this.base = await loadBaseMap(basemap);
    } catch (error) {
      console.warn('The base map could not be loaded; the editor goes on without it.', error);
    }
  }

  private build(view: View | undefined, bounds: Bounds | undefined): void {
    this.loaded = false;
    this.drawn = this.layers();
    const [west, south, east, north] = bounds ?? [113, 27, 114, 28];
    const map = new MapLibreMap({
      container: this.options.container,
      style: this.style(),
      ...(view === undefined
        ? { bounds: [west, south, east, north], fitBoundsOptions: { padding: PADDING_PX } }
        : { center: view.center, zoom: view.zoom }),
      maxZoom: 21,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      boxZoom: false,
      doubleClickZoom: false,
      attributionControl: false,
      fadeDuration: 0,
      localIdeographFontFamily: "'Noto Sans CJK SC','PingFang SC','Microsoft YaHei',sans-serif",
      locale: { 'Map.Title': this.options.label },
    });
    this.map = map;
    map.touchZoomRotate.disableRotation();
    map.keyboard.disableRotation();
    map.addControl(new AttributionControl({ compact: true }), 'bottom-left');
    map.addControl(new ScaleControl({ maxWidth: 120 * this.picture.scale }), 'bottom-left');
    map.on('load', () => this.whenLoaded());
    map.on('webglcontextlost', () => this.whenLost());
    map.on('webglcontextrestored', () => this.whenRestored());
    map.on('error', ({ error }) => console.warn('map:', error?.message ?? error));
    this.options.onMade(map);
  }

  private whenLoaded(): void {
    this.loaded = true;
    this.addImages();
    this.draw();
    for (const [name, data] of this.data) void this.setData(name, data);
    this.restoreStates();
    this.options.onContext(true);
    this.options.onLoaded();
  }
  private whenLost(): void {
    this.options.onContext(false);
    clearTimeout(this.rebuild);
    this.rebuild = setTimeout(() => this.buildAnew(), REBUILD_AFTER_MS);
  }
  private buildAnew(): void {
    const { view } = this;
    this.options.onGoing();
    this.remove();
    this.build(view, undefined);
  }
  /** MapLibre brings its style and images back by itself; states of features are ours to bring. */
  private whenRestored(): void {
    clearTimeout(this.rebuild);
    this.map.once('idle', () => {
      this.addImages();
      this.restoreStates();
      this.options.onContext(true);
    });
  }
  private restoreStates(): void {
    for (const what of ['cells', 'borders'] as const) for (const id of this.hidden[what]) this.setState(what, id, true);
  }
  private setState(what: 'cells' | 'borders', id: number, hidden: boolean): void {
    const feature =
      what === 'cells'
        ? { source: EDITOR_SOURCES.cells, sourceLayer: 'cells', id }
        : { source: EDITOR_SOURCES.borders, id };
    if (hidden) this.map.setFeatureState(feature, { hidden });
    else this.map.removeFeatureState(feature, 'hidden');
  }

  private layers(): LayerSpecification[] {
    return [...this.base.layers(this.picture.theme), ...editorLayers({ ...this.picture, fonts: this.base.fonts })];
  }
  private draw(): void {
    const layers = this.layers();
    this.map.setPaintProperty('plain', 'background-color', PALETTES[this.picture.theme].ground);
    changeLayers(this.map, layerChanges(this.drawn, layers));
    this.drawn = layers;
  }
  private style(): StyleSpecification {
    const { cells } = this.tiles;
    return {
      version: 8,
      ...(this.base.glyphs === undefined ? {} : { glyphs: this.base.glyphs }),
      ...(this.base.sprite === undefined ? {} : { sprite: this.base.sprite }),
      sources: {
        ...this.base.sources,
        [EDITOR_SOURCES.cells]: {
          type: 'vector',
          tiles: ownAddresses(cells),
          minzoom: cells.minzoom,
          maxzoom: cells.maxzoom,
        },
        ...Object.fromEntries(
          GEOJSON.map((name) => [name, { type: 'geojson', data: this.data.get(name) ?? NOTHING, tolerance: 0 }]),
        ),
      },
      layers: [
        { id: 'plain', type: 'background', paint: { 'background-color': PALETTES[this.picture.theme].ground } },
        ...this.drawn,
      ],
    };
  }
  private addImages(): void {
    const { theme, scale } = this.picture;
    const add = (name: string, image: ImageData): void => {
      if (this.map.hasImage(name)) this.map.removeImage(name);
      this.map.addImage(name, image, { pixelRatio: IMAGE_PIXEL_RATIO });
    };
    for (const severity of ['error', 'warning'] as const)
      add(`problem-${severity}`, problemMark(severity, theme, scale));
    for (const side of CHANGE_SIDES) add(patternName(side), changePattern(side, theme, scale));
  }
}
