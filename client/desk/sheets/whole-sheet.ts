import { ApiProblem } from '../../wire/api.ts';
import { type Entry, sameValue } from './sheet-form.ts';
import type { SheetSource, Standing } from './sheet-model.ts';

/**
 * A sheet that the server keeps without versions. What is in force is read again before it is written, and refused as
 * `conflict` where it is not what the draft began on.
 */
export function wholeSheet(
  read: () => Promise<readonly Entry[]>,
  write: (entries: readonly Entry[], reason: string) => Promise<readonly Entry[]>,
): SheetSource {
  const standing = (entries: readonly Entry[]): Standing => ({
    version: null,
    author: null,
    madeAt: null,
    reason: '',
    entries,
  });
  return {
    read: async () => standing(await read()),
    write: async (base, entries, reason) => {
      if (!sameValue(await read(), base.entries)) throw new ApiProblem('conflict', 409);
      return standing(await write(entries, reason));
    },
  };
}
