import pg from 'pg';
import { EXTENT, mercatorX, mercatorY, type TileAddress } from '../../server/tiles/mercator.ts';
import { PointStore } from '../../server/tiles/point-store.ts';
import { BIN_BITS } from '../../server/tiles/report-bins.ts';
import { ALL_REPORTS } from '../../server/tiles/report-filter.ts';
import { LARGEST_TILE_BYTES, RAW_FROM_ZOOM, ReportTiles } from '../../server/tiles/report-tiles.ts';
import { packTile } from '../../server/tiles/tile-cache.ts';
import { featuresOf } from '../tiles/decode-tile.ts';
import { type BenchContext, type Benchmark, interleave, perSecond, type Row } from './benchmark.ts';
import { pgbenchList } from './pgbench-list.ts';

const SIZES = [100_000, 1_000_000];
const ZOOMS = { first: 5, last: 16 };
const TILES_PER_ZOOM = 40;
/** One pass over single reports is over in a moment. */
const ROUNDS = 10;
const NOW_S = Date.parse('2024-05-31T00:00:00Z') / 1000;
const WORLD = 2 ** 32;
const CATEGORIES = 13;

/**
 * The same tile in SQL: below zoom 14 sums by bin, from 14 single reports, at most as many as ours has before it falls
 * back. `wx`, `wy` are places in a world of 2^32 units, so that both sides bin by the same shifts.
 */
const BINS_SQL = `
  select st_asmvt(layer, 'reports', ${EXTENT}, 'geom') as tile from (
    select count(*) as count, round(sum(weight)) as weight, max(severity) as severity,
           st_asmvtgeom(st_transform(st_setsrid(st_makepoint(avg(lon), avg(lat)), 4326), 3857), st_tileenvelope(z, x, y), ${EXTENT}, 0, false) as geom
    from tile join report on shape && st_tileenvelope(z, x, y)
      and wx >> (32 - z) = x and wy >> (32 - z) = y
    where i = :i group by z, x, y, wx >> (${32 - BIN_BITS} - z), wy >> (${32 - BIN_BITS} - z)) as layer`;
const RAW_SQL = `
  select st_asmvt(layer, 'reports', ${EXTENT}, 'geom', 'id') as tile from (
    select id, number, category, severity, state, occurred as "occurredAt", weight,
           st_asmvtgeom(shape, st_tileenvelope(z, x, y), ${EXTENT}, 0, false) as geom
    from tile join report on shape && st_tileenvelope(z, x, y)
      and wx >> (32 - z) = x and wy >> (32 - z) = y
    where i = :i) as layer`;

export const bench: Benchmark = {
  id: 'P10',
  title: 'report tiles z5–z16, binned below z14, single reports from there',
  target: '≥ 3 × ST_AsMVT through pgbench; no tile above 100 kB',
  run: async (context) => {
    const rows: Row[] = [];
    for (const size of SIZES) rows.push(...(await measure(context, size)));
    return rows;
  },
};

interface Seeded {
  lon: number;
  lat: number;
  severity: number;
  category: number;
  occurredS: number;
}

/** Reports that crowd around 24 towns within half a degree. */
function* seededReports(context: BenchContext, count: number): Generator<Seeded> {
  const random = context.random('reports');
  const spread = (): number => (random() + random() + random() - 1.5) * 0.08;
  const towns = Array.from({ length: 24 }, () => [113.25 + random() * 0.5, 27.4 + random() * 0.5] as const);
  for (let i = 0; i < count; i++) {
    const [lon, lat] = towns[Math.floor(random() * towns.length)]!;
    yield {
      lon: lon + spread(),
      lat: lat + spread(),
      severity: 1 + Math.floor(random() * 4),
      category: Math.floor(random() * CATEGORIES),
      occurredS: NOW_S - Math.floor(random() * 68_000_000),
    };
  }
}

