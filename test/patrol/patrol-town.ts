/** The two towns with people and lists: W1 walks 11, W2 walks 12, both by day; Thursday 9 May 2019, ten o'clock. */
import {
  seedOrganisations,
  seedPosts,
  seedRegister,
  seedShifts,
  seedStaff,
} from '../../server/duty/seed-duties-store.ts';
import type { Role } from '../../server/identity/access.ts';
import { addToken } from '../../server/identity/add-token.ts';
import type { Database } from '../../server/platform/database.ts';
import { startApp, type TestApp } from '../helpers/app.ts';
import { type EngineUnderTest, TEST_CITY } from '../helpers/engines.ts';
import { publishTwoTowns, type TwoTowns } from '../identity/two-towns.ts';

export const TEN = new Date('2019-05-09T02:00:00Z');
/** Inside 11, and inside 12. */
export const WEST: [number, number] = [113.05, 27.05];
export const EAST: [number, number] = [113.15, 27.05];

export interface PatrolTown {
  app: TestApp;
  cells: TwoTowns;
  /** Now; tests move it on. */
  time: { now: Date };
  /** Asks with a token of its own: by name, made when first asked with. */
  ask(who: Who, method: string, path: string, body?: unknown): ReturnType<TestApp['call']>;
  tokenOf(who: Who): Promise<string>;
  /** Someone was in a cell in the minutes of a half hour. */
  walked(staff: string, cellId: number, slotAt: string, minutes?: number): Promise<void>;
  /** The newest position of somebody. */
  seen(staff: string, at: Date | null, cellId: number | null): Promise<void>;
}
export interface Who {
  role: Role;
  area?: string;
  staff?: string;
}

export async function openPatrolTown(engine: EngineUnderTest): Promise<PatrolTown> {
  const time = { now: TEN };
  let cells: TwoTowns | undefined;
  const prepare = async (database: Database) => {
    cells = await publishTwoTowns(database);
    await staffTowns(database, cells);
  };
  const app = await startApp(engine, { prepare, clock: () => time.now });
  const tokens = new Map<string, Promise<string>>();
  const tokenOf = ({ role, area, staff }: Who): Promise<string> => {
    const name = ['patrol', role, area ?? 'city', staff?.toLowerCase() ?? 'nobody'].join('-');
    const token =
      tokens.get(name) ??
      addToken(app.database, { city: TEST_CITY, name, role, areaCode: area, staffCode: staff }).then(
        (one) => one.token,
      );
    tokens.set(name, token);
    return token;
  };
  return {
    ...{ app, cells: cells!, time, tokenOf },
    ask: async (who, method, path, body) =>
      app.call(who.role, method, path, body, { authorization: `Bearer ${await tokenOf(who)}` }),
    walked: async (staff, cellId, slotAt, minutes = 2 ** 30 - 1) => {
      const at = new Date(slotAt);
      await app.database.knex('patrol_slot').insert({
        ...{ city: TEST_CITY, slot_at: at, cell_id: cellId, staff, minutes, pings: 1, visits: 1, dwell_ms: 0 },
        ...{ distance_m: 0, first_at: at, last_at: new Date(at.getTime() + 1_740_000) },
        ...{ ground: Buffer.alloc(0), generation: 1, roll: 1 },
      });
    },
    seen: async (staff, at, cellId) => {
      const [lon, lat] = WEST;
      await app.database
        .knex('patrol_walker')
        .insert({ ...{ city: TEST_CITY, staff, at, lon, lat, cell_id: cellId, carry: '{}', received_at: time.now } })
        .onConflict(['city', 'staff'])
        .merge();
    },
  };
}

async function staffTowns(database: Database, { sector, west, east }: TwoTowns): Promise<void> {
  const hours = { days: 'working-days', startsAt: '08:00', endsAt: '17:30' } as const;
  const person = (code: string) => ({
    ...{ code, name: `人${code}`, phone: '', employment: 'full-time' as const, organisation: 'office', shift: 'day' },
    ...{ joinedOn: '2018-01-01', leftOn: null, invented: true },
  });
  const holding = (cellId: number, staff: string) => ({
    ...{ cellId, staff, post: 'grid-worker' as const, fromDay: '2018-01-01', toDay: null },
  });
  const item = (code: string, everyWorkingDays: number, category: string | null) => ({
    ...{ code, name: { zh: `查${code}`, en: `Look at ${code}` }, where: 'everywhere', everyWorkingDays, category },
    invented: true,
  });
  await database.transaction(async (transaction) => {
    const office = { code: 'office', parent: null, kind: 'sub-centre' as const, name: { zh: '所', en: 'Office' } };
    await seedOrganisations(transaction, TEST_CITY, [
      { ...office, cellId: sector, phone: '', invented: true, position: 0 },
    ]);
    await seedShifts(transaction, TEST_CITY, [{ code: 'day', name: { zh: '白', en: 'Day' }, ...hours }]);
    await seedStaff(transaction, TEST_CITY, ['W1', 'W2', 'W3'].map(person));
    await seedPosts(transaction, TEST_CITY, [holding(west, 'W1'), holding(east, 'W2')]);
    const items = [item('covers', 1, 'manhole-cover'), item('lamps', 5, null)];
    const origin = { author: 'test', reason: 'test', at: new Date('2018-01-01T00:00:00Z') };
    await seedRegister(transaction, TEST_CITY, 'daily-inspections', items, origin);
  });
}
