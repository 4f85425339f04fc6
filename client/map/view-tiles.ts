import { mercatorX, mercatorY, TILE_PX, type TileAddress } from '../../server/tiles/mercator.ts';

/** The tiles that a view needs, so that the next scene is in the cache before the camera goes there:
 * tiles of zoom `floor(zoom)`, at most `maxZoom`, that cover a screen of `width` × `height` pixels around `center`. */
export function tilesOfView(
  center: readonly [lon: number, lat: number],
  zoom: number,
  width: number,
  height: number,
  minZoom: number,
  maxZoom: number,
): TileAddress[] {
  const z = Math.max(0, Math.min(maxZoom, Math.floor(zoom)));
  if (z < minZoom) return [];
  const count = 2 ** z;
  const pixelsPerTile = TILE_PX * 2 ** (zoom - z);
  const x = mercatorX(center[0]) * count;
  const y = mercatorY(center[1]) * count;
  const [halfX, halfY] = [width / 2 / pixelsPerTile, height / 2 / pixelsPerTile];
  const tiles: TileAddress[] = [];
  for (let row = Math.max(0, Math.floor(y - halfY)); row <= Math.min(count - 1, Math.floor(y + halfY)); row++)
    for (let column = Math.floor(x - halfX); column <= Math.floor(x + halfX); column++)
      tiles.push({ z, x: ((column % count) + count) % count, y: row });
  return tiles;
}
