/**
 * The one map of the wall. It is made once and lives for weeks: everything that changes comes in through a setter that
 * remembers it, so that the same picture can be drawn again after the graphics card has dropped it. Longer than most
 * files: what is remembered and what draws it again must be read side by side.
 */
import 'maplibre-gl/dist/maplibre-gl.css';
import type { FeatureCollection, Geometry, Point } from 'geojson';
import {
  AttributionControl,
  addProtocol,
  type GeoJSONSource,
  type LayerSpecification,
  type MapGeoJSONFeature,
  Map as MapLibreMap,
  type MapMouseEvent,
  ScaleControl,
  type SourceSpecification,
  type StyleSpecification,
  setWorkerUrl,
  type VectorTileSource,
} from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import type { View } from '../state/address.ts';
import type { TileJson } from '../wire/wire-types.ts';
import { type BaseMap, isPmtiles, loadBaseMap, PLAIN } from './base-map.ts';
import { changeLayers, layerChanges } from './layer-changes.ts';
import { mapImage } from './map-images.ts';
import { type Notice, NoticeMarkers } from './notice-markers.ts';
import { ownAddresses } from './own-address.ts';
import { PALETTES } from './palette.ts';
import { fetchPatiently, PATIENT, patiently } from './patient-tiles.ts';
import { WALKER_CLUSTERS, WALKER_LAYER } from './patrol-layers.ts';
import { levelAt, type Picture, SOURCES } from './picture.ts';
import { ICON_PIXEL_RATIO } from './severity-icons.ts';
import { PRESSING_CLUSTERS, PRESSING_LAYER, SITE_LAYERS } from './site-layers.ts';
import { tilesOfView } from './view-tiles.ts';
import { FILL_LAYERS, LATE_CLUSTERS, LATE_LAYER, REPORT_LAYERS, wallLayers } from './wall-layers.ts';

const TILE_AGAIN_MS = 3_000;
setWorkerUrl(workerUrl);
addProtocol(
  PATIENT,
  fetchPatiently(fetch.bind(globalThis), () => new Promise((resolve) => setTimeout(resolve, TILE_AGAIN_MS))),
);

/** What the wall needs of a layer's TileJSON. */
export type TileSet = Pick<TileJson, 'tiles' | 'minzoom' | 'maxzoom'>;
/** Without tiles of the ground walked and of key sites those two layers stay empty. */
export type TileSets = Record<'cells' | 'borders' | 'reports', TileSet> & Partial<Record<'walked' | 'sites', TileSet>>;

/** What lies under the pointer, the topmost of it. */
export type MapTarget =
  | { kind: 'walker'; key: string }
  | { kind: 'walkers'; count: number }
  /** The name stands in the tile; a site of the list that must be inspected is named there. */
  | { kind: 'site'; id: number; name?: { zh: string; en: string } }
  | { kind: 'pressing'; count: number }
  | { kind: 'report'; number: string }
  | { kind: 'cell'; id: number };

export interface WallMapOptions {
  container: HTMLElement;
  view: View;
  tiles: TileSets;
  basemap: string | null;
  picture: Picture;
  /** What a screen reader calls the map. */
  label: string;
  attribution: string;
  reducedMotion: boolean;
  onView(view: View): void;
  onPickCell(id: number, level: number): void;
  onPickReport(number: string): void;
  onPickNothing(): void;
  onPickWalker?(key: string): void;
  onPickSite?(id: number): void;
  /** The pointer came over something else, or moved on over it; pixels of the map. Undefined: over nothing. */
  onHover?(target: MapTarget | undefined, at: readonly [x: number, y: number]): void;
  /** Where it was clicked, where no report was picked. */
  onPickPlace?(position: [lon: number, lat: number]): void;
  /** The picture is gone (false) or back (true). */
  onContext(alive: boolean): void;
}

export interface CellState {
  id: number;
  open: number;
}

