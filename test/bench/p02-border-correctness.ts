import type { Position } from '../../server/grid/contract.ts';
import { buildLocator } from '../../server/grid/locator.ts';
import { borderPoints } from '../grid/border-points.ts';
import { exactLocation } from '../grid/exact-oracle.ts';
import { locateInSql } from '../grid/locate-in-sql.ts';
import { TEST_CITY } from '../helpers/engines.ts';
import type { Benchmark } from './benchmark.ts';
import { publishCity } from './seeded-city.ts';

const ORACLE_POINTS = 20_000;

export const bench: Benchmark = {
  id: 'P2',
  title: 'border correctness: shared vertices, edge points and the doubles next to them',
  target: '0 unassigned, 0 double, 0 different',
  run: async (context) => {
    const { database } = await context.migratedDatabase();
    const grid = await publishCity(context, database);
    const locator = grid.current();
    grid.close();
    const points = borderPoints(locator.cells, context.random('points'));
    const count = points.length / 2;
    context.say(`${count} points`);
    const mine = locator.locateMany(points);
    const theirs = await locateInSql(database.knex, TEST_CITY, 1, points);
    const turned = buildLocator(1, locator.cells.toReversed());
    const again = turned.locateMany(points);
    let [unassigned, double, different, wrong, tried] = [0, 0, 0, 0, 0];
    for (let i = 0; i < count; i++) {
      const id = locator.cells[mine[i]!]?.id ?? null;
      if (id === null && theirs[i] !== null) unassigned++;
      if (id !== (turned.cells[again[i]!]?.id ?? null)) double++;
      if (id !== theirs[i]) different++;
    }
    for (let i = 0; tried < ORACLE_POINTS; i = (i + 7_919) % count, tried++) {
      const point: Position = [points[i * 2]!, points[i * 2 + 1]!];
      const near = locator.cells.filter((cell) => {
        const [west, south, east, north] = locator.boxOf(cell);
        return point[0] >= west && point[0] <= east && point[1] >= south && point[1] <= north;
      });
      if (exactLocation(near, point).code !== (locator.cells[mine[i]!]?.code ?? null)) wrong++;
    }
    const row = (what: string, figure: number, baseline: string) => ({ what, figure, unit: 'points', baseline });
    const of = `of ${count.toLocaleString('en-US')}`;
    return [
      row('in a cell, yet unassigned', unassigned, `PostGIS ST_Covers, ${of}`),
      row('another cell when the cells come in another order', double, of),
      row('different', different, `PostGIS ST_Covers, lowest code, ${of}`),
      row('different', wrong, `exact integers, of ${ORACLE_POINTS.toLocaleString('en-US')}`),
    ];
  },
};
