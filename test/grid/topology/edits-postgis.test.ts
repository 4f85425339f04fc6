import { expect } from 'chai';
import type { Shape } from '../../../server/grid/contract.ts';
import { applyOperation } from '../../../server/grid/topology/apply-operation.ts';
import type { Coverage } from '../../../server/grid/topology/coverage.ts';
import { isRefused } from '../../../server/grid/topology/outcome.ts';
import { buildCoverage } from '../../../server/grid/topology/structure/build-coverage.ts';
import { shapeOfCell } from '../../../server/grid/topology/structure/cell-shape.ts';
import { shapeToWkbHex } from '../../../server/grid/wkb.ts';
import type { Database } from '../../../server/platform/database.ts';
import { seededRandom } from '../../bench/benchmark.ts';
import { onBothEngines } from '../../helpers/engines.ts';
import { leafKeys, randomCity, randomOperation, SOUND_KINDS } from './random-city.ts';

/** A city after edits at random of all kinds that keep it whole. */
function edited(seed: number): Coverage {
  const random = seededRandom(seed);
  let now = buildCoverage(randomCity(random), 1);
  for (let number = 0; number < 80; number++) {
    const operation = randomOperation(now, random, number, SOUND_KINDS);
    const outcome = operation && applyOperation(now, operation);
    if (outcome !== undefined && !isRefused(outcome)) now = outcome.coverage;
  }
  return now;
}

describe('cities edited at random, as PostGIS sees them', () => {
  onBothEngines((engine) => {
    let database: Database;
    let cities: Coverage[];
    before(async () => {
      database = await engine.freshDatabase();
      cities = [1, 2, 3, 4, 5, 6].map(edited);
    });
    after(() => engine.release(database));

    const ask = async (sql: string, shapes: readonly { key: string; parent: string; shape: Shape }[]) =>
      (
        await database.knex.raw(
          `with cell as materialized (select c.key, c.parent, c.shape::geometry as shape from json_to_recordset(?::json) as c (key text, parent text, shape text)) ${sql}`,
          [JSON.stringify(shapes.map((cell) => ({ ...cell, shape: shapeToWkbHex(cell.shape) })))],
        )
      ).rows as Record<string, unknown>[];
    const cellsOf = (coverage: Coverage, keys: Iterable<string>) =>
      Array.from(keys, (key) => ({
        key,
        parent: coverage.cells.get(key)!.parent ?? '',
        shape: shapeOfCell(coverage, key),
      }));
    const leavesOf = (coverage: Coverage) => cellsOf(coverage, leafKeys(coverage));

    it('every cell is valid, at every level', async () => {
      for (const city of cities)
        expect(
          await ask('select key from cell where not st_isvalid(shape)', cellsOf(city, city.cells.keys())),
        ).to.deep.equal([]);
    });

    it('no two leaves share ground, and together they have the area of their union', async () => {
      for (const city of cities) {
        const leaves = leavesOf(city);
        const pairs = await ask(
          `select a.key, b.key as other from cell a join cell b on a.key < b.key and a.shape && b.shape
           where st_overlaps(a.shape, b.shape) or st_relate(a.shape, b.shape, '2********')`,
          leaves,
        );
        expect(pairs).to.deep.equal([]);
        const [row] = await ask(
          'select st_area(st_union(shape)) as whole, sum(st_area(shape)) as parts from cell',
          leaves,
        );
        const { whole, parts } = row as { whole: number; parts: number };
        expect(parts / whole).to.be.closeTo(1, 1e-12);
      }
    });

    it('every parent is the union of its children', async () => {
      for (const city of cities) {
        const rows = await ask(
          `select p.key from cell p join (select parent, st_union(shape) as shape from cell group by parent) c on c.parent = p.key
           where not st_equals(p.shape, c.shape)`,
          cellsOf(city, city.cells.keys()),
        );
        expect(rows).to.deep.equal([]);
      }
    });

    it('no edge of a leaf fails to match, where the engine can tell', async () => {
      const { rows } = await database.knex.raw(`select 1 from pg_proc where proname = 'st_coverageinvalidedges'`);
      // Debian's PostGIS 3.3 has no coverage functions.
      if (engine.name === 'embedded') expect(rows).not.to.deep.equal([]);
      if (rows.length === 0) return;
      for (const city of cities) {
        const bad = await ask(
          'select key from (select key, st_coverageinvalidedges(shape) over () as bad from cell) as checked where bad is not null',
          leavesOf(city),
        );
        expect(bad).to.deep.equal([]);
      }
    });
  });
});
