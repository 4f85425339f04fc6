import { expect } from 'chai';
import { parse } from 'csv-parse/sync';
import type { Shape } from '../../../server/grid/contract.ts';
import { publishGeneration } from '../../../server/grid/publish-generation.ts';
import { addToken } from '../../../server/identity/add-token.ts';
import type { CellCoverage, Coverage, CoverageDays, WorkersCoverage } from '../../../server/patrol/contract.ts';
import { CellGrounds } from '../../../server/patrol/ground/cell-ground.ts';
import { startApp, type TestApp } from '../../helpers/app.ts';
import { onBothEngines, TEST_CITY } from '../../helpers/engines.ts';
import {
  boxOf,
  groundIn,
  LAT,
  LON,
  layPatrolledCity,
  type PatrolledCity,
  SIDE,
  slotRow,
  writeSlots,
} from './patrolled-city.ts';

const at = (time: string, day = '2019-05-08') => Date.parse(`${day}T${time}:00+08:00`);
const multiPolygon = (shape: unknown) => JSON.stringify({ type: 'MultiPolygon', coordinates: shape });

const cellOf = (code: string, shape: Shape) => ({
  ...{ code, name: { zh: `格${code}`, en: `Cell ${code}` }, urban: null, parent: { level: 1 as const, code: '1' } },
  ...{ synthetic: false, shape },
});

