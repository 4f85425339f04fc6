import { metresBetween } from '../../grid/metres.ts';
import type { PatrolRules } from '../patrol-rules.ts';
import type { Fix } from './fix.ts';
import { halfPixelM, simplifyTrack } from './simplify-track.ts';
import { splitTrack } from './split-track.ts';
import type { Track } from './track-contract.ts';
import type { TrackRow } from './tracks-store.ts';

type Feature = Track['features'][number];
const iso = (ms: number) => new Date(ms).toISOString();

/**
 * A walk as GeoJSON: a line for each stretch without a gap, then the marked positions, which stand in no line and bend
 * none. `zoom` simplifies the lines for a map of it.
 */
export function trackFeatures(
  rows: readonly TrackRow[],
  rules: Pick<PatrolRules, 'gapS' | 'speedMps'>,
  zoom: number | undefined,
): Track {
  const fixes = rows
    .filter(({ mark }) => mark === null)
    .map(({ at, lon, lat, begins }): Fix => ({ atMs: at.getTime(), lon, lat, begins }));
  const marked = rows.flatMap(({ at, lon, lat, accuracyM, mark }): Feature[] =>
    mark === null
      ? []
      : [
          {
            type: 'Feature',
            geometry: { type: 'Point', coordinates: [lon, lat] },
            properties: { mark, at: at.toISOString(), accuracyM },
          },
        ],
  );
  return {
    type: 'FeatureCollection',
    features: [...splitTrack(fixes, rules).map((line) => stretch(line, zoom)), ...marked],
  };
}

function stretch(line: readonly Fix[], zoom: number | undefined): Feature {
  const shown = zoom === undefined ? line : simplifyTrack(line, halfPixelM(zoom, line[0]!.lat));
  const coordinates = shown.map(({ lon, lat }): [number, number] => [lon, lat]);
  let distanceM = 0;
  for (let index = 1; index < line.length; index++) {
    const [a, b] = [line[index - 1]!, line[index]!];
    distanceM += metresBetween([a.lon, a.lat], [b.lon, b.lat]);
  }
  return {
    type: 'Feature',
    geometry:
      coordinates.length === 1 ? { type: 'Point', coordinates: coordinates[0]! } : { type: 'LineString', coordinates },
    properties: {
      mark: null,
      from: iso(line[0]!.atMs),
      to: iso(line.at(-1)!.atMs),
      distanceM: Math.round(distanceM * 10) / 10,
      pings: line.length,
      coordTimes: shown.map(({ atMs }) => iso(atMs)),
    },
  };
}
