import { refuse } from '../../platform/errors.ts';
import { type Call, parse } from '../../platform/http.ts';
import { preparePhoto } from '../../reports/photo.ts';
import { readMultipart } from '../../reports/read-multipart.ts';
import { type InspectionInput, inspectionInputSchema } from '../contract.ts';
import type { SentPhoto } from './inspect-site.ts';

const PHOTO_FIELD = /^photo(?::([a-z0-9-]{1,40}))?$/;
const NUMBERS = ['kindVersion', 'lon', 'lat', 'accuracyM'] as const;

/** What a multipart form says: the fields of the JSON body, `answers` as JSON, photos as `photo` or `photo:<item>`; made safe. */
export async function readInspectionForm(call: Call): Promise<{ input: InspectionInput; photos: SentPhoto[] }> {
  const { fields, files, release } = await readMultipart(call.request);
  try {
    const input = parse(inspectionInputSchema, bodyOf(fields), '');
    const photos: SentPhoto[] = [];
    for (const { field, bytes, sha256 } of files) {
      const named = PHOTO_FIELD.exec(field);
      if (named === null)
        throw refuse('invalid-request', 'Photos come as photo, or photo:<item>', {
          errors: [{ path: field.slice(0, 60), message: 'is neither photo nor photo:<item>' }],
        });
      photos.push({ item: named[1] ?? null, photo: await preparePhoto(bytes), hashAsSent: sha256 });
    }
    return { input, photos };
  } finally {
    release();
  }
}

function bodyOf(fields: Record<string, string>): Record<string, unknown> {
  const body: Record<string, unknown> = { ...fields };
  for (const name of NUMBERS) {
    const text = fields[name]?.trim();
    if (text === '') delete body[name];
    else if (text !== undefined) body[name] = Number(text);
  }
  if (fields.answers === undefined) return body;
  try {
    return { ...body, answers: JSON.parse(fields.answers) };
  } catch (cause) {
    throw refuse('invalid-request', 'answers is not valid JSON', {
      errors: [{ path: 'answers', message: 'must be JSON' }],
      cause,
    });
  }
}
