import { expect } from 'chai';
import { publishDraft } from '../../../server/grid/drafts/publish-draft.ts';
import { readCells } from '../../../server/grid/store.ts';
import type { Operation, WholeCell } from '../../../server/grid/topology/operation.ts';
import { shapeOfCell } from '../../../server/grid/topology/structure/cell-shape.ts';
import type { Database } from '../../../server/platform/database.ts';
import { onBothEngines, TEST_CITY } from '../../helpers/engines.ts';
import { type DraftTown, openDraftTown, refusalOf } from '../drafts/draft-town.ts';
import { block } from './small-town.ts';

describe('identities that a draft takes up, as they are published', () => {
  onBothEngines((engine) => {
    let database: Database;
    let town: DraftTown;
    /** The identity of 122, which has retired. */
    let retired: number;
    before(async () => {
      database = await engine.freshDatabase();
      town = await openDraftTown(database);
      retired = town.ids['122'];
      await town.publish(adopt([], town.key('122')));
    });
    after(async () => {
      town.close();
      await engine.release(database);
    });

    const adopt = (cells: WholeCell[], ...retire: string[]): Operation => ({ kind: 'adopt', cells, retire });
    const whole = (key: string, id: number | null, east: number, more: Partial<WholeCell> = {}): WholeCell => ({
      ...{ key, id, level: 4, code: key, name: { zh: '', en: key }, urban: null, synthetic: false },
      ...{ parent: town.key('12'), shape: [[block(east, 2, east + 1, 3)]] },
      ...more,
    });
    const publish = ({ id, head }: { id: number; head: number }) =>
      publishDraft(town.place, town.editor('bert'), id, { head, cases: 'move' });

    it('are refused for two cells, and under the key of another', async () => {
      const { append, editor } = town;
      for (const cells of [
        [whole(String(retired), retired, 60), whole('x', retired, 62)],
        [whole('x', retired, 60)],
        [whole('987654', retired, 60)],
      ]) {
        const refusal = await refusalOf(append(editor('anna'), await town.draft(), adopt(cells)));
        expect([refusal.code, refusal.message]).to.deep.equal(['operation-refused', 'key taken']);
      }
    });

    it('are refused at another level', async () => {
      const cell = whole(town.key('121'), town.ids['121'], 60, { level: 3 });
      const { append, editor, key } = town;
      const refusal = await refusalOf(append(editor('anna'), await town.draft(), adopt([cell], key('121'))));
      expect(refusal.message).to.contain('different level');
      const later = await town.draft(adopt([whole('n', null, 64)], key('121')), adopt([cell]));
      expect((await refusalOf(publish(later))).code).to.equal('publication-refused');
    });

    it('are what the draft had', async () => {
      const draft = await town.draft(adopt([whole(String(retired), retired, 60), whole('n', null, 62)]));
      const { coverage } = await town.place.desk.open(draft.id);
      await publish(draft);
      const published = await readCells(database.knex, TEST_CITY, town.grid.current().generation);
      const told = (cells: readonly { level: number; code: string; shape: unknown }[]) =>
        cells.map(({ level, code, shape }) => [level, code, shape]).sort();
      expect(told(published)).to.deep.equal(
        told([...coverage.cells.values()].map((cell) => ({ ...cell, shape: shapeOfCell(coverage, cell.key) }))),
      );
      expect(published.find(({ id }) => id === retired)).to.include({ code: String(retired) });
    });
  });
});
