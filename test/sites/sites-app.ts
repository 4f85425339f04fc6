/** The service over a staffed corner with kinds of key sites, and a clock that tests move. */
import type { Database } from '../../server/platform/database.ts';
import { type NewSiteKind, newSiteKindSchema } from '../../server/sites/contract.ts';
import { seedSiteKinds } from '../../server/sites/kinds/site-kind-store.ts';
import { startApp, type TestApp } from '../helpers/app.ts';
import { type EngineUnderTest, TEST_CITY } from '../helpers/engines.ts';
import { IN_A, staffTown } from '../walk/staffed-town.ts';

export const NOW = new Date('2026-05-08T02:00:00Z');

const kind = (input: unknown): NewSiteKind => newSiteKindSchema.parse(input);
const name = (zh: string, en: string) => ({ zh, en });
export const SCHOOL = kind({
  code: 'school',
  name: name('学校', 'School'),
  icon: 'school',
  cycleDays: 30,
  dueAheadDays: 7,
  checkList: [
    {
      code: 'exits',
      name: name('消防通道畅通', 'Fire exits clear'),
      answer: { type: 'yes-no', failsWhen: 'no' },
      category: 'road-damage',
    },
    {
      code: 'cover',
      name: name('井盖完好', 'Manhole covers whole'),
      answer: { type: 'yes-no', failsWhen: 'no' },
      category: 'manhole-cover',
      required: false,
      photo: true,
    },
    { code: 'remark', name: name('备注', 'Remark'), answer: { type: 'text' }, required: false },
  ],
});
export const HOTEL = kind({
  code: 'hotel',
  name: name('旅馆', 'Hotel'),
  icon: 'hotel',
  cycleDays: 90,
  dueAheadDays: 14,
  position: 1,
  checkList: [],
});

export interface SitesApp extends TestApp {
  time: { now: Date };
  /** Enters a site as a dispatcher; in cell 111001 unless it says otherwise. */
  enter(code: string, change?: object): Promise<{ id: number; version: number; dueOn: string }>;
}

export async function startSitesApp(engine: EngineUnderTest): Promise<SitesApp> {
  const time = { now: NOW };
  const app = await startApp(engine, {
    clock: () => time.now,
    prepare: async (database: Database) => {
      await staffTown(database);
      await database.transaction((transaction) => seedSiteKinds(transaction, TEST_CITY, [SCHOOL, HOTEL]));
    },
  });
  return Object.assign(app, {
    time,
    enter: async (code: string, change: object = {}) => {
      const body = { ...siteOf(code), ...change };
      const answer = await app.call('dispatcher', 'POST', '/api/sites', body);
      if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
      return answer.body;
    },
  });
}

export const siteOf = (code: string) => ({
  code,
  kind: 'school',
  name: name(`小学${code}`, `School ${code}`),
  lon: IN_A[0],
  lat: IN_A[1],
  address: '胜利路 1 号',
  contactName: '某校长',
  contactPhone: '0731-1',
  note: '内有犬',
});
