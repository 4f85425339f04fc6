import { metresBetween } from '../../grid/metres.ts';
import { refuse } from '../../platform/errors.ts';
import type { Ping } from '../contract.ts';

/** A point of a recorded track. */
export interface TrackPoint {
  lon: number;
  lat: number;
  /** ms since 1970; null where the file does not say. */
  atMs: number | null;
  /** First of its segment. */
  begins: boolean;
}

/** A track as a file has it. */
export interface TrackFile {
  format: 'GPX' | 'PLT';
  points: TrackPoint[];
  segments: number;
  /** What of the file was left aside, and why. */
  notes: string[];
}

/** For a track without times: when it began, and how fast it was walked. */
export interface TrackPace {
  startedAtMs: number;
  speedMps: number;
}

/** Most points of one file: three weeks of a position every ten seconds, day and night. */
export const MOST_TRACK_POINTS = 200_000;
const LEAST_STEP_MS = 1_000;

/**
 * The positions of a track. Times are never guessed: where points have none, `pace` must say how to reckon them, and
 * then holds for all of them.
 * @throws Refusal track-refused
 */
export function pingsOfTrack({ points, format }: TrackFile, pace?: TrackPace): Ping[] {
  if (points.length === 0) throw refuse('track-refused', `The ${format} file has no track points`);
  const timeless = points.filter(({ atMs }) => atMs === null).length;
  if (timeless > 0 && pace === undefined)
    throw refuse(
      'track-refused',
      `${timeless} of ${points.length} points have no time; say when the walk began and how fast it went, or leave it`,
    );
  if (timeless === 0 && pace !== undefined)
    throw refuse('track-refused', 'Its points have times of their own; leave out the begin and the speed');
  let atMs = pace?.startedAtMs ?? 0;
  return points.map((point, i) => {
    const { lon, lat, begins } = point;
    const before = points[i - 1];
    if (pace !== undefined && before !== undefined) {
      const metres = metresBetween([before.lon, before.lat], [lon, lat]);
      atMs += Math.max(LEAST_STEP_MS, Math.round((metres / pace.speedMps) * 1000));
    }
    const at = new Date(pace === undefined ? point.atMs! : atMs).toISOString();
    return { at, lon, lat, ...(begins ? { begins } : {}) };
  });
}
