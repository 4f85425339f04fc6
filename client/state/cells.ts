import type { CellFeature } from '../../server/grid/cell-contract.ts';
import type { WireReport } from '../wire/wire-types.ts';

/** What the wall knows of every cell without its shape. */
export interface CellFacts {
  id: number;
  code: string;
  level: number;
  name: { zh: string; en: string };
  parent: string | null;
  bounds: readonly [number, number, number, number];
  open: number;
}
export type Cells = ReadonlyMap<string, CellFacts>;

/** A code is unique per level only. */
export const cellKey = (level: number, code: string): string => `${level}:${code}`;

/** Where the server has the cell of a key; a bare code, as people type it into an address, will do. */
export function cellPath(key: string): string {
  const [, level, code] = /^([1-4]):(.+)$/.exec(key) ?? [];
  return code === undefined
    ? `/api/cells/${encodeURIComponent(key)}`
    : `/api/cells/${encodeURIComponent(code)}?level=${level}`;
}

export function cellsOf(features: readonly CellFeature[]): Cells {
  return new Map(
    features.map(({ id, bbox, properties: { code, level, name, parent, openReports } }) => [
      cellKey(level, code),
      { id, code, level, name, parent, bounds: bbox, open: openReports ?? 0 },
    ]),
  );
}

/** The same cells with one open report more (+1) or less (-1) along the path of `report`. */
export function withReport(cells: Cells, report: WireReport, step: 1 | -1): Cells {
  const next = new Map(cells);
  for (const { level, code } of report.path) {
    const key = cellKey(level, code);
    const cell = next.get(key);
    if (cell !== undefined) next.set(key, { ...cell, open: Math.max(0, cell.open + step) });
  }
  return next;
}
