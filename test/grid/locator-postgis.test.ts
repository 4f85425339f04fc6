import { expect } from 'chai';
import type { Position, Ring } from '../../server/grid/contract.ts';
import type { Locator } from '../../server/grid/locator.ts';
import { layOutParts, OUTSIDE, sideOfPart } from '../../server/grid/polygon-parts.ts';
import type { CellChange } from '../../server/grid/publication.ts';
import { publishGeneration } from '../../server/grid/publish-generation.ts';
import { PublishedGrid } from '../../server/grid/published-grid.ts';
import type { Database } from '../../server/platform/database.ts';
import { seededRandom } from '../bench/benchmark.ts';
import { seededGrid } from '../bench/seeded-grid.ts';
import { onBothEngines, TEST_CITY } from '../helpers/engines.ts';
import { borderPoints, neighbour } from './border-points.ts';
import { exactSide } from './exact-oracle.ts';
import { locateInSql } from './locate-in-sql.ts';

const NOW = new Date('2024-05-01T00:00:00Z');

onBothEngines((engine) => {
  describe('locator beside PostGIS', function () {
    this.timeout(120_000);
    let database: Database;
    let locator: Locator;
    const random = seededRandom(20);

    before(async () => {
      database = await engine.freshDatabase();
      await database.transaction((transaction) =>
        publishGeneration(transaction, {
          city: TEST_CITY,
          changes: gappedCity(),
          holdsFrom: NOW,
          author: 'a',
          reason: 'r',
          at: NOW,
        }),
      );
      const grid = await PublishedGrid.open(database, TEST_CITY, () => NOW);
      locator = grid.current();
      grid.close();
    });
    after(() => engine.release(database));

    /** Points where the two answers differ. */
    const differing = async (points: Float64Array): Promise<Position[]> => {
      const [mine, theirs] = [locator.locateMany(points), await locateInSql(database.knex, TEST_CITY, 1, points)];
      const different: Position[] = [];
      for (const [i, cell] of mine.entries())
        if ((locator.cells[cell]?.id ?? null) !== theirs[i]) different.push([points[i * 2]!, points[i * 2 + 1]!]);
      return different;
    };

    it('gives every vertex, edge point and next double, 200,000 and more, to the same cell', async () => {
      const points = borderPoints(locator.cells, random);
      expect(points.length / 2).to.be.greaterThan(200_000);
      expect(await differing(points)).to.deep.equal([]);
    });

    it('gives 100,000 random points, in cells, gaps and outside, to the same cell', async () => {
      const points = Float64Array.from({ length: 200_000 }, (_, i) =>
        i % 2 === 0 ? 113.15 + random() * 0.7 : 27.3 + random() * 0.7,
      );
      expect(await differing(points)).to.deep.equal([]);
    });

    /**
     * For a point in a polygon PostGIS 3.3 to 3.6 answers ST_Covers by its own rounded arithmetic: of these points,
     * within a rounding of an edge of up to ten degrees, it has 167 of 54,000 wrong on both engines, 25 at one degree,
     * none at a hundredth, a city's cell. ST_Relate goes to GEOS, which reckons in double-doubles.
     */
    it('is right where ST_Covers rounds: beside edges ten degrees long, as integers and ST_Relate say', async () => {
      const triangles = Array.from({ length: 200 }, (): Ring => {
        const [a, b, c] = [0, 0, 0].map((): Position => [113 + random() * 10, 27 + random() * 10]);
        return [a!, b!, c!, a!];
      });
      const parts = layOutParts(triangles.map((ring) => [ring]));
      const tried = triangles.flatMap((ring, part) =>
        ring.slice(1).flatMap(([x2, y2], i) => {
          const [x1, y1] = ring[i]!;
          return Array.from({ length: 30 }, (_, n) => {
            const share = random();
            const x = x1 + (x2 - x1) * share;
            const beside = [x, neighbour(x, 1), neighbour(x, -1)][n % 3]!;
            return { part, point: [beside, y1 + (y2 - y1) * share] as Position };
          });
        }),
      );
      const truth = tried.map(({ part, point }) => exactSide([triangles[part]!], point) !== 'outside');
      expect(tried.map(({ part, point }) => sideOfPart(parts, part, ...point) !== OUTSIDE)).to.deep.equal(truth);
      const { rows } = await database.knex.raw(
        `select array_agg(st_relate(st_geomfromtext(shapes.wkt), st_makepoint(x, y), '******FF*') order by i) as covers
         from unnest(cast(? as int[]), cast(? as float8[]), cast(? as float8[])) with ordinality as t (part, x, y, i)
         join unnest(cast(? as text[])) with ordinality as shapes (wkt, number) on shapes.number = t.part + 1`,
        [
          tried.map(({ part }) => part),
          tried.map(({ point }) => point[0]),
          tried.map(({ point }) => point[1]),
          triangles.map((ring) => `POLYGON((${ring.map((position) => position.join(' ')).join(',')}))`),
        ],
      );
      expect(rows[0].covers).to.deep.equal(truth);
    });

    it('measures the distance from outside to the nearest border as geography does, within 0.5 %', async () => {
      const points: Position[] = [];
      while (points.length < 60) {
        const reach = [0.01, 0.3, 5, 60][points.length % 4]!;
        const point: Position = [113.5 + (random() - 0.5) * (0.6 + reach), 27.65 + (random() - 0.5) * (0.6 + reach)];
        if (locator.locate(point).cell === null) points.push(point);
      }
      points.push([-66.5, -27.6], [-179.9, 89], [179, -80]);
      for (const [lon, lat] of points) {
        const { nearest } = locator.locate([lon, lat]);
        const { rows } = await database.knex.raw(
          `select min(st_distance(shape::geography, st_setsrid(st_makepoint(?, ?), 4326)::geography)) as metres
           from cell_version where city = ? and level = 4`,
          [lon, lat, TEST_CITY],
        );
        const { metres } = rows[0] as { metres: number };
        expect(Math.abs(nearest!.distanceM - metres), `${lon}, ${lat}: ${nearest!.distanceM}, ${metres}`).to.be.at.most(
          0.005 * metres + 0.01,
        );
      }
    });
  });
});

/** Level-4 cells with shared jagged borders in two level-1 halves; a few left out, so that there are gaps. */
function gappedCity(): CellChange[] {
  const random = seededRandom(19);
  const leaves = seededGrid(14, 10, 31, random).filter((_, index) => index % 17 !== 5);
  const [west, middle, east] = [113.1, 113.5, 113.9];
  const half = (code: string, from: number, to: number): CellChange => ({
    kind: 'add',
    level: 1,
    cell: {
      code,
      name: { zh: code, en: code },
      urban: null,
      parent: null,
      synthetic: true,
      shape: [
        [
          [
            [from, 27.35],
            [to, 27.35],
            [to, 27.9],
            [from, 27.9],
            [from, 27.35],
          ],
        ],
      ],
    },
  });
  return [
    half('000000', west, middle),
    half('000001', middle, east),
    ...leaves.map(
      ({ code, name, level, shape }, index): CellChange => ({
        kind: 'add',
        level,
        cell: {
          code,
          name,
          urban: null,
          parent: { level: 1, code: index % 2 === 0 ? '000000' : '000001' },
          synthetic: true,
          shape,
        },
      }),
    ),
  ];
}
