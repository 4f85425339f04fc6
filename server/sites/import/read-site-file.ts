import { basename } from 'node:path';
import { openPoints, type PointFile } from '../../grid/formats/open-points.ts';
import { fieldText } from '../../grid/import/field-text.ts';
import { meantByField } from '../../platform/csv-field.ts';
import { type Mistake, refuse } from '../../platform/errors.ts';
import { listed } from '../../platform/listed.ts';
import { restNowAndThen } from '../../platform/others-turn.ts';
import type { Progress } from '../../platform/progress.ts';
import { newSiteSchema } from '../contract.ts';
import type { SiteEntry } from '../site-record.ts';
import { SITE_FIELDS, type SiteField } from './site-columns.ts';

/** Which file, and which of its fields say what. */
export interface SiteFile {
  /** Path of the file. */
  file: string;
  /** Fields of the file; those not named are looked for under the names that exports write. */
  fields: Partial<Record<SiteField, string | undefined>>;
  /** Kind of every site of the file, where no field says it. */
  kind?: string | undefined;
  lon?: string | undefined;
  lat?: string | undefined;
  x?: string | undefined;
  y?: string | undefined;
  crs?: string | undefined;
  encoding?: string | undefined;
  layer?: string | undefined;
  /** Rows at most. */
  mostRows?: number | undefined;
  signal?: AbortSignal | undefined;
  onProgress?: ((progress: Progress) => void) | undefined;
}

/** A site as a row has it: `entry` holds what the file says, and nothing that it has no field for. */
export interface SiteRow {
  /** "row 12", counted from 1 without the header. */
  where: string;
  code: string;
  /** Version of the site when the file was written; absent where the file does not say. */
  version?: number;
  entry: Partial<Omit<SiteEntry, 'kind'>> & Pick<SiteEntry, 'name' | 'lon' | 'lat'> & { kind?: string };
}

export interface ReadSites extends Pick<PointFile, 'format' | 'crs' | 'crsFrom' | 'notes'> {
  file: string;
  read: number;
  rows: SiteRow[];
  mistakes: Mistake[];
  /** Whether who imports named the field with the due day. */
  dueNamed: boolean;
}

const PROGRESS_EVERY = 200;
/** A province has as many; more is another file. */
const MOST_ROWS = 500_000;

/** Reads the sites of a file; every mistake is told with its row. Raises `import-refused` for a file that is broken as a whole. */
export async function readSiteFile(request: SiteFile): Promise<ReadSites> {
  const { lon, lat, x, y, crs, encoding, layer, signal } = request;
  const source = await openPoints(request.file, { lon, lat, x, y }, { crs, encoding, layer, signal });
  const readers = readersOf(source, request);
  const versions = source.fields.includes('version') ? fieldText('version', source.fields) : undefined;
  const plain = source.format.startsWith('CSV') ? meantByField : (text: string) => text;
  const [rows, mistakes, firstWith]: [SiteRow[], Mistake[], Map<string, string>] = [[], [], new Map()];
  const { mostRows = MOST_ROWS } = request;
  const rest = restNowAndThen();
  let read = 0;
  for await (const point of source.points()) {
    signal?.throwIfAborted();
    await rest();
    if (read++ % PROGRESS_EVERY === 0)
      request.onProgress?.({ step: 'reading', done: source.bytesRead(), total: source.bytesTotal });
    if (read > mostRows) throw refuse('import-refused', `The file has more than ${mostRows} rows`);
    const where = `row ${point.index + 1}`;
    const texts = new Map<SiteField, string>();
    for (const [field, text] of readers) texts.set(field, plain(text.read(point.properties) ?? '').trim());
    const code = texts.get('code') ?? '';
    if (point.position === null) {
      mistakes.push({ path: where, message: point.why });
      continue;
    }
    const parsed = understand(texts, point.position, request.kind);
    if (Array.isArray(parsed)) {
      for (const { path, message } of parsed) mistakes.push({ path: `${where}, ${path}`, message });
      continue;
    }
    const first = firstWith.get(code);
    if (first !== undefined) mistakes.push({ path: where, message: `the code "${code}" stands in ${first} already` });
    else {
      firstWith.set(code, where);
      const version = plain(versions?.read(point.properties) ?? '').trim();
      rows.push({ where, code, entry: parsed, ...(WHOLE.test(version) ? { version: Number(version) } : {}) });
    }
  }
  request.onProgress?.({ step: 'reading', done: source.bytesTotal, total: source.bytesTotal });
  const { format, crsFrom, notes } = source;
  const dueNamed = request.fields.dueOn !== undefined;
  return { file: basename(request.file), format, crs: source.crs, crsFrom, notes, read, rows, mistakes, dueNamed };
}

type Readers = ReadonlyMap<SiteField, ReturnType<typeof fieldText>>;

/** For each field that the file has, or was said to have. Refuses where one that was named, or must be, is missing. */
function readersOf({ fields }: PointFile, request: SiteFile): Readers {
  if (request.kind !== undefined && request.fields.kind !== undefined)
    throw refuse('import-refused', 'Say the kind of all (--kind), or the field that holds it (--kind-field), not both');
  const readers = new Map<SiteField, ReturnType<typeof fieldText>>();
  for (const field of SITE_FIELDS) {
    const named = request.fields[field];
    if (named === undefined && !fields.includes(field)) continue;
    const reader = fieldText(named ?? field, fields);
    if (named !== undefined) reader.check(fields);
    readers.set(field, reader);
  }
  const has = `The file has ${listed(fields)}`;
  if (!readers.has('code')) throw refuse('import-refused', `Say which field holds the code (--code). ${has}`);
  if (!readers.has('nameZh') && !readers.has('nameEn'))
    throw refuse('import-refused', `Say which field holds the name (--name). ${has}`);
  if (request.kind !== undefined) {
    readers.delete('kind');
  } else if (!readers.has('kind'))
    throw refuse(
      'import-refused',
      `Say of which kind they are (--kind), or which field says so (--kind-field). ${has}`,
    );
  return readers;
}

const WHOLE = /^\d{1,9}$/;

function understand(
  texts: ReadonlyMap<SiteField, string>,
  [lon, lat]: readonly [number, number],
  kind: string | undefined,
): SiteRow['entry'] | Mistake[] {
  const said = (field: SiteField): string | undefined => texts.get(field);
  const optional = <Value>(field: SiteField, value: (text: string) => Value) => {
    const text = said(field);
    return text === undefined ? {} : { [field]: value(text) };
  };
  const [zh, en] = [said('nameZh') || said('nameEn') || '', said('nameEn') || said('nameZh') || ''];
  const [from, until] = [said('closedFrom'), said('closedUntil') || null];
  const given = {
    code: said('code'),
    kind: kind ?? said('kind'),
    name: { zh, en },
    lon,
    lat,
    ...optional('address', String),
    ...optional('contactName', String),
    ...optional('contactPhone', String),
    ...optional('note', String),
    ...optional('cycleDays', (text) => (text === '' ? null : WHOLE.test(text) ? Number(text) : text)),
    ...(from === undefined ? {} : { closed: from === '' ? null : { from, until, reason: said('closedReason') ?? '' } }),
    // Without a day it falls due as its cycle says.
    ...(said('dueOn') ? { dueOn: said('dueOn') } : {}),
  };
  const result = newSiteSchema.safeParse(given);
  if (!result.success) return result.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
  // What the schema puts in where a field is absent, the file did not say.
  const entries = Object.entries(result.data).filter(([key]) => key in given && key !== 'code');
  return Object.fromEntries(entries) as SiteRow['entry'];
}
