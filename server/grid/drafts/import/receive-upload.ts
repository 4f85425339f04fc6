import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import busboy from 'busboy';
import type { Request } from 'express';
import { refuse } from '../../../platform/errors.ts';
import { listed } from '../../../platform/listed.ts';

/** A form that came in: its text fields, and the file to open, in a folder of its own on the disk. */
export interface Upload {
  fields: Record<string, string>;
  /** Path of the file, or of the .shp of a loose Shapefile with its parts beside it. */
  file: string;
}

export interface UploadLimits {
  /** Of all files of one upload together. */
  bytes: number;
  /** A Shapefile has up to a dozen parts. */
  files: number;
  /** Uploads on the disk and imports under way at one time. */
  atOnce: number;
}
export const UPLOAD_LIMITS: UploadLimits = { bytes: 200 * 1024 * 1024, files: 20, atOnce: 3 };
const FIELD_LIMITS = { fields: 30, fieldNameSize: 60, fieldSize: 64 * 1024, headerPairs: 50 };

let underWay = 0;

/**
 * Receives a multipart form, its files into a temporary folder, and gives it to `work`; the folder is gone when that is
 * done, refused or broken off. Once a limit is passed nothing more is kept, and the rest of the body is read and thrown
 * away, so that the sender gets to read the answer.
 *
 * @throws Refusal `unsupported-media-type`, `invalid-request`, `body-too-large`, `overloaded`
 */
export async function receiveUpload<T>(
  request: Request,
  work: (upload: Upload) => Promise<T>,
  limits = UPLOAD_LIMITS,
): Promise<T> {
  const flaw =
    typeof request.is('multipart/form-data') !== 'string'
      ? refuse('unsupported-media-type', 'Send multipart/form-data with the file and its fields')
      : underWay >= limits.atOnce
        ? refuse('overloaded', 'Too many files are being imported; send it again', { retryAfterS: 5 })
        : undefined;
  if (flaw !== undefined) {
    request.resume();
    throw flaw;
  }
  underWay++;
  let folder: string | undefined;
  try {
    folder = await mkdtemp(join(tmpdir(), 'gridwarden-upload-'));
    const { fields, names } = await receiveInto(folder, request, limits);
    return await work({ fields, file: join(folder, mainFile(names)) });
  } finally {
    underWay--;
    if (folder !== undefined) await rm(folder, { recursive: true, force: true });
  }
}

interface Received {
  fields: Record<string, string>;
  /** Names of the files in the folder. */
  names: string[];
}

async function receiveInto(folder: string, request: Request, most: UploadLimits): Promise<Received> {
  const received: Received = { fields: Object.create(null), names: [] };
  const limits = { ...FIELD_LIMITS, files: most.files, fileSize: most.bytes };
  const tooLarge = () => refuse('body-too-large', `All files together may have ${most.bytes} bytes`);
  let parser: busboy.Busboy;
  try {
    parser = busboy({ headers: request.headers, limits, defParamCharset: 'utf8' });
  } catch (cause) {
    throw refuse('invalid-request', 'The multipart form has no usable boundary', { cause });
  }
  const writing: Promise<void>[] = [];
  let bytes = 0;
  let failure: Error | undefined;
  const over = new Promise<void>((resolve) => {
    const fail = (error: Error): void => {
      failure ??= error;
      request.unpipe(parser);
      request.resume();
      // Not at once: the parser may be in the midst of a file.
      setImmediate(() => parser.destroy());
      resolve();
    };
    parser.on('field', (name, value, { nameTruncated, valueTruncated }) => {
      if (nameTruncated || valueTruncated) fail(refuse('body-too-large', `The field ${name} is too long`));
      else if (name in received.fields) fail(refuse('invalid-request', `The field ${name} comes twice`));
      else received.fields[name] = value;
    });
    parser.on('file', (_field, stream, { filename }) => {
      stream.on('error', () => {});
      // A browser sends a nameless file of no bytes where none was chosen.
      if (!filename || failure !== undefined) {
        stream.resume();
        return;
      }
      const flaw = received.names.includes(filename)
        ? 'comes twice'
        : FILE_NAME.test(filename) && Buffer.byteLength(filename) <= LONGEST_NAME_BYTES
          ? undefined
          : 'is no name for a file';
      if (flaw !== undefined) {
        stream.resume();
        fail(refuse('invalid-request', `"${listed([filename])}" ${flaw}`));
        return;
      }
      received.names.push(filename);
      stream.on('limit', () => fail(tooLarge()));
      stream.on('data', (part: Buffer) => {
        bytes += part.length;
        if (bytes > most.bytes) fail(tooLarge());
      });
      const written = pipeline(stream, createWriteStream(join(folder, filename)));
      // What is wrong with the form is told by the parser; here it is the disk.
      writing.push(written.catch((error) => ('syscall' in error ? fail(error) : undefined)));
    });
    parser.on('filesLimit', () => fail(refuse('body-too-large', `An upload may have ${most.files} files`)));
    parser.on('fieldsLimit', () => fail(refuse('invalid-request', 'The form has too many fields')));
    parser.on('error', (cause) =>
      fail(refuse('invalid-request', 'The multipart form breaks off or is malformed', { cause })),
    );
    parser.on('close', resolve);
    request.once('aborted', () => fail(refuse('invalid-request', 'The request broke off')));
    request.pipe(parser);
  });
  await over;
  // Nothing may write into the folder any more when it is taken away.
  await Promise.all(writing);
  if (failure !== undefined) throw failure;
  return received;
}

/** A name that may stand in a folder of ours; the parser takes off the folders that some programs send. */
const FILE_NAME = /^[^.\p{Cc}/\\][^\p{Cc}/\\]*$/u;
/** A disk takes 255. */
const LONGEST_NAME_BYTES = 200;

/** Parts of a Shapefile as programs write them, beside the .shp. */
const PARTS = /\.(shx|dbf|prj|cpg|sbn|sbx|qix|qpj|qmd|ain|aih|atx|ixs|mxs|xml)$/i;

/** Which file to open. Several may come only as the parts of one Shapefile. */
function mainFile(names: readonly string[]): string {
  if (names.length === 0) throw refuse('invalid-request', 'The form has no file');
  if (names.length === 1) return names[0]!;
  const shapes = names.filter((name) => extname(name).toLowerCase() === '.shp');
  const strange = names.filter((name) => !shapes.includes(name) && !PARTS.test(name));
  if (shapes.length === 1 && strange.length === 0) return shapes[0]!;
  throw refuse('invalid-request', `Send one file, or the parts of one Shapefile; it has ${listed(names)}`);
}
