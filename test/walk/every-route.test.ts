import { expect } from 'chai';
import type { Role } from '../../server/identity/access.ts';
import { addToken } from '../../server/identity/add-token.ts';
import type { Coverage, CoverageDays } from '../../server/patrol/contract.ts';
import type { Database } from '../../server/platform/database.ts';
import { startApp, type TestApp } from '../helpers/app.ts';
import { embeddedEngine, serverEngine, TEST_CITY } from '../helpers/engines.ts';
import { publishTwoTowns } from '../identity/two-towns.ts';
import { walkRoutes } from '../identity/walk-routes.ts';
import { addShifts, addWorkers, placePings, placeWalker } from '../patrol/live/patrol-people.ts';
import { patrolSamples } from '../patrol/patrol-samples.ts';
import { siteSamples } from '../sites/site-samples.ts';

const patrol = patrolSamples();
const sites = siteSamples();
/** Where a grid worker of the town 11 is now. */
const WALKED = { lon: 113.0625, lat: 27.0525 };

describe('every route of the service', () => {
  const engine = process.env.ENGINE === 'embedded' ? embeddedEngine : serverEngine;
  let app: TestApp;
  /** A draft, in which each role in turn gives the town 11 another name; refused ones leave its head. */
  let draft: number;
  let renamed: string;
  let gestures = 0;
  /** Two reports in the town 11; the second is there to be closed by each role in turn. */
  let number: string;
  before(async function () {
    this.timeout(60_000);
    let west = 0;
    const prepare = async (database: Database) => {
      west = (await publishTwoTowns(database)).west;
      await addShifts(database);
      await addWorkers(database, [{ code: 'WALKER1', cellId: west, shift: 'round' }]);
      const here = { at: new Date(), ...WALKED };
      await placeWalker(database, 'WALKER1', here);
      const madeUp = { ...here, at: new Date(here.at.getTime() - 1000), mark: 'mock' as const };
      await placePings(database, 'WALKER1', [madeUp, here]);
    };
    app = await startApp(engine, { prepare });
    await patrol.seed(app, west, 'WALKER1');
    await sites.seed(app);
    renamed = String(west);
    number = await file();
    draft = (await app.call('gis', 'POST', '/api/drafts', { title: 'Names' })).body.id;
    const operation = { kind: 'rename', cell: renamed, name: { zh: '西', en: 'West' } };
    await app.call('gis', 'POST', `/api/drafts/${draft}/operations`, { head: 0, operation });
  });
  after(() => app?.stop());

  const file = async (): Promise<string> => {
    const { body, status } = await app.call('dispatcher', 'POST', '/api/reports', {
      lon: 113.05,
      lat: 27.05,
      category: 'manhole-cover',
      description: '井盖缺失',
    });
    expect(status).to.equal(201);
    return body.number;
  };
  const tokens = new Map<string, Promise<string>>();
  const AREAS = { city: undefined, inside: '11', outside: '12' };
  const tokenOf = (role: Role, place: keyof typeof AREAS): Promise<string> => {
    const name = `${role}-${place}`;
    const token =
      tokens.get(name) ??
      addToken(app.database, { city: TEST_CITY, name, role, areaCode: AREAS[place] }).then((added) => added.token);
    tokens.set(name, token);
    return token;
  };
  const tellsOpenReportsOf11 = (answer: unknown) =>
    (answer as { features: { properties: { code: string; openReports: number | null } }[] }).features.some(
      ({ properties }) => properties.code === '11' && properties.openReports !== null,
    );
  const tellsWalker = (answer: unknown) => JSON.stringify(answer).includes(String(WALKED.lon));
  const namesWalker = (answer: unknown) => JSON.stringify(answer).includes('WALKER1');
  const lately = () => {
    const ago = (ms: number) => new Date(Date.now() - ms).toISOString();
    return `from=${ago(3_600_000)}&to=${ago(-60_000)}`;
  };
  const tells = (answer: unknown) => JSON.stringify(answer).includes(number);

  it('is at least thirty', () => expect(app.service.routes.length).to.be.greaterThan(30));

  walkRoutes({
    routes: () => app.service.routes,
    url: () => app.url,
    tokenOf,
    samples: [
      { route: 'GET /api/reports', path: () => '/api/reports?limit=1000', shows: tells },
      { route: 'GET /api/reports', path: () => '/api/reports?cell=11', shows: tells },
      { route: 'GET /api/reports/:number', path: () => `/api/reports/${number}`, shows: tells },
      { route: 'GET /api/cases', path: () => '/api/cases?limit=1000', shows: tells },
      { route: 'GET /api/cases', path: () => `/api/cases?numbers=${number}`, shows: tells },
      { route: 'GET /api/cases/order', path: () => '/api/cases/order', shows: tells },
      { route: 'GET /api/cases/:number', path: () => `/api/cases/${number}`, shows: tells },
      { route: 'GET /api/wall', path: () => '/api/wall', shows: tells },
      {
        route: 'GET /api/patrol/coverage',
        path: () => '/api/patrol/coverage?level=2',
        shows: (answer) => (answer as Coverage).cells.some(({ cell }) => cell.code === '11'),
      },
      {
        route: 'GET /api/patrol/coverage',
        path: () => '/api/patrol/coverage?cell=11',
        shows: (answer) => (answer as Coverage).cells.some(({ cell }) => cell.code === '11'),
      },
      {
        route: 'GET /api/patrol/coverage/days',
        path: () => '/api/patrol/coverage/days?cell=11&days=1',
        shows: (answer) => (answer as CoverageDays).cell.code === '11',
      },
      { route: 'GET /api/patrol/workers', path: () => '/api/patrol/workers', shows: namesWalker },
      { route: 'GET /api/patrol/workers', path: () => '/api/patrol/workers?cell=11', shows: namesWalker },
      { route: 'GET /api/patrol/live', path: () => '/api/patrol/live', shows: tellsWalker },
      { route: 'GET /api/patrol/trails', path: () => '/api/patrol/trails', shows: namesWalker },
      { route: 'GET /api/patrol/replay', path: () => `/api/patrol/replay?${lately()}`, shows: namesWalker },
      { route: 'GET /api/patrol/marked', path: () => '/api/patrol/marked', shows: namesWalker },
      ...patrol.samples,
      ...sites.samples,
      // Boundaries are the map that all share; what happens in a cell is not.
      { route: 'GET /api/cells', path: () => '/api/cells?level=2', shows: tellsOpenReportsOf11 },
      {
        route: 'POST /api/drafts/:id/operations',
        path: () => `/api/drafts/${draft}/operations`,
        body: () => {
          const name = `西${gestures}`;
          // From outside first, which changes nothing, then from inside.
          const head = 1 + Math.floor(gestures++ / 2);
          return { head, operation: { kind: 'rename', cell: renamed, name: { zh: name, en: name } } };
        },
      },
      { route: 'PATCH /api/drafts/:id', path: () => `/api/drafts/${draft}`, body: () => ({ reason: 'West' }) },
    ],
  });

  for (const role of ['dispatcher', 'department', 'inspector'] as const)
    it(`keeps the role ${role} from acknowledging and closing outside its area, and what it does not hold`, async () => {
      const own = await file();
      const act = async (place: 'inside' | 'outside', action: string) =>
        (
          await fetch(`${app.url}/api/reports/${own}/${action}`, {
            method: 'POST',
            headers: { authorization: `Bearer ${await tokenOf(role, place)}`, 'content-type': 'application/json' },
            body: JSON.stringify(action === 'close' ? { reason: '已修复' } : {}),
          })
        ).status;
      for (const action of ['acknowledge', 'close']) {
        expect([403, 404]).to.include(await act('outside', action));
        const status = await act('inside', action);
        // What it does not hold is not for it to quieten.
        if (role === 'dispatcher') expect(status, action).to.be.lessThan(300);
        else expect(status, action).to.equal(403);
      }
      if (role === 'dispatcher') expect(await act('inside', 'close'), 'a second time').to.equal(409);
    });

  it('describes every route in OpenAPI', async () => {
    const { body } = await app.call('admin', 'GET', '/api/openapi.json');
    const described = Object.entries(body.paths as Record<string, object>).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method} ${path}`),
    );
    const served = app.service.routes.map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`);
    expect(described.sort()).to.deep.equal(served.filter((one) => !one.endsWith('openapi.json')).sort());
  });

  it('answers an unknown address and a wrong method with a problem document', async () => {
    const unknown = await app.call('admin', 'GET', '/api/nothing');
    expect([unknown.status, unknown.body.code]).to.deep.equal([404, 'not-found']);
    expect(unknown.headers.get('content-type')).to.include('application/problem+json');
    const wrong = await app.call('admin', 'DELETE', '/api/wall');
    expect([wrong.status, wrong.body.code, wrong.headers.get('allow')]).to.deep.equal([
      405,
      'method-not-allowed',
      'GET',
    ]);
  });

  it('sends every page and answer with a strict content policy', async () => {
    const policy = (await fetch(`${app.url}/healthz`)).headers.get('content-security-policy') ?? '';
    expect(policy).to.include("script-src 'self'").and.not.include('unsafe');
  });
});
