import { z } from 'zod';
import { instantSchema } from '../grid/cell-contract.ts';
import type { SlotPeriod } from '../patrol/coverage/coverage-store.ts';
import { type CoveragePlace, daysUpTo, reportPeriod } from '../patrol/coverage/report-period.ts';
import { refuse } from '../platform/errors.ts';

/** A tile of zoom 11 reads some 2,000 rows a day. */
export const MOST_TILE_DAYS = 7;
const DAY_MS = 86_400_000;

export const coveragePeriodQuery = z.object({
  from: instantSchema.optional().describe('Without it today in the city'),
  to: instantSchema.optional().describe(`Without it now; at most ${MOST_TILE_DAYS} days after \`from\``),
});

/**
 * The period of a tile, in whole half hours.
 * @throws Refusal invalid-request
 */
export async function coveragePeriod(
  place: CoveragePlace,
  { from, to }: z.output<typeof coveragePeriodQuery>,
): Promise<SlotPeriod> {
  if (from === undefined && to === undefined) {
    const { fromMs, toMs } = daysUpTo(place, 1)[0]!;
    return { fromMs, toMs };
  }
  const period = await reportPeriod(place, { from, to });
  if (period.toMs - period.fromMs > MOST_TILE_DAYS * DAY_MS)
    throw refuse('invalid-request', 'See errors for what to mend', {
      errors: [{ path: 'query.to', message: `must come at most ${MOST_TILE_DAYS} days after from` }],
    });
  return period;
}
