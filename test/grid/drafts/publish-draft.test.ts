import { expect } from 'chai';
import { CATEGORIES } from '../../../geodata/categories.ts';
import type { DraftProblem } from '../../../server/grid/drafts/draft-contract.ts';
import { publishDraft } from '../../../server/grid/drafts/publish-draft.ts';
import { readDraft } from '../../../server/grid/drafts/read-drafts.ts';
import { conflictsOf, rebaseDraft } from '../../../server/grid/drafts/rebase-draft.ts';
import { reviewDraft } from '../../../server/grid/drafts/review-draft.ts';
import { undoOperation } from '../../../server/grid/drafts/undo-operation.ts';
import { withdrawGeneration } from '../../../server/grid/drafts/withdraw-generation.ts';
import { readCells } from '../../../server/grid/store.ts';
import type { Operation } from '../../../server/grid/topology/operation.ts';
import type { Database } from '../../../server/platform/database.ts';
import { readEvents } from '../../../server/platform/event-log.ts';
import { seedCategories } from '../../../server/reports/category-store.ts';
import { onBothEngines, TEST_CITY } from '../../helpers/engines.ts';
import { type DraftTown, MIDDLE, moveBorder, NORTH, openDraftTown, refusalOf, SOUTH } from './draft-town.ts';

const DAY_MS = 86_400_000;

