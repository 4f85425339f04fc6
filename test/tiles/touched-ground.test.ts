import { assert } from 'chai';
import type { Cell, Position, Ring } from '../../server/grid/contract.ts';
import { BoundaryGenerations } from '../../server/tiles/boundary-generations.ts';
import { BOUNDARY_LAYERS, type BoundaryLayer, BoundaryTiles } from '../../server/tiles/boundary-tiles.ts';
import { mercatorX, mercatorY, type TileAddress } from '../../server/tiles/mercator.ts';
import { TouchedGround } from '../../server/tiles/touched-ground.ts';
import { seeded, wigglyGrid } from './wiggly-grid.ts';

const cells = wigglyGrid({ side: 16, levels: 3, detail: 12 });
const codeOf = (row: number, column: number) => `4-${String(row).padStart(3, '0')}-${String(column).padStart(3, '0')}`;
const leaf = (row: number, column: number): Cell => cells.find(({ code }) => code === codeOf(row, column))!;
const key = (position: Position) => position.join(' ');

/** The cells with `edit` done to each vertex, rings begun elsewhere where something changed, as an editor leaves them. */
function withVertices(edit: (position: Position) => Position, turn = 7, of: readonly Cell[] = cells): Cell[] {
  return of.map((cell) => {
    let changed = false;
    const shape = cell.shape.map((polygon) =>
      polygon.map((ring) => {
        const open = ring.slice(0, -1).map((position) => {
          const next = edit(position);
          changed ||= next !== position;
          return next;
        });
        const turned = [...open.slice(turn), ...open.slice(0, turn)];
        return [...turned, turned[0]!] as Ring;
      }),
    );
    return changed ? { ...cell, shape } : cell;
  });
}

/** Vertices that the rings of all these cells pass. */
function shared(...of: Cell[]): Position[] {
  const sets = of.map(({ shape }) => new Set(shape.flat(2).map(key)));
  return of[0]!.shape[0]![0]!.slice(0, -1).filter((position) => sets.every((set) => set.has(key(position))));
}

function moved(positions: readonly Position[], [east, north]: Position): Cell[] {
  const to = new Map(
    positions.map((position) => [key(position), [position[0] + east, position[1] + north] as Position]),
  );
  return withVertices((position) => to.get(key(position)) ?? position);
}

function merged(into: Cell, other: Cell): Cell[] {
  const border = new Set(shared(into, other).map(key));
  const outer = (cell: Cell): Position[] => {
    const ring = cell.shape[0]![0]!.slice(0, -1);
    const start = ring.findIndex((p, i) => border.has(key(p)) && !border.has(key(ring[(i + 1) % ring.length]!)));
    const turned = [...ring.slice(start), ...ring.slice(0, start)];
    return turned.filter((p, i) => i === 0 || !border.has(key(p)));
  };
  const ring = [...outer(into), ...outer(other)];
  return cells
    .filter(({ id }) => id !== other.id)
    .map((cell) => (cell.id === into.id ? { ...cell, shape: [[[...ring, ring[0]!]]] } : cell));
}

const edits: Record<string, Cell[]> = {
  'a corner of four cells is moved': moved(shared(leaf(5, 5), leaf(6, 6)), [0.004, 0.003]),
  'a border is drawn anew': moved(shared(leaf(5, 5), leaf(5, 6)).slice(1, -1), [0.006, 0]),
  'two cells are merged': merged(leaf(9, 8), leaf(9, 9)),
  'a cell is renamed': cells.map((cell) => (cell === leaf(3, 3) ? { ...cell, name: { zh: '新', en: 'New' } } : cell)),
  'a parent gets another code': cells.map((cell) => (cell === cells[5] ? { ...cell, code: 'other' } : cell)),
  'vertices are moved by random': (() => {
    const random = seeded(4);
    const all = [...new Map(cells.flatMap(({ shape }) => shape.flat(2)).map((p) => [key(p), p])).values()];
    const some = new Set(all.filter(() => random() < 0.0005).map(key));
    return withVertices((p) => (some.has(key(p)) ? [p[0] + 0.0004, p[1]] : p));
  })(),
};

const before = new BoundaryTiles(1, cells);
const tiles = [8, 9, 10, 11, 12, 13, 14].flatMap((z): TileAddress[] => {
  const [west, south, east, north] = before.bounds!;
  const found: TileAddress[] = [];
  for (let x = Math.floor(mercatorX(west) * 2 ** z); x <= mercatorX(east) * 2 ** z; x++)
    for (let y = Math.floor(mercatorY(north) * 2 ** z); y <= mercatorY(south) * 2 ** z; y++) found.push({ z, x, y });
  return found;
});
/** Five tiles each way around each place. */
function* tilesAround(places: readonly Position[], z: number): Generator<TileAddress> {
  for (const [lon, lat] of places) {
    const [column, row] = [Math.floor(mercatorX(lon) * 2 ** z), Math.floor(mercatorY(lat) * 2 ** z)];
    for (let x = column - 5; x <= column + 5; x++) for (let y = row - 5; y <= row + 5; y++) yield { z, x, y };
  }
}
const isEqual = (a: Uint8Array | null, b: Uint8Array | null): boolean =>
  (a === null) === (b === null) && Buffer.compare(a ?? Buffer.of(), b ?? Buffer.of()) === 0;

