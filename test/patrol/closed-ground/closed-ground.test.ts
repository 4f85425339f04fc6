import { expect } from 'chai';
import { onBothEngines } from '../../helpers/engines.ts';
import { openPatrolTown, type PatrolTown } from '../patrol-town.ts';

const GROUND = '/api/patrol/closed-ground';
const desk = { role: 'dispatcher' } as const;
const westDesk = { role: 'dispatcher', area: '11' } as const;
const box = (west: number, south: number, east: number, north: number) => [
  [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ],
];
const polygon = (coordinates: unknown) => ({ type: 'Polygon', coordinates });
const pond = {
  name: '水塘',
  reason: 'water',
  fromDay: '2019-05-01',
  geometry: polygon(box(113.02, 27.02, 113.03, 27.03)),
};

describe('closed ground', () => {
  onBothEngines((engine) => {
    let town: PatrolTown;
    before(async () => {
      town = await openPatrolTown(engine);
    });
    after(() => town?.app.stop());
    const close = (body: object, who: Parameters<PatrolTown['ask']>[0] = desk) => town.ask(who, 'POST', GROUND, body);
    const listed = async (query = '', who: Parameters<PatrolTown['ask']>[0] = desk): Promise<string[]> =>
      (await town.ask(who, 'GET', GROUND + query)).body.grounds.map(
        ({ name, toDay }: { name: string; toDay: string | null }) => `${name} ${toDay ?? '-'}`,
      );

    it('holds from a day to a day, and is seen by those whose ground it is', async () => {
      const { status, body } = await close(pond, westDesk);
      expect(status, JSON.stringify(body)).to.equal(201);
      // A hundredth of a degree each way, at 27 degrees north.
      expect(body.areaM2).to.be.closeTo(1_100_000, 10_000);
      expect(body.geometry).to.deep.equal({ type: 'MultiPolygon', coordinates: [pond.geometry.coordinates] });
      const across = { ...pond, name: '工地', toDay: '2019-06-01', geometry: polygon(box(113.09, 27, 113.11, 27.02)) };
      expect((await close(across, westDesk)).status).to.equal(403);
      expect((await close(across)).status).to.equal(201);
      expect(await listed()).to.deep.equal(['水塘 -', '工地 2019-06-01']);
      expect(await listed('', { role: 'wall', area: '12' })).to.deep.equal(['工地 2019-06-01']);
      const beside = { ...pond, name: '沿边', geometry: polygon(box(113.08, 27, 113.1, 27.01)) };
      const edge = (await close(beside)).body.id;
      const east = { role: 'wall', area: '12' } as const;
      expect(await listed('', east), 'a border in common is no ground').to.deep.equal(['工地 2019-06-01']);
      await town.app.database.knex('closed_ground').where({ id: edge }).del();
      const { nextCursor } = (await town.ask(desk, 'GET', `${GROUND}?limit=1`)).body;
      expect(await listed('?limit=1')).to.deep.equal(['水塘 -']);
      expect(await listed(`?limit=1&cursor=${nextCursor}`)).to.deep.equal(['工地 2019-06-01']);
      expect(await listed('?day=2019-06-02')).to.deep.equal(['水塘 -']);
      expect(await listed('?day=2019-04-30')).to.deep.equal([]);
    });

    it('opens again after today, and what was to be closed later goes', async () => {
      const [first, second] = (await town.ask(desk, 'GET', GROUND)).body.grounds;
      expect((await town.ask(westDesk, 'POST', `${GROUND}/${second.id}/end`)).status).to.equal(403);
      const ended = await town.ask(desk, 'POST', `${GROUND}/${first.id}/end`);
      expect([ended.status, ended.body.toDay]).to.deep.equal([200, '2019-05-09']);
      const coming = (await close({ ...pond, fromDay: '2019-05-10' })).body.id;
      expect((await town.ask(desk, 'POST', `${GROUND}/${coming}/end`)).status).to.equal(204);
      expect(await listed()).to.deep.equal(['水塘 2019-05-09', '工地 2019-06-01']);
      expect((await town.ask(desk, 'POST', `${GROUND}/${coming}/end`)).status).to.equal(404);
    });

    it('says what is wrong with a shape, and where', async () => {
      const said = async (geometry: unknown) => {
        const { status, body } = await close({ ...pond, geometry });
        expect(status, JSON.stringify(body)).to.equal(400);
        return body.errors[0].message as string;
      };
      const bow = [
        [113, 27],
        [113.01, 27.01],
        [113.01, 27],
        [113, 27.01],
        [113, 27],
      ];
      expect(await said(polygon([bow]))).to.match(/a ring crosses itself, at 113\.005000, 27\.005000/);
      expect(await said(polygon([bow.slice(0, 4)]))).to.match(/not closed/);
      expect(await said(polygon(box(10, 10, 11, 11)))).to.match(/outside the city/);
      expect(await said(polygon(box(112.9, 27, 113, 27.1))), 'beside it').to.match(/outside the city/);
      expect(await said(polygon(box(113, 27, 113.000001, 27.000001)))).to.match(/m²/);
      expect(await said(polygon([[[113, 'x']]]))).to.match(/pair of numbers/);
      expect(await said(polygon([]))).to.match(/empty/);
      expect((await close({ ...pond, toDay: '2019-04-01' })).body.errors[0].path).to.equal('toDay');
    });
  });
});