describe('publishing a draft', () => {
  onBothEngines((engine) => {
    let database: Database;
    let town: DraftTown;
    let problems: DraftProblem[];
    const open = async (options: Parameters<typeof openDraftTown>[1] = {}) => {
      town = await openDraftTown(database, { problemsOf: () => problems, ...options });
    };
    beforeEach(async () => {
      database = await engine.freshDatabase();
      problems = [];
    });
    afterEach(async () => {
      town.close();
      await engine.release(database);
    });

    const publish = (
      draft: { id: number; head: number },
      more: { effectiveAt?: Date; reason?: string } = {},
      by = 'anna',
    ) => publishDraft(town.place, town.editor(by), draft.id, { head: draft.head, cases: 'move', ...more });
    const cellAt = async (lon: number, at?: Date) => {
      const locator = at === undefined ? town.grid.current() : await town.grid.at(at);
      return locator.locate([lon, MIDDLE]).cell?.code;
    };
    const tomorrow = () => new Date(town.now().getTime() + DAY_MS);
    const rename = (code: '111' | '122', text: string): Operation => ({
      ...{ kind: 'rename', cell: town.key(code), name: { zh: text, en: text } },
    });
    const versionsOf = (generation: number) =>
      database.knex('cell_version').where({ from_generation: generation }).orderBy('code').pluck('code');

    it('answers when the new boundaries hold here, and writes nothing but what differs', async () => {
      await open();
      const draft = await town.draft(moveBorder(1, 113.12));
      const { answer } = await publish(draft, { reason: 'opened' });
      expect(answer.generation).to.equal(2);
      expect(answer.changed).to.include.members(['111', '112']);
      expect(await cellAt(113.11)).to.equal('111');
      expect(town.grid.current().generation).to.equal(2);
      expect(await versionsOf(2)).to.deep.equal(['111', '112']);
      expect(await readDraft(town.place, draft.id)).to.include({ state: 'published', publishedGeneration: 2 });
      const [generation] = await database.knex('generation').where({ number: 2 });
      expect(generation).to.include({ author: 'anna', reason: 'opened', draft_id: draft.id, case_rule: 'move' });
      const events = (await readEvents(database.knex, TEST_CITY, 0, 100)).slice(-2);
      expect(events.map(({ kind }) => kind)).to.deep.equal(['generation.published', 'draft.changed']);
      expect(events[1]!.payload).to.deep.include({ state: 'published', by: 'anna', cells: answer.changed });
      const audit = await database.knex('audit').pluck('action').orderBy('id');
      expect(audit).to.include.members(['generation.publish', 'draft.publish']);
    });

    it('holds a lead after all is written, so that other processes hear of it first', async () => {
      await open({ publicationLeadMs: 120 });
      const draft = await town.draft(moveBorder(1, 113.12));
      const asked = town.now();
      const { answer } = await publish(draft);
      expect(Date.parse(answer.holdsFrom)).to.be.within(asked.getTime() + 120, town.now().getTime());
      expect(await cellAt(113.11, new Date(Date.parse(answer.holdsFrom) - 1))).to.equal('112');
    });

    it('answers all the same where the wait for it to hold fails', async () => {
      await open({ whenHolding: () => Promise.reject(new Error('the database went away')) });
      const draft = await town.draft(moveBorder(1, 113.12));
      expect((await publish(draft)).answer.generation).to.equal(2);
    });

    it('publishes once under one key', async () => {
      await open();
      const draft = await town.draft(moveBorder(1, 113.12));
      const go = () =>
        publishDraft(town.place, town.editor('anna'), draft.id, { head: draft.head, cases: 'keep' }, 'publish-1');
      const [one, two] = await Promise.all([go(), go()]);
      expect(one!.answer).to.deep.equal(two!.answer);
      expect((await go()).replay).to.equal(true);
      expect(await database.knex('generation').pluck('number')).to.have.members([1, 2]);
    });

    it('is refused where a problem is grave, with each named, and not where it is a warning', async () => {
      await open();
      const draft = await town.draft(moveBorder(1, 113.12));
      const problem = (id: string, severity: 'error' | 'warning', message: string): DraftProblem => ({
        ...{ id, kind: 'gap', severity, old: false, cells: ['111'], parent: null, level: 4 },
        ...{ place: [113.1, MIDDLE], areaM2: 1, widthM: 1, message, repairs: [] },
      });
      problems = [problem('gap-1', 'error', 'No cell covers 5 m²'), problem('sliver-1', 'warning', 'thin')];
      const refusal = await refusalOf(publish(draft));
      expect(refusal.code).to.equal('publication-refused');
      expect(refusal.errors).to.deep.equal([{ path: 'problems.gap-1', message: 'No cell covers 5 m²' }]);
      expect(await readDraft(town.place, draft.id)).to.include({ state: 'open' });
      problems = problems.slice(1);
      // The same boundaries are not looked at twice: another gesture makes others.
      const head = await town.append(town.editor('anna'), draft, moveBorder(3, 113.28));
      expect((await publish({ ...draft, head })).answer.generation).to.equal(2);
    });

    it('is refused without anything to publish, for an instant past or too far, and at another head', async () => {
      await open();
      const empty = await town.draft();
      expect((await refusalOf(publish(empty))).message).to.include('nothing to publish');
      const draft = await town.draft(moveBorder(1, 113.12));
      const back = await town.append(town.editor('anna'), draft, {
        ...{ kind: 'move-vertex', from: [113.12, MIDDLE], to: [113.1, MIDDLE] },
      });
      expect((await refusalOf(publish({ ...draft, head: back }))).message).to.include('nothing to publish');
      for (const effectiveAt of [new Date(town.now().getTime() - 1_000), new Date('2999-01-01T00:00:00Z')]) {
        const refusal = await refusalOf(publish({ ...draft, head: back }, { effectiveAt }));
        expect([refusal.code, refusal.errors[0]!.path]).to.deep.equal(['publication-refused', 'effectiveAt']);
      }
      expect((await refusalOf(publish(draft))).code).to.equal('draft-moved');
    });

    it('keeps which cell came of a split and of a merge, and who was who', async () => {
      await open();
      const cut: Operation = {
        ...{ kind: 'split', cell: town.key('111') },
        lines: [
          [
            [113.05, SOUTH],
            [113.05, NORTH],
          ],
        ],
        parts: [{ key: 'new', at: [113.02, MIDDLE], code: '113', name: { zh: '格113', en: 'Cell 113' } }],
      };
      expect(await town.publish(cut)).to.equal(2);
      expect(await cellAt(113.02)).to.equal('113');
      expect(await cellAt(113.08)).to.equal('111');
      const part = town.grid.current().cellByCode('113')!.id;
      expect(
        await town.publish({ kind: 'merge', cells: [town.key('111'), String(part)], into: town.key('111') }),
      ).to.equal(3);
      expect(await cellAt(113.02)).to.equal('111');
      const lineage = await database
        .knex('cell_lineage')
        .select('generation', 'from_cell', 'to_cell', 'kind')
        .orderBy('generation');
      expect(lineage).to.deep.equal([
        { generation: 2, from_cell: town.ids['111'], to_cell: part, kind: 'split' },
        { generation: 3, from_cell: part, to_cell: town.ids['111'], kind: 'merge' },
      ]);
    });

    it('takes a stale draft along when nothing of it changed meanwhile', async () => {
      await open();
      const draft = await town.draft(moveBorder(1, 113.12));
      expect(await town.publish(moveBorder(3, 113.28))).to.equal(2);
      expect(await readDraft(town.place, draft.id)).to.include({ baseGeneration: 1, newestGeneration: 2 });
      expect((await conflictsOf(town.place, draft.id)).conflicts).to.deep.equal([]);
      expect((await publish(draft)).answer.generation).to.equal(3);
      expect(await cellAt(113.11)).to.equal('111');
      expect(await cellAt(113.29)).to.equal('122');
      expect(await versionsOf(3)).to.deep.equal(['111', '112']);
    });

    it('names what conflicts, cell by cell, and keeps the draft as it was', async () => {
      await open();
      const draft = await town.draft(moveBorder(1, 113.12), rename('122', 'east'), moveBorder(3, 113.28));
      await town.publish(moveBorder(1, 113.09), rename('122', 'other'));
      const { onto, conflicts } = await conflictsOf(town.place, draft.id);
      expect(onto).to.equal(2);
      expect(conflicts.map(({ seq, kind, author, why }) => ({ seq, kind, author, why }))).to.deep.equal([
        { seq: 1, kind: 'move-vertex', author: 'anna', why: 'border-changed' },
        { seq: 2, kind: 'rename', author: 'anna', why: 'attribute-changed' },
      ]);
      expect(conflicts[0]!.cells).to.deep.equal(['111', '112']);
      expect(conflicts[0]!.place).not.to.equal(null);
      expect(conflicts[1]!.cells).to.deep.equal(['122']);
      const refusal = await refusalOf(publish(draft));
      expect(refusal.code).to.equal('draft-conflict');
      expect(refusal.errors).to.deep.equal(
        conflicts.map(({ seq, message }) => ({ path: `operations.${seq}`, message })),
      );
      expect(refusal.errors[0]!.message).to.include('111, 112').and.include('move-vertex by anna');
      expect(await readDraft(town.place, draft.id)).to.include({ state: 'open', baseGeneration: 1, operations: 3 });
    });

    it('goes on without what conflicts when it is rebased, and says what else must be left', async () => {
      await open();
      const draft = await town.draft(
        moveBorder(1, 113.12),
        { kind: 'move-vertex', from: [113.12, MIDDLE], to: [113.13, MIDDLE] },
        moveBorder(3, 113.28),
      );
      await town.publish(moveBorder(1, 113.09));
      const rebase = (drop: number[]) =>
        rebaseDraft(town.place, town.editor('anna'), draft.id, { head: draft.head, drop });
      const refusal = await refusalOf(rebase([1]));
      expect(refusal.code).to.equal('draft-conflict');
      expect(refusal.errors.map(({ path }) => path)).to.deep.equal(['operations.2']);
      const { answer } = await rebase([1, 2]);
      expect(answer).to.include({ baseGeneration: 2, operations: 1, head: draft.head + 1, state: 'open' });
      expect((await town.place.desk.open(draft.id)).steps.map(({ seq }) => seq)).to.deep.equal([3]);
      expect((await town.restarted().desk.open(draft.id)).base.generation).to.equal(2);
      expect((await publish({ id: draft.id, head: draft.head + 1 })).answer.generation).to.equal(3);
      expect(await versionsOf(3)).to.deep.equal(['121', '122']);
    });

    it('puts a draft on the newest boundaries without loss when nothing conflicts', async () => {
      await open();
      const draft = await town.draft(moveBorder(1, 113.12));
      await undoOperation(town.place, town.editor('anna'), draft.id, draft.head);
      const head = await town.append(
        town.editor('anna'),
        { id: draft.id, head: draft.head + 1 },
        moveBorder(3, 113.28),
      );
      await town.publish(moveBorder(1, 113.09));
      const { answer } = await rebaseDraft(town.place, town.editor('bert'), draft.id, { head, drop: [] });
      expect(answer).to.include({ baseGeneration: 2, operations: 1, undone: 0 });
      const { coverage } = await town.place.desk.open(draft.id);
      expect([...coverage.arcs.values()].flatMap(({ positions }) => positions)).to.deep.include.members([
        [113.09, MIDDLE],
        [113.28, MIDDLE],
      ]);
    });

    it('publishes both of two who publish at once, one on top of the other', async () => {
      await open();
      const [west, east] = [await town.draft(moveBorder(1, 113.12)), await town.draft(moveBorder(3, 113.28))];
      const published = await Promise.all([publish(west), publish(east, {}, 'bert')]);
      expect(published.map(({ answer }) => answer.generation)).to.have.members([2, 3]);
      const cells = await readCells(database.knex, TEST_CITY, 3);
      const vertices = cells.flatMap(({ shape }) => shape.flat(2));
      expect(vertices).to.deep.include.members([
        [113.12, MIDDLE],
        [113.28, MIDDLE],
      ]);
    });

    it('leaves today as it is when it is for tomorrow, and holds from then on', async () => {
      await open();
      const draft = await town.draft(moveBorder(1, 113.12));
      const effectiveAt = tomorrow();
      const { answer } = await publish(draft, { effectiveAt });
      expect(answer).to.deep.include({ generation: 2, holdsFrom: effectiveAt.toISOString() });
      await town.grid.refresh();
      expect(await cellAt(113.11)).to.equal('112');
      expect(await cellAt(113.11, effectiveAt)).to.equal('111');
      town.pass(DAY_MS);
      await town.grid.refresh();
      expect(await cellAt(113.11)).to.equal('111');
    });

    it('refuses another that would hold before a scheduled one, and says what to do', async () => {
      await open();
      const effectiveAt = tomorrow();
      await publish(await town.draft(moveBorder(1, 113.12)), { effectiveAt });
      const second = await town.draft(moveBorder(3, 113.28));
      const refusal = await refusalOf(publish(second));
      expect(refusal.code).to.equal('publication-refused');
      expect(refusal.message).to.equal(
        `Generation 2 is scheduled for ${effectiveAt.toISOString()}, and the next cannot hold before it: publish from then on, or withdraw it first`,
      );
      expect((await publish(second, { effectiveAt })).answer.generation).to.equal(3);
    });

    it('can be taken back before it holds: as if it had never been, and the draft is open again', async () => {
      await open();
      const before = await readCells(database.knex, TEST_CITY, 1);
      const draft = await town.draft(moveBorder(1, 113.12), rename('122', 'east'));
      const effectiveAt = tomorrow();
      await publish(draft, { effectiveAt });
      const { answer } = await withdrawGeneration(town.place, town.editor('bert'), 2, 'too early');
      expect(answer).to.deep.equal({ generation: 2, draft: draft.id });
      expect(await readDraft(town.place, draft.id)).to.include({
        ...{ state: 'open', publishedGeneration: null, operations: 2, newestGeneration: 1, baseGeneration: 1 },
      });
      expect(await readCells(database.knex, TEST_CITY, 2)).to.deep.equal(before);
      expect(await database.knex('cell_version').whereNotNull('to_generation')).to.deep.equal([]);
      await town.grid.refresh();
      expect(await cellAt(113.11, effectiveAt)).to.equal('112');
      town.pass(2 * DAY_MS);
      await town.grid.refresh();
      expect(town.grid.current().generation).to.equal(1);
      const [row] = await database.knex('audit').where({ action: 'generation.withdraw' });
      expect(row).to.include({ actor: 'bert', subject: '2', reason: 'too early' });
      const kinds = (await readEvents(database.knex, TEST_CITY, 0, 100)).map(({ kind }) => kind);
      expect(kinds.slice(-2)).to.deep.equal(['generation.withdrawn', 'draft.changed']);
      // Its number is not used again.
      const head = (await readDraft(town.place, draft.id)).head;
      expect((await publish({ id: draft.id, head })).answer.generation).to.equal(3);
      expect(await cellAt(113.11)).to.equal('111');
    });

    it('cannot be taken back once it holds, twice, or under another that builds on it', async () => {
      await open({ publicationLeadMs: 30 });
      expect(await town.publish(moveBorder(1, 113.12))).to.equal(2);
      const withdraw = (generation: number) => withdrawGeneration(town.place, town.editor('anna'), generation, '');
      expect((await refusalOf(withdraw(2))).message).to.include('is in use');
      expect((await refusalOf(withdraw(9))).code).to.equal('not-found');
      const effectiveAt = tomorrow();
      await publish(await town.draft(moveBorder(3, 113.28)), { effectiveAt });
      await publish(await town.draft(rename('111', 'west')), { effectiveAt });
      const refusal = await refusalOf(withdraw(3));
      expect([refusal.code, refusal.message]).to.deep.equal([
        'withdrawal-refused',
        'Generation 4 builds on it: withdraw that first',
      ]);
      await withdraw(4);
      await withdraw(3);
      expect((await refusalOf(withdraw(3))).message).to.include('taken back before');
    });

    it('cannot be taken back once it holds by the clock of the database, or a report was located by it', async () => {
      let ahead = 0;
      await open({ databaseTime: async () => new Date(town.now().getTime() + ahead) });
      await publish(await town.draft(moveBorder(1, 113.12)), { effectiveAt: tomorrow() });
      const withdraw = () => withdrawGeneration(town.place, town.editor('anna'), 2, '');
      ahead = DAY_MS + 1_000;
      expect((await refusalOf(withdraw())).message).to.include('is in use');
      ahead = 0;
      await database.transaction((transaction) => seedCategories(transaction, TEST_CITY, CATEGORIES));
      const [report] = await database
        .knex('report')
        .insert({
          ...{ city: TEST_CITY, number: '20260303-000001', source: 'test', category: CATEGORIES[0]!.code, severity: 1 },
          ...{ description: '', lon: 113.11, lat: MIDDLE, generation: 2 },
          ...{ occurred_at: town.now(), recorded_at: town.now() },
        })
        .returning('id');
      expect((await refusalOf(withdraw())).message).to.include('is in use');
      await database.knex('report').where(report).update({ generation: 1 });
      expect((await withdraw()).answer.generation).to.equal(2);
    });

    it('brings nothing to life that was refused where it was drawn', async () => {
      await open();
      await publish(await town.draft(moveBorder(1, 113.12)), { effectiveAt: tomorrow() });
      const onTop = await town.draft({ kind: 'move-vertex', from: [113.12, MIDDLE], to: [113.13, MIDDLE] });
      await withdrawGeneration(town.place, town.editor('anna'), 2, '');
      // The same ground again, in another generation.
      expect(await town.publish(moveBorder(1, 113.12))).to.equal(3);
      const { conflicts } = await conflictsOf(town.restarted(), onTop.id);
      expect(conflicts.map(({ seq, why }) => [seq, why])).to.deep.equal([[1, 'vertex-not-found']]);
      expect((await refusalOf(publish(await readDraft(town.place, onTop.id)))).code).to.equal('draft-conflict');
    });

    it('conflicts where it builds on what was taken back', async () => {
      await open();
      await publish(await town.draft(moveBorder(1, 113.12)), { effectiveAt: tomorrow() });
      const onTop = await town.draft({ kind: 'move-vertex', from: [113.12, MIDDLE], to: [113.13, MIDDLE] });
      expect(await readDraft(town.place, onTop.id)).to.include({ baseGeneration: 2 });
      await withdrawGeneration(town.place, town.editor('anna'), 2, '');
      for (const place of [town.place, town.restarted()]) {
        const { onto, conflicts } = await conflictsOf(place, onTop.id);
        expect(onto).to.equal(1);
        expect(conflicts.map(({ seq, why }) => [seq, why])).to.deep.equal([[1, 'vertex-not-found']]);
      }
      expect((await refusalOf(publish(await readDraft(town.place, onTop.id)))).code).to.equal('draft-conflict');
    });

    it('is for an account of an area where all of it lies in that area', async () => {
      await open();
      const draft = await town.draft(moveBorder(1, 113.12), moveBorder(3, 113.28));
      const west = town.editor('bert', '11');
      const go = (head: number) => publishDraft(town.place, west, draft.id, { head, cases: 'move' });
      expect((await refusalOf(go(draft.head))).code).to.equal('outside-area');
      await undoOperation(town.place, town.editor('anna'), draft.id, draft.head);
      const head = await town.append(town.editor('anna'), { ...draft, head: draft.head + 1 }, rename('111', 'west'));
      expect((await go(head)).answer.changed).to.not.include('121');
      const scheduled = await town.draft(moveBorder(3, 113.28));
      await publish(scheduled, { effectiveAt: tomorrow() });
      expect((await refusalOf(withdrawGeneration(town.place, west, 3, ''))).code).to.equal('outside-area');
    });

    describe('with review', () => {
      const review = (
        name: string,
        draft: { id: number; head: number },
        decision: Parameters<typeof reviewDraft>[3]['decision'],
      ) =>
        reviewDraft(town.place, town.editor(name), draft.id, { head: draft.head, decision, note: decision }).then(
          ({ answer }) => answer,
        );
      beforeEach(() => open({ reviewRequired: true }));

      it('is refused until a second person approved it', async () => {
        const draft = await town.draft(moveBorder(1, 113.12));
        expect((await refusalOf(publish(draft))).code).to.equal('review-needed');
        const asked = await review('anna', draft, 'ask');
        expect(asked).to.deep.include({ state: 'asked', reviewRequired: true });
        expect(asked.review).to.deep.include({ decision: 'ask', by: 'anna', note: 'ask' });
        expect((await refusalOf(publish(asked))).code).to.equal('review-needed');
        const own = await refusalOf(review('anna', asked, 'approve'));
        expect([own.code, own.message]).to.deep.equal([
          'review-needed',
          'Operations of anna are in it; somebody else must approve it',
        ]);
        const approved = await review('bert', asked, 'approve');
        expect(approved).to.include({ state: 'approved' });
        expect((await publish(approved)).answer.generation).to.equal(2);
        const actions = await database.knex('audit').whereLike('action', 'draft.%').orderBy('id').pluck('action');
        expect(actions).to.deep.equal(['draft.ask', 'draft.approve', 'draft.publish']);
      });

      it('may be approved by whose operations were all undone', async () => {
        const draft = await town.draft(moveBorder(1, 113.12));
        const head = await town.append(town.editor('bert'), draft, moveBorder(3, 113.28));
        const asked = await review('anna', { ...draft, head }, 'ask');
        expect((await refusalOf(review('bert', asked, 'approve'))).code).to.equal('review-needed');
        const { answer } = await undoOperation(town.place, town.editor('anna'), draft.id, asked.head);
        const again = await review('anna', { ...draft, head: answer.head }, 'ask');
        expect(await review('bert', again, 'approve')).to.include({ state: 'approved' });
      });

      it('is approved by an account of an area where all of it lies in that area', async () => {
        const asked = await review('anna', await town.draft(moveBorder(1, 113.12)), 'ask');
        const approve = (area: '11' | '12') =>
          reviewDraft(town.place, town.editor('bert', area), asked.id, {
            head: asked.head,
            decision: 'approve',
            note: '',
          });
        expect((await refusalOf(approve('12'))).code).to.equal('outside-area');
        expect((await approve('11')).answer.state).to.equal('approved');
      });

      it('loses its approval with the next gesture', async () => {
        const draft = await town.draft(moveBorder(1, 113.12));
        const approved = await review('bert', await review('anna', draft, 'ask'), 'approve');
        const head = await town.append(town.editor('anna'), approved, moveBorder(3, 113.28));
        expect(await readDraft(town.place, draft.id)).to.include({ state: 'open' });
        expect((await refusalOf(publish({ ...draft, head }))).code).to.equal('review-needed');
      });

      it('keeps its approval when other boundaries were published that do not touch it', async () => {
        const draft = await town.draft(moveBorder(1, 113.12));
        const approved = await review('bert', await review('anna', draft, 'ask'), 'approve');
        const other = await review(
          'bert',
          await review('anna', await town.draft(moveBorder(3, 113.28)), 'ask'),
          'approve',
        );
        expect((await publish(other)).answer.generation).to.equal(2);
        expect((await publish(approved)).answer.generation).to.equal(3);
      });

      it('is returned with words, taken back, and approved only at the head that was seen', async () => {
        const draft = await town.draft(moveBorder(1, 113.12));
        expect((await refusalOf(review('bert', draft, 'approve'))).code).to.equal('draft-state');
        const returned = await review('bert', await review('anna', draft, 'ask'), 'return');
        expect(returned).to.include({ state: 'open' });
        expect(returned.review).to.deep.include({ decision: 'return', by: 'bert', note: 'return' });
        const asked = await review('anna', returned, 'ask');
        expect((await refusalOf(review('bert', { ...asked, head: asked.head - 1 }, 'approve'))).code).to.equal(
          'draft-moved',
        );
        expect(await review('anna', asked, 'take-back')).to.include({ state: 'open' });
      });
    });
  });
});