const NO_TILES: TileSet = { tiles: [], minzoom: 0, maxzoom: 14 };
const NOTHING: FeatureCollection = { type: 'FeatureCollection', features: [] };
/** Sources whose near points become one. */
const CLUSTERS = {
  [SOURCES.late]: LATE_CLUSTERS,
  [SOURCES.walkers]: WALKER_CLUSTERS,
  [SOURCES.pressing]: PRESSING_CLUSTERS,
} as const;
type Clustered = keyof typeof CLUSTERS;
const FLY_MS = 1800;
/** A card that has not given the context back by then will not. */
const REBUILD_AFTER_MS = 8_000;
const BASE_AGAIN_MS = 60_000;
const PICK_PX = 8;
/** What is under the pointer is asked for so often at most: each asking takes a look at every layer. */
const HOVER_MS = 60;
/** From this zoom on people who stand on one another are not told apart by going nearer. */
const NEAREST_ZOOM = 18;

export class WallMap {
  private readonly options: WallMapOptions;
  private map!: MapLibreMap;
  private markers!: NoticeMarkers;
  private base: BaseMap = PLAIN;
  private picture: Picture;
  private tiles: TileSets;
  private readonly data = new Map<string, FeatureCollection>();
  private counts: readonly CellState[] = [];
  private cover: ReadonlyMap<number, number> = new Map();
  private readonly images = new Set<string>();
  private hoverAt = 0;
  private selectedCell: number | undefined;
  private notices: readonly Notice[] = [];
  private baseAgain: ReturnType<typeof setTimeout> | undefined;
  private rebuild: ReturnType<typeof setTimeout> | undefined;
  /** The layers as the map has them, but for the plain ground. */
  private drawn: LayerSpecification[] = [];
  private loaded = false;

  private constructor(options: WallMapOptions) {
    this.options = options;
    this.picture = options.picture;
    this.tiles = options.tiles;
  }

  /** Makes the map. Throws where the browser has no WebGL. A base map that does not answer leaves the plain ground. */
  static async create(options: WallMapOptions): Promise<WallMap> {
    const map = new WallMap(options);
    await map.loadBase();
    map.build(options.view);
    return map;
  }

  get view(): View {
    const { lng, lat } = this.map.getCenter();
    return { center: [lng, lat], zoom: this.map.getZoom() };
  }

  /** Draws another theme, language, size or set of layers. */
  setPicture(picture: Picture): void {
    const themed = picture.theme !== this.picture.theme || picture.scale !== this.picture.scale;
    this.picture = picture;
    if (!this.loaded) return;
    if (themed) {
      this.drawImages();
      this.clusterAgain();
    }
    this.draw();
  }

  setReports(reports: FeatureCollection): void {
    this.setData(SOURCES.reports, reports);
  }
  /** Late cases, each with `number` and `overdue` 1 or 0; near ones become one pin. */
  setLate(late: FeatureCollection): void {
    this.setData(SOURCES.late, late);
  }
  /** Points with `level`, `name_zh` and `name_en` where the names of cells stand. */
  setNames(names: FeatureCollection): void {
    this.setData(SOURCES.names, names);
  }
  /** Outline of the cell that is chosen, and its fill; undefined for none. */
  setSelection(cellId: number | undefined, shape: Geometry | undefined): void {
    this.setData(
      SOURCES.ground,
      shape === undefined
        ? NOTHING
        : { type: 'FeatureCollection', features: [{ type: 'Feature', geometry: shape, properties: {} }] },
    );
    if (this.selectedCell !== undefined) this.setCellState(this.selectedCell, { selected: false });
    this.selectedCell = cellId;
    if (cellId !== undefined) this.setCellState(cellId, { selected: true });
  }
  /** Open reports per cell; cells that are not named have none. */
  setCounts(counts: readonly CellState[]): void {
    const now = new Map(counts.map((cell) => [cell.id, cell.open]));
    const before = new Map(this.counts.map((cell) => [cell.id, cell.open]));
    for (const { id } of this.counts) if (!now.has(id)) this.setCellState(id, { open: 0 });
    for (const { id, open } of counts) if (before.get(id) !== open) this.setCellState(id, { open });
    this.counts = counts;
  }
  /** Classes of cells by what was walked of them, by id; cells that are not named are not painted. */
  setCover(cover: ReadonlyMap<number, number>): void {
    const before = this.cover;
    this.cover = cover;
    for (const id of before.keys()) if (!cover.has(id)) this.setCellState(id, { cover: 0 });
    for (const [id, of] of cover) if (before.get(id) !== of) this.setCellState(id, { cover: of });
  }
  /** People, each with `key` and `pace`; those who stand on one another become one mark with their number. */
  setWalkers(walkers: FeatureCollection): void {
    this.setData(SOURCES.walkers, walkers);
  }
  /** Lines with `age`, place in TRAIL_AGES_MS. */
  setTrails(trails: FeatureCollection): void {
    this.setData(SOURCES.trails, trails);
  }
  /** Sites that must be inspected, each with `site`, `icon`, `status` and `rank`; near ones become one mark. */
  setPressingSites(sites: FeatureCollection): void {
    this.setData(SOURCES.pressing, sites);
  }
  /** Sites that need not be inspected and are asked for all the same, each with `site`. */
  setQuietSites(sites: FeatureCollection): void {
    this.setData(SOURCES.quietSites, sites);
  }
  /** A circle, and points that are lit within it. */
  setAround(around: FeatureCollection): void {
    this.setData(SOURCES.around, around);
  }
  setNotices(notices: readonly Notice[]): void {
    this.notices = notices;
    this.markers.show(notices);
  }

