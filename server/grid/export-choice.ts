import type { Database } from '../platform/database.ts';
import { refuse } from '../platform/errors.ts';
import type { Cell, Level } from './contract.ts';
import { cellsOfDraft } from './drafts/cells-of-draft.ts';
import type { DraftDesk } from './drafts/draft-desk.ts';
import type { PublishedGrid } from './published-grid.ts';
import { generationAt, generationStands, readCells } from './store.ts';

/** Where exported cells come from. */
export interface ExportPlace {
  database: Database;
  city: string;
  grid: Pick<PublishedGrid, 'current'>;
  desk: Pick<DraftDesk, 'open'>;
}

/** Which cells: those of an instant, of a generation or of a draft; of now where none is said. */
export interface ExportChoice {
  level?: Level | undefined;
  at?: Date | undefined;
  generation?: number | undefined;
  draft?: number | undefined;
}

export interface ChosenCells {
  cells: readonly Cell[];
  /** Codes of parents that are not among the cells. */
  codeOf: (cellId: number) => string | undefined;
  /** For the name of a file: "cells-level-3-generation-12". */
  name: string;
}

/** Reads the cells to export. Refuses `invalid-request` for two choices at once, `not-found` for what is not there. */
export async function chooseCells(place: ExportPlace, choice: ExportChoice): Promise<ChosenCells> {
  const { level, at, generation, draft } = choice;
  if ([at, generation, draft].filter((one) => one !== undefined).length > 1)
    throw refuse('invalid-request', 'Say one of at, generation and draft', {
      errors: [{ path: 'query', message: 'at, generation and draft exclude each other' }],
    });
  const { all, from } =
    draft === undefined ? await publishedCells(place, generation, at) : await draftedCells(place, draft);
  const codes = new Map(all.map(({ id, code }) => [id, code]));
  return {
    cells: level === undefined ? all : all.filter((cell) => cell.level === level),
    codeOf: (id) => codes.get(id),
    name: ['cells', ...(level === undefined ? [] : [`level-${level}`]), from].join('-'),
  };
}

async function publishedCells(
  { database, city, grid }: ExportPlace,
  asked: number | undefined,
  at: Date | undefined,
): Promise<{ all: readonly Cell[]; from: string }> {
  const current = grid.current();
  const generation = asked ?? (at === undefined ? current.generation : await generationAt(database.knex, city, at));
  if (asked !== undefined && !(await generationStands(database.knex, city, asked)))
    throw refuse('not-found', `There is no generation ${asked}`);
  const all = generation === current.generation ? current.cells : await readCells(database.knex, city, generation);
  return { all, from: `generation-${generation}` };
}

async function draftedCells({ desk }: ExportPlace, draft: number): Promise<{ all: Cell[]; from: string }> {
  const { coverage } = await desk.open(draft);
  return { all: cellsOfDraft(coverage), from: `draft-${draft}` };
}
