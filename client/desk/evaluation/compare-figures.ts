import { FIGURES, type FigureName, type Figures } from '../../../server/evaluation/figures.ts';

/** How a figure changed: by how much, and whether that is better. Null where one of the two is missing. */
export interface Change {
  by: number;
  trend: 'better' | 'worse' | 'same';
}

/** Less than this is no change: a tenth of a point, or a tenth of an hour. */
const LEAST = { share: 0.0005, hours: 0.05 };

export function changeOf(name: FigureName, now: Figures, before: Figures): Change | null {
  const [value, earlier] = [now[name], before[name]];
  if (value === null || earlier === null) return null;
  const { unit, better } = FIGURES[name];
  const by = value - earlier;
  if (Math.abs(by) < LEAST[unit]) return { by: 0, trend: 'same' };
  return { by, trend: by > 0 === (better === 'more') ? 'better' : 'worse' };
}

/** Places on a ramp, 0 to 1, for rows that have the figure: by its range, so that equal values have equal colours. */
export function rampPlaces(
  rows: readonly { key: string; figures: Figures }[],
  name: FigureName,
): { places: Map<string, number>; least: number; most: number } | null {
  const known = rows.flatMap(({ key, figures }) => (figures[name] === null ? [] : [{ key, value: figures[name] }]));
  if (known.length === 0) return null;
  const least = Math.min(...known.map(({ value }) => value));
  const most = Math.max(...known.map(({ value }) => value));
  const range = most - least || 1;
  return { places: new Map(known.map(({ key, value }) => [key, (value - least) / range])), least, most };
}
