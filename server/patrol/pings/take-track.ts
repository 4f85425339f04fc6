import { z } from 'zod';
import { pingsTakenSchema } from '../contract.ts';
import type { PingRecorder } from './ping-recorder.ts';
import { readTrack } from './read-track.ts';
import { Taken } from './taken.ts';
import { pingsOfTrack, type TrackPace } from './track-points.ts';

/** What became of the points of a track. */
export const trackTakenSchema = pingsTakenSchema.extend({
  format: z.enum(['GPX', 'PLT']),
  points: z.int(),
  segments: z.int(),
  /** What of the file was left aside, and why. */
  notes: z.array(z.string()),
});
export type TrackTaken = z.infer<typeof trackTakenSchema>;

/** Points of one transaction. */
const CHUNK = 10_000;

/** Takes a recorded track in as positions of `staff`: the file as a whole is sound, or nothing is taken. @throws Refusal track-refused */
export async function takeTrack(
  recorder: Pick<PingRecorder, 'take'>,
  staff: string,
  chunks: AsyncIterable<Buffer>,
  pace?: TrackPace,
): Promise<TrackTaken> {
  const file = await readTrack(chunks);
  const pings = pingsOfTrack(file, pace);
  const taken = new Taken();
  for (let from = 0; from < pings.length; from += CHUNK)
    taken.add(await recorder.take([{ staff, pings: pings.slice(from, from + CHUNK) }]), (index) => from + index);
  const { format, segments, notes } = file;
  return { ...taken.tell(), format, points: pings.length, segments, notes };
}
