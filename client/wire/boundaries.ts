/** What the editor asks of the server about published boundaries; one function to a question. */
import type { generationListSchema } from '../../server/grid/cell-contract.ts';
import type { Level } from '../../server/grid/contract.ts';
import type { CellHistory, HistoryFigures } from '../../server/grid/history/history-contract.ts';
import type { TopologyWire } from '../../server/grid/topology/topology-wire.ts';
import type { Api } from './api.ts';
import type { CellDetail, Difference, Draft } from './wire-types.ts';

export type Generation = (typeof generationListSchema)['_output']['generations'][number];
export type { CellHistory, HistoryFigures };

const at = (generation: number): string => `/api/generations/${generation}`;

/** Every generation, newest first; withdrawn ones too. */
export async function readGenerations(api: Api): Promise<Generation[]> {
  const all: Generation[] = [];
  let cursor: string | null = null;
  do {
    const query: string = cursor === null ? 'limit=500' : `limit=500&cursor=${encodeURIComponent(cursor)}`;
    const page: { generations: Generation[]; nextCursor: string | null } = await api.get(`/api/generations?${query}`);
    all.push(...page.generations);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return all;
}

/** Levels that the boundaries of today have cells of, top first. */
export async function readLevels(api: Api): Promise<Level[]> {
  const { levels = [] } = await api.get<{ levels?: { level: Level }[] }>('/tiles/cells.json');
  return levels.map(({ level }) => level).sort();
}

export const readTopology = (api: Api, generation: number): Promise<TopologyWire> =>
  api.get<TopologyWire>(`${at(generation)}/topology`);

/** What changed from `from` to `to`. */
export const readDifference = (api: Api, from: number, to: number, signal?: AbortSignal): Promise<Difference> =>
  api.get<Difference>(`${at(from)}/difference?with=${to}`, signal === undefined ? {} : { signal });

/** Takes back a generation that does not hold yet; its draft is open again. */
export const withdrawGeneration = (api: Api, generation: number, reason: string): Promise<void> =>
  api.post(`${at(generation)}/withdraw`, { reason });
/** A draft that takes up the shapes of a generation again, under a title; null where that changes nothing. */
export const restoreGeneration = (api: Api, generation: number, title: string): Promise<{ draft: Draft | null }> =>
  api.post(`${at(generation)}/restore`, { title });

/** Every version of the cells that have or had a code. */
export const readCellHistory = (api: Api, code: string, level: number): Promise<CellHistory> =>
  api.get<CellHistory>(`/api/cells/${encodeURIComponent(code)}/history?level=${level}`);

/** A cell as it stands now, without its shape: who answers for it, and what is open. */
export const readCellNow = (api: Api, code: string, level: number): Promise<CellDetail> =>
  api.get<CellDetail>(`/api/cells/${encodeURIComponent(code)}?level=${level}&geometry=none`);

/** Reports counted by the cells of one generation, and on those that hold now. */
export const readFigures = (api: Api, generation: number, level?: number): Promise<HistoryFigures> =>
  api.get<HistoryFigures>(`${at(generation)}/figures${level === undefined ? '' : `?level=${level}`}`);

export interface ExportWish {
  format: string;
  crs: string;
  level?: number;
  draft?: number;
  generation?: number;
}
export const exportAddress = (wish: ExportWish): string =>
  `/api/exports/cells?${new URLSearchParams(Object.entries(wish).map(([name, value]) => [name, String(value)]))}`;
