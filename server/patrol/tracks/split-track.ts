import { metresBetween } from '../../grid/metres.ts';
import type { PatrolRules } from '../patrol-rules.ts';
import type { Fix } from './fix.ts';

/**
 * Whether a line leads from `a` to `b`, the next that counts: the same recording, no gap between them, and no faster
 * than anybody goes. One that begins anew after impossible ones has a jump before it, which the last condition finds.
 */
export function isJoined(a: Fix, b: Fix, { gapS, speedMps }: Pick<PatrolRules, 'gapS' | 'speedMps'>): boolean {
  const s = (b.atMs - a.atMs) / 1000;
  if (b.begins || s > gapS) return false;
  // Across the 180th meridian GeoJSON asks for two lines.
  if (Math.abs(a.lon - b.lon) > 180) return false;
  return metresBetween([a.lon, a.lat], [b.lon, b.lat]) <= speedMps * s;
}

/**
 * The lines of a walk: positions in order of time, split wherever two are not joined. A position that is joined to none
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
    if (line !== undefined && last !== undefined && isJoined(last, fix, rules)) line.push(fix);
    else {
      line = [fix];
      lines.push(line);
    }
  }
  return lines;
}
