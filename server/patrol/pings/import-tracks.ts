import { createReadStream } from 'node:fs';
import type { DutyBook } from '../../duty/duty-book.ts';
import { Refusal, refuse } from '../../platform/errors.ts';
import type { PingRecorder } from './ping-recorder.ts';
import { type TrackTaken, takeTrack } from './take-track.ts';
import type { TrackPace } from './track-points.ts';

/** What became of one file. */
export interface ImportedTrack extends TrackTaken {
  file: string;
}

/** Takes files of tracks in as positions of `staff`, one after another; the first that is refused ends it. @throws Refusal unknown-staff, track-refused */
export async function* importTracks(
  { duties, pingRecorder }: { duties: Pick<DutyBook, 'staffMember'>; pingRecorder: Pick<PingRecorder, 'take'> },
  files: readonly { name: string; path: string }[],
  staff: string,
  pace?: TrackPace,
): AsyncGenerator<ImportedTrack> {
  if (duties.staffMember(staff) === undefined) throw refuse('unknown-staff', `Nobody has the number "${staff}"`);
  for (const { name, path } of files) {
    try {
      yield { file: name, ...(await takeTrack(pingRecorder, staff, createReadStream(path), pace)) };
    } catch (error) {
      if (error instanceof Refusal && error.code === 'track-refused')
        throw refuse('track-refused', `${name}: ${error.message}`, { cause: error });
      throw error;
    }
  }
}

/** What became of a file, in words. */
export function describeTrack({ file, format, points, segments, ...taken }: ImportedTrack): string {
  const { stored, duplicate, refused, marked, refusals, notes } = taken;
  const lines = [
    `${file}: ${format}, ${points} points in ${segments} segments; ${stored} stored, ${marked} of them marked, ${duplicate} known, ${refused} refused`,
    ...notes.map((note) => `  ${note}`),
    ...refusals.slice(0, 3).map(({ index, message }) => `  point ${index + 1}: ${message}`),
  ];
  return lines.join('\n');
}
