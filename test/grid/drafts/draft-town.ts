/**
 * A town in which drafts are drawn: sector 1 with the towns 11 and 12, each of two basic cells, in a row.
 *
 *     27.1 ┌──────┬──────┬──────┬──────┐
 *          │ 111  │ 112  │ 121  │ 122  │     a vertex in the middle of each upright border
 *     27.0 └──────┴──────┴──────┴──────┘
 *         113.0  113.1  113.2  113.3  113.4
 */
import type { Position, Shape } from '../../../server/grid/contract.ts';
import { appendOperation } from '../../../server/grid/drafts/append-operation.ts';
import { BaseCoverages } from '../../../server/grid/drafts/base-coverages.ts';
import { beginDraft } from '../../../server/grid/drafts/begin-draft.ts';
import { DraftDesk } from '../../../server/grid/drafts/draft-desk.ts';
import type { DraftsPlace, Editor } from '../../../server/grid/drafts/drafts-place.ts';
import { publishDraft } from '../../../server/grid/drafts/publish-draft.ts';
import { publishGeneration } from '../../../server/grid/publish-generation.ts';
import { PublishedGrid } from '../../../server/grid/published-grid.ts';
import type { Operation } from '../../../server/grid/topology/operation.ts';
import type { Database } from '../../../server/platform/database.ts';
import { Refusal } from '../../../server/platform/errors.ts';
import { TEST_CITY } from '../../helpers/engines.ts';

export const MORNING = new Date('2026-03-02T01:00:00Z');
export const SOUTH = 27;
export const MIDDLE = 27.05;
export const NORTH = 27.1;
/** Upright borders from west to east: the outline, between 111 and 112, between the towns, between 121 and 122. */
export const BORDERS = [113, 113.1, 113.2, 113.3, 113.4] as const;
/** The vertex in the middle of the border between the cells 111 and 112, and so on. */
export const between = (border: 1 | 2 | 3): Position => [BORDERS[border], MIDDLE];

const block = (west: number, east: number): Shape => [
  [
    [
      ...BORDERS.slice(west, east + 1).map((lon): Position => [lon, SOUTH]),
      [BORDERS[east]!, MIDDLE],
      ...BORDERS.slice(west, east + 1)
        .reverse()
        .map((lon): Position => [lon, NORTH]),
      [BORDERS[west]!, MIDDLE],
      [BORDERS[west]!, SOUTH],
    ],
  ],
];
const cell = (code: string, west: number, east: number, parent: { level: 1 | 2; code: string } | null) => ({
  code,
  name: { zh: `格${code}`, en: `Cell ${code}` },
  urban: null,
  parent,
  synthetic: false,
  shape: block(west, east),
});

export type Codes = '1' | '11' | '12' | '111' | '112' | '121' | '122';
export interface DraftTown {
  place: DraftsPlace;
  database: Database;
  grid: PublishedGrid;
  ids: Record<Codes, number>;
  /** Key of a published cell. */
  key: (code: Codes) => string;
  editor: (name: string, area?: Codes) => Editor;
  /** Begins a draft of anna's, with operations of hers. */
  draft: (...operations: Operation[]) => Promise<{ id: number; head: number }>;
  append: (by: Editor, draft: { id: number; head: number }, operation: Operation) => Promise<number>;
  /** Publishes a draft with these operations at once. */
  publish: (...operations: Operation[]) => Promise<number>;
  /** The same data after a restart: nothing in memory. */
  restarted: () => DraftsPlace;
  /** Moves the clock on, and on with the time that passes. */
  pass: (ms: number) => void;
  now: () => Date;
  close: () => void;
}

export const moveBorder = (border: 1 | 2 | 3, to: number): Operation => ({
  ...{ kind: 'move-vertex', from: between(border) },
  to: [to, MIDDLE],
});

export async function openDraftTown(database: Database, options: Partial<DraftsPlace> = {}): Promise<DraftTown> {
  const startedAt = performance.now();
  let passed = 0;
  const now = () => new Date(MORNING.getTime() + passed + Math.round(performance.now() - startedAt));
  const town = (code: string) => ({ level: 2 as const, code });
  const codes: Codes[] = ['1', '11', '12', '111', '112', '121', '122'];
  const { added } = await database.transaction((transaction) =>
    publishGeneration(transaction, {
      city: TEST_CITY,
      changes: [
        { kind: 'add', level: 1, cell: cell('1', 0, 4, null) },
        { kind: 'add', level: 2, cell: cell('11', 0, 2, { level: 1, code: '1' }) },
        { kind: 'add', level: 2, cell: cell('12', 2, 4, { level: 1, code: '1' }) },
        { kind: 'add', level: 4, cell: cell('111', 0, 1, town('11')) },
        { kind: 'add', level: 4, cell: cell('112', 1, 2, town('11')) },
        { kind: 'add', level: 4, cell: cell('121', 2, 3, town('12')) },
        { kind: 'add', level: 4, cell: cell('122', 3, 4, town('12')) },
      ],
      holdsFrom: new Date(MORNING.getTime() - 86_400_000),
      author: 'test',
      reason: 'test',
      at: MORNING,
    }),
  );
  const ids = Object.fromEntries(codes.map((code, i) => [code, added[i]!])) as Record<Codes, number>;
  const grid = await PublishedGrid.open(database, TEST_CITY, now);
  const open = (): DraftsPlace => ({
    database,
    city: { code: TEST_CITY },
    clock: now,
    databaseTime: async () => now(),
    desk: new DraftDesk(database, TEST_CITY, new BaseCoverages(database, TEST_CITY, grid)),
    whenHolding: (generation, timeoutMs) => grid.whenHolding(generation, timeoutMs),
    problemsOf: () => [],
    impactOnCells: async () => ({ cells: [], transfers: [], slivers: { count: 0, areaM2: 0 } }),
    impactSources: [],
    reviewRequired: false,
    publicationLeadMs: 20,
    ...options,
  });
  const place = open();
  const names = ['anna', 'bert', 'cora'];
  const editor: DraftTown['editor'] = (name, area) => ({
    accountId: names.indexOf(name) + 1,
    name,
    areaCellId: area === undefined ? null : ids[area],
  });
  const append: DraftTown['append'] = async (by, { id, head }, operation) =>
    (await appendOperation(place, by, id, { head, operation })).answer.head;
  const draft: DraftTown['draft'] = async (...operations) => {
    const anna = editor('anna');
    const { id, head: first } = (await beginDraft(place, anna, { title: 'Survey', reason: 'new road' })).answer;
    let head = first;
    for (const operation of operations) head = await append(anna, { id, head }, operation);
    return { id, head };
  };
  return {
    ...{ place, database, grid, ids, editor, draft, append, now },
    key: (code) => String(ids[code]),
    publish: async (...operations) => {
      const { id, head } = await draft(...operations);
      return (await publishDraft(place, editor('bert'), id, { head, cases: 'move' })).answer.generation;
    },
    restarted: open,
    pass: (ms) => {
      passed += ms;
    },
    close: () => grid.close(),
  };
}

/** The refusal that `work` ends with. */
export async function refusalOf(work: Promise<unknown>): Promise<Refusal> {
  const error = await work.then(
    () => undefined,
    (fault: unknown) => fault,
  );
  if (error instanceof Refusal) return error;
  throw error ?? new Error('should have been refused');
}
