import { SaxesParser } from 'saxes';
import { brokenFile } from './broken-file.ts';
import { ByteCount, type ByteSource, decodeText } from './byte-source.ts';
import type { OpenOptions, SourceFeature, SourceFile } from './contract.ts';
import { geometryReader } from './read-geometry.ts';
import { settleCrs } from './settle-crs.ts';

const GEOMETRIES = ['Point', 'LineString', 'LinearRing', 'Track', 'MultiTrack', 'Model'];
const DEEPEST_ELEMENT = 200;

interface Placemark {
  properties: Record<string, unknown>;
  polygons: number[][][][];
  points: number[][];
  /** The first geometry that is no polygon. */
  other?: string;
}

/**
 * KML, always WGS84 by its standard; a KMZ hands over several documents. Streams; saxes is strict, resolves no external
 * entity and expands none of a document type, and a file that declares one is refused outright.
 */
export async function openKml(format: string, documents: ByteSource[], options: OpenOptions): Promise<SourceFile> {
  const readShape = geometryReader(options);
  const notes: string[] = [];
  const { crs } = settleCrs(format, { stated: 'EPSG:4326', option: options.crs }, notes);
  const count = new ByteCount();
  const bytesTotal = documents.reduce((sum, { size }) => sum + size, 0);

  async function* placemarksOfAll(counter: ByteCount): AsyncIterable<Placemark> {
    for (const document of documents) {
      const encoding = options.encoding ?? (await declaredEncoding(document));
      yield* placemarks(counter.of(document.chunks()), encoding, document.name);
    }
  }

  async function* features(): AsyncIterable<SourceFeature> {
    let index = 0;
    for await (const { properties, polygons, points, other } of placemarksOfAll(count)) {
      const geometry =
        other !== undefined
          ? pointOf(other, polygons.length, points)
          : polygons.length > 0
            ? { type: 'MultiPolygon', coordinates: polygons }
            : null;
      yield { index: index++, properties, ...readShape(geometry, crs) };
    }
    count.bytes = bytesTotal;
  }

  let fields: string[] = [];
  for await (const { properties } of placemarksOfAll(new ByteCount())) {
    fields = Object.keys(properties);
    break;
  }
  return {
    format,
    crs: crs.code,
    crsFrom: 'format',
    fields,
    features,
    bytesTotal,
    bytesRead: () => count.bytes,
    notes,
  };
}

/** A placemark that is more than one point is none of them. */
function pointOf(type: string, polygons: number, points: number[][]): { type: string; coordinates?: number[] } {
  if (type !== 'Point') return { type };
  return polygons === 0 && points.length === 1 ? { type, coordinates: points[0]! } : { type: 'MultiGeometry' };
}

async function declaredEncoding(source: ByteSource): Promise<string> {
  for await (const chunk of source.chunks()) {
    return (
      /^[^<]{0,3}<\?xml[^>]*encoding\s*=\s*["']([\w-]+)["']/.exec(chunk.subarray(0, 200).toString('latin1'))?.[1] ??
      'utf-8'
    );
  }
  return 'utf-8';
}

async function* placemarks(chunks: AsyncIterable<Buffer>, encoding: string, name: string): AsyncIterable<Placemark> {
  const ready: Placemark[] = [];
  const parser = placemarkParser(name, (placemark) => ready.push(placemark));
  try {
    for await (const text of decodeText(chunks, encoding, name)) {
      parser.write(text);
      yield* ready.splice(0);
    }
    parser.close();
  } catch (cause) {
    if (cause instanceof Error && cause.name === 'Refusal') throw cause;
    throw brokenFile(`${name} is no sound KML: ${(cause as Error).message.slice(0, 120)}`, { cause });
  }
  yield* ready;
}

/** Follows the elements of one placemark after the other; element names are taken without their prefix. */
function placemarkParser(name: string, done: (placemark: Placemark) => void): SaxesParser {
  const parser = new SaxesParser();
  const path: string[] = [];
  let placemark: Placemark | undefined;
  let polygon: { outer?: number[][]; inner: number[][][] } | undefined;
  let field: string | undefined;
  let text = '';

  parser.on('doctype', () => {
    throw brokenFile(`${name} declares a document type; KML has none`);
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name: qualified, attributes }) => {
    const element = qualified.slice(qualified.indexOf(':') + 1);
    if (
      path.length === 0 &&
      element !== 'kml' &&
      element !== 'Document' &&
      element !== 'Placemark' &&
      element !== 'Folder'
    ) {
      throw brokenFile(`${name} is XML, and no KML: its root is <${element.slice(0, 40)}>`);
    }
    if (path.length >= DEEPEST_ELEMENT) throw brokenFile(`${name}: its elements nest too deep`);
    path.push(element);
    text = '';
    const named = attributes as Record<string, string>;
    if (element === 'Placemark') {
      placemark = { properties: Object.create(null), polygons: [], points: [] };
      if (named.id !== undefined) placemark.properties.id = named.id;
    } else if (placemark && element === 'Polygon') polygon = { inner: [] };
    else if (placemark && !polygon && GEOMETRIES.includes(element)) placemark.other ??= element;
    else if (element === 'Data' || element === 'SimpleData') field = named.name;
  });
  parser.on('text', (piece) => {
    text += piece;
  });
  parser.on('cdata', (piece) => {
    text += piece;
  });
  parser.on('closetag', () => {
    const element = path.pop()!;
    const parent = path.at(-1);
    if (placemark) {
      if (element === 'Placemark') {
        done(placemark);
        placemark = undefined;
      } else if (element === 'Polygon' && polygon) {
        placemark.polygons.push([polygon.outer ?? [], ...polygon.inner]);
        polygon = undefined;
      } else if (element === 'coordinates' && polygon) {
        if (path.includes('innerBoundaryIs')) polygon.inner.push(positions(text));
        else polygon.outer = positions(text);
      } else if (element === 'coordinates' && parent === 'Point') {
        placemark.points.push(...positions(text));
      } else if (parent === 'Placemark' && (element === 'name' || element === 'description')) {
        placemark.properties[element] = text.trim();
      } else if (field !== undefined && (element === 'SimpleData' || (element === 'value' && parent === 'Data'))) {
        placemark.properties[field] = text.trim();
      }
      if (element === 'Data' || element === 'SimpleData') field = undefined;
    }
    text = '';
  });
  return parser;
}

/** "lon,lat[,altitude] lon,lat …"; what is no number becomes NaN, and the reader names its place. */
function positions(text: string): number[][] {
  const trimmed = text.trim();
  if (trimmed === '') return [];
  return trimmed
    .split(/\s+/)
    .map((tuple) => tuple.split(',', 2).map((part) => (part === '' ? Number.NaN : Number(part))));
}
