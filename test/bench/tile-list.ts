import { mercatorX, mercatorY, type TileAddress } from '../../server/tiles/mercator.ts';

/** Up to `perZoom` tiles of each zoom that touch `bounds`, drawn and shuffled by `random`. */
export function shuffledTiles(
  bounds: readonly [number, number, number, number],
  [minZoom, maxZoom]: readonly [number, number],
  perZoom: number,
  random: () => number,
): TileAddress[] {
  const [west, south, east, north] = bounds;
  const shuffled = <T>(items: T[]): T[] => {
    for (let last = items.length - 1; last > 0; last--) {
      const other = Math.floor(random() * (last + 1));
      [items[last], items[other]] = [items[other]!, items[last]!];
    }
    return items;
  };
  const list: TileAddress[] = [];
  for (let z = minZoom; z <= maxZoom; z++) {
    const at = (unit: number): number => Math.floor(unit * 2 ** z);
    const tiles: TileAddress[] = [];
    for (let x = at(mercatorX(west)); x <= at(mercatorX(east)); x++)
      for (let y = at(mercatorY(north)); y <= at(mercatorY(south)); y++) tiles.push({ z, x, y });
    list.push(...shuffled(tiles).slice(0, perZoom));
  }
  return shuffled(list);
}