  /** Other report tiles; the old ones stay until the new ones are there. */
  setReportTiles(tiles: TileSet): void {
    this.tiles = { ...this.tiles, reports: tiles };
    if (this.loaded) this.source<VectorTileSource>(SOURCES.reportTiles)?.setTiles(ownAddresses(tiles));
  }
  /** What was walked meanwhile: the old tiles stay until the new ones are there. */
  setWalkedTiles(tiles: TileSet): void {
    this.tiles = { ...this.tiles, walked: tiles };
    if (this.loaded) this.source<VectorTileSource>(SOURCES.walkedTiles)?.setTiles(ownAddresses(tiles));
  }
  setSiteTiles(tiles: TileSet): void {
    this.tiles = { ...this.tiles, sites: tiles };
    if (this.loaded) this.source<VectorTileSource>(SOURCES.siteTiles)?.setTiles(ownAddresses(tiles));
  }
  /** New boundaries: other tiles, same map. */
  setBoundaryTiles(tiles: Pick<TileSets, 'cells' | 'borders'>): void {
    this.tiles = { ...this.tiles, ...tiles };
    if (!this.loaded) return;
    this.source<VectorTileSource>(SOURCES.cells)?.setTiles(ownAddresses(tiles.cells));
    this.source<VectorTileSource>(SOURCES.borders)?.setTiles(ownAddresses(tiles.borders));
  }

  show(view: View, animate = true): void {
    if (animate && !this.options.reducedMotion) this.map.easeTo({ ...view, duration: FLY_MS, essential: true });
    else this.map.jumpTo(view);
  }
  /** Shows all of a box; `clear` is how much of each side something covers, in pixels. */
  fit(
    bounds: readonly [number, number, number, number],
    clear: { top: number; right: number; bottom: number; left: number },
    animate = true,
  ): void {
    const [west, south, east, north] = bounds;
    this.map.fitBounds([west, south, east, north], {
      padding: clear,
      maxZoom: 16.5,
      duration: animate && !this.options.reducedMotion ? FLY_MS : 0,
      essential: true,
    });
  }

  /** Fetches what `view` needs into the browser's cache. */
  preload(view: View, reports: TileSet): void {
    const { clientWidth, clientHeight } = this.options.container;
    for (const set of [this.tiles.cells, this.tiles.borders, reports])
      for (const { z, x, y } of tilesOfView(
        view.center,
        view.zoom,
        clientWidth,
        clientHeight,
        set.minzoom,
        set.maxzoom,
      ))
        for (const tile of ownAddresses(set))
          void fetch(tile.replace('{z}', String(z)).replace('{x}', String(x)).replace('{y}', String(y))).catch(
            () => undefined,
          );
  }

  setLabel(label: string): void {
    this.map.getCanvas().setAttribute('aria-label', label);
  }
  focus(): void {
    this.map.getCanvas().focus();
  }
  resize(): void {
    this.map.resize();
  }
  remove(): void {
    clearTimeout(this.rebuild);
    clearTimeout(this.baseAgain);
    this.markers.clear();
    this.map.remove();
  }

  private async loadBase(): Promise<void> {
    const { basemap } = this.options;
    try {
      if (basemap !== null && isPmtiles(basemap)) addProtocol('pmtiles', new (await import('pmtiles')).Protocol().tile);
      this.base = await loadBaseMap(basemap);
    } catch (error) {
      console.warn('The base map could not be loaded; the wall goes on without it.', error);
      this.baseAgain = setTimeout(() => void this.loadBaseAgain(), BASE_AGAIN_MS);
    }
  }

