import type { PatrolRules } from '../patrol-rules.ts';
import type { GridWorkers } from './grid-workers.ts';
import type { Presence } from './presence.ts';

/** told: enough is known to say that nobody was there. not-due: nobody was to be there. */
export type Knowledge = 'told' | 'untold' | 'not-due';

/**
 * What is known of a basic cell in which nobody was seen. It is told where its grid workers told where they were,
 * anywhere, in `tellingShare` of their minutes on duty. A cell that is nobody's, or whose
 * grid workers have no shifts, or where a missing calendar leaves open who was on duty, is untold.
 */
export function knowledgeOf(
  cellId: number,
  workers: GridWorkers,
  toldBy: (staff: string) => Presence | undefined,
  { tellingShare }: Pick<PatrolRules, 'tellingShare'>,
): Knowledge {
  const duty = workers.dutyOn(cellId);
  if (duty === null || !workers.haveShifts(cellId)) return 'untold';
  let [dutyMinutes, toldMinutes] = [0, 0];
  for (const { staff, time } of duty) {
    dutyMinutes += Math.floor(Math.max(0, time.toMs - time.fromMs) / 60_000);
    toldMinutes += toldBy(staff)?.minutesIn(time.fromMs, time.toMs) ?? 0;
  }
  if (dutyMinutes === 0) return 'not-due';
  return toldMinutes >= tellingShare * dutyMinutes ? 'told' : 'untold';
}
