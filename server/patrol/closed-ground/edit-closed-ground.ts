import { dayToText, zoneClock } from '../../duty/clocks/zone-clock.ts';
import type { Shape } from '../../grid/contract.ts';
import type { Locator } from '../../grid/locator.ts';
import { recordAudit } from '../../identity/audit.ts';
import { refuse } from '../../platform/errors.ts';
import type { Actor } from '../../platform/http.ts';
import type { ClosedGroundInput } from '../contract.ts';
import type { PatrolPlace } from '../patrol-place.ts';
import { checkClosedShape, liesWithin } from './check-closed-shape.ts';
import {
  type ClosedGroundRecord,
  endClosedGround,
  insertClosedGround,
  readClosedGround,
} from './closed-ground-store.ts';

type Place = Pick<PatrolPlace, 'database' | 'city' | 'grid' | 'clock'>;

/** Declares ground closed. Resolves to its id. @throws Refusal `invalid-request`, `outside-area` */
export async function closeGround(place: Place, actor: Actor, input: ClosedGroundInput): Promise<number> {
  const { database, city, grid, clock } = place;
  const { name, reason, geometry, fromDay, toDay } = input;
  if (toDay !== null && toDay < fromDay) {
    const errors = [{ path: 'toDay', message: 'must not lie before fromDay' }];
    throw refuse('invalid-request', 'See errors for what to mend', { errors });
  }
  const shape = checkClosedShape(geometry, grid.current());
  demandGround(grid.current(), actor, shape);
  return database.transaction(async (transaction) => {
    const about = { name, reason, fromDay, toDay, author: actor.name, createdAt: clock() };
    const id = await insertClosedGround(transaction, city.code, { ...about, shape });
    await recordAudit(transaction, city.code, {
      ...{ at: about.createdAt, actor: actor.name, action: 'closed-ground.close', subject: String(id) },
      ...{ reason, detail: { name, fromDay, toDay } },
    });
    return id;
  });
}

/** Opens ground again: today is the last day on which it is closed; what was to be closed later goes. */
export async function reopenGround(place: Place, actor: Actor, id: number): Promise<ClosedGroundRecord | undefined> {
  const { database, city, grid, clock } = place;
  const [ground] = await readClosedGround(database.knex, city.code, { id });
  if (ground === undefined) throw refuse('not-found', `There is no closed ground ${id}`);
  demandGround(grid.current(), actor, ground.shape);
  const at = clock();
  const today = dayToText(zoneClock(city.timeZone).dayOf(at));
  if (ground.toDay !== null && ground.toDay <= today) return ground;
  await database.transaction(async (transaction) => {
    await endClosedGround(transaction, city.code, id, today);
    await recordAudit(transaction, city.code, {
      ...{ at, actor: actor.name, action: 'closed-ground.end', subject: String(id) },
      detail: { name: ground.name, fromDay: ground.fromDay, toDay: ground.toDay },
    });
  });
  return (await readClosedGround(database.knex, city.code, { id }))[0];
}

/** Refuses ground that lies outside the area of `actor`. */
function demandGround(locator: Locator, { areaCellId }: Actor, shape: Shape): void {
  if (areaCellId === null) return;
  const area = locator.cellById(areaCellId);
  if (area === undefined || !liesWithin(shape, area.shape))
    throw refuse('outside-area', 'Ask an account whose area has all of it in it');
}
