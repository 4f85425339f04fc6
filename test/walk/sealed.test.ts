/**
 * A sealed tip is for the police post of its cell and for nobody else, by any way. Each way is tried with a twin: a report
 * of the same category, at the same place, by the same person, with the same photo, filed while the category was not
 * sealed. Whoever is shown the twin there must not be shown the tip, and the police post must be shown both; so that no
 * check passes because its way leads nowhere.
 * Longer than 200 lines because all the ways stand side by side over one city.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import sharp from 'sharp';
import { seedOrganisations, seedPosts, seedStaff } from '../../server/duty/seed-duties-store.ts';
import { permissionsOf, ROLES, type Role } from '../../server/identity/access.ts';
import { addToken } from '../../server/identity/add-token.ts';
import type { Database } from '../../server/platform/database.ts';
import { appendEvents } from '../../server/platform/event-log.ts';
import { startApp, type TestApp } from '../helpers/app.ts';
import { commandLine } from '../helpers/command-line.ts';
import { onBothEngines, TEST_CITY } from '../helpers/engines.ts';
import { publishTwoTowns, type TwoTowns } from '../identity/two-towns.ts';
import { type EventClient, eventually, openEvents } from '../live/event-client.ts';
import { featuresOf } from '../tiles/decode-tile.ts';

const SEALED = 'suspicious-gathering';
/** In town 11, in town 12, and in no cell. */
const PLACES = { west: [113.05, 27.05], east: [113.15, 27.05], outside: [112, 27.05] } as const;
type Place = keyof typeof PLACES;
const NO_SUCH = '20190508-999999';

/** Who asks. The tips lie in town 11, whose police post W1 holds; E1 holds that of town 12. */
interface Asker {
  role: Role;
  area?: string;
  organisation?: string;
  staff?: string;
  /** Town 11 lies outside its area: it is not shown the twin either. */
  elsewhere?: true;
  /** Whose tip it may know. */
  post?: Place;
}
const OUTSIDERS: Record<string, Asker> = {
  // Who may read no report at all, as a gateway, is shut out before any seal is looked at.
  ...Object.fromEntries(
    ROLES.filter((role) => permissionsOf(role).includes('report:read')).map((role) => [`any ${role}`, { role }]),
  ),
  filer: { role: 'worker' },
  'clerk of a department': { role: 'department', organisation: 'urban' },
  'administrator of the police': { role: 'admin', organisation: 'police' },
  'grid worker of the cell': { role: 'worker', staff: 'G1' },
  'officer of the other town': { role: 'dispatcher', staff: 'E1', post: 'east' },
  'officer of the town, kept to the other one': { role: 'dispatcher', staff: 'W1', area: '12', elsewhere: true },
};
const POLICE: Record<string, Asker> = {
  officer: { role: 'dispatcher', staff: 'W1' },
  'officer who administers': { role: 'admin', staff: 'W1' },
};

interface Filed {
  number: string;
  words: string;
}

