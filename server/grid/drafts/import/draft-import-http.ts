import type { Request, Response } from 'express';
import type { Permission } from '../../../identity/access.ts';
import { type AnyRoute, parse, problemOf, type Reply, route, SENT } from '../../../platform/http.ts';
import type { Progress } from '../../../platform/progress.ts';
import type { DraftsPlace, Editor } from '../drafts-place.ts';
import {
  type DraftImport,
  type DraftImportLine,
  draftImportFieldsSchema,
  draftImportSchema,
} from './draft-import-contract.ts';
import { importDraft } from './import-draft.ts';
import { receiveUpload, UPLOAD_LIMITS } from './receive-upload.ts';

const LINES = 'application/x-ndjson';

/** The route that brings boundaries in as a draft. It stands before those that take the number of a draft in its place. */
export function draftImportRoutes(place: DraftsPlace): AnyRoute[] {
  return [
    route({
      method: 'post',
      path: '/api/drafts/import',
      summary: `Boundaries from a file as a draft: multipart/form-data with the file (up to ${UPLOAD_LIMITS.bytes >> 20} MB, or the parts of a Shapefile) and the fields level, code and, where wanted, name, parent, crs, encoding, layer, replace, dryRun, title, reason. With accept: ${LINES} it tells how far it is. Closing the connection stops it`,
      access: { permission: 'grid:write' satisfies Permission },
      body: 'stream',
      answers: {
        201: { what: 'A draft with what differs', schema: draftImportSchema },
        200: { what: 'Nothing differs, or it was a dry run: no draft was made', schema: draftImportSchema },
      },
      handle: async ({ actor, request, response }) => {
        const stop = new AbortController();
        response.once('close', () => stop.abort());
        const lines = request.accepts(['application/json', LINES]) === LINES;
        try {
          const done = await bringIn(place, actor!, request, stop.signal, (progress) => {
            if (lines) writeLine(response, { progress });
          });
          if (!lines) return replyOf(done);
          writeLine(response, { result: done });
        } catch (error) {
          if (!stop.signal.aborted && !response.headersSent) throw error;
          // Nobody reads it any more, or the answer has begun and can only end with the reason.
          if (!stop.signal.aborted) writeLine(response, { problem: problemAsLine(error, response) });
        }
        response.end();
        return SENT;
      },
    }),
  ];
}

function bringIn(
  place: DraftsPlace,
  by: Editor,
  request: Request,
  signal: AbortSignal,
  onProgress: (progress: Progress) => void,
): Promise<DraftImport> {
  return receiveUpload(request, ({ fields, file }) => {
    const { code, name, parent, ...choice } = parse(draftImportFieldsSchema, fields, '');
    signal.throwIfAborted();
    const from = { file, codeField: code, nameField: name, parentField: parent };
    return importDraft(place, by, { ...choice, ...from, signal, onProgress });
  });
}

function replyOf(done: DraftImport): Reply {
  const headers = { 'cache-control': 'no-store' };
  if (done.draft === null) return { headers, json: done };
  return { status: 201, headers: { ...headers, location: `/api/drafts/${done.draft.id}` }, json: done };
}

function problemAsLine(error: unknown, response: Response): Record<string, unknown> {
  const problem = problemOf(error);
  const { requestId, log } = response.locals;
  if (problem.status >= 500) log?.error({ requestId, err: error }, 'request failed');
  return { ...problem, requestId };
}

function writeLine(response: Response, line: DraftImportLine): void {
  if (!response.headersSent) {
    response.setHeader('content-type', `${LINES}; charset=utf-8`);
    response.setHeader('cache-control', 'no-store');
  }
  response.write(`${JSON.stringify(line)}\n`);
}