  private async loadBaseAgain(): Promise<void> {
    await this.loadBase();
    if (this.base === PLAIN) return;
    const { view } = this;
    this.remove();
    this.build(view);
  }

  private build(view: View): void {
    this.loaded = false;
    this.drawn = this.layers();
    this.map = new MapLibreMap({
      container: this.options.container,
      style: this.style(),
      center: view.center,
      zoom: view.zoom,
      maxZoom: 19,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      attributionControl: false,
      transformRequest: (url, kind) => ({ url: kind === 'Tile' ? patiently(url) : url }),
      fadeDuration: this.options.reducedMotion ? 0 : 250,
      localIdeographFontFamily: "'Noto Sans CJK SC','PingFang SC','Microsoft YaHei',sans-serif",
      locale: { 'Map.Title': this.options.label },
    });
    this.map.touchZoomRotate.disableRotation();
    this.map.addControl(
      new AttributionControl({ compact: false, customAttribution: this.options.attribution }),
      'bottom-left',
    );
    this.map.addControl(new ScaleControl({ maxWidth: 120 * this.picture.scale }), 'bottom-left');
    this.markers = new NoticeMarkers(this.map, this.options.onPickReport);
    this.map.on('load', () => this.whenLoaded());
    this.map.on('moveend', () => this.options.onView(this.view));
    this.map.on('click', (event) => this.pick(event));
    this.map.on('mousemove', (event) => this.hover(event));
    this.map.on('mouseout', () => this.options.onHover?.(undefined, [0, 0]));
    this.map.setMissingStyleImageResolver((name) => this.drawImage(name));
    this.map.on('webglcontextlost', () => this.whenLost());
    this.map.on('webglcontextrestored', () => this.whenRestored());
    this.map.on('error', ({ error }) => console.warn('map:', error?.message ?? error));
  }

  /** Changes on the map what differs from the picture. */
  private draw(): void {
    const layers = this.layers();
    this.map.setPaintProperty('plain', 'background-color', PALETTES[this.picture.theme].ground);
    changeLayers(this.map, layerChanges(this.drawn, layers));
    this.drawn = layers;
  }

  private whenLoaded(): void {
    this.loaded = true;
    this.drawImages();
    this.draw();
    for (const [name, data] of this.data) this.source<GeoJSONSource>(name)?.setData(data);
    this.restoreCellStates();
    this.markers.show(this.notices);
    this.options.onContext(true);
  }

  private whenLost(): void {
    this.options.onContext(false);
    clearTimeout(this.rebuild);
    this.rebuild = setTimeout(() => {
      const { view } = this;
      this.remove();
      this.build(view);
    }, REBUILD_AFTER_MS);
  }

  /** MapLibre brings its style and images back by itself; what we keep beside it (states of cells) is ours to bring. */
  private whenRestored(): void {
    clearTimeout(this.rebuild);
    this.map.once('idle', () => {
      this.drawImages();
      this.restoreCellStates();
      this.options.onContext(true);
    });
  }

  private restoreCellStates(): void {
    const counts = this.counts;
    this.counts = [];
    this.setCounts(counts);
    const { cover } = this;
    this.cover = new Map();
    this.setCover(cover);
    if (this.selectedCell !== undefined) this.setCellState(this.selectedCell, { selected: true });
  }

