/** Somebody of whom positions came within this time walks with a phone. */
export const LATELY_MS = 30 * 86_400_000;

/**
 * Who is expected to send positions: whoever did within the last 30 days; and everybody once more than half of the grid
 * workers did, for then that is how the city walks. So ten phones that are tried out raise no alarm of those who have
 * none, and in a city that walks with phones somebody who never switches one on is told of.
 * @param lastHeardMs when the newest batch of somebody came in, ms since 1970
 */
export function expectedToSend(
  workers: ReadonlySet<string>,
  lastHeardMs: ReadonlyMap<string, number>,
  nowMs: number,
): (staff: string) => boolean {
  const sentLately = (staff: string): boolean =>
    (lastHeardMs.get(staff) ?? Number.NEGATIVE_INFINITY) >= nowMs - LATELY_MS;
  const isHabit = [...workers].filter(sentLately).length * 2 > workers.size;
  return (staff) => isHabit || sentLately(staff);
}
