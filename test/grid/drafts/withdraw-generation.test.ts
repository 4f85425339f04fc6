import { expect } from 'chai';
import { publishDraft } from '../../../server/grid/drafts/publish-draft.ts';
import { readDraft } from '../../../server/grid/drafts/read-drafts.ts';
import { conflictsOf, rebaseDraft } from '../../../server/grid/drafts/rebase-draft.ts';
import { reviewDraft } from '../../../server/grid/drafts/review-draft.ts';
import { withdrawGeneration } from '../../../server/grid/drafts/withdraw-generation.ts';
import type { Operation } from '../../../server/grid/topology/operation.ts';
import type { Database } from '../../../server/platform/database.ts';
import { readEvents } from '../../../server/platform/event-log.ts';
import { onBothEngines, TEST_CITY } from '../../helpers/engines.ts';
import { type DraftTown, MIDDLE, moveBorder, openDraftTown, refusalOf } from './draft-town.ts';

const DAY_MS = 86_400_000;
const onTop: Operation = { kind: 'move-vertex', from: [113.12, MIDDLE], to: [113.13, MIDDLE] };

describe('a draft that stands on a scheduled version', () => {
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

    /** Version 2, which holds from tomorrow on. */
    const schedule = async (): Promise<Date> => {
      const effectiveAt = new Date(town.now().getTime() + DAY_MS);
      const { id, head } = await town.draft(moveBorder(1, 113.12));
      await publishDraft(town.place, town.editor('anna'), id, { head, cases: 'move', effectiveAt });
      return effectiveAt;
    };
    const withdraw = () => withdrawGeneration(town.place, town.editor('bert'), 2, 'too early');

    it('begins from the newest version, and is published on it', async () => {
      const effectiveAt = await schedule();
      const { id, head } = await town.draft(onTop);
      expect(await readDraft(town.place, id)).to.include({ baseGeneration: 2, newestGeneration: 2 });
      expect((await conflictsOf(town.place, id)).conflicts).to.deep.equal([]);
      await publishDraft(town.place, town.editor('anna'), id, { head, cases: 'move', effectiveAt });
      town.pass(2 * DAY_MS);
      await town.grid.refresh();
      expect(town.grid.current().generation).to.equal(3);
      expect(town.grid.current().locate([113.125, MIDDLE]).cell?.code).to.equal('111');
    });

    it('goes back onto the version that stands when that one is withdrawn, with all that still applies', async () => {
      await schedule();
      const draft = await town.draft(onTop, moveBorder(3, 113.28));
      const closed = await town.draft(moveBorder(3, 113.29));
      await database.knex('draft').where({ id: closed.id }).update({ state: 'discarded' });
      await withdraw();
      const back = await readDraft(town.place, draft.id);
      expect(back).to.include({ baseGeneration: 1, newestGeneration: 1, head: draft.head + 1, operations: 2 });
      expect(await readDraft(town.place, closed.id)).to.include({ baseGeneration: 2, head: closed.head });
      for (const place of [town.place, town.restarted()]) {
        const { base, steps } = await place.desk.open(draft.id);
        expect(base.generation).to.equal(1);
        expect(steps.map(({ refused }) => refused?.refused)).to.deep.equal(['vertex-not-found', undefined]);
        const { onto, conflicts } = await conflictsOf(place, draft.id);
        expect([onto, ...conflicts.map(({ seq, why }) => [seq, why])]).to.deep.equal([1, [1, 'vertex-not-found']]);
      }
      const publish = (head: number) =>
        publishDraft(town.place, town.editor('anna'), draft.id, { head, cases: 'move' });
      expect((await refusalOf(publish(back.head))).code).to.equal('draft-conflict');
      const { answer } = await rebaseDraft(town.place, town.editor('anna'), draft.id, { head: back.head, drop: [1] });
      expect((await publish(answer.head)).answer.generation).to.equal(3);
    });

    it('tells whoever has it open, and the audit', async () => {
      await schedule();
      const { id, head } = await town.draft(onTop);
      await withdraw();
      const events = await readEvents(database.knex, TEST_CITY, 0, 100);
      const told = events.filter(({ kind, subject }) => kind === 'draft.changed' && subject === String(id));
      expect(told.at(-1)!.payload).to.deep.include({ draft: id, head: head + 1, state: 'open', by: 'bert' });
      const [row] = await database.knex('audit').where({ action: 'draft.put-back', subject: String(id) });
      expect(row).to.deep.include({ actor: 'bert', reason: 'too early', detail: { from: 2, onto: 1 } });
    });

    it('is looked at by a second person anew', async () => {
      await schedule();
      const { id, head } = await town.draft(moveBorder(3, 113.28));
      const asked = { head, decision: 'ask' as const, note: '' };
      const { answer } = await reviewDraft(town.place, town.editor('anna'), id, asked);
      const approved = { head: answer.head, decision: 'approve' as const, note: '' };
      await reviewDraft(town.place, town.editor('cora'), id, approved);
      await withdraw();
      expect(await readDraft(town.place, id)).to.include({ state: 'open', baseGeneration: 1 });
    });

    it('is never put on a version that was withdrawn meanwhile', async () => {
      await schedule();
      const { id, head } = await town.draft(moveBorder(3, 113.28));
      await database.knex('draft').where({ id }).update({ base_generation: 1 });
      const { desk } = town.restarted();
      await desk.open(id);
      const { bases } = desk;
      const withdrawnMeanwhile = Object.assign(Object.create(bases), {
        of: async (generation: number) => {
          await withdraw();
          return bases.of(generation);
        },
      });
      const slow = {
        ...town.place,
        desk: { open: () => desk.open(id), bases: withdrawnMeanwhile } as unknown as typeof desk,
      };
      const refusal = await refusalOf(rebaseDraft(slow, town.editor('anna'), id, { head, drop: [] }));
      expect(refusal.code).to.equal('draft-moved');
      expect(await readDraft(town.place, id)).to.include({ baseGeneration: 1, head });
    });
  });
});
