/** The smallest grid that has an inside and an outside: sector 1 with its towns 11 and 12, side by side. */
import type { Shape } from '../../server/grid/contract.ts';
import { publishGeneration } from '../../server/grid/publish-generation.ts';
import type { Database } from '../../server/platform/database.ts';
import { TEST_CITY } from '../helpers/engines.ts';

const AT = new Date('2019-05-08T08:00:00Z');
const box = (west: number, east: number): Shape => [
  [
    [
      [west, 27],
      [east, 27],
      [east, 27.1],
      [west, 27.1],
      [west, 27],
    ],
  ],
];
const cell = (code: string, shape: Shape, parent: { level: 1; code: string } | null) => ({
  code,
  name: { zh: `格${code}`, en: `Cell ${code}` },
  urban: null,
  parent,
  synthetic: false,
  shape,
});

export interface TwoTowns {
  sector: number;
  /** West of 113.1 E. */
  west: number;
  east: number;
}

/** Publishes the grid. Resolves to the ids of its cells. */
export async function publishTwoTowns(database: Database): Promise<TwoTowns> {
  const { added } = await database.transaction((transaction) =>
    publishGeneration(transaction, {
      city: TEST_CITY,
      changes: [
        { kind: 'add', level: 1, cell: cell('1', box(113, 113.2), null) },
        { kind: 'add', level: 2, cell: cell('11', box(113, 113.1), { level: 1, code: '1' }) },
        { kind: 'add', level: 2, cell: cell('12', box(113.1, 113.2), { level: 1, code: '1' }) },
      ],
      holdsFrom: AT,
      author: 'test',
      reason: 'test',
      at: AT,
    }),
  );
  const [sector, west, east] = added as [number, number, number];
  return { sector, west, east };
}