async function measure(context: BenchContext, size: number): Promise<Row[]> {
  const url = await context.postgisUrl();
  const store = new PointStore();
  const places: [number, number][] = [];
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query(
      `create table report (id bigint, number text, category text, severity int, state text, occurred bigint,
                            weight int, lon float8, lat float8, wx bigint, wy bigint, shape geometry(Point, 3857));
       create table tile (i int primary key, z int, x int, y int)`,
    );
    let lines: unknown[] = [];
    const flush = async () => {
      await client.query(
        `insert into report select (r->>0)::bigint, '20240531-' || lpad(r->>0, 6, '0'), 'category-' || (r->>1),
           (r->>2)::int, 'closed', (r->>3)::bigint, 10, (r->>4)::float8, (r->>5)::float8, (r->>6)::bigint, (r->>7)::bigint,
           st_transform(st_setsrid(st_makepoint((r->>4)::float8, (r->>5)::float8), 4326), 3857)
         from jsonb_array_elements($1::jsonb) as r`,
        [JSON.stringify(lines)],
      );
      lines = [];
    };
    let id = 0;
    for (const { lon, lat, severity, category, occurredS } of seededReports(context, size)) {
      id++;
      const number = `20240531-${String(id).padStart(6, '0')}`;
      store.add({
        id,
        number,
        lon,
        lat,
        severity,
        category: `category-${category}`,
        state: 'closed',
        occurredS,
        cellPath: [],
      });
      const [wx, wy] = [Math.floor(mercatorX(lon) * WORLD), Math.floor(mercatorY(lat) * WORLD)];
      lines.push([id, category, severity, occurredS, lon, lat, wx, wy]);
      if (id % Math.floor(size / 200) === 0) places.push([wx, wy]);
      if (lines.length === 50_000) await flush();
    }
    if (lines.length > 0) await flush();
    await client.query('create index on report using gist (shape)');
    await client.query('cluster report using report_shape_idx');
    await client.query('vacuum analyze report');
    // As the feed does when all are read.
    store.sort();
    context.say(`${size} reports are in`);
    const rows: Row[] = [];
    for (const [what, first, last, sql] of [
      ['bins', ZOOMS.first, RAW_FROM_ZOOM - 1, BINS_SQL],
      ['single reports', RAW_FROM_ZOOM, ZOOMS.last, RAW_SQL],
    ] as const) {
      const tiles = new ReportTiles(store, () => new Date(NOW_S * 1000));
      const list = tilesAround(places, first, last);
      await client.query('truncate tile');
      await client.query(
        `insert into tile select i, (t->>'z')::int, (t->>'x')::int, (t->>'y')::int
         from jsonb_array_elements($1::jsonb) with ordinality as l (t, i)`,
        [JSON.stringify(list)],
      );
      await client.query('vacuum analyze tile');
      const largest = await compare(client, sql, tiles, list);
      // Bins are kept from tile to tile of one ReportTiles; each round begins without any.
      const round = (finish: (tile: Uint8Array | null) => unknown) => {
        const cold = new ReportTiles(store, () => new Date(NOW_S * 1000));
        for (const tile of list) finish(cold.tile(tile, ALL_REPORTS));
      };
      const rounds = first < RAW_FROM_ZOOM ? 1 : ROUNDS;
      const rateOf = (finish: (tile: Uint8Array | null) => unknown) =>
        perSecond(list.length * rounds, () => {
          for (let i = 0; i < rounds; i++) round(finish);
        });
      const rates = await interleave({
        encoded: () => rateOf(() => {}),
        gzipped: () => rateOf(packTile),
        postgis: () => pgbenchList(url, sql, list.length, rounds),
      });
      const baseline = `ST_AsMVT of the same, not gzipped, ${rates.postgis.toFixed(1)} tiles/s`;
      const notes = `largest ${Math.round(largest / 1000)} kB before gzip; ${(store.columns.bytes / size).toFixed(0)} bytes a report in memory`;
      for (const [how, figure] of [
        ['encoded: equal work', rates.encoded],
        ['gzipped: as served', rates.gzipped],
      ] as const)
        rows.push({
          what: `${size.toLocaleString('en-US')} reports, ${what} z${first}–z${last}, cold, ${how}`,
          figure,
          unit: 'tiles/s',
          baseline,
          ratio: figure / rates.postgis,
          notes,
        });
    }
    return rows;
  } finally {
    await client.end();
  }
}

function tilesAround(places: readonly [number, number][], first: number, last: number): TileAddress[] {
  const list = new Map<string, TileAddress>();
  for (let z = first; z <= last; z++)
    for (let i = 0; i < TILES_PER_ZOOM; i++) {
      const [wx, wy] = places[(z * TILES_PER_ZOOM + i) % places.length]!;
      const [x, y] = [Math.floor(wx / 2 ** (32 - z)), Math.floor(wy / 2 ** (32 - z))];
      list.set(`${z}/${x}/${y}`, { z, x, y });
    }
  return [...list.values()];
}

/** Throws when a tile counts other reports than PostGIS's, or in other bins; resolves to the bytes of the largest. */
async function compare(
  client: pg.Client,
  sql: string,
  tiles: ReportTiles,
  list: readonly TileAddress[],
): Promise<number> {
  let largest = 0;
  for (const [position, tile] of list.entries()) {
    const { rows } = await client.query(sql.replace(':i', '$1'), [position + 1]);
    const counted = (bytes: Uint8Array | null) => {
      const counts = featuresOf(bytes, 'reports').map(
        ({ properties }) => (properties.count as number | undefined) ?? 1,
      );
      return { reports: counts.reduce((sum, count) => sum + count, 0), features: counts.length };
    };
    const mine = tiles.tile(tile, ALL_REPORTS);
    const [ours, theirs] = [counted(mine), counted((rows[0] as { tile: Buffer }).tile)];
    largest = Math.max(largest, mine?.length ?? 0);
    const crowded = tile.z >= RAW_FROM_ZOOM && ours.features < ours.reports;
    if (ours.reports !== theirs.reports || (!crowded && ours.features !== theirs.features))
      throw new Error(`${tile.z}/${tile.x}/${tile.y}: ${JSON.stringify(ours)}, PostGIS ${JSON.stringify(theirs)}`);
  }
  if (largest > LARGEST_TILE_BYTES) throw new Error(`A tile has ${largest} bytes`);
  return largest;
}
