import { counted } from '../../platform/counted.ts';
import { PROBLEM_KINDS } from '../coverage-report.ts';
import { sayPlace } from '../say-place.ts';
import type { ImportResult } from './import-result.ts';

const PROBLEMS_TOLD = 50;
const CRS_FROM = { file: 'the file says so', option: 'as told', format: 'by the format' };

/** Tells an import in lines for a terminal; everything is in the result itself, this tells the first 50 problems. */
export function describeImport(result: ImportResult): string {
  const { problems, level, generation } = result;
  const several = result.multipart > 0 ? `, ${result.multipart} of several features` : '';
  const lines = [
    `${result.file}: ${result.format}, ${result.crs} (${CRS_FROM[result.crsFrom]})`,
    `${counted(result.features, 'feature')}, ${counted(result.cells, 'cell')} of level ${level}${several}`,
    `added ${result.added}, changed ${result.changed}, unchanged ${result.unchanged}, retired ${result.retired}`,
  ];
  if (result.parentsMade.length > 0)
    lines.push(`made ${counted(result.parentsMade.length, 'cell')} of level ${level - 1} as unions of their children`);
  if (result.parentsRedrawn.length > 0)
    lines.push(`redrew ${counted(result.parentsRedrawn.length, 'cell')} above, to stay the union of their children`);
  if (result.adopted.length > 0)
    lines.push(`gave ${counted(result.adopted.length, 'deeper cell')} a parent of level ${level}`);
  lines.push(...result.notes);
  if (problems.length === 0) lines.push('no gaps, overlaps, slivers or orphans');
  else {
    const counts = PROBLEM_KINDS.map((kind) => ({
      kind,
      n: problems.filter((problem) => problem.kind === kind).length,
    }));
    const told = counts.filter(({ n }) => n > 0).map(({ kind, n }) => `${kind} ${n}`);
    lines.push(`problems: ${told.join(', ')}`);
    for (const { kind, message, place } of problems.slice(0, PROBLEMS_TOLD))
      lines.push(`  ${kind}: ${message}, at ${sayPlace(place)}`);
    if (problems.length > PROBLEMS_TOLD) lines.push(`  and ${problems.length - PROBLEMS_TOLD} more (--json lists all)`);
  }
  if (generation !== null) lines.push(`published as generation ${generation}`);
  else if (result.dryRun) lines.push('dry run: nothing was written');
  else lines.push('nothing has changed: no generation was made');
  return lines.join('\n');
}
