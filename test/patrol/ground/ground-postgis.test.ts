import { expect } from 'chai';
import type { Position } from '../../../server/grid/contract.ts';
import { buildLocator } from '../../../server/grid/locator.ts';
import { CellGrounds } from '../../../server/patrol/ground/cell-ground.ts';
import { Ground } from '../../../server/patrol/ground/ground.ts';
import { latOf, lonOf } from '../../../server/patrol/ground/lattice.ts';
import type { Database } from '../../../server/platform/database.ts';
import { seededRandom } from '../../bench/benchmark.ts';
import { seededGrid } from '../../bench/seeded-grid.ts';
import { onBothEngines } from '../../helpers/engines.ts';

const wkt = (line: readonly Position[]): string =>
  line.length === 1 ? `POINT(${line[0]!.join(' ')})` : `LINESTRING(${line.map((place) => place.join(' ')).join(',')})`;

const groundOf = (line: readonly Position[], reachM: number): Ground => {
  const ground = new Ground();
  for (const [i, place] of line.entries()) ground.addReach(line[i - 1] ?? place, place, reachM);
  return ground;
};

onBothEngines((engine) => {
  describe('ground beside PostGIS', () => {
    let database: Database;
    before(async () => {
      database = await engine.freshDatabase();
    });
    after(() => engine.release(database));

    /**
     * A walk's share is within 1 percentage point of the exact one in cells of 2 ha and more. Measured on 60 random walks
     * through rectangles of each size, turned at random: 0.15 points off on average and 0.87 at most at 2 ha, 0.065 and
     * 0.32 at 10 ha, 0.003 and 0.01 at 250 ha. The worst is a line along an axis through a whole cell whose sides lie
     * along it too, for then all edges are rounded to whole rows at once: at most a row in the width of the cell, 2.9
     * points at 2 ha, 1.6 at 10 ha, 0.24 at 250 ha.
     */
    it('tells the share of a cell within a percentage point of ST_Buffer and ST_Intersection on geography', async () => {
      const random = seededRandom(50);
      const off: number[] = [];
      for (const [columns, walks] of [
        [340, 16],
        [120, 12],
        [40, 8],
      ] as const) {
        // A small part of a city of so many cells in a row.
        const cells = seededGrid(columns, 1, 6, seededRandom(columns))
          .slice(0, walks)
          .map((cell) => ({
            ...cell,
            shape: cell.shape.map((rings) =>
              rings.map((ring) => ring.map(([lon, lat]): Position => [lon, 27.6 + ((lat - 27.35) * 1.2) / columns])),
            ),
          }));
        const locator = buildLocator(1, cells);
        const grounds = new CellGrounds(locator, []);
        for (const [i, cell] of cells.entries()) {
          const [west, south, east, north] = locator.boxOf(cell);
          const place = (): Position => [west + random() * (east - west), south + random() * (north - south)];
          const along = [south + (north - south) * random(), west + (east - west) * random()] as const;
          const line: Position[] =
            i % 4 === 0
              ? [
                  [west, along[0]],
                  [east, along[0]],
                ]
              : i % 4 === 1
                ? [
                    [along[1], south],
                    [along[1], north],
                  ]
                : [place(), place(), place()];
          const { rows } = await database.knex.raw(
            `select st_area(st_intersection(st_buffer(st_geogfromtext(?), 50, 32)::geometry, cell)::geography)
               / st_area(cell::geography) as share, st_area(cell::geography) as area
             from st_setsrid(st_geomfromgeojson(?), 4326) as cell`,
            [wkt(line), JSON.stringify({ type: 'MultiPolygon', coordinates: cell.shape })],
          );
          const walked = grounds.open(cell.id, groundOf(line, 50)).areaM2();
          const { areaM2 } = grounds.patrollable(cell.id);
          expect(rows[0].area).to.be.greaterThan(20_000);
          expect(areaM2).to.be.closeTo(rows[0].area, 0.01 * rows[0].area);
          const error = Math.abs(walked / areaM2 - rows[0].share);
          const sideM = Math.min((east - west) * 98_600, (north - south) * 110_800);
          expect(error, `${wkt(line)} in ${areaM2} m²`).to.be.below(i % 4 < 2 ? Math.max(0.01, 4.3 / sideM) : 0.01);
          off.push(error);
        }
      }
      expect(off.reduce((sum, one) => sum + one, 0) / off.length).to.be.below(0.004);
    });

    it('has the pixels that ST_DWithin on geography has, within 2 cm at a reach of 50 m', async () => {
      const random = seededRandom(51);
      const lines: [reachM: number, toleranceM: number, ...Position[]][] = [
        [50, 0.02, [113.5, 27.65]],
        [50, 0.02, [113.5, 27.65], [113.5001, 27.65004]],
        [50, 0.02, [113.5, 27.65], [113.5, 27.66]],
        [50, 0.02, [113.5, 27.65], [113.51, 27.65]],
        [50, 0.02, [113.5, 27.65], [113.56, 27.68]],
        [50, 0.02, [113.5, 27.65], [113.7, 27.65]],
        [50, 0.02, [179.995, 59.9], [-179.98, 59.95]],
        [50, 0.2, [113, 27.5], [114, 27.9]],
        [500, 0.2, [113.5, 27.65], [113.52, 27.655]],
      ];
      for (const [reachM, toleranceM, ...line] of lines) {
        // Pixels of blocks that the edge runs through, inside and outside.
        const ground = groundOf(line, reachM);
        const edge = [...ground.blocks()].filter(({ low, high }) => (low & high) !== -1);
        const tried = edge.flatMap(({ bx, by }) => {
          const [x, y] = [bx * 8 + Math.floor(random() * 8), by * 8 + Math.floor(random() * 8)];
          return random() * edge.length < 400 ? [{ x, y, within: ground.has(x, y) }] : [];
        });
        const { rows } = await database.knex.raw(
          `select array_agg(st_distance(st_setsrid(st_makepoint(x, y), 4326)::geography, line) order by i) as distances
           from st_geogfromtext(?) as line, unnest(cast(? as float8[]), cast(? as float8[])) with ordinality as t (x, y, i)`,
          [wkt(line), tried.map(({ x }) => lonOf(x + 0.5)), tried.map(({ y }) => latOf(y + 0.5))],
        );
        for (const [i, { x, y, within }] of tried.entries()) {
          const distanceM = rows[0].distances[i] as number;
          if (Math.abs(distanceM - reachM) > toleranceM)
            expect(within, `${wkt(line)}: ${x}, ${y} at ${distanceM}`).to.equal(distanceM < reachM);
        }
      }
    });
  });
});
