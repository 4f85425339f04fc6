import { refuse } from '../../platform/errors.ts';
import type { Cell } from '../contract.ts';
import { type Answered, answerOnce } from '../drafts/answer-once.ts';
import { operationRefused } from '../drafts/append-operation.ts';
import { writeDraft } from '../drafts/begin-draft.ts';
import { checkArea } from '../drafts/check-area.ts';
import { codesOf } from '../drafts/code-of-cell.ts';
import type { Draft } from '../drafts/draft-contract.ts';
import type { DraftsPlace, Editor } from '../drafts/drafts-place.ts';
import { readNewestGeneration } from '../publication-store.ts';
import type { PublishedGrid } from '../published-grid.ts';
import { applyOperation } from '../topology/apply-operation.ts';
import type { Operation, WholeCell } from '../topology/operation.ts';
import { isRefused } from '../topology/outcome.ts';
import { cellsThatDiffer } from './cells-that-differ.ts';

export type RestorePlace = DraftsPlace & { grid: Pick<PublishedGrid, 'numbered'> };

/** What came of it; no draft where the newest boundaries are as they were then. */
export interface Restored {
  draft: Draft | null;
}

/**
 * Begins a draft that takes a former generation up again: one operation on the newest boundaries, with what differs.
 * Cells that retired since get their identity back, and with it whoever was appointed to them. Nothing holds until the
 * draft is published, like any other.
 *
 * @throws Refusal `not-found`; `outside-area`; `operation-refused` where a code or a parent stands in the way
 */
export async function restoreGeneration(
  place: RestorePlace,
  by: Editor,
  number: number,
  title?: string,
  key?: string,
): Promise<Answered<Restored>> {
  const { database, city, desk, grid } = place;
  return answerOnce<Restored>(place, { by, key, what: ['restore', number, title] }, async () => {
    const newest = (await readNewestGeneration(database.knex, city.code)).standing;
    const [former, standing] = [await grid.numbered(number), await grid.numbered(newest)];
    if (number === 0 || former === undefined || standing === undefined)
      throw refuse('not-found', `No generation ${number} stands; see GET /api/generations`);
    const operation = restoration(standing.cells, former.cells);
    if (operation === null) return async () => ({ draft: null });
    const base = await desk.bases.of(newest);
    const outcome = applyOperation(base, operation);
    if (isRefused(outcome)) throw operationRefused(base, outcome);
    checkArea(by, base, outcome.coverage, outcome.changed);
    const changed = codesOf(outcome.changed, outcome.coverage, base);
    const origin = `generation ${number}`;
    return async (transaction) => ({
      draft: await writeDraft(transaction, place, by, {
        ...{ title: title ?? `Restore ${origin}`, reason: '', origin, baseGeneration: newest },
        operations: [{ operation, changed }],
      }),
    });
  });
}

/** What makes `former` of the cells that stand, to the bit; null where nothing differs. */
export function restoration(
  standing: readonly Cell[],
  former: readonly Cell[],
): Extract<Operation, { kind: 'adopt' }> | null {
  const pairs = cellsThatDiffer(standing, former);
  if (pairs.length === 0) return null;
  const cells = pairs.flatMap(({ after, reshaped }): WholeCell[] => {
    if (after === undefined) return [];
    const { id, level, code, name, urban, synthetic, parentId, shape } = after;
    const parent = parentId === null ? null : String(parentId);
    return [{ key: String(id), id, level, code, name, urban, synthetic, parent, shape: reshaped ? shape : null }];
  });
  const retire = pairs.flatMap(({ before, after }) => (after === undefined ? [String(before!.id)] : []));
  return { kind: 'adopt', cells, retire };
}
