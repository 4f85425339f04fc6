import { readBoundAccounts } from '../../identity/binding-store.ts';
import type { Database } from '../../platform/database.ts';
import type { ImpactSource } from '../drafts/impact-source.ts';
import { changedCells, itemOn } from './changed-cell.ts';
import type { CompareBoundaries } from './compare-boundaries.ts';
import { impactPart } from './impact-part.ts';

/**
 * Accounts whose area changes. An account stays bound to its cell: where that retires it sees no more than what had
 * happened there, and somebody must give it another area. It does not follow the ground into the cell that takes it in,
 * for it would then see what lay there before.
 */
export const areasOnCells =
  ({ database, city }: { database: Database; city: { code: string } }, compare: CompareBoundaries): ImpactSource =>
  async (change, viewer) => {
    const changed = changedCells(await compare(change), viewer);
    const accounts = await readBoundAccounts(database.knex, city.code);
    const items = accounts.flatMap(({ name, area }) => {
      const cell = changed(area.id);
      return cell === undefined ? [] : [itemOn(cell, { name, what: area.name })];
    });
    return impactPart('accounts', items);
  };
