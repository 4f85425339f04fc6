import { refuse } from '../../platform/errors.ts';

const HOUR_MS = 3_600_000;

/** A period that begins before it ends and is no longer than `mostMs`. @throws Refusal `invalid-request` */
export function demandPeriod<Period extends { from: Date; to: Date }>(period: Period, mostMs: number): Period {
  const lastsMs = period.to.getTime() - period.from.getTime();
  const wrong = (message: string) =>
    refuse('invalid-request', 'See errors for what to mend', { errors: [{ path: 'query.to', message }] });
  if (lastsMs <= 0) throw wrong('must be after from');
  if (lastsMs > mostMs) throw wrong(`must be at most ${mostMs / HOUR_MS} hours after from`);
  return period;
}
