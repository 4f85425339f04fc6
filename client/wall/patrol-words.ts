/** What several parts of the wall say about people and their rounds. */
import type { Walker } from '../../server/patrol/contract.ts';
import { formatAgo, formatNumber, formatSpan, formatTime } from '../i18n/format.ts';
import { t } from '../i18n/i18n.ts';
import { ageOf, paceOf } from '../state/walkers.ts';
import type { WallModel } from './wall-model.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** From two days on hours do not matter at a glance. */
export const roundedSpan = (ms: number): number => (ms < 2 * DAY_MS ? ms : Math.floor(ms / DAY_MS) * DAY_MS);

/** 0 to 1 as 37 %; rounded down, so that all is said of all alone, and little is not said of nothing. */
export function formatShare(share: number): string {
  const percent = Math.floor(share * 100 + 1e-9);
  return percent === 0 && share > 0 ? `< ${formatNumber(1)} %` : `${formatNumber(percent)} %`;
}

/** Those of whom too long nothing was heard, longest first. */
export function longestFirst(walkers: readonly Walker[], now: number, staleS: number): Walker[] {
  return walkers
    .filter((walker) => paceOf(walker, now, staleS) === 'stale')
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

/** "12 s ago" is more than a glance takes in: under a minute it is now. */
export const seenWords = (walker: Pick<Walker, 'at'>, now: number): string => {
  const ageMs = ageOf(walker, now) * 1000;
  return ageMs < MINUTE_MS ? t('span.now') : formatAgo(now - ageMs, now);
};

/** The same of an age in seconds. */
export const agoWords = (seconds: number): string =>
  seconds < 60 ? t('span.now') : t('span.ago', { span: formatSpan(roundedSpan(seconds * 1000)) });

/** That the figures of patrol are old, and of when; undefined while they are of now. */
export function oldWords(wall: WallModel): string | undefined {
  const since = wall.patrol.oldSince.value;
  return since === undefined ? undefined : t('patrol.old', { at: formatTime(since, wall.timeZone.value) });
}
