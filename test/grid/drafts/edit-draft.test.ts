import { expect } from 'chai';
import type { Position } from '../../../server/grid/contract.ts';
import { appendOperation } from '../../../server/grid/drafts/append-operation.ts';
import { beginDraft } from '../../../server/grid/drafts/begin-draft.ts';
import { describeDraft } from '../../../server/grid/drafts/describe-draft.ts';
import { discardDraft } from '../../../server/grid/drafts/discard-draft.ts';
import { listOperations } from '../../../server/grid/drafts/draft-operation-store.ts';
import { forgetPresence } from '../../../server/grid/drafts/draft-presence-store.ts';
import { publishDraft } from '../../../server/grid/drafts/publish-draft.ts';
import { readDraft, readDrafts } from '../../../server/grid/drafts/read-drafts.ts';
import { rebaseDraft } from '../../../server/grid/drafts/rebase-draft.ts';
import { reviewDraft } from '../../../server/grid/drafts/review-draft.ts';
import { tellPresence } from '../../../server/grid/drafts/tell-presence.ts';
import { redoOperation, undoOperation } from '../../../server/grid/drafts/undo-operation.ts';
import type { Operation } from '../../../server/grid/topology/operation.ts';
import { shapeOfCell } from '../../../server/grid/topology/structure/cell-shape.ts';
import type { Database } from '../../../server/platform/database.ts';
import { readEvents } from '../../../server/platform/event-log.ts';
import { onBothEngines, TEST_CITY } from '../../helpers/engines.ts';
import { between, type DraftTown, MIDDLE, moveBorder, NORTH, openDraftTown, refusalOf, SOUTH } from './draft-town.ts';

