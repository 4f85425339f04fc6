import { expect } from 'chai';
import fc from 'fast-check';
import request from 'supertest';
import { deskEn } from '../../client/i18n/desk-en.ts';
import { deskZh } from '../../client/i18n/desk-zh.ts';
import { casesImpact } from '../../server/cases/boundary-impact.ts';
import { rehomeCases } from '../../server/cases/rehome-cases.ts';
import { dutyImpact } from '../../server/duty/boundary-impact.ts';
import { POSTS } from '../../server/duty/contract.ts';
import { POST_NAMES } from '../../server/duty/holder-names.ts';
import type { Position } from '../../server/grid/contract.ts';
import { appendOperation } from '../../server/grid/drafts/append-operation.ts';
import { BaseCoverages } from '../../server/grid/drafts/base-coverages.ts';
import { beginDraft } from '../../server/grid/drafts/begin-draft.ts';
import type { CaseRule, Impact, ImpactItem } from '../../server/grid/drafts/draft-contract.ts';
import { DraftDesk } from '../../server/grid/drafts/draft-desk.ts';
import { impactOfDraft } from '../../server/grid/drafts/draft-impact.ts';
import type { DraftsPlace } from '../../server/grid/drafts/drafts-place.ts';
import { publishDraft } from '../../server/grid/drafts/publish-draft.ts';
import { areasOnCells } from '../../server/grid/impact/areas-on-cells.ts';
import { comparesBoundaries } from '../../server/grid/impact/compare-boundaries.ts';
import { impactOnCells } from '../../server/grid/impact/impact-on-cells.ts';
import type { Operation } from '../../server/grid/topology/operation.ts';
import type { Viewer } from '../../server/identity/access.ts';
import type { Database } from '../../server/platform/database.ts';
import { onBothEngines, TEST_CITY } from '../helpers/engines.ts';
import { type CaseTown, openCaseTown, reason, START } from './case-town.ts';

/** Between the old border of A and B at 113.5 and the new one at 113.47; and far west in A. */
const HANDED_OVER: Position = [113.48, 27.65];
const STAYS: Position = [113.41, 27.65];
const WHOLE_CITY: Viewer = { areaCellId: null };
const corner = (lat: number): Operation => ({ kind: 'move-vertex', from: [113.5, lat], to: [113.47, lat] });
const NOTHING = { 'changes-hands': 0, 'loses-cell': 0, moves: 0, concerned: 0 };
const MOVE_BORDER = [corner(27.6), corner(27.7)];

function draftsOf({ place }: CaseTown): DraftsPlace {
  const { database, city, clock, grid } = place;
  const compare = comparesBoundaries(grid);
  return {
    ...{ database, city, clock, databaseTime: async () => clock() },
    desk: new DraftDesk(database, TEST_CITY, new BaseCoverages(database, TEST_CITY, grid)),
    whenHolding: () => grid.refresh(),
    problemsOf: () => [],
    impactOnCells: impactOnCells(compare),
    impactSources: [casesImpact(place, compare), dutyImpact(place, compare), areasOnCells(place, compare)],
    reviewRequired: false,
    publicationLeadMs: 0,
  };
}

