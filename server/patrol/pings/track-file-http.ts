import { createReadStream } from 'node:fs';
import { z } from 'zod';
import { instantSchema } from '../../grid/cell-contract.ts';
import { receiveUpload } from '../../grid/drafts/import/receive-upload.ts';
import type { Permission } from '../../identity/access.ts';
import { refuse } from '../../platform/errors.ts';
import { type Actor, type AnyRoute, parse, route } from '../../platform/http.ts';
import { demandSender, type PingPlace } from './ping-http.ts';
import { takeTrack, trackTakenSchema } from './take-track.ts';
import type { TrackPace } from './track-points.ts';

const LIMITS = { bytes: 64 * 1024 * 1024, files: 1, atOnce: 4 };
const RAW_TYPES = ['application/gpx+xml', 'application/xml', 'text/xml', 'text/plain'];

const outside = z
  .enum(['0', '1'])
  .default('0')
  .describe('1: take a track of which no point lies in the grid too; in a form a field as well');
const paceFields = {
  startedAt: instantSchema.optional().describe('For points without times: when the walk began'),
  speedMps: z.coerce.number().min(0.1).max(300).optional().describe('For points without times: how fast it went, m/s'),
};

const formSchema = z.object({ outside });

/** Recorded tracks as files. */
export function trackFileRoutes(place: PingPlace): AnyRoute[] {
  return [
    route({
      method: 'post',
      path: '/api/patrol/tracks/:worker',
      summary: 'Send a recorded track: GPX or GeoLife PLT, as it is or in a form',
      access: { permission: 'patrol:send' satisfies Permission },
      params: z.object({ worker: z.string().max(60) }),
      query: z.object({ ...paceFields, outside }),
      body: 'stream',
      answers: { 202: { what: 'Stored, and what became of its points', schema: trackTakenSchema } },
      handle: async ({ actor, params: { worker }, query, request }) => {
        const isForm = typeof request.is('multipart/form-data') === 'string';
        if (!isForm && typeof request.is(RAW_TYPES) !== 'string')
          throw refuse('unsupported-media-type', `Send ${RAW_TYPES[0]}, text/plain for PLT, or a form with the file`);
        demandSender(place, actor as Actor, worker);
        const pace = paceOf(query);
        const take = (chunks: AsyncIterable<Buffer>, given: { outside: '0' | '1' }) =>
          takeTrack(place, worker, chunks, { pace, outside: query.outside === '1' || given.outside === '1' });
        const json = isForm
          ? await receiveUpload(
              request,
              ({ file, fields }) => take(createReadStream(file), parse(formSchema, fields, '')),
              LIMITS,
            )
          : await take(limited(request, LIMITS.bytes), query);
        return { status: 202, json };
      },
    }),
  ];
}

/** Both, or none. @throws Refusal invalid-request */
export function paceOf({
  startedAt,
  speedMps,
}: {
  startedAt?: Date | undefined;
  speedMps?: number | undefined;
}): TrackPace | undefined {
  if (startedAt !== undefined && speedMps !== undefined) return { startedAtMs: startedAt.getTime(), speedMps };
  if (startedAt === undefined && speedMps === undefined) return undefined;
  const path = startedAt === undefined ? 'query.startedAt' : 'query.speedMps';
  throw refuse('invalid-request', 'Begin and speed go together', { errors: [{ path, message: 'must be there too' }] });
}

async function* limited(chunks: AsyncIterable<Buffer>, mostBytes: number): AsyncGenerator<Buffer> {
  let bytes = 0;
  for await (const chunk of chunks) {
    bytes += chunk.length;
    if (bytes > mostBytes) throw refuse('body-too-large', `A track may have ${mostBytes} bytes`);
    yield chunk;
  }
}