describe('a sealed tip', () => {
  onBothEngines((engine) => {
    let app: TestApp;
    let cells: TwoTowns;
    const tokens = new Map<string, string>();
    /** Of the twins and of the tips by place; `again` lies beside `west`. */
    const twins = {} as Record<Place | 'again', Filed>;
    const tips = {} as Record<Place | 'again', Filed>;
    /** What the filer was told of the tip in the west, and what he sent. */
    let receipt: Record<string, unknown>;
    let numberOfWords = 0;

    before(async () => {
      app = await startApp(engine, {
        prepare: async (database) => {
          cells = await publishTwoTowns(database);
          await staffTheTowns(database, cells);
        },
      });
      for (const [name, { role, area, organisation, staff }] of Object.entries({ ...OUTSIDERS, ...POLICE })) {
        const account = name.replaceAll(/\W+/g, '-');
        const wanted = { city: TEST_CITY, name: account, role, areaCode: area };
        const added = await addToken(app.database, { ...wanted, organisationCode: organisation, staffCode: staff });
        tokens.set(name, added.token);
      }
      await setSealed(false);
      for (const place of ['west', 'east', 'outside'] as const) twins[place] = (await file(place)).filed;
      twins.again = (await file('west')).filed;
      await setSealed(true);
      for (const place of ['west', 'east', 'outside'] as const) {
        const { filed, answer } = await file(place, { key: `tip-${place}` });
        tips[place] = filed;
        if (place === 'west') receipt = answer;
      }
      tips.again = (await file('west')).filed;
      const all = [...Object.values(twins), ...Object.values(tips)].map(({ number }) => number);
      await app.database
        .knex('report')
        .whereIn('number', all)
        .update({ due_at: new Date('2020-01-01') });
    });
    after(() => app?.stop());

    const ask = async (who: string, path: string, init: RequestInit = {}) => {
      const authorization = `Bearer ${tokens.get(who)}`;
      const answer = await fetch(app.url + path, { ...init, headers: { authorization, ...init.headers } });
      return { status: answer.status, text: await answer.text() };
    };
    const send = (who: string, method: string, path: string, body: unknown) =>
      ask(who, path, { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
    const json = async (who: string, path: string) => JSON.parse((await ask(who, path)).text);

    const setSealed = async (sealed: boolean) => {
      const categories = (await app.call('admin', 'GET', '/api/categories')).body as { code: string }[];
      const entry = categories.find(({ code }) => code === SEALED) as Record<string, unknown>;
      const { code: _code, retiredAt: _retiredAt, ...category } = entry;
      const { status, body } = await app.call('admin', 'PUT', `/api/categories/${SEALED}`, {
        ...category,
        sealed,
        reason: 'x',
      });
      expect(status, JSON.stringify(body)).to.equal(200);
    };
    const file = async (
      place: Place,
      {
        key,
        category = SEALED,
        at = PLACES[place],
      }: { key?: string; category?: string; at?: readonly [number, number] } = {},
    ) => {
      const words = `街角聚集 ${++numberOfWords} marker`;
      const [lon, lat] = at;
      const { status, text } = await sendForm(key, { lon, lat, category, description: words, externalId: words });
      expect(status, text).to.equal(201);
      const answer = JSON.parse(text) as Record<string, unknown>;
      return { answer, filed: { number: String(answer.number), words } };
    };
    const sendForm = async (key: string | undefined, fields: object) => {
      const form = new FormData();
      for (const [name, value] of Object.entries(fields)) form.set(name, String(value));
      const picture = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#204060' } })
        .jpeg()
        .toBuffer();
      form.set('photo', new Blob([new Uint8Array(picture)]), 'a.jpg');
      const headers: Record<string, string> = key === undefined ? {} : { 'idempotency-key': key };
      return ask('filer', '/api/reports', { method: 'POST', body: form, headers });
    };

    const tells = (text: string, { number, words }: Filed) => text.includes(number) || text.includes(words);
    /** The tips that are sealed from an outsider. */
    const sealedFrom = (who: string) =>
      Object.entries(tips).flatMap(([place, tip]) => (place === OUTSIDERS[who]?.post ? [] : [tip]));
    /** What the answer tells, of which the outsiders are told the twin, and the police post both. */
    const keepsIt = async (path: string, place: Place = 'west') => {
      for (const [who, { elsewhere }] of Object.entries(OUTSIDERS)) {
        const { status, text } = await ask(who, path);
        for (const tip of sealedFrom(who)) expect(tells(text, tip), `${who}: ${path} tells a tip`).to.equal(false);
        if (status === 403) continue;
        expect(status, `${who}: ${path}`).to.equal(200);
        if (!elsewhere) expect(tells(text, twins[place]), `${who}: ${path} leads nowhere`).to.equal(true);
      }
      for (const who of Object.keys(POLICE)) {
        const { text } = await ask(who, path);
        expect(tells(text, twins[place]), `${who}: ${path} leaves the twin out`).to.equal(true);
        expect(tells(text, tips[place]), `${who}: ${path} leaves the tip out`).to.equal(place === 'west');
        expect(tells(text, tips.east), `${who}: ${path} tells the tip of the other town`).to.equal(false);
      }
    };

    for (const filter of [
      '',
      'bbox=113,27,113.1,27.1',
      'cell=11',
      'cell=1',
      `category=${SEALED}`,
      'state=open',
      'severity=1,2,3,4',
      'from=2020-01-01T00:00:00Z',
      'to=2100-01-01T00:00:00Z',
      'outside=0',
      'overdue=1',
      'q=marker',
      'q=%E8%A1%97%E8%A7%92',
    ])
      it(`is on no list by ${filter || 'nothing'}`, () => keepsIt(`/api/reports?limit=1000&${filter}`));

    it('is on no page of a list', async () => {
      const numbers = async (who: string) => {
        const found: string[] = [];
        for (let cursor = ''; ; ) {
          const page = await json(who, `/api/reports?limit=1${cursor}`);
          for (const { properties } of page.features) found.push(properties.number);
          if (page.nextCursor === null) return found;
          cursor = `&cursor=${page.nextCursor}`;
        }
      };
      const open = Object.values(twins).map(({ number }) => number);
      expect(await numbers('any admin')).to.have.members(open);
      expect(await numbers('officer')).to.have.members([...open, tips.west.number, tips.again.number]);
    });

    it('is found by no part of its number, its words or its external id', async () => {
      for (const part of ['number', 'words'] as const) {
        const found = async (who: string, filed: Filed) =>
          (await json(who, `/api/reports?q=${encodeURIComponent(filed[part])}`)).features.length;
        for (const who of ['any admin', 'any dispatcher', 'filer', 'officer of the other town']) {
          expect(await found(who, tips.west), who).to.equal(0);
          expect(await found(who, twins.west), who).to.equal(1);
        }
        expect(await found('officer', tips.west)).to.equal(1);
      }
    });

    it('is nobody’s where no police post has it', async () => {
      await keepsIt('/api/reports?outside=1', 'outside');
      for (const who of tokens.keys()) {
        const { status } = await ask(who, `/api/reports/${tips.outside.number}`);
        expect(status, who).to.equal(404);
      }
      for (const { number } of [tips.west, twins.west])
        expect((await app.call('gateway', 'GET', `/api/reports/${number}`)).status).to.equal(403);
    });

    for (const way of ['', '/photos/1', '/photos/1/thumbnail'])
      it(`is not at its number${way}`, async () => {
        for (const who of Object.keys(OUTSIDERS)) {
          const { status } = await ask(who, `/api/reports/${tips.west.number}${way}`);
          expect(status, who).to.equal(404);
          if (OUTSIDERS[who]?.elsewhere) continue;
          expect((await ask(who, `/api/reports/${twins.west.number}${way}`)).status, who).to.equal(200);
        }
        for (const who of Object.keys(POLICE)) {
          expect((await ask(who, `/api/reports/${tips.west.number}${way}`)).status, who).to.equal(200);
          expect((await ask(who, `/api/reports/${tips.east.number}${way}`)).status, who).to.equal(404);
        }
      });

    it('is answered on every route that takes a number as a number that nobody has', async () => {
      const routes = app.service.routes.filter(({ path, access }) => path.includes(':number') && access !== 'public');
      expect(routes.length).to.be.greaterThan(5);
      // Of what a route takes, and of what it does not, it must not say more where there is a tip.
      const bodies = [{}, { reason: 'x' }, { action: 'note', note: 'x' }, { action: 'accept' }];
      let differed = 0;
      for (const { method, path } of routes) {
        const at = (number: string) => path.replace(':number', number).replaceAll(/:\w+/g, '1');
        const answer = async (who: string, number: string) => {
          const answers =
            method === 'get'
              ? [await ask(who, at(number))]
              : await Promise.all(bodies.map((body) => send(who, method.toUpperCase(), at(number), body)));
          return answers.map(({ status, text }) => `${status} ${masked(text, number)}`).join('\n');
        };
        for (const who of Object.keys(OUTSIDERS))
          expect(await answer(who, tips.west.number), `${who}: ${method} ${path}`).to.equal(await answer(who, NO_SUCH));
        if (method !== 'get') continue;
        if ((await answer('officer', tips.west.number)) !== (await answer('officer', NO_SUCH))) differed++;
      }
      expect(differed, 'the police post must be answered otherwise').to.be.greaterThan(2);
    });

    const masked = (text: string, number: string) =>
      text.replaceAll(number, 'N').replaceAll(/"requestId":"[^"]*"/g, '');
    const act = (who: string, { number }: Filed, action: object) =>
      send(who, 'POST', `/api/cases/${number}/actions`, action);

    for (const query of [
      '',
      'stage=dispatched,filed,returned',
      'due=overdue',
      'sort=severity',
      'sort=newest',
      'q=marker',
    ])
      it(`is in no queue of cases by ${query || 'nothing'}`, async () => {
        await keepsIt(`/api/cases?limit=1000&${query}`);
        await keepsIt(`/api/cases/order?${query}`);
        const numbers = `numbers=${tips.west.number},${twins.west.number}`;
        if (query === '') await keepsIt(`/api/cases?${numbers}`);
      });

    it('takes no action of anybody else, alone or among many, nor is another merged into it', async () => {
      const many = (who: string, number: string) => {
        const body = { numbers: [number], action: { action: 'note', note: 'x' } };
        return send(who, 'POST', '/api/cases/actions', body);
      };
      const merged = (who: string, into: string) => act(who, twins.west, { action: 'merge', into });
      for (const who of ['any dispatcher', 'any admin', 'any worker', 'clerk of a department'])
        for (const way of [many, merged]) {
          const [tried, none] = [await way(who, tips.west.number), await way(who, NO_SUCH)];
          expect(tried.status, who).to.equal(none.status);
          expect(masked(tried.text, tips.west.number), who).to.equal(masked(none.text, NO_SUCH));
        }
      expect((await many('officer', tips.west.number)).text).to.include('"case"');
    });

    it('tells of what its police post does to nobody else, in no event, audit or history', async () => {
      const [admin, officer] = [await listen('any admin'), await listen('officer')];
      const acted = await act('officer', tips.west, { action: 'note', note: 'noted in secret' });
      expect(acted.status, acted.text).to.equal(200);
      expect((await act('any dispatcher', twins.west, { action: 'note', note: 'noted in the open' })).status).to.equal(
        200,
      );
      for (const client of [admin, officer]) await eventually('the open note', () => told(client, twins.west));
      expect([told(officer, tips.west), told(admin, tips.west)]).to.deep.equal([true, false]);
      const audit = (await ask('any admin', '/api/audit?limit=500')).text;
      expect([tells(audit, twins.west), tells(audit, tips.west)]).to.deep.equal([true, false]);
      const history = (await ask('officer', `/api/cases/${tips.west.number}`)).text;
      expect(history).to.include('noted in secret');
      expect((await ask('any admin', `/api/cases/${twins.west.number}`)).text).not.to.include(tips.west.number);
    });

    it('is in no answer of any address', async () => {
      const addresses = app.service.routes.filter(
        ({ method, path }) => method === 'get' && !path.includes(':') && path !== '/api/live',
      );
      expect(addresses.length).to.be.greaterThan(15);
      let found = 0;
      for (const { path } of addresses) {
        for (const who of Object.keys(OUTSIDERS)) {
          const { text } = await ask(who, path);
          for (const tip of sealedFrom(who)) expect(tells(text, tip), `${who}: ${path}`).to.equal(false);
          if (who === 'any admin' && tells(text, twins.west)) found++;
        }
      }
      expect(found, 'where the twin is shown').to.be.greaterThan(1);
    });

    it('is suggested as a duplicate of nothing but another, to its police post', async () => {
      const suggested = async (who: string, { number }: Filed) =>
        JSON.stringify((await json(who, `/api/reports/${number}`)).duplicates);
      for (const who of [...Object.keys(OUTSIDERS), ...Object.keys(POLICE)]) {
        if (OUTSIDERS[who]?.elsewhere) continue;
        const text = await suggested(who, twins.again);
        expect(tells(text, twins.west), who).to.equal(true);
        for (const tip of Object.values(tips)) expect(tells(text, tip), who).to.equal(false);
      }
      expect(tells(await suggested('officer', tips.again), tips.west)).to.equal(true);
      const { answer } = await file('west');
      expect(answer.duplicates, 'to who files another tip').to.deep.equal([]);
    });

    it('crowds no other report out of the suggestions', async () => {
      // Five, which is as many as are suggested, and each nearer than the twins.
      const nearer = { at: [113.0503, 27.05] } as const;
      for (let i = 0; i < 5; i++) await file('west', nearer);
      await setSealed(false);
      const { answer } = await file('west', nearer);
      await setSealed(true);
      const numbers = (answer.duplicates as { number: string }[]).map(({ number }) => number);
      expect(numbers).to.have.members([twins.west.number, twins.again.number]);
    });

    it('is on no tile of any zoom, for nobody, and adds to no count there', async () => {
      await tilesCaughtUp();
      await tilesKeepIt();
    });
    /** Who is told on a stream is told after the tiles were. */
    const tilesCaughtUp = async () => {
      const client = await listen('any admin');
      const { filed } = await file('west', { category: 'noise' });
      await eventually('the mark', () => told(client, filed));
    };
    const tilesKeepIt = async () => {
      const stored = await app.database.knex('report').where({ sealed: false }).select('lon', 'number');
      for (let zoom = 0; zoom <= 18; zoom++)
        for (const who of ['any admin', 'any wall', 'officer']) {
          const { column, count, numbers } = await onTile(who, zoom);
          const here = stored.filter((report) => Math.floor(((report.lon + 180) / 360) * 2 ** zoom) === column);
          expect(count, `zoom ${zoom}`).to.equal(here.length);
          if (zoom >= 14) expect(numbers, `zoom ${zoom}`).to.have.members(here.map(({ number }) => number));
        }
    };
    /** The tile that has the place in the west: how many reports it counts, and which it shows one by one. */
    const onTile = async (who: string, zoom: number) => {
      const [lon, lat] = PLACES.west;
      const sine = Math.sin((lat * Math.PI) / 180);
      const column = Math.floor(((lon + 180) / 360) * 2 ** zoom);
      const row = Math.floor((0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * 2 ** zoom);
      const authorization = `Bearer ${tokens.get(who)}`;
      const answer = await fetch(`${app.url}/tiles/reports/${zoom}/${column}/${row}.mvt`, {
        headers: { authorization },
      });
      const features = featuresOf(new Uint8Array(await answer.arrayBuffer()), 'reports');
      const count = features.reduce((sum, { properties }) => sum + Number(properties.count ?? 1), 0);
      return { column, count, numbers: features.map(({ properties }) => properties.number) };
    };

    it('weighs nothing on the heat scale, for nobody', async () => {
      const heats = () =>
        Promise.all(['any wall', 'officer'].map(async (who) => (await json(who, '/tiles/reports.json')).heat));
      await tilesCaughtUp();
      const quiet = await heats();
      const heard = await listen('officer');
      const { filed } = await file('west');
      await eventually('the tip', () => told(heard, filed));
      expect(await heats()).to.deep.equal(quiet);
      for (let i = 0; i < 3; i++) await file('west', { category: 'noise' });
      await eventually('three', () => heard.events().length >= 4);
      expect(await heats()).not.to.deep.equal(quiet);
    });

    it('is counted in no cell, for nobody', async () => {
      const open = async (who: string) => {
        const { features } = await json(who, '/api/cells?level=2');
        return features.find((one: { properties: { code: string } }) => one.properties.code === '11').properties
          .openReports;
      };
      for (const who of ['any admin', 'officer']) {
        const before = await open(who);
        await file('west');
        expect(await open(who)).to.equal(before);
        await file('west', { category: 'noise' });
        expect(await open(who)).to.equal(before + 1);
      }
    });

    it('is in the snapshot of its police post alone', () => keepsIt('/api/wall'));

    it('moves the figures of its police post alone', async () => {
      const figures = async (who: string) => (await json(who, '/api/wall')).kpis;
      const askers = ['any admin', 'any wall', 'officer of the other town', 'officer'];
      const [before, counted] = [await Promise.all(askers.map(figures)), await counts()];
      await file('west');
      const after = await Promise.all(askers.map(figures));
      expect(after.slice(0, -1)).to.deep.equal(before.slice(0, -1));
      expect(after.at(-1)).to.deep.include({ open: before.at(-1).open + 1, todayIn: before.at(-1).todayIn + 1 });
      expect(await counts(), 'figures of other pages').to.deep.equal(counted);
      await file('west', { category: 'noise' });
      expect((await figures('any wall')).open).to.equal(before[1].open + 1);
      expect(await counts()).not.to.deep.equal(counted);
    });
    /** Every other page of figures, as the administrator sees it. */
    const counts = async () => {
      const [from, to] = [0, 86_400_000].map((ms) => new Date(Date.now() + ms).toISOString().slice(0, 10));
      const pages = ['/api/cases/counts', `/api/evaluation?by=cell&from=${from}&to=${to}`, '/api/hand-offs/counts'];
      return Promise.all(
        pages.map(async (page) => (await ask('any admin', page)).text.replaceAll(/"(asOf|at)":"[^"]*"/g, '')),
      );
    };

    const clients: EventClient[] = [];
    afterEach(() => {
      for (const client of clients.splice(0)) client.close();
    });
    const listen = async (who: string, query = '') => {
      const client = await openEvents(`${app.url}/api/live${query}`, { authorization: `Bearer ${tokens.get(who)}` });
      clients.push(client);
      return client;
    };
    /** At once: without being told, a stream looks after half a minute. */
    const endsAnew = async (client: EventClient) => {
      let ended = false;
      void client.ended.then(() => {
        ended = true;
      });
      await eventually('the stream ended', () => ended, 3_000);
      expect(client.messages.at(-1)?.event).to.equal('reset');
    };
    const told = (client: EventClient, filed: Filed) => tells(JSON.stringify(client.messages), filed);

    it('is on the stream of its police post alone, live and resumed', async () => {
      const outsiders = Object.keys(OUTSIDERS).filter((who) => !OUTSIDERS[who]?.elsewhere);
      const live = await Promise.all(outsiders.map((who) => listen(who)));
      const officer = await listen('officer');
      const { filed: tip } = await file('west');
      const { filed: mark } = await file('west', { category: 'noise' });
      const resumed = await Promise.all(outsiders.map((who) => listen(who, '?since=0')));
      const officerResumed = await listen('officer', '?since=0');
      for (const client of [officer, officerResumed]) {
        await eventually('the mark', () => told(client, mark));
        expect(told(client, tip)).to.equal(true);
        expect(told(client, tips.east)).to.equal(false);
      }
      for (const [i, client] of [...live, ...resumed].entries()) {
        const who = outsiders[i % outsiders.length]!;
        await eventually(`the mark for ${who}`, () => told(client, mark));
        for (const sealed of [tip, ...sealedFrom(who)]) expect(told(client, sealed), who).to.equal(false);
      }
      for (const client of resumed) expect(told(client, twins.west)).to.equal(true);
    });

    it('is in no export, whoever takes it out', async () => {
      for (const who of [...Object.keys(OUTSIDERS), ...Object.keys(POLICE)]) {
        const { status, text } = await ask(who, '/api/reports.csv');
        if (status !== 403 && !OUTSIDERS[who]?.elsewhere) expect(tells(text, twins.west), who).to.equal(true);
        for (const tip of Object.values(tips)) expect(tells(text, tip), who).to.equal(false);
      }
      for (const format of ['csv', 'geojson']) {
        const { exit, out } = await commandLine(app.service.workplace, 'export', 'reports', '--format', format);
        expect(exit).to.equal(0);
        expect(tells(out, twins.west), format).to.equal(true);
        for (const tip of Object.values(tips)) expect(tells(out, tip), format).to.equal(false);
      }
    });

    it('is in no summary of an import, nor counted in its event', async () => {
      const folder = mkdtempSync(join(tmpdir(), 'sealed-'));
      try {
        const rows = [`113.05,27.05,${SEALED},imported tip`, '113.05,27.05,noise,imported noise'];
        const csv = join(folder, 'reports.csv');
        writeFileSync(csv, `lon,lat,category,description\n${rows.join('\n')}\n`);
        const [admin, officer] = [await listen('any admin'), await listen('officer')];
        const fields = ['--lon', 'lon', '--lat', 'lat', '--category', 'category', '--description', 'description'];
        const summary = await commandLine(app.service.workplace, 'import', 'reports', csv, ...fields, '--json');
        expect(summary.exit, summary.err).to.equal(0);
        expect(JSON.parse(summary.out)).to.include({ rows: 1, added: 1 });
        const [{ number }] = await app.database.knex('report').where({ description: 'imported tip' }).select('number');
        await eventually('both events', () => officer.events().length === 2);
        await eventually('one event', () => admin.events().length === 1);
        expect(admin.events()[0]?.data.payload.count).to.equal(1);
        expect(JSON.stringify(admin.messages)).not.to.include(number);
        expect(JSON.stringify(officer.messages)).to.include(number);
        expect((await ask('any admin', '/api/reports?q=imported')).text).not.to.include('imported tip');
        expect((await ask('officer', '/api/reports?q=imported')).text).to.include('imported tip');
        // Read from the table this time, and not from events.
        const [open] = await app.database.knex('report').where({ description: 'imported noise' }).select('number');
        for (let tries = 0; !(await onTile('any admin', 16)).numbers.includes(open.number); tries++)
          expect(tries, 'the tiles never had what was imported').to.be.lessThan(1_000);
        await tilesKeepIt();
      } finally {
        rmSync(folder, { recursive: true });
      }
    });

    it('is in the audit of its police post alone, and so is what was done to it', async () => {
      const client = await listen('any admin');
      const noted = async (who: string, { number }: Filed) =>
        (await send(who, 'POST', `/api/reports/${number}/acknowledge`, {})).status;
      for (const who of ['any dispatcher', 'any admin', 'any inspector', 'officer of the other town'])
        expect(await noted(who, tips.again), who).to.equal(404);
      expect(await noted('officer', tips.again)).to.equal(200);
      expect(await noted('any dispatcher', twins.again)).to.equal(200);
      const audit = async (who: string) => (await ask(who, '/api/audit?limit=500')).text;
      for (const who of ['any admin', 'administrator of the police']) {
        expect(await audit(who), who).to.include(twins.again.number);
        expect(await audit(who), who).not.to.include(tips.again.number);
      }
      expect(await audit('officer who administers')).to.include(tips.again.number);
      await eventually('the twin', () => told(client, twins.again));
      expect(told(client, tips.again)).to.equal(false);
    });

    it('tells who filed it no more, sent again, than at first', async () => {
      const west = { lon: PLACES.west[0], lat: PLACES.west[1], category: SEALED };
      const fields = { ...west, description: tips.west.words, externalId: tips.west.words };
      await send('officer', 'POST', `/api/reports/${tips.west.number}/acknowledge`, {});
      await app.database
        .knex('report')
        .where({ number: tips.west.number })
        .update({ due_at: receipt.dueAt as string });
      const again = await sendForm('tip-west', fields);
      expect(again.status, again.text).to.equal(200);
      expect(JSON.parse(again.text)).to.deep.equal(receipt);
      for (const key of ['holder', 'stage', 'reasons', 'assisting', 'acknowledgedAt'])
        expect(receipt).not.to.have.property(key);
      const other = await sendForm('tip-west', { ...fields, description: 'something else' });
      expect(other.status).to.equal(409);
      expect(other.text).not.to.include(tips.west.number);
      for (const who of ['any worker', 'any dispatcher']) {
        const guessed = await send(who, 'POST', '/api/reports', { ...fields, description: 'guessed' });
        expect(guessed.text, who).not.to.include(tips.west.number);
        expect(guessed.text, who).not.to.include(tips.west.words);
      }
    });

    it('follows its police post to the next who holds it, on open streams too', async () => {
      const [leaving, coming] = [await listen('officer'), await listen('officer of the other town')];
      const other = await listen('any wall');
      await app.database.knex('post_holding').where({ cell_id: cells.west, post: 'police' }).update({ staff: 'E1' });
      await app.database.transaction((transaction) =>
        appendEvents(transaction, TEST_CITY, [{ kind: 'duty.changed', subject: 'posts', cellPath: [], payload: {} }]),
      );
      for (const client of [leaving, coming]) await endsAnew(client);
      await eventually('the change', () => other.events().length === 1);
      expect((await ask('officer', `/api/reports/${tips.west.number}`)).status).to.equal(404);
      expect((await ask('officer of the other town', `/api/reports/${tips.west.number}`)).status).to.equal(200);
      const [old, next] = [await listen('officer'), await listen('officer of the other town')];
      const { filed: tip } = await file('west');
      const { filed: mark } = await file('west', { category: 'noise' });
      for (const client of [old, next, other]) await eventually('the mark', () => told(client, mark));
      expect([old, next, other].map((client) => told(client, tip))).to.deep.equal([false, true, false]);
    });

    it('follows the person to whom an account is bound, on open streams too', async () => {
      const bound = await listen('clerk of a department');
      const bind = (staff: string | null) =>
        app.call('admin', 'PUT', '/api/accounts/clerk-of-a-department/binding', { organisation: 'urban', staff });
      expect((await ask('clerk of a department', `/api/reports/${tips.west.number}`)).status).to.equal(404);
      expect((await bind('E1')).body.staff).to.deep.equal({ code: 'E1', name: 'E1' });
      await endsAnew(bound);
      expect((await ask('clerk of a department', `/api/reports/${tips.west.number}`)).status).to.equal(200);
      await bind(null);
      expect((await ask('clerk of a department', `/api/reports/${tips.west.number}`)).status).to.equal(404);
    });
  });
});

/** The police posts of both towns, the grid worker of town 11, and a department. */
async function staffTheTowns(database: Database, { west, east }: TwoTowns): Promise<void> {
  const organisation = (code: string, position: number) => ({
    ...{ code, parent: null, kind: 'department' as const, name: { zh: code, en: code }, cellId: null },
    ...{ phone: '', invented: true, position },
  });
  const person = (code: string) => ({
    ...{ code, name: code, phone: '', employment: 'official' as const, organisation: 'police', shift: null },
    ...{ joinedOn: '2019-01-01', leftOn: null, invented: true },
  });
  const holding = (staff: string, cellId: number, post: 'police' | 'grid-worker') => ({
    ...{ staff, cellId, post, fromDay: '2019-01-01', toDay: null },
  });
  await database.transaction(async (transaction) => {
    await seedOrganisations(transaction, TEST_CITY, [organisation('police', 1), organisation('urban', 2)]);
    await seedStaff(transaction, TEST_CITY, ['W1', 'E1', 'G1'].map(person));
    await seedPosts(transaction, TEST_CITY, [
      holding('W1', west, 'police'),
      holding('E1', east, 'police'),
      holding('G1', west, 'grid-worker'),
    ]);
  });
}
