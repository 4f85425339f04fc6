import { recordAudit } from '../identity/audit.ts';
import type { Transaction } from '../platform/database.ts';
import { refuse } from '../platform/errors.ts';
import { appendEvents } from '../platform/event-log.ts';
import { type CellChange, extendBounds, planPublication } from './publication.ts';
import {
  boundsOfStanding,
  closeVersions,
  drawCellIds,
  insertGeneration,
  insertVersions,
  lockNewestGeneration,
  standingCells,
} from './publication-store.ts';

export interface Publication {
  city: string;
  changes: readonly CellChange[];
  /** Instant from which the new state holds; not before the one that the newest generation holds from. */
  holdsFrom: Date;
  author: string;
  reason: string;
  /** Now. */
  at: Date;
}

/** Published: its number, and the identities of the adds in the order in which they were asked for. */
export interface Published {
  generation: number;
  added: number[];
}

const MISTAKES_TOLD = 20;

/**
 * Publishes the next generation: all `changes` or none, in the transaction given, with its event `generation.published`.
 * Refused when the result would break an invariant of the grid (see `planPublication`). Two publishers of one city
 * wait for each other; both keep the numbering without gaps.
 */
export async function publishGeneration(transaction: Transaction, publication: Publication): Promise<Published> {
  const { city, changes, holdsFrom, author, reason, at } = publication;
  if (changes.length === 0) throw refuse('publication-refused', 'There is nothing to publish');
  const newest = await lockNewestGeneration(transaction, city);
  if (newest.holdsFrom !== null && holdsFrom < newest.holdsFrom)
    throw refuse(
      'publication-refused',
      `Generation ${newest.number} holds from ${newest.holdsFrom.toISOString()}; the next cannot hold from before it`,
    );
  const generation = newest.number + 1;
  await insertGeneration(transaction, { city, number: generation, holdsFrom, publishedAt: at, author, reason });
  const adds = changes.reduce((count, change) => count + Number(change.kind === 'add'), 0);
  const added = await drawCellIds(transaction, city, generation, adds);
  const plan = planPublication(await standingCells(transaction, city), changes, added);
  if (plan.mistakes.length > 0)
    throw refuse('publication-refused', plan.mistakes.slice(0, MISTAKES_TOLD).join('; '), {
      errors: plan.mistakes.map((message) => ({ path: 'changes', message })),
    });

  const bounds = await boundsOfStanding(transaction, city, plan.closed);
  for (const { shape } of plan.versions) if (shape) extendBounds(bounds, shape);
  await closeVersions(transaction, city, plan.closed, generation);
  await insertVersions(transaction, city, generation, plan.versions);
  const detail = { changes: changes.length, holdsFrom: holdsFrom.toISOString() };
  const subject = String(generation);
  await recordAudit(transaction, city, { at, actor: author, action: 'generation.publish', subject, reason, detail });
  await appendEvents(transaction, city, [
    {
      kind: 'generation.published',
      subject,
      cellPath: [],
      payload: { generation, holdsFrom: holdsFrom.toISOString(), bounds },
    },
  ]);
  return { generation, added };
}