describe('TouchedGround', () => {
  for (const [what, edited] of Object.entries(edits))
    it(`names the tiles that differ when ${what}, and few others`, async () => {
      const after = new BoundaryTiles(2, edited);
      const [there, back] = [await TouchedGround.between(before, after), await TouchedGround.between(after, before)];
      for (const layer of BOUNDARY_LAYERS) {
        const counts = { equal: 0, differing: 0, touched: 0 };
        for (const tile of tiles) {
          const same = isEqual(before.tile(layer, tile), after.tile(layer, tile));
          const touched = there.meets(layer, tile);
          assert.isTrue(same || touched, `${layer} ${tile.z}/${tile.x}/${tile.y} differs, and is not named`);
          assert.strictEqual(back.meets(layer, tile), touched, 'whichever is the older');
          counts[same ? 'equal' : 'differing']++;
          counts.touched += Number(touched);
        }
        const isOfNames = /renamed|code/.test(what);
        if (layer === 'borders' && isOfNames) assert.deepInclude(counts, { differing: 0, touched: 0 });
        else assert.isAbove(counts.differing, 0, layer);
        assert.isBelow(counts.touched, counts.differing * 2 + 4, `${layer}: ${JSON.stringify(counts)}`);
        assert.isAbove(counts.equal, counts.differing, layer);
      }
    });

  it('misses none, whatever is moved and at whatever zoom', async function () {
    this.timeout(60_000);
    // Among them cells that wander to and fro across the edge of a tile, beyond what is seen of it.
    for (const seed of [2, 11, 25, 31]) {
      const random = seeded(seed);
      const sideDegrees = [0.05, 0.4, 3][seed % 3]!;
      const levels = (1 + Math.floor(random() * 4)) as 1 | 2 | 3 | 4;
      const grid = wigglyGrid({
        ...{ seed, side: 16, levels, detail: Math.floor(random() * 30), wiggle: random() * 0.4, sideDegrees },
      });
      const all = [...new Map(grid.flatMap(({ shape }) => shape.flat(2)).map((p) => [key(p), p])).values()];
      const off = () => (random() - 0.5) * 0.3 * (sideDegrees / 16);
      const to = new Map<string, Position>();
      for (let count = 1 + Math.floor(random() * 4); count > 0; count--) {
        const [lon, lat] = all[Math.floor(random() * all.length)]!;
        to.set(key([lon, lat]), [lon + off(), lat + off()]);
      }
      const edited = withVertices((position) => to.get(key(position)) ?? position, 3, grid);
      const [a, b] = [new BoundaryTiles(1, grid), new BoundaryTiles(2, edited)];
      const touched = await TouchedGround.between(a, b);
      const places = [...to.keys()].map((text) => text.split(' ').map(Number) as Position);
      for (let z = 7; z <= 15; z++)
        for (const tile of tilesAround(places, z))
          for (const layer of BOUNDARY_LAYERS)
            if (!touched.meets(layer, tile))
              assert.isTrue(isEqual(a.tile(layer, tile), b.tile(layer, tile)), `${seed}: ${JSON.stringify(tile)}`);
    }
  });

  it('names every tile where other levels are drawn', async () => {
    const small = wigglyGrid({ side: 16, levels: 3, detail: 2, sideDegrees: 0.05 });
    const touched = await TouchedGround.between(before, new BoundaryTiles(2, small));
    assert.isTrue(touched.meets('cells', { z: 12, x: 0, y: 0 }));
  });
});

describe('the tiles of a new generation', () => {
  const after = edits['two cells are merged']!;
  const generations = new Map([
    [1, { generation: 1, cells }],
    [2, { generation: 2, cells: after }],
  ]);
  let holds = 1;
  const withdrawn = new Set<number>();
  const grid = {
    current: () => generations.get(holds)!,
    numbered: async (number: number) => (withdrawn.has(number) ? undefined : generations.get(number)),
  };
  const boundaries = new BoundaryGenerations(grid as never);
  const text = ({ z, x, y }: TileAddress) => [String(z), String(x), String(y)] as const;

  it('are those of the one before, packed and tagged as they were, where it touched nothing', async () => {
    const was = new Map<string, object>();
    for (const layer of BOUNDARY_LAYERS)
      for (const tile of tiles) was.set(`${layer} ${text(tile)}`, boundaries.packed(layer, boundaries.current(), tile));
    await Promise.all([boundaries.prepare(generations.get(2)!), boundaries.prepare(generations.get(2)!)]);
    holds = 2;
    const fresh = new BoundaryTiles(2, after);
    const counts = { same: 0, cut: 0 };
    for (const layer of BOUNDARY_LAYERS as readonly BoundaryLayer[])
      for (const tile of tiles) {
        const packed = boundaries.packed(layer, boundaries.current(), tile);
        const anew = new BoundaryGenerations(grid as never).packed(layer, fresh, tile);
        assert.strictEqual(packed.etag, anew.etag);
        assert.deepEqual(packed.body, anew.body);
        counts[packed === was.get(`${layer} ${text(tile)}`) ? 'same' : 'cut']++;
        assert.strictEqual(boundaries.cached(layer, '2', ...text(tile)), packed);
      }
    assert.isAbove(counts.same, counts.cut * 10);
  });

  it('are there beside those of the one before, until it is taken back', async () => {
    assert.strictEqual((await boundaries.at(1))?.generation, 1);
    assert.strictEqual((await boundaries.at(2))?.generation, 2);
    assert.isUndefined(await boundaries.at(3));
    holds = 1;
    withdrawn.add(2);
    boundaries.forget(2);
    assert.isUndefined(await boundaries.at(2));
    assert.isUndefined(boundaries.cached('cells', '2', ...text(tiles[0]!)), 'still in the cache');
    assert.isDefined(boundaries.cached('cells', '1', ...text(tiles[0]!)));
  });
});
