import { dayFromText, dayToText } from '../duty/clocks/zone-clock.ts';

/** After an inspection that found something, the next is due this soon, whatever the cycle. */
export const FAILED_AGAIN_DAYS = 7;

/**
 * The day by which the next inspection is to be made: a cycle after one that was passed, and at most seven days after one
 * that failed. A site that was never inspected counts from the day on which it was entered.
 */
export function nextDue(last: { day: string; result: 'passed' | 'failed' | null }, cycleDays: number): string {
  const days = last.result === 'failed' ? Math.min(cycleDays, FAILED_AGAIN_DAYS) : cycleDays;
  return dayToText(dayFromText(last.day) + days);
}
