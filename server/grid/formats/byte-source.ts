import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Refusal } from '../../platform/errors.ts';
import { brokenFile } from './broken-file.ts';
import { namedOption } from './named-option.ts';

/** Bytes that can be read once, from a file or an entry of an archive. */
export interface ByteSource {
  /** For messages: the file's name. */
  name: string;
  /** Bytes in all. */
  size: number;
  chunks(): AsyncIterable<Buffer>;
}

const CHUNK_BYTES = 1 << 20;

/** The bytes of a file, from `start` on. */
export async function fileSource(path: string, name: string, start = 0): Promise<ByteSource> {
  const { size } = await stat(path);
  return { name, size: size - start, chunks: () => createReadStream(path, { start, highWaterMark: CHUNK_BYTES }) };
}

/** Counts the bytes that pass, for `bytesRead()`. */
export class ByteCount {
  bytes = 0;
  async *of(chunks: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
    for await (const chunk of chunks) {
      this.bytes += chunk.length;
      yield chunk;
    }
  }
}

/** The whole of a small source; refuses one larger than `limitBytes`. */
export async function readWhole(source: ByteSource, limitBytes: number): Promise<Buffer> {
  if (source.size > limitBytes)
    throw brokenFile(`${source.name} is larger than the ${limitBytes >> 20} MB that are read of such a file`);
  const chunks: Buffer[] = [];
  for await (const chunk of source.chunks()) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** Reads records of known lengths from a stream of chunks. */
export class ByteReader {
  #chunks: AsyncIterator<Buffer>;
  #current: Buffer = Buffer.alloc(0);
  /** Offset of the next byte. */
  offset = 0;

  constructor(chunks: AsyncIterable<Buffer>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  /** The next `length` bytes, or undefined where the source ends before them. */
  async read(length: number): Promise<Buffer | undefined> {
    if (this.#current.length < length) {
      const parts = [this.#current];
      let gathered = this.#current.length;
      while (gathered < length) {
        const next = await this.#chunks.next();
        if (next.done) return undefined;
        parts.push(next.value);
        gathered += next.value.length;
      }
      this.#current = Buffer.concat(parts, gathered);
    }
    const bytes = this.#current.subarray(0, length);
    this.#current = this.#current.subarray(length);
    this.offset += length;
    return bytes;
  }

  async close(): Promise<void> {
    await this.#chunks.return?.();
  }
}

/** Decodes text strictly: a byte that the encoding does not have is a mistake, not a question mark. */
export async function* decodeText(
  chunks: AsyncIterable<Buffer>,
  encoding: string,
  name: string,
): AsyncIterable<string> {
  const decoder = strictDecoder(encoding);
  try {
    for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true });
    yield decoder.decode();
  } catch (cause) {
    if (cause instanceof TypeError)
      throw brokenFile(
        `${name} is not ${encoding.toUpperCase()} text; say its encoding ${namedOption('encoding')}: gbk, big5 …`,
        { cause },
      );
    throw cause;
  }
}

/** Names of encodings as .cpg files and people write them, beside those that TextDecoder knows by itself. */
const ENCODING_ALIASES: Record<string, string> = {
  '65001': 'utf-8',
  '936': 'gbk',
  '54936': 'gb18030',
  '950': 'big5',
  '932': 'shift_jis',
  '949': 'euc-kr',
};

/** A strict decoder for an encoding by any of its names; raises `import-refused` for one that is not known. */
export function strictDecoder(encoding: string): TextDecoder {
  const plain = encoding.trim().toLowerCase();
  const codePage = /^(?:(?:cp|ansi|oem|windows|ms)[ _-]?)?(\d{3,5})$/.exec(plain)?.[1];
  const label =
    (codePage && (ENCODING_ALIASES[codePage] ?? `windows-${codePage}`)) ||
    plain.replace(/^iso[ _]?8859[ _]/, 'iso-8859-').replace(/^88/, 'iso-88');
  try {
    return new TextDecoder(label, { fatal: true });
  } catch (cause) {
    if (cause instanceof Refusal) throw cause;
    throw brokenFile(
      `The encoding "${encoding.slice(0, 40)}" is not known; known are utf-8, gbk, gb18030, big5, iso-8859-1, windows-1252 …`,
      { cause },
    );
  }
}
