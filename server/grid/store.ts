import type { Queryable } from '../platform/database.ts';
import type { Cell, Level } from './contract.ts';
import type { CaseRule } from './drafts/draft-contract.ts';
import { shapeOfWkb } from './shape-of-wkb.ts';

/** A published state of all boundaries. */
export interface Generation {
  number: number;
  holdsFrom: Date;
  publishedAt: Date;
  author: string;
  reason: string;
  /** When and by whom it was taken back before it held; null for one that stands. */
  withdrawnAt: Date | null;
  withdrawnBy: string | null;
  /** Draft that it was published from; null for an import. */
  draftId: number | null;
  caseRule: CaseRule;
}

/** All generations of a city, newest first. */
export async function listGenerations(queryable: Queryable, city: string): Promise<Generation[]> {
  return selectGenerations(queryable, city).orderBy('number', 'desc');
}

/** One generation, taken back or not; undefined where there is none of that number. */
export async function readGeneration(
  queryable: Queryable,
  city: string,
  number: number,
): Promise<Generation | undefined> {
  return selectGenerations(queryable, city).where({ number }).first();
}

const selectGenerations = (queryable: Queryable, city: string) =>
  queryable('generation')
    .select('number', 'author', 'reason', {
      holdsFrom: 'holds_from',
      publishedAt: 'published_at',
      withdrawnAt: 'withdrawn_at',
      withdrawnBy: 'withdrawn_by',
      draftId: 'draft_id',
      caseRule: 'case_rule',
    })
    .where({ city });

/** Number of the generation that holds at `instant`; 0 before the first. One that was taken back never holds. */
export async function generationAt(queryable: Queryable, city: string, instant: Date): Promise<number> {
  const row = await queryable('generation')
    .where({ city })
    .whereNull('withdrawn_at')
    .andWhere('holds_from', '<=', instant)
    .max<{ number: number | null }>({ number: 'number' })
    .first();
  return row?.number ?? 0;
}

/** Whether a generation of that number stands: it was published and not taken back. */
export async function generationStands(queryable: Queryable, city: string, number: number): Promise<boolean> {
  return (await queryable('generation').where({ city, number }).whereNull('withdrawn_at').first()) !== undefined;
}

/** What becomes of open cases whose cell a generation changed, of those that stand after `number`, the oldest first. */
export async function caseRulesAfter(
  queryable: Queryable,
  city: string,
  number: number,
): Promise<{ number: number; rule: CaseRule }[]> {
  return queryable('generation')
    .select('number', { rule: 'case_rule' })
    .where({ city })
    .whereNull('withdrawn_at')
    .andWhere('number', '>', number)
    .orderBy('number');
}

/** From when a generation holds. */
export interface Holding {
  number: number;
  holdsFrom: Date;
}

/**
 * The generation that holds at `instant`, and those that are to follow it, in the order in which they begin to hold. Of
 * several from one instant the newest holds, and the others are left out. Empty before the first is published.
 */
export async function readSchedule(queryable: Queryable, city: string, instant: Date): Promise<Holding[]> {
  const { rows } = await queryable.raw(
    `select distinct on (holds_from) number, holds_from as "holdsFrom" from generation
     where city = :city and withdrawn_at is null and holds_from >= coalesce(
       (select max(holds_from) from generation where city = :city and withdrawn_at is null and holds_from <= :instant),
       '-infinity')
     order by holds_from, number desc`,
    { city, instant },
  );
  return rows as Holding[];
}

interface CellRow {
  id: number;
  code: string;
  level: Level;
  zh: string;
  en: string;
  urban: boolean | null;
  parentId: number | null;
  synthetic: boolean;
  areaM2: number;
  wkb: Uint8Array;
}

/** Cells fetched by one statement: bounds what the driver holds besides the cells themselves. */
const PAGE_CELLS = 5_000;

/** All cells of `generation`, by id, with shapes exact to the bit. */
export async function readCells(queryable: Queryable, city: string, generation: number): Promise<Cell[]> {
  const cells: Cell[] = [];
  for (;;) {
    const rows: CellRow[] = await queryable('cell_version')
      .select('code', 'level', 'urban', 'synthetic', {
        id: 'cell_id',
        zh: 'name_zh',
        en: 'name_en',
        parentId: 'parent_id',
        areaM2: 'area_m2',
        wkb: queryable.raw(`st_asbinary(shape, 'NDR')`),
      })
      .where({ city })
      .andWhere('cell_id', '>', cells.at(-1)?.id ?? 0)
      .andWhere('from_generation', '<=', generation)
      .andWhere((either) => either.whereNull('to_generation').orWhere('to_generation', '>', generation))
      .orderBy('cell_id')
      .limit(PAGE_CELLS);
    for (const row of rows) cells.push(cellOf(row));
    if (rows.length < PAGE_CELLS) return cells;
  }
}

/**
 * The cells of `generation`, by id, taking from `known` those that are the same there: what did not change is neither
 * read nor held twice. One statement, so that it is one state of the database.
 */
export async function readCellsBeside(
  queryable: Queryable,
  city: string,
  generation: number,
  known: { readonly generation: number; readonly cells: readonly Cell[] },
): Promise<Cell[]> {
  const { rows } = await queryable.raw(BESIDE, { city, generation, known: known.generation });
  const other = new Map<number, Cell | undefined>();
  for (const { gone, ...row } of rows as (CellRow & { gone: boolean })[])
    if (!gone) other.set(row.id, cellOf(row));
    else if (!other.has(row.id)) other.set(row.id, undefined);
  const cells: Cell[] = [];
  for (const cell of known.cells) {
    const is = other.has(cell.id) ? other.get(cell.id) : cell;
    other.delete(cell.id);
    if (is !== undefined) cells.push(is);
  }
  for (const cell of other.values()) if (cell !== undefined) cells.push(cell);
  return cells.sort((a, b) => a.id - b.id);
}

const HOLDS_IN = (generation: string) =>
  `from_generation <= :${generation} and coalesce(to_generation > :${generation}, true)`;
const BESIDE = `
  select cell_id as id, code, level, name_zh as zh, name_en as en, urban, parent_id as "parentId", synthetic,
         area_m2 as "areaM2", st_asbinary(shape, 'NDR') as wkb, false as gone
  from cell_version where city = :city and ${HOLDS_IN('generation')} and not (${HOLDS_IN('known')})
  union all
  select cell_id, null, null, null, null, null, null, null, null, null, true
  from cell_version where city = :city and ${HOLDS_IN('known')} and not (${HOLDS_IN('generation')})`;

const cellOf = ({ zh, en, wkb, ...cell }: CellRow): Cell => ({ ...cell, name: { zh, en }, shape: shapeOfWkb(wkb) });

/** How many open reports each cell has with all below it, sealed tips left out; cells without any are absent. */
export async function countOpenReports(
  queryable: Queryable,
  city: string,
  cellIds: readonly number[],
): Promise<Map<number, number>> {
  if (cellIds.length === 0) return new Map();
  const { rows } = await queryable.raw(
    `select counted.id, count(*) as open
     from report cross join lateral unnest(report.cell_path) as counted (id)
     where report.city = ? and report.state = 'open' and not report.sealed and report.cell_path && ?::bigint[] and counted.id = any (?::bigint[])
     group by counted.id`,
    [city, [...cellIds], [...cellIds]],
  );
  return new Map((rows as { id: number; open: number }[]).map(({ id, open }) => [id, open]));
}
