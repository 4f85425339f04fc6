import type { CellKey } from '../coverage.ts';
import type { Finding } from './finding.ts';
import { groupBy } from './group-by.ts';

/** So many slivers are told one by one, each with all that can be done about it; more are told by their cells. */
const MOST_SINGLE = 500;

/** Borders that were drawn twice make thousands of slivers: then those between the same cells are told as one. */
export function gatherSlivers(findings: readonly Finding[]): readonly Finding[] {
  const slivers = findings.filter(({ kind }) => kind === 'sliver');
  if (slivers.length <= MOST_SINGLE) return findings;
  const groups = groupBy(slivers, ({ reason, keys }) => [reason, ...keys].join('\0'));
  return [...findings.filter(({ kind }) => kind !== 'sliver'), ...[...groups.values()].map(gathered)];
}

function gathered(slivers: readonly [Finding, ...Finding[]]): Finding {
  const largest = slivers.reduce((a, b) => (b.areaM2! > a.areaM2! ? b : a));
  const alongM = new Map<CellKey, number>();
  for (const sliver of slivers)
    for (const [key, lengthM] of sliver.alongM ?? []) alongM.set(key, (alongM.get(key) ?? 0) + lengthM);
  return {
    ...largest,
    areaM2: slivers.reduce((sum, { areaM2 }) => sum + areaM2!, 0),
    widthM: slivers.reduce((most, { widthM }) => Math.max(most, widthM!), 0),
    withinM: slivers.reduce((most, { withinM }) => Math.max(most, withinM!), 0),
    pieces: slivers.length,
    ground: slivers.flatMap(({ ground }) => ground),
    alongM,
  };
}