  private style(): StyleSpecification {
    const vector = (set: TileSet): SourceSpecification => ({
      type: 'vector',
      tiles: ownAddresses(set),
      minzoom: set.minzoom,
      maxzoom: set.maxzoom,
    });
    const points = (name: string): SourceSpecification => ({ type: 'geojson', data: this.data.get(name) ?? NOTHING });
    const clusters = (name: Clustered, clusterProperties = {}): SourceSpecification => ({
      type: 'geojson',
      data: this.data.get(name) ?? NOTHING,
      cluster: true,
      clusterRadius: this.clusterRadius(name),
      clusterMaxZoom: CLUSTERS[name].maxzoom,
      clusterProperties,
    });
    return {
      version: 8,
      ...(this.base.glyphs === undefined ? {} : { glyphs: this.base.glyphs }),
      ...(this.base.sprite === undefined ? {} : { sprite: this.base.sprite }),
      sources: {
        ...this.base.sources,
        [SOURCES.cells]: vector(this.tiles.cells),
        [SOURCES.borders]: vector(this.tiles.borders),
        [SOURCES.reportTiles]: vector(this.tiles.reports),
        [SOURCES.reports]: points(SOURCES.reports),
        [SOURCES.walkedTiles]: vector(this.tiles.walked ?? NO_TILES),
        [SOURCES.siteTiles]: vector(this.tiles.sites ?? NO_TILES),
        [SOURCES.late]: clusters(SOURCES.late, { overdue: ['+', ['get', 'overdue']] }),
        [SOURCES.walkers]: clusters(SOURCES.walkers),
        [SOURCES.pressing]: clusters(SOURCES.pressing, { rank: ['max', ['get', 'rank']] }),
        [SOURCES.quietSites]: points(SOURCES.quietSites),
        [SOURCES.trails]: points(SOURCES.trails),
        [SOURCES.around]: points(SOURCES.around),
        [SOURCES.names]: points(SOURCES.names),
        [SOURCES.ground]: points(SOURCES.ground),
      },
      layers: [
        { id: 'plain', type: 'background', paint: { 'background-color': PALETTES[this.picture.theme].ground } },
        ...this.layers(),
      ],
    };
  }

  private layers(): LayerSpecification[] {
    return [...this.base.layers(this.picture.theme), ...wallLayers({ ...this.picture, fonts: this.base.fonts })];
  }

  /** Draws those images anew that the map has asked for. */
  private drawImages(): void {
    for (const name of this.images) this.drawImage(name);
  }
  private drawImage(name: string): void {
    const image = mapImage(name, this.picture.theme, this.picture.scale);
    if (image === undefined) return;
    this.images.add(name);
    if (this.map.hasImage(name)) this.map.removeImage(name);
    this.map.addImage(name, image, { pixelRatio: ICON_PIXEL_RATIO });
  }

  private clusterRadius(name: Clustered): number {
    return Math.round(CLUSTERS[name].radiusPx * this.picture.scale);
  }
  private clusterAgain(): void {
    for (const name of Object.keys(CLUSTERS) as Clustered[]) {
      const source = this.source<GeoJSONSource>(name);
      const clusterRadius = this.clusterRadius(name);
      if (source?.getClusterOptions().clusterRadius !== clusterRadius)
        void source?.setClusterOptions({ cluster: true, clusterRadius });
    }
  }

  private setData(name: string, data: FeatureCollection): void {
    this.data.set(name, data);
    if (this.loaded) this.source<GeoJSONSource>(name)?.setData(data);
  }
  private setCellState(id: number, state: Record<string, unknown>): void {
    if (this.loaded) this.map.setFeatureState({ source: SOURCES.cells, sourceLayer: 'cells', id }, state);
  }
  private source<T>(name: string): T | undefined {
    return this.map.getSource(name) as T | undefined;
  }

  private pick(event: MapMouseEvent): void {
    const reach = PICK_PX * this.picture.scale;
    const { x, y } = event.point;
    const box: Box = [
      [x - reach, y - reach],
      [x + reach, y + reach],
    ];
    const [report] = this.found(box, REPORT_LAYERS, 'number');
    if (report !== undefined) {
      this.options.onPickReport(String(report.properties.number));
      return;
    }
    if (this.pickWalkerOrSite(box)) return;
    const many = CLUSTER_LAYERS.flatMap(([name, layer]) =>
      this.found(box, [layer], 'cluster_id').map((feature) => ({ name, feature })),
    )[0];
    if (many !== undefined) {
      const { name, feature } = many;
      void this.openMany(name, feature.properties, (feature.geometry as Point).coordinates as [number, number]);
      return;
    }
    const cell = this.cellIn([
      [x, y],
      [x, y],
    ]);
    if (cell === undefined) this.options.onPickNothing();
    else this.options.onPickCell(Number(cell.id), Number(cell.properties.level));
    this.options.onPickPlace?.([event.lngLat.lng, event.lngLat.lat]);
  }

