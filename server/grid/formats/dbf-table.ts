import { brokenFile } from './broken-file.ts';
import { ByteReader, type ByteSource, strictDecoder } from './byte-source.ts';
import { namedOption } from './named-option.ts';

interface DbfField {
  name: string;
  type: string;
  length: number;
}

export interface DbfTable {
  fields: string[];
  recordCount: number;
  /** One per record; undefined for a record marked as deleted. */
  records(): AsyncIterable<Record<string, unknown> | undefined>;
  close(): Promise<void>;
}

/** Encodings by the language byte of the header, where it names one; 0x57 ("ANSI") names none. */
const LANGUAGE_ENCODINGS: Record<number, string> = {
  3: 'windows-1252',
  77: 'gbk',
  79: 'big5',
  120: 'big5',
  122: 'gbk',
  123: 'shift_jis',
  121: 'euc-kr',
};

/** Characters of several bytes may be cut by writers that fill a field to its last byte. */
const LONGEST_CUT_CHARACTER_BYTES = 3;

/**
 * The attribute table of a Shapefile (dBase III and its usual extensions). The encoding is what the caller says, else the
 * .cpg, else the header's language byte; with none of them the text must be UTF-8, or the table is refused with what to
 * pass. Never a question mark for a character that could not be read.
 */
export async function openDbf(
  source: ByteSource,
  stated: { option?: string | undefined; cpg?: string | undefined },
  notes: string[],
): Promise<DbfTable> {
  const reader = new ByteReader(source.chunks());
  const header = await reader.read(32);
  if (!header || ![0x03, 0x30, 0x31, 0x43, 0x83, 0x8b, 0xf5].includes(header[0]!)) {
    throw brokenFile(`${source.name} is not a dBase table`);
  }
  const recordCount = header.readUInt32LE(4);
  const headerBytes = header.readUInt16LE(8);
  const recordBytes = header.readUInt16LE(10);
  const descriptors = headerBytes > 33 ? await reader.read(headerBytes - 32) : undefined;
  if (!descriptors) throw brokenFile(`${source.name} is damaged: its header is cut off`);
  const encoding = stated.option ?? stated.cpg ?? LANGUAGE_ENCODINGS[header[29]!];
  const text = textReader(encoding, source.name, notes);
  const fields = readFields(descriptors, text, source.name);
  if (fields.reduce((sum, field) => sum + field.length, 1) !== recordBytes) {
    throw brokenFile(`${source.name} is damaged: its fields do not add up to its record length`);
  }
  if (source.size < headerBytes + recordCount * recordBytes) {
    throw brokenFile(`${source.name} is cut off: it has no room for its ${recordCount} records`);
  }
  if (stated.option && stated.cpg && strictDecoder(stated.option).encoding !== strictDecoder(stated.cpg).encoding) {
    notes.push(`The .cpg says ${stated.cpg}; the table was read as ${stated.option}, as told`);
  }

  async function* records(): AsyncIterable<Record<string, unknown> | undefined> {
    for (let n = 0; n < recordCount; n++) {
      const bytes = (await reader.read(recordBytes))!;
      if (bytes[0] === 0x2a) {
        yield undefined;
        continue;
      }
      const record: Record<string, unknown> = Object.create(null);
      let at = 1;
      for (const field of fields) {
        record[field.name] = readValue(bytes.subarray(at, at + field.length), field, (value) =>
          text(value, `record ${n + 1}, field ${field.name}`),
        );
        at += field.length;
      }
      yield record;
    }
  }

  return { fields: fields.map(({ name }) => name), recordCount, records, close: () => reader.close() };
}

function readFields(descriptors: Buffer, text: (bytes: Buffer, where: string) => string, name: string): DbfField[] {
  const fields: DbfField[] = [];
  for (let at = 0; at + 32 <= descriptors.length && descriptors[at] !== 0x0d; at += 32) {
    const nameBytes = descriptors.subarray(at, at + 11);
    const end = nameBytes.indexOf(0);
    const type = String.fromCharCode(descriptors[at + 11]!);
    // Long text fields of some writers carry the high byte of their length where numbers have their decimals.
    const length = descriptors[at + 16]! + (type === 'C' ? 256 * descriptors[at + 17]! : 0);
    const label = text(end < 0 ? nameBytes : nameBytes.subarray(0, end), `name of field ${fields.length + 1}`);
    if (length === 0) throw brokenFile(`${name} is damaged: field ${label} has no length`);
    fields.push({ name: label, type, length });
  }
  if (fields.length === 0) throw brokenFile(`${name} has no fields`);
  return fields;
}

function textReader(
  encoding: string | undefined,
  name: string,
  notes: string[],
): (bytes: Buffer, where: string) => string {
  const decoder = strictDecoder(encoding ?? 'utf-8');
  let cutNoted = false;
  return (bytes, where) => {
    let end = bytes.length;
    while (end > 0 && (bytes[end - 1] === 0x20 || bytes[end - 1] === 0)) end--;
    const isFull = end === bytes.length;
    for (let cut = 0; cut <= (isFull ? LONGEST_CUT_CHARACTER_BYTES : 0) && cut < end; cut++) {
      try {
        const decoded = decoder.decode(bytes.subarray(0, end - cut));
        if (cut > 0 && !cutNoted) {
          cutNoted = true;
          notes.push(
            `${where}: the last character was cut in two by the program that wrote the table, and is left out`,
          );
        }
        return decoded;
      } catch {
        // Tried with fewer bytes; refused below when that does not help.
      }
    }
    if (end === 0) return '';
    throw brokenFile(
      encoding === undefined
        ? `${name} does not state its encoding and is not UTF-8; say it ${namedOption('encoding')}: gbk, big5, windows-1252 …`
        : `the text is not ${decoder.encoding}; say its encoding ${namedOption('encoding')}: gbk, big5, utf-8 …`,
      { where },
    );
  };
}

function readValue(bytes: Buffer, field: DbfField, text: (bytes: Buffer) => string): unknown {
  switch (field.type) {
    case 'N':
    case 'F': {
      const digits = bytes.toString('latin1').replace(/\0/g, ' ').trim();
      if (digits === '' || digits.startsWith('*')) return null;
      const number = Number(digits);
      // A code of more digits than a double holds stays text.
      return Number.isNaN(number) || (Number.isInteger(number) && !Number.isSafeInteger(number)) ? digits : number;
    }
    case 'L': {
      const letter = String.fromCharCode(bytes[0]!).toUpperCase();
      return 'YT'.includes(letter) ? true : 'NF'.includes(letter) ? false : null;
    }
    case 'D': {
      const day = /^(\d{4})(\d{2})(\d{2})$/.exec(bytes.toString('latin1').trim());
      return day && day[0] !== '00000000' ? `${day[1]}-${day[2]}-${day[3]}` : null;
    }
    case 'I':
    case '+':
      return bytes.length === 4 ? bytes.readInt32LE(0) : null;
    case 'O':
    case 'B':
      return bytes.length === 8 ? bytes.readDoubleLE(0) : null;
    case 'C':
      return text(bytes);
    default:
      return null;
  }
}
