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

/**
 * People and offices of the small city: a grid worker in each town, on duty day and night, and the roads department,
 * which has the category road-damage.
 */
export async function staffSmallCity(database: Database): Promise<void> {
  const { knex } = database;
  const organisation = (code: string, kind: string, parent: string | null) => ({
    ...{ city: TEST_CITY, code, kind, parent_code: parent, phone: '0731-1' },
    ...{ name_zh: `单位${code}`, name_en: `Office of ${code}` },
  });
  await knex('organisation').insert([
    organisation('centre', 'centre', null),
    organisation('roads', 'department', 'centre'),
  ]);
  const round = { code: 'round', name_zh: '全天', name_en: 'Round the clock', days: 'every-day' };
  await knex('shift').insert({ city: TEST_CITY, ...round, starts_at: '00:00', ends_at: '00:00' });
  const cells: { code: string; id: number }[] = await knex('cell_version')
    .select('code', { id: 'cell_id' })
    .where({ city: TEST_CITY, level: 2 })
    .orderBy('code');
  await knex('staff').insert(
    cells.map(({ code }, index) => ({
      ...{ city: TEST_CITY, code: `W-${code}`, name: `Worker ${index + 1}`, phone: `138-000${index + 1}` },
      ...{ employment: 'full-time', organisation: 'centre', shift: 'round', joined_on: '2018-01-01' },
    })),
  );
  await knex('post_holding').insert(
    cells.map(({ code, id }) => ({
      ...{ city: TEST_CITY, cell_id: id, post: 'grid-worker', staff: `W-${code}`, from_day: '2018-01-01' },
    })),
  );
  const duty = { category: 'road-damage', area: null, lead: 'roads', assisting: [], invented: true };
  await knex('register').insert({
    ...{ city: TEST_CITY, name: 'department-duties', version: 1, made_at: new Date(), author: 'test', reason: 'test' },
    entries: JSON.stringify([duty]),
  });
}
