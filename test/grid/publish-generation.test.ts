import { expect } from 'chai';
import type { Ring, Shape } from '../../server/grid/contract.ts';
import { shapeAreaM2 } from '../../server/grid/ellipsoid-area.ts';
import type { CellChange, CellState } from '../../server/grid/publication.ts';
import { type Publication, publishGeneration } from '../../server/grid/publish-generation.ts';
import type { Database } from '../../server/platform/database.ts';
import { readEvents, takeEventTurn } from '../../server/platform/event-log.ts';
import { onBothEngines, TEST_CITY } from '../helpers/engines.ts';

const AT = new Date('2019-05-08T08:00:00Z');

const box = (west: number, south: number, size = 0.01): Shape => [
  [
    [
      [west, south],
      [west + size, south],
      [west + size, south + size],
      [west, south + size],
      [west, south],
    ],
  ],
];
const state = (code: string, shape: Shape, more: Partial<CellState> = {}): CellState => ({
  code,
  name: { zh: `格${code}`, en: `Cell ${code}` },
  urban: null,
  parent: null,
  synthetic: false,
  shape,
  ...more,
});
const FAMILY: CellChange[] = [
  { kind: 'add', level: 2, cell: state('11', box(113, 27), { parent: { level: 1, code: '1' }, urban: true }) },
  { kind: 'add', level: 1, cell: state('1', [...box(113, 27, 0.05), ...box(114, 27)]) },
];

