import { cellNamed } from '../../duty/cell-name.ts';
import { dayToText, zoneClock } from '../../duty/clocks/zone-clock.ts';
import { demand } from '../../identity/access.ts';
import { recordAudit } from '../../identity/audit.ts';
import { type Mistake, refuse } from '../../platform/errors.ts';
import type { Actor } from '../../platform/http.ts';
import type { PlanInput } from '../contract.ts';
import type { PatrolPlace } from '../patrol-place.ts';
import { endPlan, insertPlan, readPlans, updatePlan } from './plan-store.ts';
import type { StandingPlan } from './rounds-of-day.ts';

type Place = Pick<PatrolPlace, 'database' | 'city' | 'grid' | 'duties' | 'clock'>;

/** Refuses a cell outside the area of `actor`; one that was retired is for accounts of the whole city. */
export function demandCell({ grid }: Pick<PatrolPlace, 'grid'>, actor: Actor, cellId: number): void {
  const locator = grid.current();
  const cell = locator.cellById(cellId);
  demand(actor, 'patrol:plan', cell === undefined ? [] : locator.path(cell).map(({ id }) => id));
}

/** A plan that `actor` may change. @throws Refusal `not-found`, `outside-area` */
async function ownPlan(place: Place, actor: Actor, id: number): Promise<StandingPlan> {
  const [plan] = await readPlans(place.database.knex, place.city.code, { id });
  if (plan === undefined) throw refuse('not-found', `There is no plan ${id}`);
  demandCell(place, actor, plan.cellId);
  return plan;
}

function understood(place: Place, actor: Actor, { cell: name, ...input }: PlanInput) {
  const cell = cellNamed(place.grid.current(), name);
  if (cell === undefined) throw refuse('unknown-cell', `No cell stands that is named "${name}"`);
  demandCell(place, actor, cell.id);
  if (input.staff !== null && place.duties.staffMember(input.staff) === undefined)
    throw refuse('unknown-staff', `Nobody has the number "${input.staff}"; see GET /api/staff`);
  const errors: Mistake[] = [];
  if (input.endsAt <= input.startsAt)
    errors.push({ path: 'endsAt', message: 'must be after startsAt; a round over midnight is two plans' });
  if (input.toDay !== null && input.toDay < input.fromDay)
    errors.push({ path: 'toDay', message: 'must not lie before fromDay' });
  if (errors.length > 0) throw refuse('invalid-request', 'See errors for what to mend', { errors });
  return { ...input, cellId: cell.id };
}

/** Makes a plan, or changes that of `id`. Resolves to its id. */
export async function putPlan(place: Place, actor: Actor, input: PlanInput, id?: number): Promise<number> {
  const { database, city, clock } = place;
  const before = id === undefined ? undefined : await ownPlan(place, actor, id);
  const plan = understood(place, actor, input);
  return database.transaction(async (transaction) => {
    const at = clock();
    if (id !== undefined) await updatePlan(transaction, city.code, id, plan);
    const planId = id ?? (await insertPlan(transaction, city.code, plan, { author: actor.name, at }));
    await recordAudit(transaction, city.code, {
      ...{ at, actor: actor.name, action: id === undefined ? 'patrol-plan.make' : 'patrol-plan.edit' },
      ...{ subject: String(planId), detail: { ...(before && { before }), after: input } },
    });
    return planId;
  });
}

/** Ends a plan: from today on it holds no more. */
export async function closePlan(place: Place, actor: Actor, id: number): Promise<void> {
  const { database, city, clock } = place;
  const before = await ownPlan(place, actor, id);
  const at = clock();
  const yesterday = dayToText(zoneClock(city.timeZone).dayOf(at) - 1);
  if (before.toDay !== null && before.toDay <= yesterday) return;
  await database.transaction(async (transaction) => {
    await endPlan(transaction, city.code, id, yesterday);
    await recordAudit(transaction, city.code, {
      ...{ at, actor: actor.name, action: 'patrol-plan.end', subject: String(id), detail: { before } },
    });
  });
}
