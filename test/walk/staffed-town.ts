/** A staffed corner of a city: sector 1, town 11, village 111, and its basic grids A and B, side by side. */

import type { Post } from '../../server/duty/contract.ts';
import { seedOrganisations, seedPosts, seedRegister, seedStaff } from '../../server/duty/seed-duties-store.ts';
import type { Shape } from '../../server/grid/contract.ts';
import { publishGeneration } from '../../server/grid/publish-generation.ts';
import type { Database } from '../../server/platform/database.ts';
import { TEST_CITY } from '../helpers/engines.ts';

const LAUNCH = new Date('2017-04-01T00:00:00+08:00');
/** Where the basic grids meet. */
export const BORDER_LON = 113.5;
export const IN_A: [number, number] = [113.495, 27.655];
export const IN_B: [number, number] = [113.505, 27.655];

const box = (west: number, east: number): Shape => [
  [
    [
      [west, 27.65],
      [east, 27.65],
      [east, 27.66],
      [west, 27.66],
      [west, 27.65],
    ],
  ],
];

interface Sketch {
  code: string;
  level: 1 | 2 | 3 | 4;
  zh: string;
  en: string;
  shape: Shape;
  parent: string | null;
}
const whole = box(113.49, 113.51);
const CELLS: readonly Sketch[] = [
  { code: '1', level: 1, zh: '城区片', en: 'Urban sector', shape: whole, parent: null },
  { code: '11', level: 2, zh: '来龙门街道', en: 'Lailongmen', shape: whole, parent: '1' },
  { code: '111', level: 3, zh: '胜利社区', en: 'Shengli', shape: whole, parent: '11' },
  { code: '111001', level: 4, zh: '胜利一格', en: 'Shengli A', shape: box(113.49, BORDER_LON), parent: '111' },
  { code: '111002', level: 4, zh: '胜利二格', en: 'Shengli B', shape: box(BORDER_LON, 113.51), parent: '111' },
];

/** Departments and outside systems of the corner; the cells' own organisations are `centre`, `town` and `village`. */
export const DEPARTMENTS = [
  'urban-management',
  'housing',
  'gas-company',
  'water-company',
  'civil-affairs',
  'transport',
  'police-bureau',
] as const;
export type Department = (typeof DEPARTMENTS)[number];

/** People by number: who they are and what they hold. */
const PEOPLE: readonly { code: string; organisation: string; post: Post; cell: string }[] = [
  { code: 'W1', organisation: 'village', post: 'grid-worker', cell: '111001' },
  { code: 'W2', organisation: 'village', post: 'grid-worker', cell: '111002' },
  { code: 'P1', organisation: 'police-bureau', post: 'police', cell: '111' },
  { code: 'L1', organisation: 'village', post: 'first-responsible', cell: '111' },
];

/** Publishes the cells and staffs them. Resolves to the ids of the cells by code. */
export async function staffTown(database: Database): Promise<ReadonlyMap<string, number>> {
  const cell = ({ code, zh, en, shape, parent, level }: Sketch) => ({
    code,
    name: { zh, en },
    urban: true,
    parent: parent === null ? null : { level: (level - 1) as 1 | 2 | 3, code: parent },
    synthetic: false,
    shape,
  });
  return database.transaction(async (transaction) => {
    const { added } = await publishGeneration(transaction, {
      city: TEST_CITY,
      changes: CELLS.map((sketch) => ({ kind: 'add' as const, level: sketch.level, cell: cell(sketch) })),
      holdsFrom: LAUNCH,
      author: 'test',
      reason: 'test',
      at: LAUNCH,
    });
    const ids = new Map(CELLS.map(({ code }, index) => [code, added[index] as number]));
    const office = { phone: '', invented: true, position: 0 };
    const name = (code: string) => ({ zh: `单位 ${code}`, en: `Office ${code}` });
    const ofCell = (
      code: string,
      kind: 'centre' | 'sub-centre' | 'workstation',
      at: string,
      parent: string | null,
    ) => ({
      ...office,
      code,
      kind,
      name: name(code),
      parent,
      cellId: ids.get(at)!,
    });
    await seedOrganisations(transaction, TEST_CITY, [
      ofCell('centre', 'centre', '1', null),
      ofCell('town', 'sub-centre', '11', 'centre'),
      ofCell('village', 'workstation', '111', 'town'),
      ...DEPARTMENTS.map((code) => ({
        ...office,
        code,
        kind: 'department' as const,
        name: name(code),
        parent: 'centre',
        cellId: null,
      })),
      {
        ...office,
        code: 'digital-city',
        kind: 'outside-system' as const,
        name: name('digital-city'),
        parent: null,
        cellId: null,
      },
    ]);
    await seedStaff(
      transaction,
      TEST_CITY,
      PEOPLE.map(({ code, organisation }) => ({
        code,
        name: `某${code}`,
        phone: `0731-${code}`,
        employment: 'full-time' as const,
        organisation,
        shift: null,
        joinedOn: '2017-04-01',
        leftOn: null,
        invented: true,
      })),
    );
    await seedPosts(
      transaction,
      TEST_CITY,
      PEOPLE.map(({ code, post, cell: at }) => ({
        cellId: ids.get(at)!,
        post,
        staff: code,
        fromDay: '2017-04-01',
        toDay: null,
      })),
    );
    const origin = { author: 'test', reason: 'test', at: LAUNCH };
    const duty = (category: string, lead: Department) => ({
      category,
      area: null,
      lead,
      assisting: [],
      invented: false,
    });
    await seedRegister(
      transaction,
      TEST_CITY,
      'department-duties',
      [
        duty('manhole-cover', 'urban-management'),
        duty('gas-supply', 'gas-company'),
        duty('water-supply', 'water-company'),
        duty('elder-card', 'civil-affairs'),
        duty('road-damage', 'transport'),
      ],
      origin,
    );
    await seedRegister(
      transaction,
      TEST_CITY,
      'hand-offs',
      [{ category: 'street-vendor', area: null, system: 'digital-city', invented: false }],
      origin,
    );
    return ids;
  });
}