describe('publishGeneration', () => {
  onBothEngines((engine) => {
    let database: Database;
    beforeEach(async () => {
      database = await engine.freshDatabase();
    });
    afterEach(() => engine.release(database));

    const publish = (changes: CellChange[], more: Partial<Publication> = {}) =>
      database.transaction((transaction) =>
        publishGeneration(transaction, {
          city: TEST_CITY,
          changes,
          holdsFrom: AT,
          author: 'gis',
          reason: 'survey',
          at: AT,
          ...more,
        }),
      );
    const refusal = (changes: CellChange[], more?: Partial<Publication>) =>
      publish(changes, more).then(
        () => 'published',
        (error: Error) => error.message,
      );
    const versions = () =>
      database
        .knex('cell_version')
        .select('*', database.knex.raw('st_asewkt(shape) as wkt'))
        .orderBy('from_generation');

    it('lets an add name its parent by level and code, whichever comes first', async () => {
      const { generation, added } = await publish(FAMILY);
      expect(generation).to.equal(1);
      const [child, parent] = await database.knex('cell_version').whereIn('cell_id', added).orderBy('cell_id');
      expect(child).to.include({ cell_id: added[0], parent_id: added[1], level: 2, name_zh: '格11', urban: true });
      expect(parent).to.include({ cell_id: added[1], parent_id: null, level: 1, name_en: 'Cell 1', urban: null });
    });

    it('stores every coordinate to the bit', async () => {
      const odd: Ring = [
        [113.1, 27.1],
        [113.1 + Number.EPSILON * 64, 27.300000000000004],
        [113.29999999999998, 27.2],
        [113.1, 27.1],
      ];
      await publish([{ kind: 'add', level: 1, cell: state('1', [[odd]]) }]);
      const { rows } = await database.knex.raw(
        'select st_x(p.geom) as lon, st_y(p.geom) as lat from cell_version, st_dumppoints(shape) p order by p.path',
      );
      expect(rows.map((row: { lon: number; lat: number }) => [row.lon, row.lat])).to.deep.equal(odd);
    });

    it('reckons the area on the ellipsoid as PostGIS does', async () => {
      await publish(FAMILY);
      const { rows } = await database.knex.raw(
        'select area_m2, st_area(shape::geography) as geodesic from cell_version order by level',
      );
      for (const { area_m2, geodesic } of rows) expect(area_m2 / geodesic).to.be.closeTo(1, 5e-8);
    });

    it('ends the version that changes, keeps what the change does not state, and leaves the others alone', async () => {
      const [child, parent] = (await publish(FAMILY)).added as [number, number];
      const { generation } = await publish([
        { kind: 'change', id: child, cell: { code: '12', name: { zh: '新', en: 'New' } } },
      ]);
      expect(generation).to.equal(2);
      const rows = await versions();
      expect(rows).to.have.length(3);
      const [was, is] = rows.filter((row) => row.cell_id === child);
      expect(was).to.include({ from_generation: 1, to_generation: 2, code: '11' });
      expect(is).to.include({ from_generation: 2, to_generation: null, code: '12', name_zh: '新', urban: true });
      expect(is).to.include({ parent_id: parent, wkt: was.wkt, area_m2: was.area_m2 });
      const { added } = await publish([
        { kind: 'change', id: child, cell: { shape: box(113, 27, 0.02), parent: null } },
      ]);
      expect(added).to.deep.equal([]);
      const now = (await versions()).at(-1);
      expect(now).to.include({ from_generation: 3, parent_id: null, area_m2: shapeAreaM2(box(113, 27, 0.02)) });
    });

    it('retires a family and lets new cells have their codes in the same generation', async () => {
      const { added } = await publish(FAMILY);
      const again = await publish([...added.map((id): CellChange => ({ kind: 'retire', id })), ...FAMILY]);
      expect(again.generation).to.equal(2);
      expect(again.added).to.not.have.members(added);
      const standing = (await versions()).filter((row) => row.to_generation === null);
      expect(standing.map((row) => row.cell_id)).to.have.members(again.added);
    });

    it('gives a retired cell its identity back, under whatever code it has then', async () => {
      const { added } = await publish(FAMILY);
      const [child, parent] = added as [number, number];
      await publish([{ kind: 'retire', id: child }]);
      await publish([
        { kind: 'revive', id: child, level: 2, cell: state('19', box(113, 27), { parent: { id: parent } }) },
      ]);
      const rows = (await versions()).filter((row) => row.cell_id === child);
      expect(rows.map((row) => [row.from_generation, row.to_generation, row.code])).to.deep.equal([
        [1, 2, '11'],
        [3, null, '19'],
      ]);
      expect(rows[1]).to.include({ parent_id: parent, level: 2 });
    });

    it('revives no cell that stands, never was, or had another level', async () => {
      const { added } = await publish(FAMILY);
      const [child, parent] = added as [number, number];
      const revive = (id: number, level: 2 | 3 = 2): CellChange => ({
        ...{ kind: 'revive', id, level },
        cell: state('19', box(114, 28)),
      });
      expect(await refusal([revive(child)])).to.include('cell 11 of level 2 is it');
      expect(await refusal([revive(999)])).to.include('no cell with id 999 retired');
      await publish([{ kind: 'retire', id: child }]);
      expect(await refusal([revive(child, 3)])).to.include('its level was 2');
      expect(await refusal([revive(child), revive(child)])).to.include('is it');
      expect(await refusal([revive(child), { kind: 'retire', id: parent }])).to.equal('published');
    });

    it('keeps which cell came of which, the draft and the rule for open cases', async () => {
      const { added } = await publish(FAMILY);
      const [child, parent] = added as [number, number];
      const { rows } = await database.knex.raw(
        `insert into draft (city, title, author, base_generation, created_at, updated_at)
         values (?, 'split', 'gis', 1, now(), now()) returning id`,
        [TEST_CITY],
      );
      const draftId = rows[0].id as number;
      const split = await publish(
        [
          { kind: 'change', id: child, cell: { shape: box(113, 27, 0.005) } },
          { kind: 'add', level: 2, cell: state('12', box(113.005, 27, 0.005), { parent: { id: parent } }) },
        ],
        {
          draftId,
          caseRule: 'keep',
          lineage: [
            { from: child, to: { level: 2, code: '12' }, kind: 'split' },
            { from: child, to: { id: child }, kind: 'split' },
          ],
        },
      );
      expect(await database.knex('cell_lineage').select('generation', 'from_cell', 'to_cell', 'kind')).to.deep.equal([
        { generation: 2, from_cell: child, to_cell: split.added[0], kind: 'split' },
      ]);
      const [row] = await database.knex('generation').where({ number: 2 });
      expect(row).to.include({ draft_id: draftId, case_rule: 'keep', withdrawn_at: null });
    });

    it('says what to do when another publication is scheduled for later', async () => {
      await publish(FAMILY);
      const tomorrow = new Date(+AT + 86_400_000);
      await publish([{ kind: 'add', level: 1, cell: state('2', box(115, 27)) }], { holdsFrom: tomorrow });
      const now: CellChange[] = [{ kind: 'add', level: 1, cell: state('3', box(116, 27)) }];
      expect(await refusal(now)).to.equal(
        'Generation 2 is scheduled for 2019-05-09T08:00:00.000Z, and the next cannot hold before it: publish from then on, or withdraw it first',
      );
      expect(await refusal(now, { holdsFrom: tomorrow })).to.equal('published');
    });

    it('holds from the instant wished for where all is written a lead before it, else a lead after that', async () => {
      const clock = (...minutes: number[]) => {
        return () => new Date(+AT + 60_000 * (minutes.length > 1 ? minutes.shift()! : minutes[0]!));
      };
      const wanted = new Date(+AT + 5 * 60_000);
      for (const [n, now] of [clock(0), clock(0, 10)].entries()) {
        const changes: CellChange[] = [{ kind: 'add', level: 1, cell: state(String(n), box(113 + n, 27)) }];
        const { holdsFrom } = await publish(changes, { holdsFrom: { wanted, leadMs: 1_000, clock: now } });
        const { payload } = (await readEvents(database.knex, TEST_CITY, 0, 9)).at(-1)!;
        expect(payload).to.include({ holdsFrom: holdsFrom.toISOString() });
      }
      const rows = await database.knex('generation').orderBy('number').pluck('holds_from');
      expect(rows).to.deep.equal([wanted, new Date(+AT + 10 * 60_000 + 1_000)]);
    });

    it('reckons its lead from when it waits for nobody any more', async () => {
      let freedAt = Number.POSITIVE_INFINITY;
      let holds = (): void => {};
      const isHeld = new Promise<void>((resolve) => {
        holds = resolve;
      });
      const other = database.transaction(async (transaction) => {
        await takeEventTurn(transaction, TEST_CITY);
        holds();
        await new Promise((resolve) => setTimeout(resolve, 150));
        freedAt = Date.now();
      });
      await isHeld;
      const { holdsFrom } = await publish(FAMILY, { holdsFrom: { leadMs: 20, clock: () => new Date() } });
      await other;
      expect(holdsFrom.getTime()).to.be.at.least(freedAt + 20);
    });

    it('announces itself with the bounds of all that it touched, before and after', async () => {
      const { added } = await publish(FAMILY);
      await publish([{ kind: 'change', id: added[0]!, cell: { shape: box(113.5, 27.5) } }]);
      const events = await readEvents(database.knex, TEST_CITY, 0, 9);
      expect(events.map(({ kind, subject }) => [kind, subject])).to.deep.equal([
        ['generation.published', '1'],
        ['generation.published', '2'],
      ]);
      expect(events[1]?.payload).to.deep.equal({
        generation: 2,
        holdsFrom: AT.toISOString(),
        bounds: [113, 27, 113.51, 27.51],
      });
    });

    it('refuses what would break the grid, says which cells, and writes nothing', async () => {
      const { added } = await publish(FAMILY);
      const [child, parent] = added as [number, number];
      const open = box(1, 1);
      open[0]![0]!.pop();
      const refused: [CellChange[], string][] = [
        [[], 'nothing to publish'],
        [[{ kind: 'retire', id: parent }], 'cell 11 of level 2 would lose its parent 1'],
        [[{ kind: 'add', level: 2, cell: state('11', box(1, 1)) }], 'cell 11 of level 2 would be there twice'],
        [[{ kind: 'change', id: 999, cell: {} }], 'no cell with id 999'],
        [
          [
            { kind: 'retire', id: child },
            { kind: 'change', id: child, cell: {} },
          ],
          'cell 11 of level 2 is changed twice',
        ],
        [
          [{ kind: 'change', id: parent, cell: { parent: { id: child } } }],
          'cell 1 of level 1 cannot lie under cell 11',
        ],
        [
          [{ kind: 'add', level: 2, cell: state('9', box(1, 1), { parent: { level: 1, code: 'x' } }) }],
          'parent cell x of level 1 does not stand',
        ],
        [[{ kind: 'add', level: 2, cell: state('', box(1, 1)) }], 'has no code'],
        [[{ kind: 'add', level: 2, cell: state('9', open) }], 'is not closed'],
        [[{ kind: 'add', level: 2, cell: state('9', box(Number.NaN, 1)) }], 'is no longitude and latitude'],
      ];
      for (const [changes, why] of refused) expect(await refusal(changes)).to.include(why);
      expect(await refusal([{ kind: 'retire', id: child }], { holdsFrom: new Date(+AT - 1) })).to.include('holds from');
      expect(await refusal([{ kind: 'retire', id: child }], { city: '999999' })).to.include('no city');
      expect(await database.knex('generation').pluck('number')).to.deep.equal([1]);
      expect(await readEvents(database.knex, TEST_CITY, 0, 9)).to.have.length(1);
    });

    it('numbers generations without gaps when many publish at once and some fail', async () => {
      const results = await Promise.all(
        Array.from({ length: 12 }, (_, i) =>
          refusal([{ kind: 'add', level: 1, cell: state(i % 3 === 0 ? '' : String(i), box(i, 0)) }]),
        ),
      );
      expect(results.filter((result) => result === 'published')).to.have.length(8);
      const numbers = await database.knex('generation').pluck('number').orderBy('number');
      expect(numbers).to.deep.equal([1, 2, 3, 4, 5, 6, 7, 8]);
    });
  });
});
