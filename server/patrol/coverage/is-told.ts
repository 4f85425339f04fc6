import type { PatrolRules } from '../patrol-rules.ts';
import type { GridWorkers } from './grid-workers.ts';
import type { Presence } from './presence.ts';

/**
 * Whether enough is known of a basic cell in which nobody was seen to say that nobody was there: whether its grid
 * workers told where they were, anywhere, in `tellingShare` of their minutes on duty. Without anybody on duty, or where
 * a missing calendar leaves open who was, nothing is known.
 */
export function isTold(
  cellId: number,
  workers: GridWorkers,
  toldBy: (staff: string) => Presence | undefined,
  { tellingShare }: Pick<PatrolRules, 'tellingShare'>,
): boolean {
  const duty = workers.dutyOn(cellId);
  if (duty === null) return false;
  let [dutyMinutes, toldMinutes] = [0, 0];
  for (const { staff, time } of duty) {
    dutyMinutes += Math.floor(Math.max(0, time.toMs - time.fromMs) / 60_000);
    toldMinutes += toldBy(staff)?.minutesIn(time.fromMs, time.toMs) ?? 0;
  }
  return dutyMinutes > 0 && toldMinutes >= tellingShare * dutyMinutes;
}
