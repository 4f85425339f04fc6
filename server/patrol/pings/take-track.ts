import { z } from 'zod';
import type { Locator } from '../../grid/locator.ts';
import { refuse } from '../../platform/errors.ts';
import { type Ping, pingsTakenSchema } from '../contract.ts';
import type { PingRecorder } from './ping-recorder.ts';
import { readTrack } from './read-track.ts';
import { Taken } from './taken.ts';
import { pingsOfTrack, type TrackPace } from './track-points.ts';

/** What became of the points of a track. */
export const trackTakenSchema = pingsTakenSchema.extend({
  format: z.enum(['GPX', 'PLT']),
  points: z.int(),
  segments: z.int(),
  /** Points that lie in no cell. */
  outside: z.int(),
  /** What of the file was left aside, and why. */
  notes: z.array(z.string()),
});
export type TrackTaken = z.infer<typeof trackTakenSchema>;

export interface TrackPlace {
  pingRecorder: Pick<PingRecorder, 'take'>;
  grid: { current(): Locator };
}

export interface TrackOptions {
  pace?: TrackPace | undefined;
  /** Takes a track of which no point lies in the grid: else it is taken for that of another place. */
  outside?: boolean;
}

/** Points of one transaction. */
const CHUNK = 10_000;

/** Takes a recorded track in as positions of `staff`: the file as a whole is sound, or nothing is taken. @throws Refusal track-refused */
export async function takeTrack(
  { pingRecorder, grid }: TrackPlace,
  staff: string,
  chunks: AsyncIterable<Buffer>,
  { pace, outside: mayLieOutside = false }: TrackOptions = {},
): Promise<TrackTaken> {
  const file = await readTrack(chunks);
  const pings = pingsOfTrack(file, pace);
  const locator = grid.current();
  const outside = countOutside(locator, pings);
  if (outside === pings.length && !mayLieOutside) throw allOutside(locator, pings);
  const taken = new Taken();
  for (let from = 0; from < pings.length; from += CHUNK)
    taken.add(await pingRecorder.take([{ staff, pings: pings.slice(from, from + CHUNK) }]), (index) => from + index);
  const { format, segments, notes } = file;
  return { ...taken.tell(), format, points: pings.length, segments, outside, notes };
}

function countOutside(locator: Locator, pings: readonly Ping[]): number {
  const coordinates = new Float64Array(pings.flatMap(({ lon, lat }) => [lon, lat]));
  return locator.locateMany(coordinates).filter((index) => index === -1).length;
}

function allOutside(locator: Locator, [first, ...more]: readonly Ping[]) {
  const near = locator.nearest([first!.lon, first!.lat]);
  const where = near && `; the nearest cell to the first is ${near.cell.code}, ${distanceText(near.distanceM)} away`;
  const all = more.length === 0 ? 'Its only point lies' : `All ${more.length + 1} points lie`;
  const mend = 'check the file, its order of latitude and longitude and the city, or pass outside (--outside)';
  return refuse('track-refused', `${all} outside the grid${where ?? ''}; ${mend} to take it all the same`);
}

const distanceText = (m: number): string => (m < 1000 ? `${Math.round(m)} m` : `${Math.round(m / 100) / 10} km`);