describe('reports on patrol', () => {
  onBothEngines((engine) => {
    let app: TestApp;
    let laid: PatrolledCity;
    let west: string;
    const now = at('13:10');
    before(async () => {
      app = await startApp(engine, {
        clock: () => new Date(now),
        prepare: async (database) => {
          laid = await layPatrolledCity(database);
          const [first, second, third, fourth] = laid.cells;
          await writeSlots(database, [
            slotRow(at('08:00'), first, 'W1', 20, groundIn(0)),
            slotRow(at('08:30'), first, 'W1', 12, groundIn(0, 0.8, 0.9), { visits: 0 }),
            slotRow(at('08:30'), first, 'W2', 30, groundIn(0, 0.1, 0.3)),
            slotRow(at('08:30'), second, 'W2', 0, groundIn(1, 0, 0.02)),
            slotRow(at('10:00'), third, 'W3', 30, groundIn(2)),
            slotRow(at('12:00'), 0, 'W2', 30, groundIn(9)),
            slotRow(at('12:30'), 0, 'W2', 30, groundIn(9)),
            // The night before, in a cell that nobody holds.
            slotRow(at('22:00', '2019-05-07'), fourth, 'W3', 5, groundIn(3)),
          ]);
          const city = { city: TEST_CITY, author: 'test', created_at: new Date(now) };
          const shape = (east: number) =>
            database.knex.raw('st_setsrid(st_geomfromgeojson(?), 4326)', [multiPolygon(boxOf(LON, east))]);
          await database.knex('closed_ground').insert([
            // A quarter of the first cell, on this day; and all of it, long ago.
            { ...city, name: 'Pond', shape: shape(LON + SIDE / 4), from_day: '2019-05-08', to_day: '2019-05-08' },
            { ...city, name: 'Site', shape: shape(LON + SIDE), from_day: '2019-01-01', to_day: '2019-05-06' },
          ]);
          const point = (lon: number) => database.knex.raw('st_setsrid(st_point(?, ?), 4326)', [lon, LAT + SIDE / 2]);
          const points = [
            { code: 'near', place: point(LON + SIDE / 2) },
            {
              code: 'far',
              place: database.knex.raw('st_setsrid(st_point(?, ?), 4326)', [LON + SIDE / 2, LAT + 0.0002]),
            },
            { code: 'gone', place: point(LON + SIDE / 2), retired_at: new Date(at('09:00')) },
          ];
          for (const one of points)
            await database
              .knex('check_point')
              .insert({ city: TEST_CITY, name: one.code, kind: 'other', generation: 1, ...one });
        },
      });
      const wanted = { city: TEST_CITY, name: 'west', role: 'dispatcher' as const, areaCode: '4:11' };
      west = (await addToken(app.database, wanted)).token;
    });
    after(() => app?.stop());

    const coverage = async (query = ''): Promise<Coverage> => {
      const { status, body } = await app.call('dispatcher', 'GET', `/api/patrol/coverage${query}`);
      expect(status, JSON.stringify(body)).to.equal(200);
      return body;
    };
    const byCode = ({ cells }: Coverage): Record<string, CellCoverage> =>
      Object.fromEntries(cells.map((cell) => [cell.cell.code, cell]));

    it('tell of each basic cell what was walked in the present shift', async () => {
      const report = await coverage();
      expect([report.from, report.to, report.level]).to.deep.equal([
        '2019-05-08T00:00:00.000Z',
        '2019-05-08T09:30:00.000Z',
        4,
      ]);
      const cells = byCode(report);
      expect(Object.keys(cells)).to.deep.equal(['11', '12', '13', '14']);
      expect(cells[11]).to.deep.include({
        ...{ parent: '1', state: 'measured', minutes: 50, dwellS: 62 * 60, visits: 2, distanceM: 3100, workers: 2 },
        ...{ lastVisitAt: new Date(at('08:59')).toISOString(), toldShare: 1 },
        // From 09:00 until 13:10.
        longestGapS: 250 * 60,
        dosage: { windows: 2, below: 1, within: 0, above: 1 },
        checkPoints: { total: 2, visited: 1 },
      });
      const grounds = new CellGrounds(app.service.workplace.grid.current(), [boxOf(LON, LON + SIDE / 4)]);
      const walked = groundIn(0)
        .add(groundIn(0, 0.8, 0.9))
        .add(groundIn(0, 0.1, 0.3));
      const id = laid.cells[0];
      expect(cells[11]!.share).to.be.closeTo(grounds.open(id, walked).areaM2() / grounds.patrollable(id).areaM2, 1e-4);
      expect(cells[11]!.patrollableM2 / cells[11]!.areaM2).to.be.closeTo(0.75, 0.01);
    });

    it('say nothing of cells of which too little is known, and 0 never', async () => {
      const cells = byCode(await coverage());
      // 90 of 310 minutes of W2 are told of: enough to say that nobody was in his cell.
      expect(cells[12]).to.deep.include({ state: 'measured', minutes: 0, longestGapS: 310 * 60, lastVisitAt: null });
      expect(cells[12]!.share).to.be.within(0.0001, 0.05);
      expect(cells[13]).to.deep.include({ state: 'measured', minutes: 30 });
      expect(cells[14]).to.deep.include({ state: 'too-few-positions', share: null, longestGapS: null, dosage: null });
      // The night before: since the end of the shift, and no more is told.
      expect(cells[14]!.lastVisitAt).to.equal(new Date(at('17:30', '2019-05-07')).toISOString());
    });

    it('add cells up, as far as they are told of', async () => {
      const cells = byCode(await coverage());
      const [sector] = (await coverage('?level=1')).cells;
      const told = [cells[11]!, cells[12]!, cells[13]!];
      const sum = (key: 'coveredM2' | 'patrollableM2' | 'visits' | 'distanceM' | 'dwellS') =>
        told.reduce((total, cell) => total + cell[key], 0);
      expect(sector!.share).to.be.closeTo(sum('coveredM2') / sum('patrollableM2'), 1e-4);
      expect(sector).to.deep.include({
        ...{ state: 'measured', parent: null, minutes: 80, workers: 3, dosage: null },
        ...{ visits: sum('visits'), distanceM: sum('distanceM'), dwellS: sum('dwellS') },
        checkPoints: { total: 2, visited: 1 },
      });
      expect(sector!.toldShare).to.be.within(0.7, 0.75);
      expect((await coverage('?cell=1')).cells.map(({ cell }) => cell.code)).to.deep.equal([
        '1',
        '11',
        '12',
        '13',
        '14',
      ]);
      expect((await coverage('?cell=12&level=2')).cells.map(({ cell }) => cell.code)).to.deep.equal(['12']);
    });

    it('widen any period to half hours, and close what was closed on each of its days', async () => {
      const day = await coverage(
        `?from=${new Date(at('08:40')).toISOString()}&to=${new Date(at('08:50')).toISOString()}`,
      );
      expect([day.from, day.to]).to.deep.equal([at('08:30'), at('09:00')].map((ms) => new Date(ms).toISOString()));
      expect(byCode(day)[11]).to.deep.include({ minutes: 30, visits: 1, distanceM: 2100 });
      const days = byCode(await coverage('?from=2019-05-06T16:00:00Z&to=2019-05-08T16:00:00Z'))[11]!;
      expect(days.patrollableM2 / days.areaM2).to.be.closeTo(1, 0.01);
      const closed = byCode(await coverage('?from=2019-05-05T16:00:00Z&to=2019-05-06T15:00:00Z'))[11]!;
      expect(closed).to.deep.include({ state: 'closed', share: null, patrollableM2: 0 });
    });

    it('refuse periods that are none, or too long, and say what to do', async () => {
      const refused = async (query: string) => {
        const { status, body } = await app.call('dispatcher', 'GET', `/api/patrol/coverage?${query}`);
        expect([status, body.code]).to.deep.equal([400, 'invalid-request']);
        return `${body.errors[0].path} ${body.errors[0].message}`;
      };
      expect(await refused('to=2019-05-08T00:00:00Z')).to.match(/query.from must be given/);
      expect(await refused('from=2019-05-08T00:00:00Z&to=2019-05-08T00:00:00Z')).to.match(/after from/);
      expect(await refused('from=2019-01-01T00:00:00Z&to=2019-05-08T00:00:00Z')).to.match(/92 days.*one by one/);
    });

    it('come as CSV with the same figures', async () => {
      const json = await coverage();
      const read = async (path: string, headers = {}) => {
        const answer = await app.call('dispatcher', 'GET', path, undefined, headers);
        expect(answer.headers.get('content-type')).to.equal('text/csv; charset=utf-8');
        return parse(answer.body as unknown as string, { columns: true, bom: true }) as Record<string, string>[];
      };
      const lines = await read('/api/patrol/coverage?format=csv');
      expect(await read('/api/patrol/coverage', { accept: 'text/csv' })).to.deep.equal(lines);
      expect(lines.map(({ cell, share, minutes }) => [cell, share, minutes])).to.deep.equal(
        json.cells.map(({ cell, share, minutes }) => [cell.code, share === null ? '' : String(share), String(minutes)]),
      );
      expect(lines[0]).to.include({ from: json.from, nameZh: '格11', nameEn: 'Cell 11', dosageAbove: '1' });
      const people = await read('/api/patrol/workers?format=csv');
      expect(people[0]).to.include({ staff: 'W1', nameZh: '员W1', dutyMinutes: '310', cells: '1' });
    });

    it('tell of a cell day by day', async () => {
      const days: CoverageDays = (await app.call('wall', 'GET', '/api/patrol/coverage/days?cell=14&days=3')).body;
      expect(days.days.map(({ day, state, minutes, visits }) => [day, state, minutes, visits])).to.deep.equal([
        ['2019-05-06', 'too-few-positions', 0, 0],
        ['2019-05-07', 'measured', 5, 1],
        ['2019-05-08', 'too-few-positions', 0, 0],
      ]);
      const sector: CoverageDays = (await app.call('wall', 'GET', '/api/patrol/coverage/days?cell=1')).body;
      expect(sector.days).to.have.length(7);
      const [level1] = (await coverage('?level=1&from=2019-05-07T16:00:00Z&to=2019-05-08T16:00:00Z')).cells;
      expect(sector.days.at(-1)).to.deep.include({ share: level1!.share, minutes: 80, visits: level1!.visits });
    });

    it('tell of each grid worker, and write down who looked', async () => {
      await app.database.knex('ping').where({ city: TEST_CITY }).delete();
      const report: WorkersCoverage = (await app.call('dispatcher', 'GET', '/api/patrol/workers?cell=1')).body;
      expect(report.workers.map(({ staff }) => staff)).to.deep.equal(['W1', 'W2', 'W3']);
      const [w1, w2, w3] = report.workers;
      expect(w1).to.deep.include({
        ...{ dutyMinutes: 310, toldMinutes: 32, ownCellMinutes: 32, visits: 1, marked: 0 },
      });
      expect(w1!.lastAt).to.equal(new Date(at('08:41')).toISOString());
      // In another's cell, and outside the grid.
      expect(w2).to.deep.include({ toldMinutes: 90, ownCellMinutes: 0 });
      expect(w2!.cells.map(({ cell, own, minutes }) => [cell.code, own, minutes])).to.deep.equal([['11', false, 30]]);
      // Without a shift.
      expect(w3).to.deep.include({ dutyMinutes: 0, toldMinutes: 0, cells: [], lastAt: null });
      const entries = await app.database.knex('audit').where({ action: 'patrol.report-workers' }).orderBy('id', 'desc');
      expect(entries[0]).to.include({ actor: 'test-dispatcher', subject: '1' });
      expect(entries[0].detail).to.deep.equal({ from: report.from, to: report.to });
      expect((await app.call('wall', 'GET', '/api/patrol/workers')).status).to.equal(403);
    });

    it('tell of nobody who is off duty, whatever period is asked for', async () => {
      const evening = (time: string) => at(time, '2019-05-06');
      const rows = [
        slotRow(evening('17:00'), laid.cells[1], 'W1', 30, groundIn(1)),
        slotRow(evening('22:00'), laid.cells[3], 'W1', 3, groundIn(3)),
        slotRow(evening('22:00'), laid.cells[0], 'W1', 2, groundIn(0)),
      ];
      await writeSlots(app.database, rows);
      const ask = async (path: string, role: 'dispatcher' | 'wall', from: string, to: string) => {
        const period = `from=${new Date(evening(from)).toISOString()}&to=${new Date(evening(to)).toISOString()}`;
        const { status, body } = await app.call(role, 'GET', `/api/patrol/${path}?${period}`);
        expect(status, JSON.stringify(body)).to.equal(200);
        return body;
      };
      const workers = async (from: string, to: string): Promise<WorkersCoverage['workers']> =>
        (await ask('workers', 'dispatcher', from, to)).workers;
      for (const one of await workers('22:00', '22:30'))
        expect(one).to.deep.include({ toldMinutes: 0, cells: [], visits: 0, distanceM: 0, lastAt: null, marked: 0 });
      const whole = (await workers('00:00', '23:59')).find(({ staff }) => staff === 'W1')!;
      expect(whole.cells.map(({ cell, minutes }) => [cell.code, minutes])).to.deep.equal([['12', 30]]);
      expect(whole).to.deep.include({ toldMinutes: 30, lastAt: new Date(evening('17:29')).toISOString() });

      const told = async (from: string, to: string): Promise<Coverage> => ask('coverage', 'wall', from, to);
      for (const [from, to] of [
        ['22:00', '22:30'],
        ['21:00', '22:00'],
        ['17:30', '23:59'],
      ] as const) {
        const report = await told(from, to);
        expect([report.from, report.to]).to.deep.equal(
          [evening('17:30'), at('00:00', '2019-05-07')].map((ms) => new Date(ms).toISOString()),
        );
        // The ground was walked, by somebody, some time in the evening.
        expect(byCode(report)[14]).to.deep.include({
          ...{ state: 'measured', minutes: 3, workers: 1, longestGapS: null },
          lastVisitAt: new Date(evening('17:30')).toISOString(),
        });
      }
      expect(byCode(await told('17:00', '17:30'))[12]).to.deep.include({
        ...{ minutes: 30, longestGapS: 0, lastVisitAt: new Date(evening('17:29')).toISOString() },
      });
      // A gap that ends with the period is told.
      expect(byCode(await told('08:00', '17:30'))[12]!.longestGapS).to.equal(9 * 3600);
      for (const { slotAt, cellId } of rows)
        await app.database
          .knex('patrol_slot')
          .where({ slot_at: new Date(slotAt), cell_id: cellId })
          .delete();
    });

    it('stay within the area of the account', async () => {
      const ask = async (path: string) => {
        const answer = await fetch(`${app.url}/api/patrol/${path}`, { headers: { authorization: `Bearer ${west}` } });
        return [answer.status, await answer.json()] as [number, Coverage & WorkersCoverage];
      };
      expect((await ask('coverage'))[1].cells.map(({ cell }) => cell.code)).to.deep.equal(['11']);
      expect((await ask('coverage?level=1'))[1].cells).to.deep.equal([]);
      for (const path of ['coverage?cell=12', 'coverage?cell=1', 'coverage/days?cell=12', 'workers?cell=12'])
        expect((await ask(path))[0], path).to.equal(403);
      // W2 walked here and answers elsewhere.
      expect((await ask('workers'))[1].workers.map(({ staff }) => staff))
        .to.include('W1')
        .and.not.include('W3');
    });

    it('have the figures of the wall', async () => {
      const { cells } = await coverage();
      const live = (await app.call('wall', 'GET', '/api/patrol/live')).body;
      for (const [i, cell] of laid.cells.entries())
        expect(live.cells.share[live.cells.id.indexOf(cell)], String(cell)).to.equal(cells[i]!.share);
      expect(live.kpis).to.deep.equal({ notPatrolled: 1, unknown: 1, patrolled: 2 });
      expect((await app.call('wall', 'GET', '/api/wall')).body.kpis.cellsNotPatrolled).to.equal(1);
    });

    it('clip what was walked to the cells as they stand, once borders moved', async () => {
      const [first, second] = laid.cells;
      const { grid } = app.service.workplace;
      const at = new Date(now);
      const half = LON + SIDE / 2;
      const changes = [
        { kind: 'change' as const, id: first, cell: cellOf('11', boxOf(LON, half)) },
        { kind: 'change' as const, id: second, cell: cellOf('12', boxOf(half, LON + 2 * SIDE)) },
      ];
      await app.database.transaction((transaction) =>
        publishGeneration(transaction, {
          ...{ city: TEST_CITY, changes, holdsFrom: at, author: 'test', reason: 'test', at },
        }),
      );
      await grid.refresh();
      const { generation, cells } = await coverage();
      expect(generation).to.equal(2);
      const grounds = new CellGrounds(grid.current(), [boxOf(LON, LON + SIDE / 4)]);
      const walked = groundIn(0)
        .add(groundIn(0, 0.8, 0.9))
        .add(groundIn(0, 0.1, 0.3));
      const share = grounds.open(first, walked).areaM2() / grounds.patrollable(first).areaM2;
      expect(cells[0]!.share).to.be.closeTo(share, 1e-4);
      expect(cells[0]!.patrollableM2).to.be.closeTo(cells[0]!.areaM2 / 2, 1_000);
      // The answer to the wall is shared for a second.
      const live = (await app.call('dispatcher', 'GET', '/api/patrol/live')).body;
      expect(live.cells.share[live.cells.id.indexOf(first)]).to.equal(cells[0]!.share);
    });
  });
});
