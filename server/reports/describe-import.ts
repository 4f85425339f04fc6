import type { ImportResult } from './import-reports.ts';

const ASIDE_WORDS: Record<string, string> = { 'no-coordinates': 'without coordinates' };

/** Tells an import of reports in lines for a terminal. */
export function describeReportImport(result: ImportResult): string {
  const lines = [
    `${result.rows} rows: added ${result.added}, known before ${result.known}`,
    ...(result.outside > 0
      ? [`${result.outside} of those added lie outside every cell and wait for the duty desk`]
      : []),
  ];
  for (const [reason, count] of Object.entries(result.keptAside))
    lines.push(`kept aside, ${ASIDE_WORDS[reason] ?? reason}: ${count}`);
  if (result.categoriesAdded.length > 0) {
    const names = result.categoriesAdded.map(({ code, name }) => `${name} (${code})`).join(', ');
    lines.push(`added to the category list, as ordinary until somebody edits them: ${names}`);
  }
  return lines.join('\n');
}
