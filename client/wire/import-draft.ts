import type { DraftImport, DraftImportLine } from '../../server/grid/drafts/import/draft-import-contract.ts';
import { type Api, ApiProblem } from './api.ts';

export type { DraftImport };
export type ImportProgress = { step: string; done: number; total?: number | undefined };

const LINES = 'application/x-ndjson';

/**
 * Sends boundaries as files and fields, and tells how far the server is with them. Stopped by `signal`, nothing is
 * written. Throws ApiProblem.
 */
export async function importDraft(
  api: Api,
  form: FormData,
  options: { signal: AbortSignal; onProgress(progress: ImportProgress): void },
): Promise<DraftImport> {
  const answer = await api.stream('/api/drafts/import', form, { signal: options.signal, accept: LINES });
  let result: DraftImport | undefined;
  for await (const line of linesOf(answer)) {
    if ('progress' in line) options.onProgress(line.progress);
    else if ('result' in line) result = line.result;
    else throw problemOf(line.problem);
  }
  // The connection broke before the end was said.
  if (result === undefined) throw new ApiProblem('offline', 0);
  return result;
}

async function* linesOf(answer: Response): AsyncGenerator<DraftImportLine> {
  const reader = (answer.body as ReadableStream<Uint8Array>).getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    text += done ? '' : decoder.decode(value, { stream: true });
    const lines = text.split('\n');
    text = lines.pop() ?? '';
    for (const line of done ? [...lines, text] : lines)
      if (line.trim() !== '') yield JSON.parse(line) as DraftImportLine;
    if (done) return;
  }
}

function problemOf(problem: Record<string, unknown>): ApiProblem {
  const { code, status, detail, errors } = problem as {
    code?: string;
    status?: number;
    detail?: string;
    errors?: { path: string; message: string }[];
  };
  return new ApiProblem(code ?? 'internal', status ?? 500, detail, errors);
}
