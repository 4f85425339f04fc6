/**
 * GPX 1.0 and 1.1: the points of tracks, segment by segment. Routes and waypoints were not walked and are left aside;
 * hdop is no metre figure and says nothing of accuracy. Streams; saxes is strict, and a file that declares a document
 * type is refused outright.
 */
import { SaxesParser } from 'saxes';
import { refuse } from '../../platform/errors.ts';
import { MOST_TRACK_POINTS, type TrackFile } from './track-points.ts';

const NAMESPACES = ['', 'http://www.topografix.com/GPX/1/0', 'http://www.topografix.com/GPX/1/1'];
const DEEPEST_ELEMENT = 100;
/** xsd:dateTime; without a zone it is UTC, as GPX has all its times. */
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)?$/;
const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;

/** Reads a GPX file. @throws Refusal track-refused */
export async function readGpx(texts: AsyncIterable<string> | Iterable<string>): Promise<TrackFile> {
  const file: TrackFile = { format: 'GPX', points: [], segments: 0, notes: [] };
  const parser = new SaxesParser({ xmlns: true });
  /** Names of the open elements; '' for one of another vocabulary, and of all in it. */
  const path: string[] = [];
  const aside = { wpt: 0, rtept: 0 };
  let text = '';
  let begins = false;

  parser.on('doctype', () => {
    throw broken('It declares a document type; GPX has none');
  });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    const element = NAMESPACES.includes(uri) ? local : '';
    if (path.length === 0 && element !== 'gpx')
      throw broken(`It is XML, and no GPX: its root is <${local.slice(0, 40)}>`);
    if (path.length >= DEEPEST_ELEMENT) throw broken('Its elements nest too deep');
    path.push(element);
    text = '';
    const where = path.join('/');
    if (where === 'gpx/trk/trkseg') begins = true;
    else if (where === 'gpx/trk/trkseg/trkpt') {
      if (file.points.length >= MOST_TRACK_POINTS)
        throw broken(`A file may have ${MOST_TRACK_POINTS} points; cut it into several`);
      const [lon, lat] = [degrees(attributes.lon?.value, 180), degrees(attributes.lat?.value, 90)];
      if (lon === undefined || lat === undefined)
        throw broken(`Point ${file.points.length + 1} has no longitude and latitude on earth`);
      if (begins) file.segments++;
      file.points.push({ lon, lat, atMs: null, begins });
      begins = false;
    } else if (where === 'gpx/wpt') aside.wpt++;
    else if (where === 'gpx/rte/rtept') aside.rtept++;
  });
  for (const event of ['text', 'cdata'] as const)
    parser.on(event, (piece) => {
      if (text.length < 100) text += piece;
    });
  parser.on('closetag', () => {
    if (path.join('/') === 'gpx/trk/trkseg/trkpt/time') file.points.at(-1)!.atMs = instant(text.trim());
    path.pop();
    text = '';
  });

  try {
    for await (const piece of texts) parser.write(piece);
    parser.close();
  } catch (cause) {
    if (cause instanceof Error && cause.name !== 'Refusal' && !('code' in cause))
      throw broken(`It is no sound XML: ${cause.message.slice(0, 120)}`);
    throw cause;
  }
  if (aside.wpt > 0) file.notes.push(`${aside.wpt} waypoints were left aside: nobody says that they were walked`);
  if (aside.rtept > 0) file.notes.push(`${aside.rtept} route points were left aside: a route is a plan, not a walk`);
  return file;
}

const broken = (message: string) => refuse('track-refused', message);

function degrees(text: string | undefined, most: number): number | undefined {
  if (text === undefined || !NUMBER.test(text.trim())) return undefined;
  const value = Number(text);
  return Math.abs(value) <= most ? value : undefined;
}

/** An unreadable time is none. */
function instant(text: string): number | null {
  const zone = TIME.exec(text);
  if (zone === null) return null;
  const ms = Date.parse(zone[2] === undefined ? `${text}Z` : text);
  return Number.isNaN(ms) ? null : ms;
}
