import type { HistoryFigures } from '../../wire/boundaries.ts';

/** One cell: its reports by the cells of then, and by those of today by place and by area. */
export interface Row {
  code: string;
  name: { zh: string; en: string };
  counted: number | null;
  located: number | null;
  estimated: number | null;
}

/**
 * One row a code; a cell of then that is gone has no count of today, and the other way round. Those that differ come
 * first, and then those with the most reports.
 */
export function rowsOf({ counted, expressed }: HistoryFigures): Row[] {
  const rows = new Map<string, Row>();
  for (const { code, name, reports } of counted)
    rows.set(code, { code, name, counted: reports, located: null, estimated: null });
  for (const { code, name, located, estimated } of expressed)
    rows.set(code, { code, name, counted: rows.get(code)?.counted ?? null, located, estimated });
  const most = ({ counted, located }: Row): number => Math.max(counted ?? 0, located ?? 0);
  return [...rows.values()].sort(
    (one, other) => Number(differs(other)) - Number(differs(one)) || most(other) - most(one),
  );
}

/** Reports; less is what reckoning by area leaves over. */
export const SAME = 0.05;
const differs = ({ counted, located, estimated }: Row): boolean =>
  counted !== located || Math.abs((estimated ?? 0) - (counted ?? 0)) >= SAME;
