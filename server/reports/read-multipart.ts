import { createHash } from 'node:crypto';
import busboy from 'busboy';
import type { Request } from 'express';
import { refuse } from '../platform/errors.ts';
import { PHOTO_LIMITS } from './photo.ts';

/** A form as it came in: its text fields, and its files in their order. */
export interface Form {
  fields: Record<string, string>;
  /** `field` is the name under which a file was sent. */
  files: { field: string; bytes: Buffer; sha256: string }[];
  /** Call when the files are done with: until then they count against what all forms may hold. */
  release(): void;
}

const FIELD_LIMITS = { fields: 20, fieldNameSize: 60, fieldSize: 64 * 1024, headerPairs: 50 };
/** All files of a form together; what one request may hold in memory. */
const FILES_BYTES = 40 * 1024 * 1024;
/** All forms that are being read or prepared at one time: a flood of photos waits outside, not in memory. */
export const ALL_FORMS_BYTES = 256 * 1024 * 1024;
let heldByAllBytes = 0;

/**
 * Reads a multipart/form-data request into memory, within limits. Once a limit is passed nothing more is kept, and the
 * rest of the body is read and thrown away, so that the sender gets to read the answer.
 * @throws Refusal `body-too-large`, `invalid-request`, `overloaded`
 */
export function readMultipart(request: Request): Promise<Form> {
  return new Promise((resolve, reject) => {
    let heldBytes = 0;
    const release = (): void => {
      heldByAllBytes -= heldBytes;
      heldBytes = 0;
    };
    const form: Form = { fields: Object.create(null), files: [], release };
    let failed = false;
    let parser: busboy.Busboy;
    const fail = (error: Error): void => {
      failed = true;
      release();
      form.files.length = 0;
      request.unpipe(parser);
      request.resume();
      reject(error);
    };
    try {
      const limits = { ...FIELD_LIMITS, files: PHOTO_LIMITS.count, fileSize: PHOTO_LIMITS.bytes };
      parser = busboy({ headers: request.headers, limits, defParamCharset: 'utf8' });
    } catch (cause) {
      reject(refuse('invalid-request', 'The multipart form has no usable boundary', { cause }));
      return;
    }
    parser.on('field', (name, value, { nameTruncated, valueTruncated }) => {
      if (nameTruncated || valueTruncated) fail(refuse('body-too-large', `The field ${name} is too long`));
      else if (name in form.fields) fail(refuse('invalid-request', `The field ${name} comes twice`));
      else form.fields[name] = value;
    });
    parser.on('file', (field, stream, { filename }) => {
      const parts: Buffer[] = [];
      // Where the form breaks off inside a file, busboy says so on the file too; unheard, that would end the process.
      stream.on('error', () => {});
      stream.on('data', (part: Buffer) => {
        if (failed) return;
        heldBytes += part.length;
        heldByAllBytes += part.length;
        if (heldBytes > FILES_BYTES)
          fail(refuse('body-too-large', `All photos together may have ${FILES_BYTES} bytes`));
        else if (heldByAllBytes > ALL_FORMS_BYTES)
          fail(refuse('overloaded', 'Too many photos arrive at once; send the report again', { retryAfterS: 5 }));
        else parts.push(part);
      });
      stream.on('limit', () => fail(refuse('body-too-large', `A photo may have ${PHOTO_LIMITS.bytes} bytes`)));
      stream.on('end', () => {
        const bytes = Buffer.concat(parts);
        parts.length = 0;
        // A browser sends a nameless file of no bytes where none was chosen; one that has a name was meant.
        if (bytes.length > 0 || filename)
          form.files.push({ field, bytes, sha256: createHash('sha256').update(bytes).digest('hex') });
      });
    });
    parser.on('filesLimit', () => fail(refuse('body-too-large', `A report may have ${PHOTO_LIMITS.count} photos`)));
    parser.on('fieldsLimit', () => fail(refuse('invalid-request', 'The form has too many fields')));
    parser.on('error', (cause) =>
      fail(refuse('invalid-request', 'The multipart form breaks off or is malformed', { cause })),
    );
    parser.on('close', () => resolve(form));
    request.once('aborted', () => fail(refuse('invalid-request', 'The request broke off')));
    request.pipe(parser);
  });
}

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;

/** The fields of a form as a JSON body would have them: coordinates are numbers. What is no number stays text, and is refused by the schema. */
export function formAsBody(fields: Form['fields']): Record<string, unknown> {
  const number = (text: string | undefined): unknown =>
    text !== undefined && NUMBER.test(text.trim()) ? Number(text) : text;
  return { ...fields, lon: number(fields.lon), lat: number(fields.lat) };
}
