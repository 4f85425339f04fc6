import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import busboy from 'busboy';
import type { Request } from 'express';
import { type Refusal, refuse } from '../../../platform/errors.ts';
import { listed } from '../../../platform/listed.ts';

/** A form that came in: its text fields, and the file to open, in a folder of its own on the disk. */
export interface Upload {
  fields: Record<string, string>;
  /** Path of the file, or of the .shp of a loose Shapefile with its parts beside it. */
  file: string;
}

/** All files of one upload together. */
export const UPLOAD_BYTES = 200 * 1024 * 1024;
/** Uploads on the disk and imports under way at one time. */
const MOST_AT_ONCE = 3;
/** A Shapefile has up to a dozen parts. */
const MOST_FILES = 20;
const FIELD_LIMITS = { fields: 30, fieldNameSize: 60, fieldSize: 64 * 1024, headerPairs: 50 };

let atOnce = 0;

/**
 * Receives a multipart form, its files into a temporary folder, and gives it to `work`; the folder is gone when that is
 * done, refused or broken off. Once a limit is passed nothing more is kept, and the rest of the body is read and thrown
 * away, so that the sender gets to read the answer.
 *
 * @throws Refusal `unsupported-media-type`, `invalid-request`, `body-too-large`, `overloaded`
 */
export async function receiveUpload<T>(request: Request, work: (upload: Upload) => Promise<T>): Promise<T> {
  const flaw =
    typeof request.is('multipart/form-data') !== 'string'
      ? refuse('unsupported-media-type', 'Send multipart/form-data with the file and its fields')
      : atOnce >= MOST_AT_ONCE
        ? refuse('overloaded', 'Too many files are being imported; send it again', { retryAfterS: 5 })
        : undefined;
  if (flaw !== undefined) {
    request.resume();
    throw flaw;
  }
  atOnce++;
  let folder: string | undefined;
  try {
    folder = await mkdtemp(join(tmpdir(), 'gridwarden-upload-'));
    const { fields, names } = await receiveInto(folder, request);
    return await work({ fields, file: join(folder, mainFile(names)) });
  } finally {
    atOnce--;
    if (folder !== undefined) await rm(folder, { recursive: true, force: true });
  }
}

interface Received {
  fields: Record<string, string>;
  /** Names of the files in the folder. */
  names: string[];
}

async function receiveInto(folder: string, request: Request): Promise<Received> {
  const received: Received = { fields: Object.create(null), names: [] };
  const limits = { ...FIELD_LIMITS, files: MOST_FILES, fileSize: UPLOAD_BYTES };
  let parser: busboy.Busboy;
  try {
    parser = busboy({ headers: request.headers, limits, defParamCharset: 'utf8' });
  } catch (cause) {
    throw refuse('invalid-request', 'The multipart form has no usable boundary', { cause });
  }
  const writing: Promise<void>[] = [];
  let bytes = 0;
  let failure: Refusal | undefined;
  const over = new Promise<void>((resolve) => {
    const fail = (refusal: Refusal): void => {
      failure ??= refusal;
      request.unpipe(parser);
      request.resume();
      parser.destroy();
      resolve();
    };
    parser.on('field', (name, value, { nameTruncated, valueTruncated }) => {
      if (nameTruncated || valueTruncated) fail(refuse('body-too-large', `The field ${name} is too long`));
      else if (name in received.fields) fail(refuse('invalid-request', `The field ${name} comes twice`));
      else received.fields[name] = value;
    });
    parser.on('file', (_field, stream, { filename }) => {
      // A browser sends a nameless file of no bytes where none was chosen.
      if (!filename) {
        stream.resume();
        return;
      }
      const name = plainName(filename);
      const flaw =
        name === undefined ? 'is no name for a file' : received.names.includes(name) ? 'comes twice' : undefined;
      if (name === undefined || flaw !== undefined) {
        stream.on('error', () => {});
        stream.resume();
        fail(refuse('invalid-request', `"${listed([filename])}" ${flaw}`));
        return;
      }
      received.names.push(name);
      stream.on('limit', () => fail(tooLarge()));
      writing.push(
        write(stream, join(folder, name), (length) => {
          bytes += length;
          if (bytes > UPLOAD_BYTES) fail(tooLarge());
        }),
      );
    });
    parser.on('filesLimit', () => fail(refuse('body-too-large', `An upload may have ${MOST_FILES} files`)));
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
  const written = await Promise.allSettled(writing);
  if (failure !== undefined) throw failure;
  for (const one of written) if (one.status === 'rejected') throw one.reason;
  return received;
}

async function write(stream: Readable, path: string, onBytes: (length: number) => void): Promise<void> {
  stream.on('data', (part: Buffer) => onBytes(part.length));
  await pipeline(stream, createWriteStream(path));
}

const tooLarge = () => refuse('body-too-large', `All files together may have ${UPLOAD_BYTES} bytes`);

const LONGEST_NAME = 120;

/** The name without the folders that some programs send; undefined for one that may not stand in a folder of ours. */
function plainName(filename: string): string | undefined {
  const name = filename.split(/[/\\]/).at(-1)!;
  return name === '' || name.startsWith('.') || name.length > LONGEST_NAME || /\p{Cc}/u.test(name) ? undefined : name;
}

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
