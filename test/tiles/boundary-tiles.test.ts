import { assert } from 'chai';
import { BoundaryTiles } from '../../server/tiles/boundary-tiles.ts';
import { BOUNDARY_MAX_ZOOM, levelZooms } from '../../server/tiles/boundary-zooms.ts';
import { EXTENT, mercatorX, mercatorY, type TileAddress } from '../../server/tiles/mercator.ts';
import { decodeLayer, featuresOf } from './decode-tile.ts';
import { wigglyGrid } from './wiggly-grid.ts';

const cells = wigglyGrid({ side: 16, levels: 4, detail: 12 });
const tiles = new BoundaryTiles(7, cells);
const [west, south, east, north] = tiles.bounds!;

function tilesAt(z: number): TileAddress[] {
  const found: TileAddress[] = [];
  for (let x = Math.floor(mercatorX(west) * 2 ** z); x <= mercatorX(east) * 2 ** z; x++)
    for (let y = Math.floor(mercatorY(north) * 2 ** z); y <= mercatorY(south) * 2 ** z; y++) found.push({ z, x, y });
  return found;
}

describe('BoundaryTiles', () => {
  it('writes version 2 of the format', () => {
    const { version, extent, name } = decodeLayer(tiles.tile('cells', tilesAt(8)[0]!)!, 'cells');
    assert.deepEqual({ version, extent, name }, { version: 2, extent: EXTENT, name: 'cells' });
  });

  for (const zoom of [0, 5, 8, 10, 12])
    it(`has every cell of the levels shown at zoom ${zoom}, with its properties`, () => {
      const shown = tiles.levels.filter(({ minzoom }) => minzoom <= zoom).map(({ level }) => level);
      const found = new Map(
        tilesAt(zoom).flatMap((tile) =>
          featuresOf(tiles.tile('cells', tile), 'cells').map((f) => [f.id, f.properties]),
        ),
      );
      const expected = cells.filter(({ level }) => shown.includes(level));
      assert.sameMembers(
        [...found.keys()],
        expected.map(({ id }) => id),
      );
      const codes = new Map(cells.map(({ id, code }) => [id, code]));
      for (const { id, code, level, name, parentId } of expected)
        assert.deepEqual(found.get(id) as object, {
          code,
          level,
          name_zh: name.zh,
          name_en: name.en,
          leaf: level === 4,
          ...(parentId === null ? {} : { parent: codes.get(parentId) }),
        });
    });

  for (const zoom of [8, 10, 11, 12, 14])
    it(`lets neighbours meet edge by edge at zoom ${zoom}`, () => {
      const level = tiles.levels.filter(({ minzoom }) => minzoom <= zoom).at(-1)!.level;
      const open: string[] = [];
      for (const tile of tilesAt(zoom).slice(0, 40)) {
        const edges = new Map<string, number>();
        for (const feature of featuresOf(tiles.tile('cells', tile), 'cells').filter(
          (f) => f.properties.level === level,
        ))
          for (const ring of feature.loadGeometry())
            for (let i = 0; i + 1 < ring.length; i++) {
              const [a, b] = [ring[i]!, ring[i + 1]!];
              const inside = (v: number) => v > 0 && v < EXTENT;
              if (![a.x, a.y, b.x, b.y].every(inside)) continue;
              edges.set(`${a.x},${a.y}>${b.x},${b.y}`, (edges.get(`${a.x},${a.y}>${b.x},${b.y}`) ?? 0) + 1);
            }
        const outer = new Set<string>();
        for (const line of featuresOf(tiles.tile('borders', tile), 'borders').filter((f) => f.properties.outer))
          for (const part of line.loadGeometry())
            for (let i = 0; i + 1 < part.length; i++) {
              const [a, b] = [part[i]!, part[i + 1]!];
              outer.add(`${a.x},${a.y}>${b.x},${b.y}`).add(`${b.x},${b.y}>${a.x},${a.y}`);
            }
        for (const [edge, times] of edges) {
          const back = edge.split('>').reverse().join('>');
          if (edges.get(back) !== times && !outer.has(edge)) open.push(`${tile.x}/${tile.y} ${edge}`);
        }
      }
      assert.deepEqual(open, []);
    });

  it('draws each border once, with the level that it separates', () => {
    const whole = new BoundaryTiles(1, wigglyGrid({ side: 4, levels: 3, detail: 3, sideDegrees: 0.005 }));
    const z = 13;
    const at = { z, x: Math.floor(mercatorX(113.3025) * 2 ** z), y: Math.floor(mercatorY(27.4025) * 2 ** z) };
    const borders = featuresOf(whole.tile('borders', at), 'borders');
    const counts = [2, 3, 4].map((level) => borders.filter((border) => border.properties.level === level).length);
    assert.deepEqual(counts, [12, 8, 16]);
    assert.strictEqual(borders.filter((border) => border.properties.outer).length, 12);
  });

  it('continues a border exactly where the next tile takes it up', () => {
    const z = 12;
    const [tile] = tilesAt(z)
      .filter(({ x, y }) => tilesAt(z).some((other) => other.x === x + 1 && other.y === y))
      .slice(8);
    const crossing = (address: TileAddress, edge: number): number[] =>
      featuresOf(tiles.tile('borders', address), 'borders').flatMap((line) =>
        line.loadGeometry().flatMap((part) =>
          part.slice(1).flatMap((b, i) => {
            const a = part[i]!;
            if ((a.x - edge) * (b.x - edge) >= 0) return [];
            return [a.y + ((b.y - a.y) * (edge - a.x)) / (b.x - a.x)];
          }),
        ),
      );
    const here = crossing(tile!, EXTENT).sort((a, b) => a - b);
    const there = crossing({ ...tile!, x: tile!.x + 1 }, 0).sort((a, b) => a - b);
    assert.isNotEmpty(here);
    assert.strictEqual(here.length, there.length);
    here.forEach((y, i) => {
      assert.approximately(y, there[i]!, 2);
    });
  });

  it('is null where nothing lies, and has no bounds without cells', () => {
    assert.isNull(tiles.tile('cells', { z: 10, x: 0, y: 0 }));
    const none = new BoundaryTiles(0, []);
    assert.isNull(none.bounds);
    assert.isNull(none.tile('borders', { z: 0, x: 0, y: 0 }));
  });

  it('gives the same tile warmed as cold', async () => {
    const warmed = new BoundaryTiles(7, cells);
    await warmed.warm();
    for (const zoom of [6, 9, 13, BOUNDARY_MAX_ZOOM])
      for (const tile of tilesAt(zoom).slice(0, 10))
        assert.deepEqual(warmed.tile('cells', tile), tiles.tile('cells', tile));
  });
});

describe('levelZooms', () => {
  it('draws the top level always, and each level once its median cell is wide enough', () => {
    const zooms = levelZooms(cells);
    assert.deepEqual(
      zooms.map(({ level }) => level),
      [1, 2, 3, 4],
    );
    assert.strictEqual(zooms[0]!.minzoom, 0);
    for (let i = 2; i < 4; i++) assert.strictEqual(zooms[i]!.minzoom - zooms[i - 1]!.minzoom, 1, 'half the width');
  });

  it('shows a province of large cells sooner than a district of small ones', () => {
    const first = (sideDegrees: number) =>
      levelZooms(wigglyGrid({ side: 8, levels: 3, detail: 0, sideDegrees })).at(-1)!;
    assert.isBelow(first(8).minzoom, first(0.08).minzoom);
  });
});
