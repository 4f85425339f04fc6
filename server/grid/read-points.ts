import { type Mistake, refuse } from '../platform/errors.ts';
import { MOST_POINTS } from './cell-contract.ts';
import { positionMistakes } from './position.ts';

const MISTAKES_TOLD = 20;

/** Turns `[[lon, lat] …]` of a request into flat pairs. Refuses with the first mistakes when a point is not on earth. */
export function readPoints(points: unknown): Float64Array {
  if (!Array.isArray(points)) throw invalid([{ path: 'points', message: 'must be an array of [lon, lat]' }]);
  if (points.length > MOST_POINTS)
    throw invalid([{ path: 'points', message: `must have at most ${MOST_POINTS} points, not ${points.length}` }]);
  const coordinates = new Float64Array(points.length * 2);
  const mistakes: Mistake[] = [];
  for (let i = 0; i < points.length && mistakes.length < MISTAKES_TOLD; i++) {
    const point: unknown = points[i];
    if (!Array.isArray(point) || point.length !== 2 || typeof point[0] !== 'number' || typeof point[1] !== 'number') {
      mistakes.push({ path: `points.${i}`, message: 'must be [lon, lat], two numbers' });
      continue;
    }
    const [lon, lat] = point as [number, number];
    if (!(lon >= -180 && lon <= 180 && lat >= -90 && lat <= 90))
      for (const { message } of positionMistakes(lon, lat)) mistakes.push({ path: `points.${i}`, message });
    coordinates[i * 2] = lon;
    coordinates[i * 2 + 1] = lat;
  }
  if (mistakes.length > 0) throw invalid(mistakes);
  return coordinates;
}

const invalid = (errors: Mistake[]) => refuse('invalid-request', 'See errors for what to mend', { errors });
