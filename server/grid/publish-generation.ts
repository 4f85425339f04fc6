import { recordAudit } from '../identity/audit.ts';
import type { Clock } from '../platform/clock.ts';
import type { Transaction } from '../platform/database.ts';
import { refuse } from '../platform/errors.ts';
import { appendEvents, takeEventTurn } from '../platform/event-log.ts';
import type { CaseRule } from './drafts/draft-contract.ts';
import { type CellChange, extendBounds, type NewVersion, type ParentRef, planPublication } from './publication.ts';
import {
  boundsOfStanding,
  closeVersions,
  drawCellIds,
  insertGeneration,
  insertLineage,
  insertVersions,
  type LineageRow,
  lockNewestGeneration,
  retiredCells,
  standingCells,
  updateHoldsFrom,
} from './publication-store.ts';

export interface Lead {
  /** Instant that is wished for; as soon as may be when absent. */
  wanted?: Date | undefined;
  /** How long before it holds a publication must be told, ms. */
  leadMs: number;
  clock: Clock;
}

export interface Publication {
  city: string;
  changes: readonly CellChange[];
  /**
   * Instant from which the new state holds, not before the one that the newest generation holds from. A bare instant is
   * taken as it is, past or not: for what is set up before anybody asks. Of a city at work nothing may change in the
   * past: there it is put off to a lead after all that waits, so that every process has heard of it by then.
   */
  holdsFrom: Date | Lead;
  author: string;
  reason: string;
  /** Now. */
  at: Date;
  /** Draft that it comes of. */
  draftId?: number;
  /** What becomes of open cases whose cell changes; `move` when absent. */
  caseRule?: CaseRule;
  /** Which cell came of which: from one that stood, to one that stands once the publication is done. */
  lineage?: readonly { from: number; to: ParentRef; kind: 'split' | 'merge' }[];
}

/** Published: its number, and the identities of the adds in the order in which they were asked for. */
export interface Published {
  generation: number;
  holdsFrom: Date;
  added: number[];
}

const MISTAKES_TOLD = 20;

function soonest(holdsFrom: Publication['holdsFrom']): Date {
  if (holdsFrom instanceof Date) return holdsFrom;
  const { wanted, leadMs, clock } = holdsFrom;
  return new Date(Math.max(wanted?.getTime() ?? Number.NEGATIVE_INFINITY, clock().getTime() + leadMs));
}

/**
 * Publishes the next generation: all `changes` or none, in the transaction given, with its event `generation.published`.
 * Refused when the result would break an invariant of the grid (see `planPublication`). Two publishers of one city
 * wait for each other; both keep the numbering without gaps.
 */
export async function publishGeneration(transaction: Transaction, publication: Publication): Promise<Published> {
  const { city, changes, author, reason, at, draftId, caseRule = 'move', lineage = [] } = publication;
  if (changes.length === 0) throw refuse('publication-refused', 'There is nothing to publish');
  const newest = await lockNewestGeneration(transaction, city);
  let holdsFrom = soonest(publication.holdsFrom);
  if (newest.holdsFrom !== null && holdsFrom < newest.holdsFrom) throw tooEarly(newest.standing, newest.holdsFrom, at);
  const generation = newest.number + 1;
  await insertGeneration(transaction, {
    ...{ city, number: generation, holdsFrom, publishedAt: at, author, reason, caseRule },
    draftId: draftId ?? null,
  });
  const adds = changes.reduce((count, change) => count + Number(change.kind === 'add'), 0);
  const added = await drawCellIds(transaction, city, generation, adds);
  const toRevive = changes.flatMap((change) => (change.kind === 'revive' ? [change.id] : []));
  const retired = await retiredCells(transaction, city, toRevive);
  const plan = planPublication(await standingCells(transaction, city), changes, added, retired);
  if (plan.mistakes.length > 0)
    throw refuse('publication-refused', plan.mistakes.slice(0, MISTAKES_TOLD).join('; '), {
      errors: plan.mistakes.map((message) => ({ path: 'changes', message })),
    });

  const bounds = await boundsOfStanding(transaction, city, plan.closed);
  for (const { shape } of plan.versions) if (shape) extendBounds(bounds, shape);
  await closeVersions(transaction, city, plan.closed, generation);
  await insertVersions(transaction, city, generation, plan.versions);
  await insertLineage(transaction, city, generation, resolveLineage(lineage, plan.versions));
  // From here on nothing waits for others: the locks of the city and of the draft are held, and the turn to tell it.
  await takeEventTurn(transaction, city);
  const planned = holdsFrom;
  holdsFrom = soonest(publication.holdsFrom);
  if (holdsFrom > planned) await updateHoldsFrom(transaction, city, generation, holdsFrom);
  const detail = {
    changes: changes.length,
    holdsFrom: holdsFrom.toISOString(),
    ...(draftId === undefined ? {} : { draft: draftId }),
  };
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
  return { generation, holdsFrom, added };
}

/** By identity, each pair once; a cell that neither stands by the identity given nor was written is a fault of the caller. */
function resolveLineage(lineage: NonNullable<Publication['lineage']>, versions: readonly NewVersion[]): LineageRow[] {
  const ids = new Map(versions.map(({ level, code, id }) => [`${level} ${code}`, id]));
  const pairs = new Map<string, LineageRow>();
  for (const { from, to, kind } of lineage) {
    const id = 'id' in to ? to.id : ids.get(`${to.level} ${to.code}`);
    if (id === undefined) throw new RangeError(`Lineage names a cell that is not written: ${JSON.stringify(to)}`);
    if (from !== id) pairs.set(`${from} ${id}`, { from, to: id, kind });
  }
  return [...pairs.values()];
}

function tooEarly(generation: number, holdsFrom: Date, at: Date) {
  const from = holdsFrom.toISOString();
  if (holdsFrom <= at)
    return refuse('publication-refused', `Generation ${generation} holds from ${from}; the next cannot hold before it`);
  return refuse(
    'publication-refused',
    `Generation ${generation} is scheduled for ${from}, and the next cannot hold before it: publish from then on, or withdraw it first`,
    { errors: [{ path: 'effectiveAt', message: `must not be before ${from}` }] },
  );
}
