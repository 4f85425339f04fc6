import { counted } from '../../platform/counted.ts';
import { listed } from '../../platform/listed.ts';
import type { SiteImport } from './import-sites.ts';

const CRS_FROM = { file: 'the file says so', option: 'as told', format: 'by the format' };

/** Tells an import of sites in lines for a terminal. */
export function describeSiteImport(result: SiteImport): string {
  const { added, changed, unchanged, outside, outsideCodes, addedCodes, changedCodes } = result;
  const lines = [
    `${result.file}: ${result.format}, ${result.crs} (${CRS_FROM[result.crsFrom]}), ${counted(result.rows, 'row')}`,
    `added ${added}, changed ${changed}, unchanged ${unchanged}`,
  ];
  if (result.dryRun && added > 0) lines.push(`would be added: ${listed(addedCodes)}`);
  if (result.dryRun && changed > 0) lines.push(`would be changed: ${listed(changedCodes)}`);
  if (outside > 0) lines.push(`outside the grid, in no cell: ${outside} (${listed(outsideCodes)})`);
  lines.push(...result.notes);
  if (result.dryRun) lines.push('dry run: nothing was written');
  return lines.join('\n');
}
