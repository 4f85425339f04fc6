import { readFile } from 'node:fs/promises';
import { CsvError, parse } from 'csv-parse';
import { decoded } from '../../duty/files/duty-files.ts';
import { type CrsTransform, crsTransform } from '../../grid/crs.ts';
import { crsName } from '../../grid/formats/geojson.ts';
import { positionMistakes } from '../../grid/position.ts';
import { counted } from '../../platform/counted.ts';
import { type Mistake, refuse } from '../../platform/errors.ts';
import { mistakesOf } from '../../platform/http.ts';
import { listed } from '../../platform/listed.ts';
import { othersTurn, restNowAndThen } from '../../platform/others-turn.ts';
import { type CheckPointInput, checkPointInputSchema } from '../contract.ts';

export interface CheckPointFile {
  file: string;
  /** Of the coordinates, where the file does not say; WGS84 when absent. */
  crs?: string | undefined;
  /** Of a CSV file; UTF-8 when absent. */
  encoding?: string | undefined;
}

const MOST_POINTS = 50_000;
/** Read at a time, before others have their turn. */
const PART_CHARACTERS = 256 * 1024;
const LONGEST_ROW_CHARACTERS = 64 * 1024;
/** `Number` would read 0x71 and an empty text as well. */
const DECIMAL = /^\s*[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?\s*$/;

/** What the file has at one place, not yet understood. */
interface Found {
  /** `row 4`, as spreadsheets count, or `feature 3`, counted from 0. */
  where: string;
  fields: Record<string, unknown>;
  x: unknown;
  y: unknown;
}

/**
 * Reads check-points from CSV with the columns code, name, kind, lon and lat, or from GeoJSON points with the properties
 * code, name and kind; told by the content. Without a kind they are `other`.
 * @throws Refusal `import-refused` with every mistake and where it is; `unknown-crs`
 */
export async function readCheckPointFile({
  file,
  crs,
  encoding = 'utf-8',
}: CheckPointFile): Promise<CheckPointInput[]> {
  const bytes = await readFile(file).catch((cause) => {
    throw refuse('import-refused', 'The file cannot be read', { cause });
  });
  const isJson = /^\s*\{/.test(bytes.toString('latin1', 0, 100).replace(/^\xef\xbb\xbf/, ''));
  const text = decoded(bytes, isJson ? 'utf-8' : encoding);
  const { found, transform } = isJson ? ofGeoJson(text, crs) : await ofCsv(text, crs);
  if (found.length > MOST_POINTS)
    throw refuse('import-refused', `It has more than ${MOST_POINTS} check-points; cut it into several`);
  const mistakes: Mistake[] = [];
  const byCode = new Map<string, string>();
  const points: CheckPointInput[] = [];
  const rest = restNowAndThen();
  for (const { where, fields, x, y } of found) {
    await rest();
    const { code, name, kind = 'other' } = fields;
    const position = carried(x, y, transform);
    const parsed = checkPointInputSchema.safeParse({
      ...{ code: textOf(code), name: textOf(name), kind: textOf(kind) },
      ...(typeof position === 'string' ? { lon: 0, lat: 0 } : { lon: position[0], lat: position[1] }),
    });
    const wrong = (field: string, message: string) => mistakes.push({ path: `${where}.${field}`, message });
    if (typeof position === 'string') wrong('lon', position);
    if (!parsed.success) {
      for (const { path, message } of mistakesOf(parsed.error)) wrong(path, message);
      continue;
    }
    const twin = byCode.get(parsed.data.code);
    if (twin !== undefined) wrong('code', `"${parsed.data.code}" stands in ${twin} already`);
    byCode.set(parsed.data.code, where);
    points.push(parsed.data);
  }
  if (mistakes.length > 0)
    throw refuse('import-refused', `${counted(mistakes.length, 'mistake')}; nothing was imported`, {
      errors: mistakes,
    });
  return points;
}

const textOf = (value: unknown): unknown =>
  typeof value === 'number' ? String(value) : typeof value === 'string' ? value.trim() : value;

/** The position in WGS84, or what is wrong with it. */
function carried(x: unknown, y: unknown, transform: CrsTransform): [lon: number, lat: number] | string {
  const numbers = [x, y].map((value) =>
    typeof value === 'number' ? value : typeof value === 'string' && DECIMAL.test(value) ? Number(value) : Number.NaN,
  ) as [number, number];
  if (!numbers.every(Number.isFinite)) return 'its coordinates are not two numbers';
  const flaws = transform.geographic ? positionMistakes(...numbers) : [];
  if (flaws.length > 0) return `${flaws[0]!.message}; for projected coordinates say which crs, e.g. EPSG:4547`;
  const position = transform.toWgs84(...numbers);
  const outside = positionMistakes(...position).length > 0;
  return outside ? `${numbers.join(', ')} in ${transform.code} is no place on earth` : position;
}

/** The rows of a CSV text, its header too, and none after the first that is one too many. */
async function rowsOf(text: string): Promise<string[][]> {
  const rows: string[][] = [];
  let fault: Error | undefined;
  const parser = parse({
    ...{ bom: true, relax_column_count: true, skip_empty_lines: true },
    ...{ max_record_size: LONGEST_ROW_CHARACTERS, to: MOST_POINTS + 2 },
  });
  parser.on('data', (row: string[]) => rows.push(row));
  const ended = new Promise<void>((resolve) => {
    parser.once('end', resolve).once('error', (error) => {
      fault = error;
      resolve();
    });
  });
  for (let from = 0; from < text.length && fault === undefined && rows.length < MOST_POINTS + 2; ) {
    parser.write(text.slice(from, from + PART_CHARACTERS));
    from += PART_CHARACTERS;
    await othersTurn();
  }
  if (fault === undefined) parser.end();
  await ended;
  if (fault instanceof CsvError)
    throw refuse('import-refused', `It is no sound CSV: ${fault.message}`, { cause: fault });
  if (fault !== undefined) throw fault;
  return rows;
}

async function ofCsv(text: string, crs = 'EPSG:4326'): Promise<{ found: Found[]; transform: CrsTransform }> {
  const [header = [], ...records] = await rowsOf(text);
  const names = header.map((name) => name.trim().toLowerCase());
  const missing = ['code', 'name', 'lon', 'lat'].filter((name) => !names.includes(name));
  if (missing.length > 0)
    throw refuse('import-refused', `It has no column ${missing.join(', ')}; the columns are ${listed(header)}`);
  const found = records.map((record, index): Found => {
    const fields = Object.fromEntries(names.map((name, place) => [name, record[place] || undefined]));
    return { where: `row ${index + 2}`, fields, x: fields.lon, y: fields.lat };
  });
  return { found, transform: crsTransform(crs) };
}

function ofGeoJson(text: string, crs: string | undefined): { found: Found[]; transform: CrsTransform } {
  let value: { type?: unknown; crs?: unknown; features?: unknown };
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw refuse('import-refused', 'It is no valid JSON', { cause });
  }
  if (value.type !== 'FeatureCollection' || !Array.isArray(value.features))
    throw refuse('import-refused', 'It is JSON, and no GeoJSON FeatureCollection');
  const found = value.features.map((feature: unknown, index): Found => {
    const { properties, geometry } = (feature ?? {}) as { properties?: object; geometry?: unknown };
    const { type, coordinates } = (geometry ?? {}) as { type?: unknown; coordinates?: unknown };
    const [x, y] = type === 'Point' && Array.isArray(coordinates) ? coordinates : [];
    return { where: `feature ${index}`, fields: { ...properties }, x, y };
  });
  return { found, transform: crsTransform(crsName(value.crs) ?? crs ?? 'EPSG:4326') };
}
