import type { Api } from './api.ts';
import type { ReportList, WireReport } from './wire-types.ts';

const PAGE = 500;

/** Reads reports of a query page by page, newest first, at most `most`; `onProgress` hears how many are there. */
export async function loadReports(
  api: Api,
  query: string,
  options: { most: number; signal: AbortSignal; onProgress?: (count: number) => void },
): Promise<{ reports: WireReport[]; capped: boolean }> {
  const reports: WireReport[] = [];
  let cursor: string | null = null;
  do {
    const page = new URLSearchParams(query);
    page.set('limit', String(Math.min(PAGE, options.most - reports.length)));
    if (cursor !== null) page.set('cursor', cursor);
    const list: ReportList = await api.get<ReportList>(`/api/reports?${page}`, { signal: options.signal });
    for (const { geometry, properties } of list.features)
      reports.push({ ...properties, lon: geometry.coordinates[0], lat: geometry.coordinates[1] } as WireReport);
    cursor = list.nextCursor;
    options.onProgress?.(reports.length);
  } while (cursor !== null && reports.length < options.most);
  return { reports, capped: cursor !== null };
}
