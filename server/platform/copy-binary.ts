import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { PGlite } from '@electric-sql/pglite';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { Transaction } from './database.ts';

/**
 * Writes rows by COPY in its binary form, on either engine. For very many rows of numbers and times: as text, writing
 * and reading the digits took more time than all the rest. The types must be those of the columns, exactly.
 * @param write puts down one row: as many values as there are columns
 */
export async function copyBinary<Row>(
  transaction: Transaction,
  table: string,
  columns: readonly string[],
  rows: Iterable<Row>,
  write: (row: Row, to: BinaryRow) => void,
): Promise<void> {
  const connection: unknown = await transaction.client.acquireConnection();
  const target = `copy ${table} (${columns.join(', ')}) from`;
  const parts = partsOf(columns.length, rows, write);
  if (connection instanceof PGlite) {
    const blob = new Blob([...parts] as BlobPart[]);
    await connection.query(`${target} '/dev/blob' with (format binary)`, [], { blob });
  } else {
    // Each part is on its way while the next is still being written out.
    await pipeline(
      Readable.from(parts),
      (connection as pg.Client).query(copyFrom(`${target} stdin with (format binary)`)),
    );
  }
}

/** Large: each part waits for a turn of the event loop, and whoever copies goes on working meanwhile. */
const PART_BYTES = 512 * 1024;
const FIRST_BYTES = 8 * 1024;
/** Signature, no flags, no extension. */
const HEADER = Buffer.from('PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0', 'latin1');
const TRAILER = Buffer.from([0xff, 0xff]);

function* partsOf<Row>(
  count: number,
  rows: Iterable<Row>,
  write: (row: Row, to: BinaryRow) => void,
): Generator<Buffer> {
  let part = new BinaryRow();
  part.put(HEADER);
  for (const row of rows) {
    part.begin(count);
    write(row, part);
    if (part.size < PART_BYTES) continue;
    yield part.bytes();
    part = new BinaryRow();
  }
  part.put(TRAILER);
  yield part.bytes();
}

/** Begin of the calendar of PostgreSQL, ms since 1970. */
const YEAR_2000_MS = 946_684_800_000;
const TWO_32 = 2 ** 32;
/** Longer than any value but a text. */
const ROOM_BYTES = 16;

/** Puts down values in the order of the columns. */
export class BinaryRow {
  #bytes = Buffer.allocUnsafe(FIRST_BYTES);
  #end = 0;

  get size(): number {
    return this.#end;
  }

  bytes(): Buffer {
    return this.#bytes.subarray(0, this.#end);
  }

  /** Bytes as they are. */
  put(bytes: Uint8Array): void {
    this.#room(bytes.length);
    this.#bytes.set(bytes, this.#end);
    this.#end += bytes.length;
  }

  begin(count: number): void {
    this.#room(ROOM_BYTES);
    this.#end = this.#bytes.writeInt16BE(count, this.#end);
  }

  nothing(): void {
    this.#length(-1);
  }

  /** text */
  text(value: Uint8Array): void {
    this.#length(value.length);
    this.put(value);
  }

  /** timestamptz, from ms since 1970 */
  instant(ms: number): void {
    this.#whole((ms - YEAR_2000_MS) * 1000);
  }

  /** double precision */
  float8(value: number): void {
    this.#length(8);
    this.#end = this.#bytes.writeDoubleBE(value, this.#end);
  }

  /** real */
  float4(value: number): void {
    this.#length(4);
    this.#end = this.#bytes.writeFloatBE(value, this.#end);
  }

  /** bigint */
  int8(value: number): void {
    this.#whole(value);
  }

  bool(value: boolean): void {
    this.#length(1);
    this.#bytes[this.#end++] = value ? 1 : 0;
  }

  #whole(value: number): void {
    this.#length(8);
    const high = Math.floor(value / TWO_32);
    this.#end = this.#bytes.writeInt32BE(high, this.#end);
    this.#end = this.#bytes.writeUInt32BE(value - high * TWO_32, this.#end);
  }

  #length(bytes: number): void {
    this.#room(ROOM_BYTES);
    this.#end = this.#bytes.writeInt32BE(bytes, this.#end);
  }

  #room(bytes: number): void {
    if (this.#end + bytes <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafe(this.#bytes.length * 2 + bytes);
    larger.set(this.bytes());
    this.#bytes = larger;
  }
}
