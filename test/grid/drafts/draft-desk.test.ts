import { expect } from 'chai';
import fc from 'fast-check';
import { appendOperation } from '../../../server/grid/drafts/append-operation.ts';
import { describeDraft } from '../../../server/grid/drafts/describe-draft.ts';
import type { DraftSheet } from '../../../server/grid/drafts/draft-desk.ts';
import { listOperations } from '../../../server/grid/drafts/draft-operation-store.ts';
import type { DraftsPlace } from '../../../server/grid/drafts/drafts-place.ts';
import { readDraft } from '../../../server/grid/drafts/read-drafts.ts';
import { redoOperation, undoOperation } from '../../../server/grid/drafts/undo-operation.ts';
import { applyOperation } from '../../../server/grid/topology/apply-operation.ts';
import type { Coverage } from '../../../server/grid/topology/coverage.ts';
import { isRefused } from '../../../server/grid/topology/outcome.ts';
import { shapeOfCell } from '../../../server/grid/topology/structure/cell-shape.ts';
import type { Database } from '../../../server/platform/database.ts';
import { Refusal } from '../../../server/platform/errors.ts';
import { onBothEngines, TEST_CITY } from '../../helpers/engines.ts';
import { between, type DraftTown, MIDDLE, moveBorder, openDraftTown } from './draft-town.ts';

/** What an editor may try, right or wrong; `by` is the process that it asks. */
const step = fc.record({
  by: fc.constantFrom(0, 1),
  what: fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({ border: fc.constantFrom(1, 2, 3), lon: fc.integer({ min: 113_000, max: 113_400 }) }),
    },
    { weight: 3, arbitrary: fc.constant('undo' as const) },
    { weight: 2, arbitrary: fc.constant('redo' as const) },
    { weight: 1, arbitrary: fc.constant('describe' as const) },
  ),
});

describe('the desk of drafts', () => {
  onBothEngines((engine) => {
    let database: Database;
    let town: DraftTown;
    before(async () => {
      database = await engine.freshDatabase();
      town = await openDraftTown(database);
    });
    after(async () => {
      town.close();
      await engine.release(database);
    });

    const shapes = (coverage: Coverage) => [...coverage.cells.keys()].sort().map((key) => shapeOfCell(coverage, key));
    /** Where the middle of a border lies in a coverage. */
    const middleOf = ({ coverage }: DraftSheet, border: 1 | 2 | 3) => {
      const west = coverage.cells.get(town.key((['111', '112', '121'] as const)[border - 1]!))!;
      return shapeOfCell(coverage, west.key)[0]![0]!
        .filter(([, lat]) => lat === MIDDLE)
        .sort(([a], [b]) => b - a)[0]!;
    };

    it('holds in every process what the operations that count make of the base, whatever is done', async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
          const places: DraftsPlace[] = [town.restarted(), town.restarted()];
          const { id } = await town.draft();
          const anna = town.editor('anna');
          let done = 0;
          for (const { by, what } of steps) {
            const place = places[by]!;
            const { head } = await readDraft(place, id);
            const sheet = await place.desk.open(id);
            expect(sheet.head).to.equal(head);
            const act = () => {
              if (what === 'undo') return undoOperation(place, anna, id, head);
              if (what === 'redo') return redoOperation(place, anna, id, head);
              if (what === 'describe') return describeDraft(place, anna, id, { title: `at ${head}` });
              const from = middleOf(sheet, what.border as 1 | 2 | 3);
              const operation = {
                kind: 'move-vertex' as const,
                from,
                to: [what.lon / 1_000, MIDDLE] as [number, number],
              };
              return appendOperation(place, anna, id, { head, operation });
            };
            const outcome = await act().catch((error: unknown) => {
              if (error instanceof Refusal && ['operation-refused', 'draft-state'].includes(error.code))
                return undefined;
              throw error;
            });
            if (outcome !== undefined) done++;
          }
          expect((await readDraft(town.place, id)).head).to.equal(done);
          const counting = (await listOperations(database.knex, TEST_CITY, id)).filter(
            ({ undoneAt }) => undoneAt === null,
          );
          let coverage = await town.place.desk.bases.of(1);
          for (const { operation } of counting) {
            const applied = applyOperation(coverage, operation);
            if (isRefused(applied)) expect.fail(applied.refused);
            coverage = applied.coverage;
          }
          for (const place of [...places, town.restarted()]) {
            const sheet = await place.desk.open(id);
            expect(sheet.steps.map(({ seq }) => seq)).to.deep.equal(counting.map(({ seq }) => seq));
            expect(shapes(sheet.coverage)).to.deep.equal(shapes(coverage));
          }
        }),
        { numRuns: 12 },
      );
    });

    it('keeps no more drafts than a dozen, and reads the others again', async () => {
      const drafts: { id: number }[] = [];
      for (let i = 0; i < 15; i++) drafts.push(await town.draft(moveBorder(1, 113.11 + i / 1_000)));
      for (const [i, { id }] of drafts.entries())
        expect(middleOf(await town.place.desk.open(id), 1)[0]).to.equal(Math.round((113.11 + i / 1_000) * 1e7) / 1e7);
    });

    it('goes on with the base that a draft was replayed on, however many others are looked at', async () => {
      const { id } = await town.draft(moveBorder(1, 113.12));
      const { desk } = town.restarted();
      const sheet = await desk.open(id);
      for (const other of [0, 7, 8, 9, 10]) await desk.bases.of(other);
      expect(await desk.bases.of(1)).to.equal(sheet.base);
      expect(await desk.open(id)).to.equal(sheet);
    });

    it('replays a draft once for many who ask at the same time', async () => {
      const { id } = await town.draft(moveBorder(1, 113.12), moveBorder(3, 113.28));
      const { desk } = town.restarted();
      const sheets = await Promise.all(Array.from({ length: 8 }, () => desk.open(id)));
      expect(new Set(sheets.map(({ coverage }) => coverage)).size).to.equal(1);
    });

    it('lets an operation that means nothing any more stand aside, and says so', async () => {
      const { id } = await town.draft(moveBorder(1, 113.12), moveBorder(3, 113.28));
      const odd = JSON.stringify({ kind: 'move-vertex', from: [0, 0], to: between(2) });
      await database.knex('draft_operation').where({ draft_id: id, seq: 1 }).update({ operation: odd });
      const { steps, coverage } = await town.restarted().desk.open(id);
      expect(steps.map(({ refused }) => refused?.refused)).to.deep.equal(['vertex-not-found', undefined]);
      expect([...coverage.arcs.values()].flatMap(({ positions }) => positions)).to.deep.include([113.28, MIDDLE]);
    });
  });
});
