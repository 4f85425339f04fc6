import pg from 'pg';
import { BoundaryTiles } from '../../server/tiles/boundary-tiles.ts';
import { EXTENT, type TileAddress } from '../../server/tiles/mercator.ts';
import { packTile } from '../../server/tiles/tile-cache.ts';
import { featuresOf } from '../tiles/decode-tile.ts';
import { type Benchmark, interleave, perSecond, type Row } from './benchmark.ts';
import { pgbenchList } from './pgbench-list.ts';
import { seededGrid } from './seeded-grid.ts';
import { shuffledTiles } from './tile-list.ts';

/** 41 × 20 cells of 4 × 31 edges. */
const CITY = { columns: 41, rows: 20, segments: 31 };
const CELL_M2 = 2.6e6;
const TILES_PER_ZOOM = 60;
const ZOOMS = [8, 16] as const;
/** One pass is over in a moment. */
const ROUNDS = 4;

/** As a tile server would ask: projected beforehand, indexed, clipped with the same buffer. */
const TILE_SQL = `
  select st_asmvt(layer, 'cells', ${EXTENT}, 'geom', 'id') as tile from (
    select id, code, name_zh, name_en, level, leaf,
           st_asmvtgeom(shape, st_tileenvelope(z, x, y), ${EXTENT}, 64, true) as geom
    from tile join cell on shape && st_tileenvelope(z, x, y, margin => 64.0 / ${EXTENT})
    where i = :i) as layer
  where geom is not null`;

export const bench: Benchmark = {
  id: 'P8',
  title: 'cold boundary tiles, shuffled list z8–z16, 820 cells × 125 vertices',
  target: '≥ 5 × ST_AsMVT through pgbench',
  run: async (context) => {
    const cells = seededGrid(CITY.columns, CITY.rows, CITY.segments, context.random('grid')).map((cell) => ({
      ...cell,
      areaM2: CELL_M2,
    }));
    const startedAt = performance.now();
    const ready = new BoundaryTiles(1, cells);
    await ready.warm();
    const buildS = (performance.now() - startedAt) / 1_000;
    const list = shuffledTiles(ready.bounds!, ZOOMS, TILES_PER_ZOOM, context.random('list'));
    const url = await context.postgisUrl();
    await fill(url, cells, list);
    await compare(url, ready, list);
    const bytes = { plain: 0, gzip: 0 };
    for (const tile of list) {
      const plain = ready.tile('cells', tile);
      bytes.plain += plain?.length ?? 0;
      bytes.gzip += packTile(plain).body?.length ?? 0;
    }
    const rates = await interleave({
      encoded: () => rateOf(list, (tile) => ready.tile('cells', tile)),
      gzipped: () => rateOf(list, (tile) => packTile(ready.tile('cells', tile))),
      first: async () => {
        const fresh = new BoundaryTiles(1, cells);
        await fresh.warm();
        return perSecond(list.length, () => list.map((tile) => fresh.tile('cells', tile)));
      },
      postgis: () => pgbenchList(url, TILE_SQL, list.length, ROUNDS),
    });
    const rowOf = (what: string, figure: number, notes: string): Row => ({
      what: `cells: ${list.length} tiles, ${what}`,
      figure,
      unit: 'tiles/s',
      baseline: `ST_AsMVT, not gzipped, ${Math.round(rates.postgis)} tiles/s`,
      ratio: figure / rates.postgis,
      notes,
    });
    const mean = (total: number): string => `${Math.round(total / list.length)} bytes a tile`;
    return [
      rowOf(
        'cells projected beforehand on both sides, encoded: equal work',
        rates.encoded,
        `${mean(bytes.plain)}, the same cells in each; arcs built beforehand in ${buildS.toFixed(1)} s, as PostGIS has its indexed table`,
      ),
      rowOf('the same, gzipped: as served', rates.gzipped, mean(bytes.gzip)),
      rowOf('encoded, the first tiles after a start', rates.first, 'ours projects the cells on the way'),
    ];
  },
};

/** Tiles a second; no tile is kept from one round to the next. */
function rateOf(list: readonly TileAddress[], make: (tile: TileAddress) => unknown): Promise<number> {
  return perSecond(list.length * ROUNDS, () => {
    for (let round = 0; round < ROUNDS; round++) for (const tile of list) make(tile);
  });
}

async function fill(url: string, cells: ReturnType<typeof seededGrid>, list: readonly TileAddress[]): Promise<void> {
  await withClient(url, async (client) => {
    await client.query(
      `create table cell (id bigint primary key, code text, name_zh text, name_en text, level int, leaf boolean,
                          shape geometry(MultiPolygon, 3857));
       create table tile (i int primary key, z int, x int, y int)`,
    );
    await client.query(
      `insert into cell
       select (c->>'id')::bigint, c->>'code', c->>'code', c->>'code', 4, true,
              st_transform(st_setsrid(st_geomfromgeojson(c->'shape'), 4326), 3857)
       from jsonb_array_elements($1::jsonb) as c`,
      [
        JSON.stringify(
          cells.map(({ id, code, shape }) => ({ id, code, shape: { type: 'MultiPolygon', coordinates: shape } })),
        ),
      ],
    );
    await client.query(
      `insert into tile select i, (t->>'z')::int, (t->>'x')::int, (t->>'y')::int
       from jsonb_array_elements($1::jsonb) with ordinality as l (t, i)`,
      [JSON.stringify(list)],
    );
    await client.query('create index on cell using gist (shape); analyze');
  });
}

/** Throws when a tile of ours lacks a cell of PostGIS's that reaches into it, or has one more. */
async function compare(url: string, ours: BoundaryTiles, list: readonly TileAddress[]): Promise<void> {
  const cellsWellInside = (tile: Uint8Array | null): string =>
    featuresOf(tile === null || tile.length === 0 ? null : tile, 'cells')
      .filter((feature) => {
        const [left, top, right, bottom] = feature.bbox() as [number, number, number, number];
        return left < EXTENT - 32 && top < EXTENT - 32 && right > 32 && bottom > 32;
      })
      .map(({ id }) => id!)
      .sort((a, b) => a - b)
      .join();
  await withClient(url, async (client) => {
    for (const [position, tile] of list.entries()) {
      const { rows } = await client.query(TILE_SQL.replace(':i', '$1'), [position + 1]);
      const theirs = cellsWellInside((rows[0] as { tile: Buffer }).tile);
      const mine = cellsWellInside(ours.tile('cells', tile));
      if (mine !== theirs) throw new Error(`${tile.z}/${tile.x}/${tile.y} has ${mine}, PostGIS has ${theirs}`);
    }
  });
}

async function withClient(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
