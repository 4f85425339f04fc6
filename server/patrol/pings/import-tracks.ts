import { createReadStream } from 'node:fs';
import type { DutyBook } from '../../duty/duty-book.ts';
import { groupBy } from '../../grid/topology/problems/group-by.ts';
import { Refusal, refuse } from '../../platform/errors.ts';
import { type TrackOptions, type TrackPlace, type TrackTaken, takeTrack } from './take-track.ts';

/** What became of one file. */
export interface ImportedTrack extends TrackTaken {
  file: string;
}

/** Takes files of tracks in as positions of `staff`, one after another; the first that is refused ends it. @throws Refusal unknown-staff; track-refused, in the end too where no position of any was taken */
export async function* importTracks(
  place: TrackPlace & { duties: Pick<DutyBook, 'staffMember'> },
  files: readonly { name: string; path: string }[],
  staff: string,
  options: TrackOptions = {},
): AsyncGenerator<ImportedTrack> {
  if (place.duties.staffMember(staff) === undefined) throw refuse('unknown-staff', `Nobody has the number "${staff}"`);
  const sum = { points: 0, refused: 0 };
  for (const { name, path } of files) {
    try {
      const taken = await takeTrack(place, staff, createReadStream(path), options);
      sum.points += taken.points;
      sum.refused += taken.refused;
      yield { file: name, ...taken };
    } catch (error) {
      if (error instanceof Refusal && error.code === 'track-refused')
        throw refuse('track-refused', `${name}: ${error.message}`, { cause: error });
      throw error;
    }
  }
  if (sum.points > 0 && sum.refused === sum.points)
    throw refuse('track-refused', `Nothing was taken: every position was refused, ${sum.points} of ${sum.points}`);
}

/** What became of a file, in words. */
export function describeTrack({ file, format, points, segments, outside, ...taken }: ImportedTrack): string {
  const { stored, duplicate, refused, marked, refusals, notes } = taken;
  // Each reason once: of a track that is too old every point is.
  const reasons = groupBy(refusals, ({ message }) => message);
  const lines = [
    `${file}: ${format}, ${counted(points, 'point')} in ${counted(segments, 'segment')}; ${stored} stored, ${marked} of them marked, ${duplicate} known, ${refused} refused`,
    ...(outside > 0 ? [`  ${counted(outside, 'point')} outside the grid`] : []),
    ...notes.map((note) => `  ${note}`),
    ...[...reasons].map(([why, of]) => `  point ${of[0]!.index + 1}${of.length > 1 ? ' and others' : ''}: ${why}`),
  ];
  return lines.join('\n');
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;
