import type { Queryable } from '../platform/database.ts';
import type { Cell, Level } from './contract.ts';
import { shapeOfWkb } from './shape-of-wkb.ts';

/** A published state of all boundaries. */
export interface Generation {
  number: number;
  holdsFrom: Date;
  publishedAt: Date;
  author: string;
  reason: string;
}

/** All generations of a city, newest first. */
export async function listGenerations(queryable: Queryable, city: string): Promise<Generation[]> {
  return queryable('generation')
    .select('number', 'author', 'reason', { holdsFrom: 'holds_from', publishedAt: 'published_at' })
    .where({ city })
    .orderBy('number', 'desc');
}

/** Number of the generation that holds at `instant`; 0 before the first. */
export async function generationAt(queryable: Queryable, city: string, instant: Date): Promise<number> {
  const row = await queryable('generation')
    .where({ city })
    .andWhere('holds_from', '<=', instant)
    .max<{ number: number | null }>({ number: 'number' })
    .first();
  return row?.number ?? 0;
}

/** When the first generation after `instant` begins to hold; undefined when none is scheduled. */
export async function nextChangeAfter(queryable: Queryable, city: string, instant: Date): Promise<Date | undefined> {
  const row = await queryable('generation')
    .where({ city })
    .andWhere('holds_from', '>', instant)
    .min<{ holdsFrom: Date | null }>({ holdsFrom: 'holds_from' })
    .first();
  return row?.holdsFrom ?? undefined;
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
    for (const { zh, en, wkb, ...cell } of rows) cells.push({ ...cell, name: { zh, en }, shape: shapeOfWkb(wkb) });
    if (rows.length < PAGE_CELLS) return cells;
  }
}

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
