/**
 * The boundaries as they are published, over the left part of the editor's map: a second map that goes where the first
 * one goes. It is made when somebody compares, and gone after.
 */
import type { FeatureCollection } from 'geojson';
import { type GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import { EDITOR_SOURCES, type EditorPicture, editorLayers } from './editor-layers.ts';
import type { EditorTiles } from './editor-map-options.ts';
import { ownAddresses } from './own-address.ts';
import { PALETTES } from './palette.ts';

const SHOWN: ReadonlySet<string> = new Set([EDITOR_SOURCES.cells, EDITOR_SOURCES.names]);

export class BeforeMap {
  private readonly followed: MapLibreMap;
  private readonly container = document.createElement('div');
  private readonly map: MapLibreMap;
  private readonly name: () => void;
  private readonly follow = (): void => {
    this.map.jumpTo({ center: this.followed.getCenter(), zoom: this.followed.getZoom() });
  };
  private readonly grow = (): void => {
    this.map.resize();
  };

  /** `names`: of the cells as they are published, in the view of the map that is followed. */
  constructor(followed: MapLibreMap, picture: EditorPicture, tiles: EditorTiles, names: () => FeatureCollection) {
    this.followed = followed;
    this.name = () => void (this.map.getSource(EDITOR_SOURCES.names) as GeoJSONSource | undefined)?.setData(names());
    this.container.className = 'editor-before';
    this.container.setAttribute('aria-hidden', 'true');
    followed.getContainer().append(this.container);
    const { cells } = tiles;
    this.map = new MapLibreMap({
      container: this.container,
      style: {
        version: 8,
        sources: {
          [EDITOR_SOURCES.cells]: {
            type: 'vector',
            tiles: ownAddresses(cells),
            minzoom: cells.minzoom,
            maxzoom: cells.maxzoom,
          },
          [EDITOR_SOURCES.names]: { type: 'geojson', data: names() },
        },
        layers: [
          { id: 'plain', type: 'background', paint: { 'background-color': PALETTES[picture.theme].ground } },
          ...editorLayers(picture).filter((layer) => 'source' in layer && SHOWN.has(layer.source)),
        ],
      },
      center: followed.getCenter(),
      zoom: followed.getZoom(),
      maxZoom: followed.getMaxZoom(),
      interactive: false,
      attributionControl: false,
      fadeDuration: 0,
    });
    followed.on('move', this.follow);
    followed.on('moveend', this.name);
    followed.on('resize', this.grow);
  }

  /** Shows what lies left of `part` of the width. */
  clip(part: number): void {
    this.container.style.clipPath = `inset(0 ${((1 - part) * 100).toFixed(2)}% 0 0)`;
  }

  remove(): void {
    this.followed.off('move', this.follow);
    this.followed.off('moveend', this.name);
    this.followed.off('resize', this.grow);
    this.map.remove();
    this.container.remove();
  }
}
