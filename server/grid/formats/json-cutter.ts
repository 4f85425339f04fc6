/**
 * Cuts a large JSON text into the values that it holds without building the whole. Only structure is followed here
 * (quotes, escapes, brackets); each piece goes through JSON.parse afterwards, which judges it, and one feature at a
 * time is held.
 */
import { brokenFile } from './broken-file.ts';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
/** Separates the records of RFC 8142 GeoJSON text sequences. */
const RECORD_SEPARATOR = 0x1e;
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

/** What may stand between JSON values: white space, a byte order mark, a record separator. */
export const isBlank = (byte: number): boolean =>
  byte === 0x20 ||
  byte === 0x0a ||
  byte === 0x0d ||
  byte === 0x09 ||
  byte === RECORD_SEPARATOR ||
  BYTE_ORDER_MARK.includes(byte);

/** One value may be so large; a feature beyond it is no cell border. */
const LARGEST_VALUE_BYTES = 256 << 20;

/** Follows strings and brackets byte by byte. */
class Structure {
  depth = 0;
  inString = false;
  #escaped = false;

  /** Takes one byte; true where it is structure, outside every string. */
  take(byte: number): boolean {
    if (this.inString) {
      if (this.#escaped) this.#escaped = false;
      else if (byte === BACKSLASH) this.#escaped = true;
      else if (byte === QUOTE) this.inString = false;
      return false;
    }
    if (byte === QUOTE) this.inString = true;
    else if (byte === OPEN_BRACE || byte === OPEN_BRACKET) this.depth++;
    else if (byte === CLOSE_BRACE || byte === CLOSE_BRACKET) this.depth--;
    return true;
  }
}

/** What the first value of a JSON text is made of. */
export interface JsonOutline {
  kind: 'object' | 'array' | 'other';
  /** Its members by name, as the half-open byte ranges of their values. */
  members: Map<string, [start: number, end: number]>;
  /** More values follow the first: newline-delimited JSON. */
  isSequence: boolean;
}

/** Reads a text through to its end (to the second value of a sequence) for the outline of its first value. */
export async function outlineJson(chunks: AsyncIterable<Buffer>): Promise<JsonOutline> {
  const outline: JsonOutline = { kind: 'other', members: new Map(), isSequence: false };
  const structure = new Structure();
  let offset = 0;
  let begun = false;
  let ended = false;
  let key: string | undefined;
  let keyBytes: number[] | undefined;
  let valueStart = -1;
  for await (const chunk of chunks) {
    for (let i = 0; i < chunk.length; i++, offset++) {
      const byte = chunk[i]!;
      if (ended) {
        if (isBlank(byte)) continue;
        outline.isSequence = true;
        return outline;
      }
      if (!begun) {
        if (isBlank(byte)) continue;
        begun = true;
        outline.kind = byte === OPEN_BRACE ? 'object' : byte === OPEN_BRACKET ? 'array' : 'other';
        if (outline.kind !== 'object') return outline;
      }
      const wasInString = structure.inString;
      const structural = structure.take(byte);
      if (structure.depth > 1) continue;
      if (valueStart < 0 && (wasInString || structure.inString)) {
        if (!wasInString) keyBytes = [];
        else if (structure.inString) keyBytes?.push(byte);
        else key = Buffer.from(keyBytes ?? []).toString('utf8');
      } else if (structural && structure.depth === 1 && byte === COLON && key !== undefined) {
        valueStart = offset + 1;
      } else if (structural && ((structure.depth === 1 && byte === COMMA) || structure.depth === 0)) {
        if (key !== undefined && valueStart >= 0) outline.members.set(key, [valueStart, offset]);
        key = undefined;
        valueStart = -1;
        ended = structure.depth === 0;
      }
    }
  }
  if (begun && !ended) throw brokenFile('The JSON ends in the middle: the file is cut off');
  return outline;
}

/**
 * The values of a list, one text each. `form` tells where the chunks begin: 'array' at the opening bracket, and reading
 * ends at the closing one; 'sequence' at the first of values that follow one another.
 */
export async function* cutJson(chunks: AsyncIterable<Buffer>, form: 'array' | 'sequence'): AsyncIterable<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let index = 0;
  let parts: Buffer[] = [];
  let gathered = 0;
  let structure = new Structure();
  let inValue = false;
  let opened = form === 'sequence';
  const finish = (rest: Buffer): string => {
    const bytes = parts.length === 0 ? rest : Buffer.concat([...parts, rest]);
    parts = [];
    gathered = 0;
    inValue = false;
    structure = new Structure();
    try {
      return decoder.decode(bytes);
    } catch (cause) {
      throw brokenFile('is not UTF-8 text; GeoJSON must be UTF-8', { where: `feature ${index}`, cause });
    }
  };
  for await (const chunk of chunks) {
    let start = 0;
    for (let i = 0; i < chunk.length; i++) {
      const byte = chunk[i]!;
      if (!inValue) {
        if (isBlank(byte) || (byte === COMMA && form === 'array')) continue;
        if (!opened) {
          if (byte !== OPEN_BRACKET) throw brokenFile('"features" is not a list');
          opened = true;
          continue;
        }
        if (form === 'array' && byte === CLOSE_BRACKET) return;
        inValue = true;
        start = i;
        structure.take(byte);
        continue;
      }
      if (structure.inString) {
        structure.take(byte);
        continue;
      }
      // A bare scalar ends before its delimiter, everything else with its closing bracket.
      if (structure.depth === 0 && (isBlank(byte) || byte === COMMA || byte === CLOSE_BRACKET)) {
        yield finish(chunk.subarray(start, i));
        index++;
        i--;
        continue;
      }
      structure.take(byte);
      if (structure.depth === 0 && (byte === CLOSE_BRACE || byte === CLOSE_BRACKET)) {
        yield finish(chunk.subarray(start, i + 1));
        index++;
      }
    }
    if (inValue) {
      parts.push(chunk.subarray(start));
      gathered += chunk.length - start;
      if (gathered > LARGEST_VALUE_BYTES) throw brokenFile('is larger than 256 MB', { where: `feature ${index}` });
    }
  }
  if (form === 'array' || structure.depth > 0 || structure.inString) {
    throw brokenFile('the JSON ends in the middle: the file is cut off', { where: `feature ${index}` });
  }
  if (inValue) yield finish(Buffer.alloc(0));
}
