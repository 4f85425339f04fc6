import { cellNamed } from '../../duty/cell-name.ts';
import { dayToText, zoneClock } from '../../duty/clocks/zone-clock.ts';
import { demand } from '../../identity/access.ts';
import { recordAudit } from '../../identity/audit.ts';
import type { Transaction } from '../../platform/database.ts';
import { type Mistake, refuse } from '../../platform/errors.ts';
import type { Actor } from '../../platform/http.ts';
import type { PlanEdit, PlanInput } from '../contract.ts';
import { mayKnowWho } from '../may-know-who.ts';
import type { PatrolPlace } from '../patrol-place.ts';
import {
  endPlan,
  insertPlan,
  readPlans,
  readSamePlan,
  type StoredPlan,
  takePlanTurn,
  updatePlan,
  type WrittenPlan,
} from './plan-store.ts';

type Place = Pick<PatrolPlace, 'database' | 'city' | 'grid' | 'duties' | 'clock'>;

/** Refuses a cell outside the area of `actor`; one that was retired is for accounts of the whole city. */
export function demandCell({ grid }: Pick<PatrolPlace, 'grid'>, actor: Actor, cellId: number): void {
  const locator = grid.current();
  const cell = locator.cellById(cellId);
  demand(actor, 'patrol:plan', cell === undefined ? [] : locator.path(cell).map(({ id }) => id));
}

/** A plan that `actor` may change. @throws Refusal `not-found`, `outside-area` */
async function ownPlan(place: Place, actor: Actor, id: number): Promise<StoredPlan> {
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

/** Refuses a plan that says what another says already on some of its days. @throws Refusal `conflict` */
async function demandNew(transaction: Transaction, city: string, plan: WrittenPlan, id?: number): Promise<void> {
  await takePlanTurn(transaction, city);
  const same = await readSamePlan(transaction, city, plan, id);
  if (same === undefined) return;
  const { fromDay, toDay } = same;
  const days = toDay === null ? `from ${fromDay} on` : `from ${fromDay} to ${toDay}`;
  throw refuse(
    'conflict',
    `Plan ${same.id} by ${same.author} says the same ${days}: the cell, who walks, days and hours; change that one, or end it first`,
    { errors: [{ path: 'fromDay', message: `the days overlap with those of plan ${same.id}` }] },
  );
}

/** Makes a plan. Resolves to its id. @throws Refusal `conflict` where one that stands says the same */
export async function makePlan(place: Place, actor: Actor, input: PlanInput): Promise<number> {
  const { database, city, clock } = place;
  const plan = understood(place, actor, input);
  return database.transaction(async (transaction) => {
    await demandNew(transaction, city.code, plan);
    const at = clock();
    const id = await insertPlan(transaction, city.code, plan, { author: actor.name, at });
    const about = { at, actor: actor.name, action: 'patrol-plan.make', subject: String(id) };
    await recordAudit(transaction, city.code, { ...about, detail: { after: input } });
    return id;
  });
}

/** Changes a plan, whole. @throws Refusal `conflict` where somebody changed it since the version that the edit began from, or another says the same */
export async function editPlan(place: Place, actor: Actor, id: number, edit: PlanEdit): Promise<void> {
  const { database, city, clock } = place;
  const before = await ownPlan(place, actor, id);
  const { version, ...input } = edit;
  // Who may not know whom it names sends nobody, and takes nobody off it.
  if (input.staff === null && !mayKnowWho(actor, before.staff)) input.staff = before.staff;
  const plan = understood(place, actor, input);
  const conflict = (standing: StoredPlan | undefined) =>
    refuse('conflict', `${standing?.changedBy ?? 'Somebody'} changed plan ${id} meanwhile; read it again`, {
      errors: [{ path: 'version', message: `is ${version}; the plan stands at ${standing?.version ?? 'none'}` }],
    });
  if (version !== before.version) throw conflict(before);
  const keys = ['cellId', 'staff', 'days', 'startsAt', 'endsAt', 'note', 'fromDay', 'toDay'] as const;
  if (keys.every((key) => plan[key] === before[key])) return;
  await database.transaction(async (transaction) => {
    await demandNew(transaction, city.code, plan, id);
    const at = clock();
    if (!(await updatePlan(transaction, city.code, id, plan, { version, by: actor.name, at })))
      throw conflict((await readPlans(transaction, city.code, { id }))[0]);
    const about = { at, actor: actor.name, action: 'patrol-plan.edit', subject: String(id) };
    await recordAudit(transaction, city.code, { ...about, detail: { before, after: input } });
  });
}

/** Ends a plan: today is its last day, so that the round of today stands; one that was to begin later goes. */
export async function closePlan(place: Place, actor: Actor, id: number): Promise<void> {
  const { database, city, clock } = place;
  const before = await ownPlan(place, actor, id);
  const at = clock();
  const today = dayToText(zoneClock(city.timeZone).dayOf(at));
  if (before.toDay !== null && before.toDay <= today) return;
  await database.transaction(async (transaction) => {
    await endPlan(transaction, city.code, id, today);
    await recordAudit(transaction, city.code, {
      ...{ at, actor: actor.name, action: 'patrol-plan.end', subject: String(id), detail: { before } },
    });
  });
}
