import { promisify } from 'node:util';
import { crc32 } from 'node:zlib';
import yauzl from 'yauzl';
import { brokenFile } from './broken-file.ts';
import type { ByteSource } from './byte-source.ts';

/** Bounds that honest map data keeps: blanks in attribute tables compress a hundredfold, hardly more. */
const MOST_ENTRIES = 10_000;
const LARGEST_UNPACKED_BYTES = 8 * 2 ** 30;
const LARGEST_RATIO = 300;
const RATIO_COUNTS_FROM_BYTES = 64 << 20;

export interface ZipArchive {
  /** The files inside with their whole path; without folders and without what macOS adds. */
  entries: (ByteSource & { path: string })[];
  close(): void;
}

/**
 * Opens a zip without unpacking it: entries are read as streams, so their size never becomes memory. Archives that
 * unpack to far more than they are, are refused before anything is read; an entry that is larger than it says breaks off.
 */
export async function openZip(path: string, name: string): Promise<ZipArchive> {
  const open = promisify<string, yauzl.Options, yauzl.ZipFile>(yauzl.open);
  let zip: yauzl.ZipFile;
  try {
    zip = await open(path, { lazyEntries: true, autoClose: false, decodeStrings: false });
  } catch (cause) {
    throw brokenFile(`${name} is a damaged zip archive`, { cause });
  }
  try {
    if (zip.entryCount > MOST_ENTRIES) throw brokenFile(`${name} holds ${zip.entryCount} files; that is no map data`);
    const listed = await listEntries(zip, name);
    refuseBomb(listed, name);
    const entries = listed
      .map((entry) => ({ entry, path: entryPath(entry) }))
      .filter(({ path }) => !path.endsWith('/') && !/(^|\/)(__MACOSX\/|\._)/.test(path))
      .map(({ entry, path }) => ({
        path,
        name: path.split('/').pop()!,
        size: entry.uncompressedSize,
        chunks: () => entryChunks(zip, entry, name),
      }));
    return { entries, close: () => zip.close() };
  } catch (error) {
    zip.close();
    throw error;
  }
}

function listEntries(zip: yauzl.ZipFile, name: string): Promise<yauzl.Entry[]> {
  return new Promise((resolve, reject) => {
    const entries: yauzl.Entry[] = [];
    zip.on('entry', (entry: yauzl.Entry) => {
      entries.push(entry);
      zip.readEntry();
    });
    zip.on('end', () => resolve(entries));
    zip.on('error', (cause) => reject(brokenFile(`${name} is a damaged zip archive`, { cause })));
    zip.readEntry();
  });
}

function refuseBomb(entries: yauzl.Entry[], name: string): void {
  const packed = entries.reduce((sum, entry) => sum + entry.compressedSize, 0);
  const unpacked = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0);
  if (unpacked > LARGEST_UNPACKED_BYTES || (unpacked > RATIO_COUNTS_FROM_BYTES && unpacked > packed * LARGEST_RATIO)) {
    throw brokenFile(`${name} unpacks from ${packed} to ${unpacked} bytes; an archive like that is not read`);
  }
}

/** Names are UTF-8 where the archive says so or they are; those of old Chinese archives are GBK. */
function entryPath(entry: yauzl.Entry): string {
  const bytes = entry.fileName as unknown as Buffer;
  for (const encoding of ['utf-8', 'gbk']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes).replaceAll('\\', '/');
    } catch {
      // The next encoding may fit.
    }
  }
  return bytes.toString('latin1').replaceAll('\\', '/');
}

async function* entryChunks(zip: yauzl.ZipFile, entry: yauzl.Entry, name: string): AsyncIterable<Buffer> {
  try {
    if (entry.isEncrypted()) throw brokenFile(`${name} is locked with a password`);
    const stream = await new Promise<AsyncIterable<Buffer>>((resolve, reject) =>
      zip.openReadStream(entry, (error, opened) => (error ? reject(error) : resolve(opened as AsyncIterable<Buffer>))),
    );
    let checksum = 0;
    for await (const chunk of stream) {
      checksum = crc32(chunk, checksum);
      yield chunk;
    }
    if (checksum !== entry.crc32)
      throw brokenFile(`${name} is a damaged zip archive: a file in it is not what was packed`);
  } catch (cause) {
    throw cause instanceof Error && cause.name === 'Refusal'
      ? cause
      : brokenFile(`${name} is a damaged zip archive`, { cause });
  }
}
