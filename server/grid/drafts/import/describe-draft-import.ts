import type { DraftImport, ImportDifference } from './draft-import-contract.ts';

const DIFFERENCES_TOLD = 50;
const CRS_FROM = { file: 'the file says so', option: 'as told', format: 'by the format' };
const CHANGES = { added: 'new', retired: 'retired', shape: 'border', attributes: 'attributes' } as const;

/** Tells an import as a draft in lines for a terminal; everything is in the result itself, this tells the first 50 differences. */
export function describeDraftImport(result: DraftImport): string {
  const { summary, differences, draft } = result;
  const { unchanged, changed, missing, missingAre } = summary;
  const lines = [
    `${result.file}: ${result.format}, ${result.crs} (${CRS_FROM[result.crsFrom]}), ${count(result.features, 'feature')}`,
    `compared with level ${result.level} of generation ${result.generation}: unchanged ${unchanged}, changed ${changed}, new ${summary.new}, missing ${missing}${missing > 0 ? ` (${missingAre})` : ''}`,
  ];
  for (const { code, formerCode, share } of result.matchedByOverlap)
    lines.push(`  ${code} was taken for ${formerCode}, of whose ground and its own ${percent(share)} is both's`);
  for (const difference of differences.slice(0, DIFFERENCES_TOLD)) lines.push(`  ${told(difference)}`);
  if (differences.length > DIFFERENCES_TOLD)
    lines.push(`  and ${differences.length - DIFFERENCES_TOLD} more (--json lists all)`);
  lines.push(...result.notes);
  if (differences.length > 0)
    lines.push(
      result.problems === 0
        ? 'no gaps, overlaps, slivers or orphans'
        : `${count(result.problems, 'problem')} of the boundaries; the draft says where and what mends them`,
    );
  if (draft !== null) lines.push(`draft ${draft.id}: ${draft.title}`);
  else if (differences.length === 0) lines.push('nothing differs: no draft was made');
  else lines.push('dry run: nothing was written');
  return lines.join('\n');
}

function told({ code, formerCode, level, change, areaBeforeM2, areaAfterM2, differsM2 }: ImportDifference): string {
  const number = formerCode === null ? code : `${code} (was ${formerCode})`;
  const area = change === 'added' ? areaAfterM2 : areaBeforeM2;
  const ground =
    change === 'attributes'
      ? ''
      : change === 'shape'
        ? `, ${metres(areaBeforeM2)} → ${metres(areaAfterM2)}, ${metres(differsM2)} differ`
        : `, ${metres(area)}`;
  return `level ${level} ${number}: ${CHANGES[change]}${ground}`;
}

const metres = (areaM2: number): string =>
  `${areaM2 >= 100 ? Math.round(areaM2).toLocaleString('en') : areaM2.toPrecision(2)} m²`;
const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;
const count = (n: number, what: string) => `${n} ${what}${n === 1 ? '' : 's'}`;
