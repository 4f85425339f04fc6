import { refuse } from '../../platform/errors.ts';
import { MOST_TRACK_POINTS, type TrackFile } from './track-points.ts';

const HEADER_LINES = 6;
/** Latitude, longitude, 0, altitude in feet, days since 1899-12-30, date, time; GMT. */
const LINE = /^([^,]+),([^,]+),[^,]*,[^,]*,[^,]*,(\d{4}-\d\d-\d\d),(\d\d:\d\d:\d\d)$/;

/** Reads a GeoLife PLT file, which is one recording. @throws Refusal track-refused */
export async function readPlt(texts: AsyncIterable<string> | Iterable<string>): Promise<TrackFile> {
  const file: TrackFile = { format: 'PLT', points: [], segments: 0, notes: [] };
  let [rest, number] = ['', 0];
  const readLine = (line: string): void => {
    number++;
    if (number === 1 && !/geolife/i.test(line))
      throw refuse('track-refused', 'It is neither GPX nor a GeoLife PLT file');
    if (number > HEADER_LINES && line.trim() !== '') file.points.push(pointOf(line.trim(), number, file.points.length));
  };
  for await (const text of texts) {
    const lines = (rest + text).split('\n');
    rest = lines.pop()!;
    for (const line of lines) readLine(line);
    if (rest.length > 1000) throw refuse('track-refused', `Line ${number + 1} is too long`);
  }
  if (rest !== '') readLine(rest);
  file.segments = file.points.length === 0 ? 0 : 1;
  return file;
}

function pointOf(line: string, number: number, index: number): TrackFile['points'][number] {
  const [, lat, lon, day, time] = LINE.exec(line) ?? [];
  const point = { lon: Number(lon), lat: Number(lat), atMs: Date.parse(`${day}T${time}Z`), begins: index === 0 };
  if (!(Math.abs(point.lon) <= 180 && Math.abs(point.lat) <= 90) || Number.isNaN(point.atMs))
    throw refuse('track-refused', `Line ${number} is no point: latitude, longitude, 0, altitude, days, date, time`);
  if (index >= MOST_TRACK_POINTS)
    throw refuse('track-refused', `A file may have ${MOST_TRACK_POINTS} points; cut it into several`);
  return point;
}
