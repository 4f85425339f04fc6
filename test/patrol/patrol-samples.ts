/** A plan, a check-point, closed ground, alarms and a tick in the town 11, for the walk through every route. */
import { dayToText, zoneClock } from '../../server/duty/clocks/zone-clock.ts';
import type { TestApp } from '../helpers/app.ts';
import { TEST_CITY } from '../helpers/engines.ts';
import type { Sample } from '../identity/walk-routes.ts';

const PLAN = { cell: '11', days: 'every-day', startsAt: '00:00', endsAt: '23:59', fromDay: '2019-01-01' };
const POINT = { code: 'WEST-1', name: '井', kind: 'manhole', lon: 113.05, lat: 27.05 };
const RING = [
  [113.01, 27.01],
  [113.02, 27.01],
  [113.02, 27.02],
  [113.01, 27.01],
];
const GROUND = { name: 'WEST-POND', fromDay: '2019-01-01', geometry: { type: 'Polygon', coordinates: [RING] } };
const ROLES_THAT_NOTE = 3;

interface Ids {
  plan: number;
  endedPlan: number;
  point: number;
  endedGround: number;
  tick: number;
  alarms: number[];
}

export interface PatrolSamples {
  samples: Sample[];
  /** Makes the things that the samples visit; `staff` is somebody there is. */
  seed(app: TestApp, west: number, staff: string): Promise<void>;
}

export function patrolSamples(): PatrolSamples {
  const ids: Ids = { plan: 0, endedPlan: 0, point: 0, endedGround: 0, tick: 0, alarms: [] };
  let notes = 0;
  let plans = 0;
  const includes = (text: string) => (answer: unknown) => JSON.stringify(answer).includes(text);
  const samples: Sample[] = [
    { route: 'GET /api/patrol/plans', path: () => '/api/patrol/plans', shows: includes('"code":"11"') },
    {
      route: 'PUT /api/patrol/plans/:id',
      path: () => `/api/patrol/plans/${ids.plan}`,
      body: () => ({ ...PLAN, version: 1 }),
    },
    { route: 'DELETE /api/patrol/plans/:id', path: () => `/api/patrol/plans/${ids.endedPlan}` },
    {
      route: 'POST /api/patrol/plans',
      path: () => '/api/patrol/plans',
      // No two may say the same.
      body: () => ({ ...PLAN, startsAt: `01:${10 + plans++}`, toDay: PLAN.fromDay }),
    },
    { route: 'GET /api/patrol/rounds', path: () => '/api/patrol/rounds', shows: includes('"code":"11"') },
    { route: 'GET /api/patrol/rounds', path: () => '/api/patrol/rounds?cell=11' },
    {
      route: 'GET /api/patrol/check-points',
      path: () => '/api/patrol/check-points?retired=1',
      shows: includes('WEST-1'),
    },
    {
      route: 'PUT /api/patrol/check-points/:id',
      path: () => `/api/patrol/check-points/${ids.point}`,
      body: () => ({ ...POINT, version: 1 }),
    },
    { route: 'POST /api/patrol/check-points/:id/retire', path: () => `/api/patrol/check-points/${ids.point}/retire` },
    { route: 'GET /api/patrol/closed-ground', path: () => '/api/patrol/closed-ground', shows: includes('WEST-POND') },
    { route: 'POST /api/patrol/closed-ground', path: () => '/api/patrol/closed-ground', body: () => GROUND },
    { route: 'POST /api/patrol/closed-ground/:id/end', path: () => `/api/patrol/closed-ground/${ids.endedGround}/end` },
    { route: 'GET /api/patrol/alarms', path: () => '/api/patrol/alarms', shows: includes('"unwalked"') },
    {
      route: 'POST /api/patrol/alarms/:id/acknowledge',
      // From outside first, which takes no note, then from inside.
      path: () => `/api/patrol/alarms/${ids.alarms[Math.floor(notes++ / 2) % ROLES_THAT_NOTE]}/acknowledge`,
      body: () => ({ note: 'seen' }),
    },
    { route: 'GET /api/patrol/check-lists', path: () => '/api/patrol/check-lists?cell=11' },
    { route: 'GET /api/patrol/ticks/:id/photo', path: () => `/api/patrol/ticks/${ids.tick}/photo` },
    { route: 'GET /api/patrol/ticks/:id/thumbnail', path: () => `/api/patrol/ticks/${ids.tick}/thumbnail` },
  ];
  return { samples, seed: (app, west, staff) => seed(app, west, staff, ids) };
}

async function seed(app: TestApp, west: number, staff: string, ids: Ids): Promise<void> {
  const made = async (path: string, body: object): Promise<number> =>
    (await app.call('admin', 'POST', `/api/patrol/${path}`, body)).body.id;
  // Another one is ended by each role in turn; where that begins in the past, it stays.
  ids.plan = await made('plans', PLAN);
  ids.endedPlan = await made('plans', { ...PLAN, endsAt: '23:58' });
  ids.point = await made('check-points', POINT);
  await made('closed-ground', GROUND);
  ids.endedGround = await made('closed-ground', { ...GROUND, name: 'ended' });
  const path = [west];
  const at = new Date();
  const alarm = (key: number) => ({
    ...{ city: TEST_CITY, kind: 'unwalked', cell_id: west, cell_path: path, key: `walk-${key}` },
    ...{ since: at, raised_at: at },
  });
  const { knex } = app.database;
  const rows = Array.from({ length: ROLES_THAT_NOTE }, (_, key) => alarm(key));
  const alarms: { id: number }[] = await knex('patrol_alarm').insert(rows).returning('id');
  ids.alarms = alarms.map(({ id }) => id);
  const tick = {
    ...{ city: TEST_CITY, cell_id: west, cell_path: path, item: 'covers', item_name_zh: '井', item_name_en: 'Covers' },
    ...{ day: dayToText(zoneClock('Asia/Shanghai').dayOf(at)), staff, at, place: 'none', proof: 'photo' },
    ...{ result: 'well', photo: Buffer.from('photo'), thumbnail: Buffer.from('photo'), created_at: at },
  };
  const ticked: { id: number }[] = await knex('check_tick').insert(tick).returning('id');
  ids.tick = ticked[0]!.id;
}
