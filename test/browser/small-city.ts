import type { Shape } from '../../server/grid/contract.ts';
import type { CellChange } from '../../server/grid/publication.ts';
import { publishGeneration } from '../../server/grid/publish-generation.ts';
import type { Database } from '../../server/platform/database.ts';
import { TEST_CITY } from '../helpers/engines.ts';

const WEST = 113.3;
const SOUTH = 27.5;
const SIDE = 0.2;

function square(column: number, row: number, side: number): Shape {
  const [west, south] = [WEST + column * side, SOUTH + row * side];
  return [
    [
      [
        [west, south],
        [west + side, south],
        [west + side, south + side],
        [west, south + side],
        [west, south],
      ],
    ],
  ];
}

/** A city of two levels: one sector of four towns, each a square of 0.2 degrees. */
export async function publishSmallCity(database: Database, at: Date): Promise<void> {
  const town = (index: number): CellChange => ({
    kind: 'add',
    level: 2,
    cell: {
      code: `10${index + 1}`,
      name: { zh: `第${index + 1}镇`, en: `Town ${index + 1}` },
      urban: false,
      parent: { level: 1, code: '1' },
      synthetic: true,
      shape: square(index % 2, Math.floor(index / 2), SIDE),
    },
  });
  const sector: CellChange = {
    kind: 'add',
    level: 1,
    cell: {
      code: '1',
      name: { zh: '片区', en: 'Sector' },
      urban: null,
      parent: null,
      synthetic: true,
      shape: square(0, 0, 2 * SIDE),
    },
  };
  await database.transaction((transaction) =>
    publishGeneration(transaction, {
      city: TEST_CITY,
      changes: [sector, ...[0, 1, 2, 3].map(town)],
      holdsFrom: new Date(at.getTime() - 86_400_000),
      author: 'test',
      reason: 'a small city',
      at,
    }),
  );
}

/** The middle of town `index` (0 to 3). */
export function middleOfTown(index: number): { lon: number; lat: number } {
  return { lon: WEST + ((index % 2) + 0.5) * SIDE, lat: SOUTH + (Math.floor(index / 2) + 0.5) * SIDE };
}
