/**
 * Where a position stands on the screen of the editor, CSS pixels from its upper left corner. The editor's map has no
 * tilt and no turn, so this is two multiplications; asking the map for each of three thousand vertices makes as many
 * objects and takes the better part of a frame.
 */
import type { Position } from '../../server/grid/contract.ts';
import { latitudeOf, longitudeOf, mercatorX, mercatorY, TILE_PX } from '../../server/tiles/mercator.ts';

export type Pixel = readonly [x: number, y: number];
/** west, south, east, north */
export type Box = [west: number, south: number, east: number, north: number];

export interface Screen {
  center: Position;
  zoom: number;
  width: number;
  height: number;
}

export const worldPixels = ({ zoom }: Pick<Screen, 'zoom'>): number => TILE_PX * 2 ** zoom;

export function toPixel(screen: Screen, [lon, lat]: Position): Pixel {
  const world = worldPixels(screen);
  return [
    (mercatorX(lon) - mercatorX(screen.center[0])) * world + screen.width / 2,
    (mercatorY(lat) - mercatorY(screen.center[1])) * world + screen.height / 2,
  ];
}

export function toPosition(screen: Screen, [x, y]: Pixel): Position {
  const world = worldPixels(screen);
  return [
    longitudeOf(mercatorX(screen.center[0]) + (x - screen.width / 2) / world),
    latitudeOf(mercatorY(screen.center[1]) + (y - screen.height / 2) / world),
  ];
}

/** What the screen shows, and `margin` pixels more on each side. */
export function boxOf(screen: Screen, margin = 0): Box {
  const [west, north] = toPosition(screen, [-margin, -margin]);
  const [east, south] = toPosition(screen, [screen.width + margin, screen.height + margin]);
  return [west, south, east, north];
}

/** The box that lies within `radius` pixels of a pixel. */
export function boxAround(screen: Screen, [x, y]: Pixel, radius: number): Box {
  const [west, north] = toPosition(screen, [x - radius, y - radius]);
  const [east, south] = toPosition(screen, [x + radius, y + radius]);
  return [west, south, east, north];
}

export const isIn = ([west, south, east, north]: Box, [lon, lat]: Position): boolean =>
  lon >= west && lon <= east && lat >= south && lat <= north;

export const pixelsBetween = ([ax, ay]: Pixel, [bx, by]: Pixel): number => Math.hypot(ax - bx, ay - by);

/** How far along a–b, 0 to 1, lies the point of it that is nearest to p. */
export function placeAlong([px, py]: Pixel, [ax, ay]: Pixel, [bx, by]: Pixel): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  return length === 0 ? 0 : Math.max(0, Math.min(1, ((px - ax) * dx + (py - ay) * dy) / length));
}