  private pickWalkerOrSite(box: Box): boolean {
    const { onPickWalker, onPickSite } = this.options;
    const [walker] = onPickWalker === undefined ? [] : this.found(box, [WALKER_LAYER], 'key');
    if (walker !== undefined) {
      onPickWalker?.(String(walker.properties.key));
      return true;
    }
    const site = onPickSite === undefined ? undefined : this.siteIn(box);
    if (site !== undefined) onPickSite?.(site.id);
    return site !== undefined;
  }

  private found(box: Box, layers: string[], property: string): MapGeoJSONFeature[] {
    return this.map
      .queryRenderedFeatures(box, { layers })
      .filter(({ properties }) => properties[property] !== undefined);
  }
  /** In its list the id of a site is a property; in a tile it is that of the feature, and points of several have none. */
  private siteIn(box: Box): Extract<MapTarget, { kind: 'site' }> | undefined {
    for (const { properties, id } of this.map.queryRenderedFeatures(box, { layers: SITE_LAYERS })) {
      if (properties.point_count !== undefined || properties.count !== undefined) continue;
      const site = Number(properties.site ?? id);
      const { name_zh: zh, name_en: en } = properties;
      if (Number.isInteger(site) && site > 0)
        return { kind: 'site', id: site, ...(zh === undefined ? {} : { name: { zh, en: en ?? '' } }) };
    }
    return undefined;
  }

  /** A tile has more than one level where they take turns between two whole zooms; what counts is the one that is seen. */
  private cellIn(box: Box): MapGeoJSONFeature | undefined {
    const { shown, choroplethLevel, levels, scale } = this.picture;
    const isColoured = shown.includes('choropleth') || shown.includes('coverage');
    const level = (isColoured && choroplethLevel) || levelAt(this.map.getZoom(), levels, scale);
    const cells = this.map.queryRenderedFeatures(box, { layers: FILL_LAYERS }).filter(({ id }) => id !== undefined);
    return cells.find(({ properties }) => properties.level === level) ?? cells[0];
  }

  /** Goes so near that a mark of many becomes several. */
  private async openMany(
    name: Clustered,
    { cluster_id: cluster }: Record<string, unknown>,
    center: [lon: number, lat: number],
  ): Promise<void> {
    const source = this.source<GeoJSONSource>(name);
    const zoom = await source?.getClusterExpansionZoom(Number(cluster));
    if (zoom === undefined) return;
    if (name !== SOURCES.walkers || zoom <= NEAREST_ZOOM) {
      this.show({ center, zoom: Math.min(zoom, NEAREST_ZOOM) });
      return;
    }
    const [first] = (await source?.getClusterLeaves(Number(cluster), 1, 0)) ?? [];
    if (first !== undefined) this.options.onPickWalker?.(String(first.properties?.key));
  }

  private hover(event: MapMouseEvent): void {
    const now = performance.now();
    if (now - this.hoverAt < HOVER_MS) return;
    this.hoverAt = now;
    const { x, y } = event.point;
    const box: Box = [
      [x - 2, y - 2],
      [x + 2, y + 2],
    ];
    const target = this.targetIn(box);
    this.map.getCanvas().style.cursor = target === undefined ? '' : 'pointer';
    this.options.onHover?.(target, [x, y]);
  }

  private targetIn(box: Box): MapTarget | undefined {
    const [report] = this.found(box, REPORT_LAYERS, 'number');
    if (report !== undefined) return { kind: 'report', number: String(report.properties.number) };
    const [walker] = this.map.queryRenderedFeatures(box, { layers: [WALKER_LAYER] });
    if (walker !== undefined) {
      const { key, point_count: count } = walker.properties;
      return key === undefined ? { kind: 'walkers', count: Number(count) } : { kind: 'walker', key: String(key) };
    }
    const site = this.siteIn(box);
    if (site !== undefined) return site;
    const [many] = this.found(box, [PRESSING_LAYER], 'cluster_id');
    if (many !== undefined) return { kind: 'pressing', count: Number(many.properties.point_count) };
    const cell = this.cellIn(box);
    return cell === undefined ? undefined : { kind: 'cell', id: Number(cell.id) };
  }
}

type Box = [[number, number], [number, number]];
/** Marks of many, and where they are drawn. */
const CLUSTER_LAYERS = [
  [SOURCES.walkers, WALKER_LAYER],
  [SOURCES.pressing, PRESSING_LAYER],
  [SOURCES.late, LATE_LAYER],
] as const;
