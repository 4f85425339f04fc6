import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { z } from 'zod';
import { demand, type Permission } from '../identity/access.ts';
import type { Clock } from '../platform/clock.ts';
import { acceptsGzip } from '../platform/compress.ts';
import { type AnyRoute, route, SENT } from '../platform/http.ts';
import { addressNumberSchema } from './address-number.ts';
import { instantSchema } from './cell-contract.ts';
import { levelSchema } from './contract.ts';
import { EXPORT_FORMATS, type ExportFormat, exportCells } from './export-cells.ts';
import { chooseCells, type ExportPlace } from './export-choice.ts';

export const exportQuerySchema = z.object({
  format: z.enum(Object.keys(EXPORT_FORMATS) as [ExportFormat, ...ExportFormat[]]).default('geojson'),
  level: levelSchema.optional(),
  /** System of the coordinates: EPSG:4326, 4490, 4547 and others with an EPSG code. */
  crs: z.string().min(3).max(40).default('EPSG:4326'),
  at: instantSchema.optional(),
  generation: addressNumberSchema.optional(),
  /** As a draft has them; for those who may edit. */
  draft: addressNumberSchema.optional(),
});

/** The route that takes boundaries out as a file. */
export function exportRoutes(place: ExportPlace & { clock: Clock }): AnyRoute[] {
  return [
    route({
      method: 'get',
      path: '/api/exports/cells',
      summary:
        'Cells as a GeoJSON, CSV, zipped Shapefile or GeoPackage file: of now, an instant, a generation or a draft',
      access: { permission: 'map:read' satisfies Permission },
      query: exportQuerySchema,
      answers: { 200: { what: 'The file', type: 'application/octet-stream' } },
      handle: async ({ query, actor, request, response }): Promise<typeof SENT> => {
        const { format, crs, ...choice } = query;
        if (choice.draft !== undefined) demand(actor!, 'grid:write');
        const { cells, codeOf, name } = await chooseCells(place, choice);
        const bytes = exportCells(cells, { format, crs, at: choice.at ?? place.clock(), codeOf });
        // What cannot be written is found with the first bytes, while it can still be answered.
        const chunks = await begun(bytes);
        const { mediaType, extension } = EXPORT_FORMATS[format];
        response.setHeader('content-type', mediaType);
        response.setHeader('content-disposition', `attachment; filename="${name}${extension}"`);
        response.setHeader('cache-control', 'private, no-store');
        const packs = TEXT_FORMATS.has(format) && acceptsGzip(request.headers);
        if (TEXT_FORMATS.has(format)) response.vary('accept-encoding');
        if (packs) response.setHeader('content-encoding', 'gzip');
        const steps = packs ? [Readable.from(chunks), createGzip(), response] : [Readable.from(chunks), response];
        await pipeline(steps as [Readable, typeof response]).catch((error) => {
          if (!response.destroyed) throw error;
        });
        return SENT;
      },
    }),
  ];
}

const TEXT_FORMATS: ReadonlySet<ExportFormat> = new Set(['geojson', 'csv']);

/** The same chunks, the first of them already made. */
async function begun(chunks: AsyncIterable<Buffer>): Promise<AsyncIterable<Buffer>> {
  const iterator = chunks[Symbol.asyncIterator]();
  const first = await iterator.next();
  return (async function* () {
    if (first.done) return;
    yield first.value;
    yield* { [Symbol.asyncIterator]: () => iterator };
  })();
}
