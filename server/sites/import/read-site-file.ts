import { basename } from 'node:path';
import { namedOption } from '../../grid/formats/named-option.ts';
import { openPoints, type PointFile } from '../../grid/formats/open-points.ts';
import { NOT_DEGREES } from '../../grid/formats/read-geometry.ts';
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
  /** "row 3 (S-12)", as spreadsheets count, or "feature 1 (S-12)", counted from 0; with the code where there is one. */
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
  /** Rows with mistakes, for what else is to be said of them. */
  flawed: (Pick<SiteRow, 'where' | 'code'> & { kind: string | undefined })[];
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
  const source = await openPoints(
    request.file,
    { lon, lat, x, y },
    { crs, encoding, layer, signal, everyMistake: true },
  );
  const readers = readersOf(source, request);
  const version = fieldCalled('version', source.fields);
  const versions = version === undefined ? undefined : fieldText(version, source.fields);
  const isCsv = source.format.startsWith('CSV');
  const plain = isCsv ? meantByField : (text: string) => text;
  const [rows, mistakes, firstWith]: [SiteRow[], Mistake[], Map<string, string>] = [[], [], new Map()];
  const flawed: ReadSites['flawed'] = [];
  let notDegrees = 0;
  const { mostRows = MOST_ROWS } = request;
  const rest = restNowAndThen();
  let read = 0;
  for await (const point of source.points()) {
    signal?.throwIfAborted();
    await rest();
    if (read++ % PROGRESS_EVERY === 0)
      request.onProgress?.({ step: 'reading', done: source.bytesRead(), total: source.bytesTotal });
    if (read > mostRows) throw refuse('import-refused', `The file has more than ${mostRows} rows`);
    const texts = new Map<SiteField, string>();
    for (const [field, text] of readers) texts.set(field, plain(text.read(point.properties) ?? '').trim());
    const code = texts.get('code') ?? '';
    const line = isCsv ? `row ${point.index + 2}` : `feature ${point.index}`;
    const where = code === '' ? line : `${line} (${shortened(code)})`;
    const before = mistakes.length;
    if (point.position === null) {
      if (source.crsFrom === 'format' && point.why.startsWith(NOT_DEGREES)) notDegrees++;
      mistakes.push({ path: where, message: point.why });
    }
    // Of a row without a place all else is told too.
    const parsed = understand(texts, point.position ?? [0, 0], request.kind);
    if (Array.isArray(parsed))
      for (const { path, message } of parsed) mistakes.push({ path: `${where}, ${path}`, message });
    const first = firstWith.get(code);
    if (first !== undefined) mistakes.push({ path: where, message: `the code "${code}" stands in ${first} already` });
    else if (code !== '') firstWith.set(code, line);
    if (mistakes.length > before || Array.isArray(parsed))
      flawed.push({ where, code, kind: request.kind ?? texts.get('kind') });
    else {
      const said = plain(versions?.read(point.properties) ?? '').trim();
      rows.push({ where, code, entry: parsed, ...(WHOLE.test(said) ? { version: Number(said) } : {}) });
    }
  }
  if (read > 0 && notDegrees === read && !mistakes.some(({ message }) => message.endsWith(SWAPPED)))
    throw refuse(
      'import-refused',
      `No position of the file can be longitude and latitude; say in which coordinate system it is ${namedOption('crs')}, such as EPSG:4547`,
      { errors: mistakes.slice(0, 1) },
    );
  request.onProgress?.({ step: 'reading', done: source.bytesTotal, total: source.bytesTotal });
  const { format, crsFrom, notes } = source;
  const dueNamed = request.fields.dueOn !== undefined;
  const of = { file: basename(request.file), format, crs: source.crs, crsFrom, notes };
  return { ...of, read, rows, flawed, mistakes, dueNamed };
}

const SWAPPED = 'may be swapped';
const LONGEST_CODE = 60;
const shortened = (code: string): string =>
  listed([code.length > LONGEST_CODE ? `${code.slice(0, LONGEST_CODE)}…` : code]);

/** The field of a file that is called so, in whatever case. */
const fieldCalled = (name: string, fields: readonly string[]): string | undefined =>
  fields.includes(name) ? name : fields.find((field) => field.toLowerCase() === name.toLowerCase());

type Readers = ReadonlyMap<SiteField, ReturnType<typeof fieldText>>;

/**
 * For each field that the file has, or was said to have. Refuses where some that were named, or must be, are missing, and
 * says all of them. A field "name" stands for the names in both languages.
 */
function readersOf({ fields }: PointFile, request: SiteFile): Readers {
  if (request.kind !== undefined && request.fields.kind !== undefined)
    throw refuse('import-refused', 'Say the kind of all (--kind), or the field that holds it (--kind-field), not both');
  const readers = new Map<SiteField, ReturnType<typeof fieldText>>();
  for (const field of SITE_FIELDS) {
    const named = request.fields[field];
    const found = fieldCalled(named ?? field, fields);
    if (named === undefined && found === undefined) continue;
    const reader = fieldText(found ?? named!, fields);
    if (named !== undefined) reader.check(fields);
    readers.set(field, reader);
  }
  const name = fieldCalled('name', fields);
  if (name !== undefined && !readers.has('nameZh') && !readers.has('nameEn'))
    readers.set('nameZh', fieldText(name, fields));
  const missing: string[] = [];
  if (!readers.has('code')) missing.push('Say which field holds the code (--code)');
  if (!readers.has('nameZh') && !readers.has('nameEn')) missing.push('Say which field holds the name (--name)');
  if (request.kind !== undefined) readers.delete('kind');
  else if (!readers.has('kind'))
    missing.push('Say of which kind they are (--kind), or which field says so (--kind-field)');
  if (missing.length > 0) throw refuse('import-refused', `${missing.join('. ')}. The file has ${listed(fields)}`);
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
