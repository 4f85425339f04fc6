import { dayToText, zoneClock } from '../duty/clocks/zone-clock.ts';
import type { ImpactItem } from '../grid/drafts/draft-contract.ts';
import type { ImpactSource } from '../grid/drafts/impact-source.ts';
import { changedCells, itemOn } from '../grid/impact/changed-cell.ts';
import type { CompareBoundaries, ComparedBoundaries } from '../grid/impact/compare-boundaries.ts';
import { impactPart } from '../grid/impact/impact-part.ts';
import { isWithinArea, type Viewer } from '../identity/access.ts';
import { restNowAndThen } from '../platform/others-turn.ts';
import { readCheckPoints } from './check-points/check-point-store.ts';
import type { PatrolPlace } from './patrol-place.ts';
import { readPlans } from './plans/plan-store.ts';

type Place = Pick<PatrolPlace, 'database' | 'city' | 'clock' | 'duties'>;

/**
 * Plans of cells that gain or lose ground that matters, or retire: a plan stays with its cell, and one of a cell that
 * retires sends nobody anywhere. And check-points that would lie in another cell, or in none.
 */
export const patrolImpact =
  (place: Place, compare: CompareBoundaries): ImpactSource =>
  async (change, viewer) => {
    const compared = await compare(change);
    return [
      ...impactPart('plans', await plansConcerned(place, compared, viewer)),
      ...impactPart('check-points', await checkPointsMoving(place, compared, viewer)),
    ];
  };

async function plansConcerned(
  { database, city, clock, duties }: Place,
  compared: ComparedBoundaries,
  viewer: Viewer,
): Promise<ImpactItem[]> {
  const today = dayToText(zoneClock(city.timeZone).dayOf(clock()));
  const changed = changedCells(compared, viewer);
  const plans = await readPlans(database.knex, city.code);
  return plans.flatMap(({ cellId, staff, startsAt, endsAt, toDay }) => {
    const cell = changed(cellId);
    if (cell === undefined || (toDay !== null && toDay < today)) return [];
    const who = staff === null ? undefined : duties.staffMember(staff)?.name;
    const what = { zh: who ?? '网格员', en: who ?? 'Grid worker' };
    return [itemOn(cell, { name: `${startsAt}–${endsAt}`, what })];
  });
}

const PAGE = 1_000;

/** All are looked at: two look-ups of each take less than finding out which to look at. */
async function checkPointsMoving(
  { database, city }: Place,
  { before, after }: ComparedBoundaries,
  viewer: Viewer,
): Promise<ImpactItem[]> {
  const rest = restNowAndThen();
  const items: ImpactItem[] = [];
  for (let last = 0; ; ) {
    const page = { standing: true, after: last, limit: PAGE };
    const points = await readCheckPoints(database.knex, city.code, { areaCellId: null }, page);
    for (const { code, name, lon, lat } of points) {
      const [was, is] = [before.locate([lon, lat]), after.locate([lon, lat])];
      await rest();
      if (was.cell?.id === is.cell?.id) continue;
      if (
        ![was, is].some(({ path }) =>
          isWithinArea(
            viewer,
            path.map(({ id }) => id),
          ),
        )
      )
        continue;
      items.push({
        ...{ name: code, what: { zh: name, en: name }, effect: is.cell === null ? 'loses-cell' : 'moves' },
        ...{ place: [lon, lat], from: was.cell?.code ?? null, to: is.cell?.code ?? null },
        ...{ holderFrom: null, holderTo: null, dueAt: null },
      });
    }
    if (points.length < PAGE) return items;
    last = points.at(-1)!.id;
  }
}
