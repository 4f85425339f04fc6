import { open } from 'node:fs/promises';
import { brokenFile } from './broken-file.ts';
import { ByteCount, fileSource } from './byte-source.ts';
import type { OpenOptions, SourceFeature, SourceFile } from './contract.ts';
import { cutJson, type JsonOutline } from './json-cutter.ts';
import { namedOption } from './named-option.ts';
import { geometryReader, refuseIfNotDegrees } from './read-geometry.ts';
import { settleCrs } from './settle-crs.ts';

const GEOMETRY_TYPES = [
  'Point',
  'MultiPoint',
  'LineString',
  'MultiLineString',
  'Polygon',
  'MultiPolygon',
  'GeometryCollection',
];

/**
 * GeoJSON: a FeatureCollection, a single Feature or geometry, or any number of these one after another
 * (newline-delimited, RFC 8142). RFC 7946 means WGS84; the `crs` member of its forerunner is honoured.
 */
export async function openGeoJson(
  path: string,
  name: string,
  outline: JsonOutline,
  options: OpenOptions,
): Promise<SourceFile> {
  const type = await memberOf(path, outline, 'type');
  const isCollection = type === 'FeatureCollection';
  if (!isCollection && type !== 'Feature' && !GEOMETRY_TYPES.includes(String(type))) {
    throw brokenFile(
      `${name} is JSON, and neither GeoJSON nor TopoJSON: its "type" is ${JSON.stringify(type) ?? 'missing'}`,
    );
  }
  if (isCollection && outline.isSequence) throw brokenFile(`${name} holds more than one FeatureCollection`);
  const start = isCollection ? outline.members.get('features')?.[0] : 0;
  if (start === undefined) throw brokenFile(`${name} is a FeatureCollection without "features"`);
  const readShape = geometryReader(options);
  const notes: string[] = [];
  const statedCrs = await memberOf(path, outline, 'crs');
  const format = outline.isSequence ? 'newline-delimited GeoJSON' : 'GeoJSON';
  const { crs, crsFrom } = settleCrs(
    format,
    { stated: crsName(statedCrs), option: options.crs, byFormat: 'EPSG:4326' },
    notes,
  );
  const source = await fileSource(path, name, start);
  const count = new ByteCount();
  const values = (counter: ByteCount) => cutJson(counter.of(source.chunks()), isCollection ? 'array' : 'sequence');

  async function* features(): AsyncIterable<SourceFeature> {
    let index = 0;
    for await (const text of values(count)) {
      const { properties, geometry, crs: ownCrs, mistake } = readFeature(text, index);
      if (mistake !== undefined) {
        yield { index, properties, shape: null, why: mistake };
      } else if (ownCrs !== undefined && JSON.stringify(ownCrs) !== JSON.stringify(statedCrs)) {
        yield { index, properties, shape: null, why: 'it states a coordinate system of its own' };
      } else {
        const read = readShape(geometry, crs);
        if (options.everyMistake !== true) refuseIfNotDegrees(read, crsFrom, `feature ${index}`);
        yield { index, properties, ...read };
      }
      index++;
    }
    count.bytes = source.size;
  }

  let fields: string[] = [];
  for await (const text of values(new ByteCount())) {
    fields = Object.keys(readFeature(text, 0).properties);
    break;
  }
  return {
    format,
    crs: crs.code,
    crsFrom,
    fields,
    features,
    bytesTotal: source.size,
    bytesRead: () => count.bytes,
    notes,
  };
}

/** The value of a small member of the outlined object, undefined when it is missing. */
export async function memberOf(path: string, outline: JsonOutline, key: string): Promise<unknown> {
  const range = outline.members.get(key);
  if (!range || range[1] - range[0] > 1 << 16) return undefined;
  const file = await open(path);
  try {
    const bytes = Buffer.alloc(range[1] - range[0]);
    await file.read(bytes, 0, bytes.length, range[0]);
    return JSON.parse(bytes.toString('utf8'));
  } catch (cause) {
    throw brokenFile(`The member "${key}" is not valid JSON`, { cause });
  } finally {
    await file.close();
  }
}

/** The name inside a `crs` member. A linked one cannot be followed: nothing is fetched on behalf of a file. */
export function crsName(member: unknown): string | undefined {
  if (member === undefined || member === null) return undefined;
  if (typeof member === 'string') return member;
  const { type, properties } = member as { type?: unknown; properties?: { name?: unknown; code?: unknown } };
  if (typeof properties?.name === 'string') return properties.name;
  if (type === 'EPSG' && properties?.code !== undefined) return `EPSG:${properties.code}`;
  throw brokenFile(
    `The "crs" member does not name a coordinate system; mend it, or remove it and say the system ${namedOption('crs')}`,
  );
}

interface ReadFeature {
  properties: Record<string, unknown>;
  geometry?: unknown;
  crs?: unknown;
  mistake?: string;
}

function readFeature(text: string, index: number): ReadFeature {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw brokenFile(`is not valid JSON (${(cause as Error).message.slice(0, 80)})`, {
      where: `feature ${index}`,
      cause,
    });
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { properties: {}, mistake: 'it is not an object' };
  }
  const { type, id, properties, geometry, crs } = value as Record<string, unknown>;
  if (type === 'Feature') {
    const own = isRecord(properties) ? properties : {};
    const withId = id === undefined || 'id' in own ? own : { ...own, id };
    return { properties: withId, geometry, crs };
  }
  if (GEOMETRY_TYPES.includes(String(type))) return { properties: {}, geometry: value, crs };
  return { properties: {}, mistake: `its "type" is ${JSON.stringify(type)?.slice(0, 40) ?? 'missing'}, not "Feature"` };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
