/** The town of the reports' tests with people and organisations; `x-who` says who asks. */
import express, { type Express } from 'express';
import { type Asker, actOnCase } from '../../server/cases/act-on-case.ts';
import type { CaseActionInput, WireCase } from '../../server/cases/contract.ts';
import { caseRoutes } from '../../server/cases/http.ts';
import type { CasesPlace } from '../../server/cases/write-steps.ts';
import { decide } from '../../server/identity/access.ts';
import type { Database } from '../../server/platform/database.ts';
import { mountErrors, mountRequestLog, mountRoutes } from '../../server/platform/http.ts';
import { openLog } from '../../server/platform/log.ts';
import { seedCategories } from '../../server/reports/category-store.ts';
import type { WireReport } from '../../server/reports/contract.ts';
import { fileReport } from '../../server/reports/file-report.ts';
import { reportRoutes } from '../../server/reports/http.ts';
import { TEST_CITY } from '../helpers/engines.ts';
import { openReports } from '../reports/reports-app.ts';
import { category } from '../reports/sample-reports.ts';

export const START = new Date('2019-05-08T01:00:00Z');
export type Who =
  | 'desk'
  | 'roads'
  | 'water'
  | 'town'
  | 'workerA'
  | 'workerB'
  | 'police'
  | 'admin'
  | 'gis'
  | 'inspector';

export interface CaseTown {
  place: CasesPlace;
  app: Express;
  cellIds: Record<'T' | 'A' | 'B', number>;
  /** Now; tests move it on. */
  time: { now: Date };
  who: Record<Who, Asker>;
  /** manhole goes to roads, gas to the grid worker, tip sealed to the police, lamp to the outside system. */
  file(category?: string, at?: [lon: number, lat: number]): Promise<WireReport>;
  act(who: Who, number: string, input: CaseActionInput, key?: string): Promise<WireCase>;
  /** Takes several actions one after another. */
  live(number: string, steps: readonly [Who, CaseActionInput][]): Promise<WireCase>;
  close(): Promise<void>;
}

export const reason = (
  action: 'refuse' | 'return' | 'close' | 'reopen' | 'reject' | 'pause' | 'take-back' | 'unmerge',
) => ({ action, reason: `because of ${action}` }) as CaseActionInput;
export const plain = (
  action: 'acknowledge' | 'file' | 'accept' | 'verify' | 'remind' | 'resume' | 'arrive' | 'dispatch',
) => ({ action, note: '' }) as CaseActionInput;
export const noted = (action: 'handle' | 'feedback' | 'note' | 'supervise') =>
  ({ action, note: `done: ${action}` }) as CaseActionInput;
/** From dispatched to handled. */
export const WORKED: readonly [Who, CaseActionInput][] = [
  ['roads', plain('accept')],
  ['roads', plain('arrive')],
  ['roads', noted('feedback')],
];

const A: [number, number] = [113.45, 27.65];

