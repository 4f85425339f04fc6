import { expect } from 'chai';
import { addToken } from '../../server/identity/add-token.ts';
import { mercatorX, mercatorY } from '../../server/tiles/mercator.ts';
import { startApp, type TestApp } from '../helpers/app.ts';
import { onBothEngines, TEST_CITY } from '../helpers/engines.ts';
import { groundIn, LAT, LON, layPatrolledCity, SIDE, slotRow, writeSlots } from '../patrol/coverage/patrolled-city.ts';
import { featuresOf } from './decode-tile.ts';

const at = (time: string, day = '2019-05-08') => Date.parse(`${day}T${time}:00+08:00`);
const inCell = (index: number, z = 15): string => {
  const [x, y] = [mercatorX(LON + (index + 0.5) * SIDE), mercatorY(LAT + SIDE / 2)];
  return `/tiles/coverage/${z}/${Math.floor(x * 2 ** z)}/${Math.floor(y * 2 ** z)}.mvt`;
};

onBothEngines((engine) => {
  describe('the tiles of the ground that was walked', () => {
    let app: TestApp;
    let cells: readonly number[];
    let now = at('13:10');
    let inArea: string;
    before(async () => {
      app = await startApp(engine, {
        clock: () => new Date(now),
        prepare: async (database) => {
          ({ cells } = await layPatrolledCity(database));
          await writeSlots(database, [
            slotRow(at('08:00'), cells[0]!, 'W1', 20, groundIn(0)),
            slotRow(at('09:30'), cells[0]!, 'W2', 20, groundIn(0, 0.5, 0.8)),
            slotRow(at('08:30'), cells[3]!, 'W2', 20, groundIn(3)),
            slotRow(at('12:00'), 0, 'W2', 30, groundIn(9)),
            slotRow(at('22:00', '2019-05-07'), cells[0]!, 'W3', 5, groundIn(0, 0, 1)),
          ]);
        },
      });
      ({ token: inArea } = await addToken(app.database, {
        ...{ city: TEST_CITY, name: 'in-14', role: 'dispatcher', areaCode: '14' },
      }));
    });
    after(() => app?.stop());

    const get = async (path: string, headers: Record<string, string> = {}) => {
      const answer = await fetch(app.url + path, {
        headers: { authorization: `Bearer ${app.tokens.wall}`, ...headers },
      });
      return { status: answer.status, headers: answer.headers, tile: new Uint8Array(await answer.arrayBuffer()) };
    };
    const lastOf = async (path: string, headers?: Record<string, string>): Promise<number[]> => {
      const { status, tile } = await get(path, headers);
      return status === 204
        ? []
        : featuresOf(tile, 'coverage').map(({ properties }) => Number(properties.lastS) * 1000);
    };

    it('have what was walked today, by when it was walked last', async () => {
      expect(await lastOf(inCell(0))).to.deep.equal([at('08:00'), at('09:30')]);
      expect(await lastOf(inCell(9))).to.deep.equal([at('12:00')]);
      expect(await lastOf(inCell(1, 11))).to.deep.equal([at('08:00'), at('08:30'), at('09:30'), at('12:00')]);
      expect((await get(inCell(20))).status).to.equal(204);
    });

    it('have what was walked in a period, widened to half hours', async () => {
      const period = (from: string, to: string) => `?from=${from}%2B08:00&to=${to}%2B08:00`;
      const night = period('2019-05-07T22:10:00', '2019-05-07T22:20:00');
      expect(await lastOf(inCell(0) + night)).to.deep.equal([at('22:00', '2019-05-07')]);
      const both = period('2019-05-07T22:10:00', '2019-05-08T08:10:00');
      expect(await lastOf(inCell(0) + both)).to.deep.equal([at('22:00', '2019-05-07'), at('08:00')]);
      expect((await get(inCell(0) + period('2019-05-01T00:00:00', '2019-05-02T00:00:00'))).status).to.equal(204);
    });

    it('keep within the area of who asks, and ground outside the grid from all areas', async () => {
      const authorization = `Bearer ${inArea}`;
      expect(await lastOf(inCell(1, 11), { authorization })).to.deep.equal([at('08:30')]);
      expect(await lastOf(inCell(9), { authorization })).to.deep.equal([]);
    });

    it('are revalidated, and drawn anew once a cell of theirs was walked again', async () => {
      const first = await get(inCell(3));
      expect(first.headers.get('cache-control')).to.equal('private, max-age=10');
      const etag = first.headers.get('etag')!;
      expect((await get(inCell(3), { 'if-none-match': etag })).status).to.equal(304);
      await writeSlots(app.database, [slotRow(at('13:00'), cells[0]!, 'W1', 5, groundIn(0, 0.2, 0.3))]);
      now += 60_000;
      expect((await get(inCell(3), { 'if-none-match': etag })).status, 'another cell').to.equal(304);
      await writeSlots(app.database, [slotRow(at('13:00'), cells[3]!, 'W1', 5, groundIn(3, 0.2, 0.3))]);
      expect((await get(inCell(3), { 'if-none-match': etag })).status, 'a moment later').to.equal(304);
      now += 60_000;
      expect(await lastOf(inCell(3))).to.deep.equal([at('08:30'), at('13:00')]);
      expect((await get(inCell(3), { 'if-none-match': etag })).status).to.equal(200);
    });

    it('are described in TileJSON, which hands the period on', async () => {
      const { body } = await app.call('wall', 'GET', '/tiles/coverage.json?from=2019-05-08T00:00:00Z');
      expect(body).to.include({ minzoom: 11, maxzoom: 15 });
      expect(body.tiles[0]).to.match(/\/tiles\/coverage\/\{z\}\/\{x\}\/\{y\}\.mvt\?from=2019-05-08T00:00:00Z$/);
      expect(body.vector_layers[0].fields).to.have.keys('lastS');
    });

    it('refuse periods that are none, or too long, and zooms that they are not drawn for', async () => {
      for (const wrong of [
        `${inCell(0)}?from=yesterday`,
        `${inCell(0)}?to=2019-05-08T08:00:00Z`,
        `${inCell(0)}?from=2019-05-08T08:00:00Z&to=2019-05-08T07:00:00Z`,
        `${inCell(0)}?from=2019-05-01T08:00:00Z&to=2019-05-08T08:10:00Z`,
        '/tiles/coverage.json?from=2018-05-01T08:00:00Z',
        '/tiles/coverage/10/0/0.mvt',
        '/tiles/coverage/16/0/0.mvt',
        '/tiles/coverage/12/4096/0.mvt',
      ])
        expect((await get(wrong)).status, wrong).to.equal(400);
    });
  });
});
