import type { PatrolRules } from '../patrol-rules.ts';
import { isJoined } from '../walk/walk-steps.ts';
import type { Fix } from './fix.ts';

/** Across the 180th meridian GeoJSON asks for two lines. */
const crossesDateLine = (a: Fix, b: Fix): boolean => Math.abs(a.lon - b.lon) > 180;

/**
 * The lines of a walk: positions in order of time, split wherever two are not joined by the rule by which they are reckoned. A position that is joined to none
 * is a line of one.
 * @param keeps false for positions that must not be shown; no line leads across them
 */
export function splitTrack(
  fixes: readonly Fix[],
  rules: Pick<PatrolRules, 'gapS' | 'speedMps'>,
  keeps: (fix: Fix) => boolean = () => true,
): Fix[][] {
  const lines: Fix[][] = [];
  let line: Fix[] | undefined;
  for (const fix of fixes) {
    if (!keeps(fix)) {
      line = undefined;
      continue;
    }
    const last = line?.at(-1);
    if (line !== undefined && last !== undefined && isJoined(last, fix, rules) && !crossesDateLine(last, fix))
      line.push(fix);
    else {
      line = [fix];
      lines.push(line);
    }
  }
  return lines;
}