describe('the impact of a draft', () => {
  it('calls posts as the desk does', () => {
    for (const post of POSTS) expect(POST_NAMES[post]).to.deep.equal({ zh: deskZh.post[post], en: deskEn.post[post] });
  });

  onBothEngines((engine) => {
    let database: Database;
    let town: CaseTown;
    let drafts: DraftsPlace;
    const gis = { accountId: 9, name: 'gis', areaCellId: null };
    beforeEach(async () => {
      database = await engine.freshDatabase();
      town = await openCaseTown(database);
      drafts = draftsOf(town);
      const { A, B } = town.cellIds;
      await database.knex('post_holding').insert({
        ...{ city: TEST_CITY, cell_id: B, post: 'police', staff: 'P-A', from_day: '2018-01-01' },
      });
      await database.knex('account').where({ id: 5 }).update({ area_cell_id: A });
      await town.place.duties.refresh();
    });
    afterEach(async () => {
      await town.close();
      await engine.release(database);
    });

    const draft = async (operations: readonly Operation[]) => {
      const { id, head: first } = (await beginDraft(drafts, gis, { title: 'Survey', reason: '' })).answer;
      let head = first;
      for (const operation of operations)
        head = (await appendOperation(drafts, gis, id, { head, operation })).answer.head;
      return { id, head };
    };
    const publish = async (operations: readonly Operation[], cases: CaseRule = 'move') => {
      const { id, head } = await draft(operations);
      await publishDraft(drafts, gis, id, { head, cases });
      await town.place.grid.refresh();
    };
    const impactOf = async (operations: readonly Operation[], viewer: Viewer = WHOLE_CITY): Promise<Impact> =>
      impactOfDraft(drafts, viewer, (await draft(operations)).id);
    const itemsOf = ({ parts }: Impact, kind: string): readonly ImpactItem[] =>
      parts.find((part) => part.kind === kind)?.items ?? [];
    const effectsOf = ({ parts }: Impact, kind: string) => parts.find((part) => part.kind === kind)?.effects;
    const caseOf = async (number: string) =>
      (await request(town.app).get(`/api/cases/${number}`).set('x-who', 'desk').expect(200)).body.case;

    it('names the open cases that change hands, due first, with the holders that they then get', async () => {
      const file = async (category: string, at: Position) => (await town.file(category, at)).number;
      const [worker, listed, chosen, closed] = [
        await file('gas', HANDED_OVER),
        await file('manhole', HANDED_OVER),
        await file('gas', HANDED_OVER),
        await file('gas', HANDED_OVER),
      ];
      await file('gas', STAYS);
      await town.act('desk', chosen!, { action: 'dispatch', to: { cell: 'A', post: 'grid-worker' }, note: '' });
      await town.act('desk', closed!, reason('close'));
      const impact = await impactOf(MOVE_BORDER);
      const items = itemsOf(impact, 'cases');
      const told = (item: ImpactItem) => [item.name, item.from, item.to, item.holderFrom?.en, item.holderTo?.en];
      const becomes = (effect: ImpactItem['effect']) => items.filter((item) => item.effect === effect);
      expect(becomes('changes-hands').map(told)).to.deep.equal([
        [worker, 'A', 'B', 'Grid worker, Cell A', 'Grid worker, Cell B'],
      ]);
      expect(becomes('moves').map(told)).to.have.deep.members([
        [listed, 'A', 'B', town.place.duties.organisation('roads')!.name.en, 'roads'],
        [chosen, 'A', 'B', 'Grid worker, Cell A', 'Grid worker, Cell A'],
      ]);
      expect(effectsOf(impact, 'cases')).to.deep.equal({ ...NOTHING, 'changes-hands': 1, moves: 2 });
      const due = becomes('moves').map(({ dueAt }) => dueAt);
      expect(due).to.deep.equal([...due].sort());
      expect(items[0]!.place).to.deep.equal(HANDED_OVER);
      expect(items[0]!.holderFrom!.zh).to.equal('格A网格员');
      expect(impact.transfers.map(({ from, to }) => [from, to])).to.deep.equal([['A', 'B']]);

      await publish(MOVE_BORDER);
      await rehomeCases(town.place);
      for (const { name, holderTo, to } of items) {
        const { cell, holder } = await caseOf(name);
        const words = holder.kind === 'post' ? `Grid worker, ${holder.cell.name.en}` : holder.name.en;
        expect([cell.code, words], name).to.deep.equal([to, holderTo!.en]);
      }
    });

    it('writes nothing', async () => {
      await town.file('gas', HANDED_OVER);
      const state = () => database.knex('report').select('*');
      const before = await state();
      await impactOf(MOVE_BORDER);
      expect(await state()).to.deep.equal(before);
      expect(await database.knex('case_step').count({ n: '*' }).first()).to.include({ n: 1 });
    });

    it('neither tells nor counts a sealed tip but to the police post that may see it', async () => {
      const tip = (await town.file('tip', HANDED_OVER)).number;
      await town.file('gas', HANDED_OVER);
      const seen = async (viewer: Viewer) =>
        (await impactOf(MOVE_BORDER, viewer)).parts.find(({ kind }) => kind === 'cases');
      expect((await seen(WHOLE_CITY))!.count).to.equal(1);
      expect(JSON.stringify(await impactOf(MOVE_BORDER))).to.not.include(tip);
      expect((await seen({ areaCellId: null, sealedCells: [town.cellIds.B] }))!.count).to.equal(1);
      const police = await seen({ areaCellId: null, sealedCells: [town.cellIds.A] });
      expect(police!.count).to.equal(2);
      expect(police!.items.map(({ name }) => name)).to.include(tip);
    });

    it('shows an account only what lies in its area', async () => {
      await town.file('gas', HANDED_OVER);
      const own = await impactOf(MOVE_BORDER, { areaCellId: town.cellIds.B });
      expect(own.parts.map(({ kind }) => kind)).to.deep.equal(['posts']);
      expect(itemsOf(own, 'posts').map(({ from }) => from)).to.deep.equal(['B', 'B']);
    });

    it('names posts and accounts of cells whose border moves as concerned: none of them changes hands', async () => {
      const impact = await impactOf(MOVE_BORDER);
      for (const [kind, concerned] of [
        ['posts', 4],
        ['accounts', 1],
      ] as const)
        expect(effectsOf(impact, kind), kind).to.deep.equal({ ...NOTHING, concerned });
      expect(itemsOf(impact, 'posts').map(({ name, what, from, to }) => [name, what.en, from, to])).to.deep.equal([
        ['人W-A', 'Grid worker', 'A', 'A'],
        ['人P-A', 'Grid police officer', 'A', 'A'],
        ['人W-B', 'Grid worker', 'B', 'B'],
        ['人P-A', 'Grid police officer', 'B', 'B'],
      ]);
      expect(itemsOf(impact, 'accounts').map(({ name, from, to }) => [name, from, to])).to.deep.equal([
        ['account-5', 'A', 'A'],
      ]);
      expect(itemsOf(impact, 'organisations')).to.deep.equal([]);
    });

    it('concerns nobody where a border moves by a centimetre, and tells no ground below 1 m²', async () => {
      await town.file('gas', HANDED_OVER);
      const centimetre = 1e-7;
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(27.6, 27.7), fc.integer({ min: -1, max: 1 }), async (lat, steps) => {
          const nudge: Operation = {
            ...{ kind: 'move-vertex', from: [113.5, lat] },
            to: [113.5 + steps * centimetre, lat],
          };
          const impact = await impactOf(steps === 0 ? [] : [nudge]);
          expect(impact.parts).to.deep.equal([]);
        }),
        { numRuns: 6 },
      );
      const fine: Operation[] = [
        {
          kind: 'insert-vertex',
          edge: [
            [113.5, 27.6],
            [113.5, 27.7],
          ],
          at: [113.5, 27.65],
        },
        {
          kind: 'insert-vertex',
          edge: [
            [113.5, 27.65],
            [113.5, 27.7],
          ],
          at: [113.5, 27.6501],
        },
        {
          kind: 'insert-vertex',
          edge: [
            [113.5, 27.65],
            [113.5, 27.6501],
          ],
          at: [113.5, 27.65005],
        },
        { kind: 'move-vertex', from: [113.5, 27.65005], to: [113.5 + centimetre, 27.65005] },
      ];
      const { transfers, slivers } = await impactOf(fine);
      expect(transfers).to.deep.equal([]);
      expect(slivers.count).to.equal(1);
      expect(slivers.areaM2).to.be.within(0.001, 1);
    });

    it('counts nothing as changing hands that stays where it is', async () => {
      const { A, B } = town.cellIds;
      await town.file('gas', HANDED_OVER);
      const drafts: Operation[][] = [
        MOVE_BORDER,
        [{ kind: 'merge', cells: [String(A), String(B)], into: String(B) }],
        [{ kind: 'renumber', cell: String(A), code: 'C' }],
        [{ kind: 'rename', cell: String(A), name: { zh: '新', en: 'New' } }],
      ];
      for (const operations of drafts) {
        const { parts } = await impactOf(operations);
        for (const { kind, count, effects, items } of parts) {
          expect(Object.values(effects).reduce((sum, one) => sum + one)).to.equal(count);
          for (const { effect, from, to, holderFrom, holderTo } of items) {
            const stays = from === to && holderFrom?.en === holderTo?.en;
            expect(stays, `${kind} ${effect}`).to.equal(effect === 'concerned');
          }
        }
      }
      expect((await impactOf(drafts[2]!)).parts, 'a code alone').to.deep.equal([]);
      expect((await impactOf(drafts[3]!)).parts, 'a name alone').to.deep.equal([]);
    });

    it('leaves who was appointed to a cell that retires on that cell: nobody gains ground unasked', async () => {
      const { A, B } = town.cellIds;
      const [gas, chosen] = [(await town.file('gas', STAYS)).number, (await town.file('gas', STAYS)).number];
      await town.act('desk', chosen, { action: 'dispatch', to: { cell: 'A', post: 'grid-worker' }, note: '' });
      const merge: Operation[] = [{ kind: 'merge', cells: [String(A), String(B)], into: String(B) }];
      const impact = await impactOf(merge);
      expect(itemsOf(impact, 'posts').map(({ name, from, to, effect }) => [name, from, to, effect])).to.deep.equal([
        ['人W-A', 'A', null, 'loses-cell'],
        ['人P-A', 'A', null, 'loses-cell'],
        ['人W-B', 'B', 'B', 'concerned'],
        ['人P-A', 'B', 'B', 'concerned'],
      ]);
      expect(itemsOf(impact, 'accounts').map(({ name, from, to }) => [name, from, to])).to.deep.equal([
        ['account-5', 'A', null],
      ]);
      await publish(merge);
      await rehomeCases(town.place);
      const { duties } = town.place;
      expect(duties.holdersOf(B, 'grid-worker', '2019-05-08').map(({ code }) => code)).to.deep.equal(['W-B']);
      expect(
        duties.holdersOf(A, 'grid-worker', '2019-05-08').map(({ code }) => code),
        'kept',
      ).to.deep.equal(['W-A']);
      expect(await database.knex('account').where({ id: 5 }).first()).to.include({ area_cell_id: A });
      const seen = await request(town.app).get('/api/reports').set('x-area', String(A)).expect(200);
      expect(seen.body.features, 'nothing of the cell that took the ground in').to.deep.equal([]);
      expect((await caseOf(gas)).holder.cell.code).to.equal('B');
      expect((await caseOf(chosen)).holder.cell.code, 'whom people chose keeps it').to.equal('A');
    });

    it('names the entries of the duty lists that would name other ground or none', async () => {
      const entry = (area: string | null) => ({
        category: 'manhole',
        area,
        lead: 'roads',
        assisting: [],
        invented: true,
      });
      await database.knex('register').insert({
        ...{ city: TEST_CITY, name: 'department-duties', version: 2, made_at: START, author: 'test', reason: 'test' },
        entries: JSON.stringify([entry(null), entry('A'), entry('4:B'), entry('C'), entry('T')]),
      });
      await town.place.duties.refresh();
      const { A, B } = town.cellIds;
      const rename: Operation = { kind: 'renumber', cell: String(A), code: 'C' };
      const told = async (...operations: Operation[]) =>
        itemsOf(await impactOf(operations), 'routes').map(({ name, effect, from, to }) => [name, effect, from, to]);
      expect(await told(rename)).to.deep.equal([
        ['manhole', 'changes-hands', null, 'C'],
        ['manhole', 'loses-cell', 'A', null],
      ]);
      expect(await told({ kind: 'merge', cells: [String(A), String(B)], into: String(B) })).to.deep.equal([
        ['manhole', 'loses-cell', 'A', null],
        ['manhole', 'concerned', 'B', 'B'],
      ]);
    });

    it('finds what lies outside the grid and would come into it', async () => {
      await town.file('gas', [113.65, 27.65]);
      const outside: Operation = {
        ...{ kind: 'add-outside', key: 'C', level: 4, code: 'C', name: { zh: '丙', en: 'C' }, urban: null },
        parent: null,
        line: [
          [113.6, 27.6],
          [113.7, 27.6],
          [113.7, 27.7],
          [113.6, 27.7],
        ],
      };
      const items = itemsOf(await impactOf([outside]), 'cases');
      expect(items.map(({ from, to, holderTo }) => [from, to, holderTo?.en])).to.deep.equal([[null, 'C', 'Duty desk']]);
    });

    it('lets every case keep its holder where the publication says so', async () => {
      const { number } = await town.file('gas', HANDED_OVER);
      await publish(MOVE_BORDER, 'keep');
      expect(await rehomeCases(town.place)).to.deep.equal({ looked: 1, moved: 1 });
      const kept = await caseOf(number);
      expect([kept.cell.code, kept.holder.cell.code, kept.version]).to.deep.equal(['B', 'A', 2]);
    });

    it('goes by the publication that moved a case, where several came while nobody looked', async () => {
      const [moved, kept] = [
        (await town.file('gas', HANDED_OVER)).number,
        (await town.file('gas', [113.46, 27.65])).number,
      ];
      await publish(MOVE_BORDER, 'move');
      const back = (lat: number): Operation => ({ kind: 'move-vertex', from: [113.47, lat], to: [113.45, lat] });
      await publish([back(27.6), back(27.7)], 'keep');
      expect(await rehomeCases(town.place)).to.deep.equal({ looked: 2, moved: 2 });
      expect((await caseOf(moved)).holder.cell.code).to.equal('B');
      expect((await caseOf(kept)).holder.cell.code).to.equal('A');
      expect((await caseOf(kept)).cell.code).to.equal('B');
    });
  });
});
