import { listed } from '../../platform/listed.ts';
import type { CheckPointsImported } from '../contract.ts';

/** What an import did, or would do, in lines for a terminal. */
export function describeCheckPointImport(done: CheckPointsImported): string {
  const { added, restored, changed, unchanged, outside, outsideCodes, dryRun } = done;
  const lines = [`${added} added, ${restored} asked for again, ${changed} changed, ${unchanged} as they were`];
  if (outside > 0) lines.push(`${outside} outside the grid, in no cell: ${listed(outsideCodes)}`);
  if (dryRun) lines.push('dry run: nothing was written');
  return lines.join('\n');
}