export async function openCaseTown(database: Database): Promise<CaseTown> {
  const time = { now: START };
  const { place, cellIds } = await openReports(database, { now: () => time.now });
  await staffTown(database, cellIds);
  await place.categories.refresh();
  await place.duties.refresh();
  const account = (accountId: number, name: string, role: string, more: Partial<Asker> = {}): Asker => ({
    accountId,
    name,
    role,
    areaCellId: null,
    organisation: null,
    staff: null,
    sealedCells: [],
    ...more,
  });
  const who: Record<Who, Asker> = {
    desk: account(1, 'desk', 'dispatcher'),
    roads: account(2, 'roads', 'department', { organisation: 'roads' }),
    water: account(3, 'water', 'department', { organisation: 'water' }),
    town: account(4, 'town', 'department', { organisation: 'town' }),
    workerA: account(5, 'worker-a', 'worker', { staff: 'W-A', areaCellId: cellIds.A }),
    workerB: account(6, 'worker-b', 'worker', { staff: 'W-B', areaCellId: cellIds.B }),
    police: account(7, 'police', 'inspector', { staff: 'P-A', sealedCells: [cellIds.A] }),
    admin: account(8, 'admin', 'admin'),
    gis: account(9, 'gis', 'gis'),
    inspector: account(10, 'inspector', 'inspector'),
  };
  const app = express();
  mountRequestLog(app, openLog('silent'));
  mountRoutes(app, [...caseRoutes(place), ...reportRoutes(place)], {
    authenticate: async (request) => {
      const area = request.get('x-area');
      const asker = who[(request.get('x-who') ?? 'desk') as Who];
      return { ...asker, ...(area === undefined ? {} : { areaCellId: Number(area) }), via: 'token' };
    },
    allows: (actor, permission) => decide(actor, permission) === 'allowed',
  });
  mountErrors(app);
  let filed = 0;
  const act: CaseTown['act'] = async (asker, number, input, key) =>
    (await actOnCase(place, who[asker], number, input, key)).case;
  return {
    place,
    app,
    cellIds,
    time,
    who,
    file: async (code = 'manhole', [lon, lat] = A) => {
      const { report } = await fileReport(place, {
        input: { lon, lat, category: code, description: `${code} ${filed++}` },
        photos: [],
        sender: who.desk,
        idempotencyKey: undefined,
      });
      return report as WireReport;
    },
    act,
    live: async (number, steps) => {
      let last: WireCase | undefined;
      for (const [asker, input] of steps) {
        time.now = new Date(time.now.getTime() + 60_000);
        last = await act(asker, number, input);
      }
      return last!;
    },
    close: async () => {
      await place.recorder.drain();
      place.grid.close();
    },
  };
}

async function staffTown(database: Database, { T, A, B }: CaseTown['cellIds']): Promise<void> {
  const { knex } = database;
  await database.transaction((transaction) =>
    seedCategories(transaction, TEST_CITY, [category('tip', { sealed: true }), category('lamp', { severity: 1 })]),
  );
  const organisation = (code: string, kind: string, parent: string | null, cellId: number | null = null) => ({
    city: TEST_CITY,
    code,
    kind,
    parent_code: parent,
    cell_id: cellId,
    name_zh: `单位${code}`,
    name_en: code,
    phone: '0731-1',
  });
  await knex('organisation').insert([
    organisation('centre', 'centre', null),
    organisation('town', 'sub-centre', 'centre', T),
    organisation('roads', 'department', 'centre'),
    organisation('water', 'department', 'centre'),
    organisation('digital', 'outside-system', null),
  ]);
  const people = [
    ['W-A', A, 'grid-worker'],
    ['W-B', B, 'grid-worker'],
    ['P-A', A, 'police'],
    ['F-T', T, 'first-responsible'],
  ] as const;
  await knex('staff').insert(
    people.map(([code]) => ({
      city: TEST_CITY,
      code,
      name: `人${code}`,
      phone: `138-${code}`,
      employment: 'full-time',
      organisation: 'town',
      joined_on: '2018-01-01',
    })),
  );
  await knex('post_holding').insert(
    people.map(([staff, cell_id, post]) => ({ city: TEST_CITY, cell_id, post, staff, from_day: '2018-01-01' })),
  );
  const register = (name: string, entries: unknown[]) => ({
    city: TEST_CITY,
    name,
    version: 1,
    made_at: START,
    author: 'test',
    reason: 'test',
    entries: JSON.stringify(entries),
  });
  await knex('register').insert([
    register('department-duties', [
      { category: 'manhole', area: null, lead: 'roads', assisting: ['water'], invented: true },
    ]),
    register('hand-offs', [{ category: 'lamp', area: null, system: 'digital', invented: true }]),
  ]);
  // Filters are kept for accounts that are there.
  const accounts = Array.from({ length: 10 }, (_, i) => ({ city: TEST_CITY, id: i + 1, name: `account-${i + 1}` }));
  await knex('account').insert(accounts.map((one) => ({ ...one, role: 'dispatcher', created_at: START })));
}