describe('a draft', () => {
  onBothEngines((engine) => {
    let database: Database;
    let town: DraftTown;
    beforeEach(async () => {
      database = await engine.freshDatabase();
      town = await openDraftTown(database);
    });
    afterEach(async () => {
      town.close();
      await engine.release(database);
    });

    const seqs = async (id: number) =>
      (await listOperations(database.knex, TEST_CITY, id)).map(({ seq, undoneAt }) => (undoneAt === null ? seq : -seq));
    /** The ring of a cell in the draft as it stands. */
    const ringOf = async (id: number, code: '111' | '112', place = town.place): Promise<Position[]> => {
      const { coverage } = await place.desk.open(id);
      return shapeOfCell(coverage, town.key(code))[0]![0]!;
    };
    const lastEvent = async () => (await readEvents(database.knex, TEST_CITY, 0, 100)).at(-1)!;

    it('begins from the newest boundaries, with title, reason and author', async () => {
      const { id } = await town.draft();
      expect(await readDraft(town.place, id)).to.deep.include({
        ...{ id, title: 'Survey', reason: 'new road', author: 'anna', state: 'open', head: 0 },
        ...{ baseGeneration: 1, newestGeneration: 1, operations: 0, undone: 0, review: null, reviewRequired: false },
        ...{ publishedGeneration: null, origin: null },
      });
    });

    it('keeps a gesture with the cells that it changed, and tells who has it open', async () => {
      const { id } = await town.draft();
      const { answer } = await appendOperation(town.place, town.editor('bert'), id, {
        head: 0,
        operation: moveBorder(1, 113.12),
      });
      expect(answer).to.deep.include({ head: 1, seq: 1 });
      expect(answer.changed).to.include.members(['111', '112']);
      expect(answer.changed).not.to.include.members(['121']);
      expect(await ringOf(id, '111')).to.deep.include([113.12, MIDDLE]);
      const { kind, subject, payload } = await lastEvent();
      expect([kind, subject]).to.deep.equal(['draft.changed', String(id)]);
      expect(payload).to.deep.equal({ draft: id, head: 1, state: 'open', by: 'bert', cells: answer.changed });
    });

    it('refuses a gesture that would break the boundaries, with the reason, the cells and the place, and keeps nothing', async () => {
      const { id } = await town.draft();
      const crossing: Operation = { kind: 'move-vertex', from: between(1), to: [113.25, MIDDLE] };
      const refusal = await refusalOf(town.append(town.editor('anna'), { id, head: 0 }, crossing));
      expect(refusal.code).to.equal('operation-refused');
      expect(refusal.errors[0]!.path).to.equal('operation');
      expect(refusal.errors[0]!.message).to.match(/^(crosses-border|turns-inside-out|swallows-cell)$/);
      expect(refusal.errors.map(({ path }) => path).filter((path) => path.startsWith('cells.'))).not.to.deep.equal([]);
      const nowhere: Operation = { kind: 'move-vertex', from: [113.17, 27.03], to: [113.18, 27.03] };
      const missing = await refusalOf(town.append(town.editor('anna'), { id, head: 0 }, nowhere));
      expect(missing.errors[0]).to.deep.equal({ path: 'operation', message: 'vertex-not-found' });
      expect(await readDraft(town.place, id)).to.include({ head: 0, operations: 0 });
    });

    it('loses nothing of two who draw at once: one is first, the other is told, sends again, and both are in', async () => {
      const { id } = await town.draft();
      const gestures = [
        { by: town.editor('anna'), operation: moveBorder(1, 113.12) },
        { by: town.editor('bert'), operation: moveBorder(3, 113.28) },
      ];
      const outcomes = await Promise.allSettled(
        gestures.map(({ by, operation }) => town.append(by, { id, head: 0 }, operation)),
      );
      const late = outcomes.findIndex(({ status }) => status === 'rejected');
      expect(outcomes.map(({ status }) => status)).to.have.members(['fulfilled', 'rejected']);
      const refusal = (outcomes[late] as PromiseRejectedResult).reason;
      expect(refusal).to.include({ code: 'draft-moved' });
      expect(refusal.errors).to.deep.equal([{ path: 'head', message: '1' }]);
      const { by, operation } = gestures[late]!;
      expect(await town.append(by, { id, head: 1 }, operation)).to.equal(2);
      const kept = await listOperations(database.knex, TEST_CITY, id);
      expect(kept.map(({ author }) => author)).to.have.members(['anna', 'bert']);
      expect(await ringOf(id, '112')).to.deep.include([113.12, MIDDLE]);
    });

    it('numbers the gestures of many who keep sending again without a gap', async () => {
      const { id } = await town.draft();
      const draw = async (name: string, border: 1 | 2 | 3, lats: readonly number[]) => {
        for (const lat of lats)
          for (;;) {
            const { head } = await readDraft(town.place, id);
            const { coverage } = await town.place.desk.open(id);
            const lon = 113 + border / 10;
            const at: Position = [lon, lat];
            const below = [...coverage.arcs.values()]
              .flatMap(({ positions }) => positions)
              .filter(([x, y]) => x === lon && y < lat)
              .sort((a, b) => b[1] - a[1])[0]!;
            const operation: Operation = { kind: 'insert-vertex', edge: [below, [lon, NORTH]], at };
            const done = await town
              .append(town.editor(name), { id, head }, operation)
              .catch((error: { code?: string }) => (error.code === 'draft-moved' ? undefined : Promise.reject(error)));
            if (done !== undefined) break;
          }
      };
      await Promise.all([
        draw('anna', 1, [27.06, 27.07, 27.08]),
        draw('bert', 2, [27.06, 27.07, 27.08]),
        draw('cora', 3, [27.06, 27.07, 27.08]),
      ]);
      expect(await seqs(id)).to.deep.equal([1, 2, 3, 4, 5, 6, 7, 8, 9]);
      expect(await ringOf(id, '112')).to.deep.include.members([
        [113.1, 27.07],
        [113.2, 27.07],
      ]);
    });

    it('takes the last gestures back, whoever made them, and does them again in their order', async () => {
      const { id, head } = await town.draft(moveBorder(1, 113.12), moveBorder(3, 113.28), {
        ...{ kind: 'rename', cell: town.key('111'), name: { zh: '新', en: 'New' } },
      });
      const bert = town.editor('bert');
      const first = await undoOperation(town.place, bert, id, head);
      expect(first.answer).to.include({ head: head + 1, seq: 3 });
      expect(first.answer.changed).to.include('111');
      await undoOperation(town.place, bert, id, head + 1);
      expect(await seqs(id)).to.deep.equal([1, -2, -3]);
      expect(await readDraft(town.place, id)).to.include({ operations: 1, undone: 2, head: head + 2 });
      expect((await town.place.desk.open(id)).steps.map(({ seq }) => seq)).to.deep.equal([1]);
      const again = await redoOperation(town.place, bert, id, head + 2);
      expect(again.answer).to.include({ head: head + 3, seq: 2 });
      expect(await seqs(id)).to.deep.equal([1, 2, -3]);
    });

    it('comes back to the published bytes when all is undone', async () => {
      const { id, head } = await town.draft(moveBorder(1, 113.12), moveBorder(2, 113.21));
      await undoOperation(town.place, town.editor('anna'), id, head);
      await undoOperation(town.place, town.editor('anna'), id, head + 1);
      const { base, coverage } = await town.place.desk.open(id);
      expect(coverage).to.equal(base);
      const nothing = await refusalOf(undoOperation(town.place, town.editor('anna'), id, head + 2));
      expect([nothing.code, nothing.message]).to.deep.equal(['draft-state', 'There is nothing to undo']);
    });

    it('does nothing again that was undone before another gesture', async () => {
      const { id, head } = await town.draft(moveBorder(1, 113.12), moveBorder(3, 113.28));
      await undoOperation(town.place, town.editor('anna'), id, head);
      await town.append(town.editor('anna'), { id, head: head + 1 }, moveBorder(3, 113.32));
      expect(await seqs(id)).to.deep.equal([1, 3]);
      const nothing = await refusalOf(redoOperation(town.place, town.editor('anna'), id, head + 2));
      expect(nothing.message).to.equal('There is nothing to redo');
    });

    it('undoes further than it keeps in memory', async () => {
      const lats = Array.from({ length: 30 }, (_, i) => SOUTH + (i + 1) / 1_000);
      const operations = lats.map(
        (lat, i): Operation => ({
          ...{ kind: 'insert-vertex', at: [113.1, lat] },
          edge: [[113.1, i === 0 ? SOUTH : lats[i - 1]!], between(1)],
        }),
      );
      let { id, head } = await town.draft(...operations);
      for (let i = 0; i < 28; i++) head = (await undoOperation(town.place, town.editor('anna'), id, head)).answer.head;
      const ring = await ringOf(id, '111');
      expect(ring).to.deep.include.members([
        [113.1, lats[0]!],
        [113.1, lats[1]!],
      ]);
      expect(ring).not.to.deep.include([113.1, lats[2]!]);
      expect(ring).to.deep.equal(await ringOf(id, '111', town.restarted()));
    });

    it('survives a restart', async () => {
      const { id, head } = await town.draft(moveBorder(1, 113.12), moveBorder(3, 113.28));
      await undoOperation(town.place, town.editor('anna'), id, head);
      const place = town.restarted();
      expect(await ringOf(id, '111', place)).to.deep.equal(await ringOf(id, '111'));
      const redone = await redoOperation(place, town.editor('anna'), id, head + 1);
      expect(redone.answer.head).to.equal(head + 2);
      // The other process learns of it when it looks.
      expect((await town.place.desk.open(id)).steps).to.have.lengthOf(2);
    });

    it('appends nothing twice under one key, and refuses the key for something else', async () => {
      const { id } = await town.draft();
      const append = (operation: Operation) =>
        appendOperation(town.place, town.editor('anna'), id, { head: 0, operation }, 'gesture-1');
      const first = await append(moveBorder(1, 113.12));
      const again = await append(moveBorder(1, 113.12));
      expect([first.replay, again.replay]).to.deep.equal([false, true]);
      expect(again.answer).to.deep.equal(first.answer);
      expect(await seqs(id)).to.deep.equal([1]);
      expect((await refusalOf(append(moveBorder(1, 113.13)))).code).to.equal('idempotency-key-reused');
      const other = appendOperation(
        town.place,
        town.editor('bert'),
        id,
        { head: 1, operation: moveBorder(3, 113.28) },
        'gesture-1',
      );
      expect((await other).replay).to.equal(false);
    });

    it('appends once when the same comes twice at once', async () => {
      const { id } = await town.draft();
      const append = () =>
        appendOperation(town.place, town.editor('anna'), id, { head: 0, operation: moveBorder(1, 113.12) }, 'twin');
      const answers = await Promise.all([append(), append(), append()]);
      expect(answers.map(({ answer }) => answer.seq)).to.deep.equal([1, 1, 1]);
      expect(answers.filter(({ replay }) => !replay)).to.have.lengthOf(1);
      expect(await seqs(id)).to.deep.equal([1]);
    });

    it('is begun once under one key', async () => {
      const begin = () => beginDraft(town.place, town.editor('anna'), { title: 'Once', reason: '' }, 'begin-1');
      const [one, two] = await Promise.all([begin(), begin()]);
      expect(one!.answer.id).to.equal(two!.answer.id);
    });

    it('lets title and reason be changed, which is a step like any other', async () => {
      const { id, head } = await town.draft(moveBorder(1, 113.12));
      const { answer } = await describeDraft(town.place, town.editor('bert'), id, { title: 'Bridge' });
      expect(answer).to.include({ title: 'Bridge', reason: 'new road', head: head + 1, operations: 1 });
      expect((await refusalOf(town.append(town.editor('anna'), { id, head }, moveBorder(3, 113.28)))).code).to.equal(
        'draft-moved',
      );
    });

    it('is put aside for good, with an entry in the audit', async () => {
      const { id, head } = await town.draft(moveBorder(1, 113.12));
      expect((await discardDraft(town.place, town.editor('bert'), id)).answer).to.include({ state: 'discarded' });
      const refusals = [
        () => town.append(town.editor('anna'), { id, head: head + 1 }, moveBorder(3, 113.28)),
        () => undoOperation(town.place, town.editor('anna'), id, head + 1),
        () => discardDraft(town.place, town.editor('anna'), id),
        () => describeDraft(town.place, town.editor('anna'), id, { title: 'x' }),
      ];
      for (const work of refusals) expect((await refusalOf(work())).code).to.equal('draft-closed');
      const [entry] = await database.knex('audit').where({ action: 'draft.discard' });
      expect(entry).to.include({ actor: 'bert', subject: String(id), reason: 'new road' });
    });

    it('is listed newest first, by state and by page', async () => {
      const ids: number[] = [];
      for (let i = 0; i < 4; i++) ids.push((await town.draft()).id);
      await discardDraft(town.place, town.editor('anna'), ids[1]!);
      const page = async (query: Parameters<typeof readDrafts>[1]) => {
        const { drafts, nextCursor } = await readDrafts(town.place, query);
        return { ids: drafts.map(({ id }) => id), nextCursor };
      };
      const [a, b, c, d] = ids as [number, number, number, number];
      expect((await page({ limit: 10 })).ids).to.deep.equal([d, c, b, a]);
      expect((await page({ limit: 10, state: 'unfinished' })).ids).to.deep.equal([d, c, a]);
      expect((await page({ limit: 10, state: 'discarded' })).ids).to.deep.equal([b]);
      const first = await page({ limit: 3 });
      expect(first.ids).to.deep.equal([d, c, b]);
      expect(await page({ limit: 3, cursor: first.nextCursor! })).to.deep.equal({ ids: [a], nextCursor: null });
      expect((await refusalOf(page({ limit: 3, cursor: 'x' }))).code).to.equal('invalid-request');
    });

    it('that is not there is not found', async () => {
      const anna = town.editor('anna');
      for (const work of [
        () => readDraft(town.place, 99),
        () => town.append(anna, { id: 99, head: 0 }, moveBorder(1, 113.12)),
        () => undoOperation(town.place, anna, 99, 0),
        () => discardDraft(town.place, anna, 99),
        () => tellPresence(town.place, anna, 99, { view: [113, 27, 114, 28], cells: [], pointer: null }),
      ])
        expect((await refusalOf(work())).code).to.equal('not-found');
    });

    it('tells who else is editing where, for half a minute', async () => {
      const { id } = await town.draft();
      const other = await town.draft();
      const at = (name: string, draft: number, cells: string[]) =>
        tellPresence(town.place, town.editor(name), draft, { view: [113, 27, 114, 28], cells, pointer: [113.1, 27] });
      expect(await at('anna', id, ['111'])).to.deep.equal({ others: [], head: 0 });
      const { others } = await at('bert', other.id, ['122']);
      expect(others.map(({ name, draft, cells }) => ({ name, draft, cells }))).to.deep.equal([
        { name: 'anna', draft: id, cells: ['111'] },
      ]);
      expect(others[0]).to.deep.include({ title: 'Survey', view: [113, 27, 114, 28], pointer: [113.1, 27] });
      await at('anna', id, ['112']);
      expect((await at('bert', other.id, [])).others[0]!.cells).to.deep.equal(['112']);
      town.pass(31_000);
      expect((await at('bert', other.id, [])).others).to.deep.equal([]);
      await forgetPresence(database, TEST_CITY, new Date(town.now().getTime() - 30_000));
      expect(await database.knex('draft_presence').pluck('name')).to.deep.equal(['bert']);
    });

    it('tells where many are at work at once, some of them back after a while', async () => {
      const { id } = await town.draft();
      const accounts = Array.from({ length: 8 }, (_, i) => ({ accountId: i + 1, name: `editor ${i}` }));
      for (let round = 0; round < 12; round++) {
        const told = accounts.map((who) =>
          tellPresence(town.place, who, id, { view: [113, 27, 114, 28], cells: [], pointer: null }),
        );
        for (const { head } of await Promise.all(told)) expect(head).to.equal(0);
        town.pass(60_000);
      }
    });

    it('is drawn in by an account of an area within that area alone', async () => {
      const west = town.editor('bert', '11');
      const { id } = (await beginDraft(town.place, west, { title: 'West', reason: '' })).answer;
      const head = await town.append(west, { id, head: 0 }, moveBorder(1, 113.12));
      for (const operation of [
        moveBorder(2, 113.21),
        moveBorder(3, 113.28),
        { kind: 'rename', cell: town.key('1'), name: { zh: '新', en: 'New' } } as Operation,
      ]) {
        const refusal = await refusalOf(town.append(west, { id, head }, operation));
        expect(refusal.code, operation.kind).to.equal('outside-area');
        expect(refusal.errors[0]!.path).to.match(/^cells\.(1|12|121|122)$/);
      }
      expect((await undoOperation(town.place, west, id, head)).answer.seq).to.equal(1);
      expect((await redoOperation(town.place, west, id, head + 1)).answer.seq).to.equal(1);
    });

    describe('with something in it beyond the area of an account', () => {
      const draft = { id: 0, head: 0 };
      const west = () => town.editor('bert', '11');
      /** Every way to write to a draft, at the head that it is at. */
      const writes: Record<string, (head: number) => Promise<unknown>> = {
        describe: () => describeDraft(town.place, west(), draft.id, { title: 'Mine' }),
        append: (head) => town.append(west(), { id: draft.id, head }, moveBorder(1, 113.12)),
        undo: (head) => undoOperation(town.place, west(), draft.id, head),
        redo: (head) => redoOperation(town.place, west(), draft.id, head),
        rebase: (head) => rebaseDraft(town.place, west(), draft.id, { head, drop: [] }),
        publish: (head) => publishDraft(town.place, west(), draft.id, { head, cases: 'move' }),
        discard: () => discardDraft(town.place, west(), draft.id),
        ...Object.fromEntries(
          (['ask', 'approve', 'return', 'take-back'] as const).map((decision) => [
            decision,
            (head: number) => reviewDraft(town.place, west(), draft.id, { head, decision, note: '' }),
          ]),
        ),
      };
      const refuseAll = async () => {
        const { head, state, title } = await readDraft(town.place, draft.id);
        for (const [name, write] of Object.entries(writes))
          expect((await refusalOf(write(head))).code, name).to.equal('outside-area');
        expect(await readDraft(town.place, draft.id)).to.include({ head, state, title });
      };
      beforeEach(async () => Object.assign(draft, await town.draft(moveBorder(3, 113.28))));

      it('is not written to at all', () => refuseAll());

      it('is not written to where that was undone and may be done again', async () => {
        await undoOperation(town.place, town.editor('anna'), draft.id, draft.head);
        await refuseAll();
      });

      it('is its to write to once that can no longer be done again', async () => {
        await undoOperation(town.place, town.editor('anna'), draft.id, draft.head);
        await town.append(town.editor('anna'), { ...draft, head: draft.head + 1 }, moveBorder(1, 113.12));
        const { answer } = await describeDraft(town.place, west(), draft.id, { title: 'West' });
        expect(answer).to.include({ title: 'West' });
      });
    });

    it('in which nothing is drawn is for its author and accounts of the whole city', async () => {
      const { id } = await town.draft();
      const refusal = await refusalOf(discardDraft(town.place, town.editor('bert', '11'), id));
      expect([refusal.code, refusal.message]).to.deep.equal([
        'outside-area',
        'Nothing is drawn in it yet; it is for anna and accounts of the whole city',
      ]);
      await describeDraft(town.place, town.editor('anna', '12'), id, { title: 'East' });
      expect((await discardDraft(town.place, town.editor('bert'), id)).answer.state).to.equal('discarded');
    });
  });
});
