import { basename } from 'node:path';
import type { Progress } from '../../platform/progress.ts';
import type { CrsOrigin, SourceFile } from '../formats/contract.ts';
import { openFeatures } from '../formats/open-features.ts';
import { type GatheredCells, gatherCells } from './gather-cells.ts';

/** Which file, and how its cells are to be read. */
export interface CellFile {
  /** Path of the file. */
  file: string;
  /** Fields, or several joined as FIELD+FIELD. */
  codeField: string;
  nameField?: string | undefined;
  parentField?: string | undefined;
  crs?: string | undefined;
  encoding?: string | undefined;
  /** Which object, layer or member of a file that has several. */
  layer?: string | undefined;
  signal?: AbortSignal | undefined;
  onProgress?: ((progress: Progress) => void) | undefined;
}

/** The cells of a file, and what was learnt of the file. */
export interface ReadCells extends GatheredCells {
  /** Its name, without the folder. */
  file: string;
  format: string;
  crs: string;
  crsFrom: CrsOrigin;
}

const PROGRESS_FEATURES = 100;

/** Reads the cells of a file of any format known here. Raises `import-refused` with every mistake named, and `unknown-crs`. */
export async function readCellFile(request: CellFile): Promise<ReadCells> {
  const over = new AbortController();
  const signal = request.signal === undefined ? over.signal : AbortSignal.any([request.signal, over.signal]);
  try {
    return await readOpened(await openFeatures(request.file, { ...request, signal }), request);
  } finally {
    over.abort();
  }
}

async function readOpened(source: SourceFile, request: CellFile): Promise<ReadCells> {
  const { codeField, nameField, parentField } = request;
  let read = 0;
  const gathered = await gatherCells(source, { codeField, nameField, parentField }, () => {
    request.signal?.throwIfAborted();
    if (read++ % PROGRESS_FEATURES === 0)
      request.onProgress?.({ step: 'reading', done: source.bytesRead(), total: source.bytesTotal });
  });
  request.onProgress?.({ step: 'reading', done: source.bytesTotal, total: source.bytesTotal });
  return {
    ...gathered,
    notes: [...source.notes, ...gathered.notes],
    file: basename(request.file),
    format: source.format,
    crs: source.crs,
    crsFrom: source.crsFrom,
  };
}
