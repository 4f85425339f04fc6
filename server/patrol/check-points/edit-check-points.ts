import type { Locator } from '../../grid/locator.ts';
import { demand, type Permission } from '../../identity/access.ts';
import { recordAudit } from '../../identity/audit.ts';
import { isUniqueViolation, type Transaction } from '../../platform/database.ts';
import { refuse } from '../../platform/errors.ts';
import type { Actor } from '../../platform/http.ts';
import { placeOf } from '../../reports/locate-report.ts';
import type { CheckPointEdit, CheckPointInput } from '../contract.ts';
import type { PatrolPlace } from '../patrol-place.ts';
import {
  type CheckPointRecord,
  insertCheckPoint,
  type NewCheckPoint,
  readCheckPoints,
  retireCheckPoint,
  updateCheckPoint,
} from './check-point-store.ts';

type Place = Pick<PatrolPlace, 'database' | 'city' | 'grid' | 'clock'>;
const PLAN: Permission = 'patrol:plan';

/** A check-point in the cell that has it now. */
export function located(locator: Locator, point: CheckPointInput): NewCheckPoint {
  const { cellId, cellPath } = placeOf([point.lon, point.lat], locator).assignment;
  return { ...point, cellId, cellPath: [...cellPath], generation: locator.generation };
}

/** Adds a check-point. Resolves to its id. @throws Refusal `conflict`, `outside-area` */
export async function addCheckPoint(place: Place, actor: Actor, input: CheckPointInput): Promise<number> {
  const point = located(place.grid.current(), input);
  demand(actor, PLAN, point.cellPath);
  return audited(place, actor, 'add', input.code, { after: input }, async (transaction) => {
    const id = await insertCheckPoint(transaction, place.city.code, point);
    if (id === undefined) throw taken(input.code);
    return id;
  });
}

/** Changes a check-point, whole. @throws Refusal `conflict` where somebody changed it since, or another has the code */
export async function editCheckPoint(place: Place, actor: Actor, id: number, edit: CheckPointEdit): Promise<void> {
  const before = await ownCheckPoint(place, actor, id);
  const { version, ...input } = edit;
  if (version !== before.version) throw changed(before, version);
  const keys = ['code', 'name', 'kind', 'lon', 'lat'] as const;
  if (keys.every((key) => input[key] === before[key])) return;
  const point = located(place.grid.current(), input);
  demand(actor, PLAN, point.cellPath);
  try {
    await audited(place, actor, 'edit', input.code, { before: toldOf(before), after: input }, async (transaction) => {
      const about = { version, by: actor.name };
      if (await updateCheckPoint(transaction, place.city.code, id, point, about)) return;
      const [standing] = await readCheckPoints(transaction, place.city.code, { areaCellId: null }, { id });
      throw changed(standing ?? before, version);
    });
  } catch (error) {
    throw isUniqueViolation(error, 'check_point_city_code_key') ? taken(input.code) : error;
  }
}

/** It is asked for no more; what was found there stays. */
export async function closeCheckPoint(place: Place, actor: Actor, id: number): Promise<void> {
  const before = await ownCheckPoint(place, actor, id);
  if (before.retiredAt !== null) return;
  await audited(place, actor, 'retire', before.code, { before: toldOf(before) }, (transaction) =>
    retireCheckPoint(transaction, place.city.code, id, { by: actor.name, at: place.clock() }),
  );
}

async function ownCheckPoint(place: Place, actor: Actor, id: number): Promise<CheckPointRecord> {
  const [found] = await readCheckPoints(place.database.knex, place.city.code, { areaCellId: null }, { id });
  if (found === undefined) throw refuse('not-found', `There is no check-point ${id}`);
  demand(actor, PLAN, found.cellPath);
  return found;
}

const changed = ({ code, version: stands, changedBy }: CheckPointRecord, version: number) =>
  refuse('conflict', `${changedBy ?? 'Somebody'} changed the check-point ${code} meanwhile; read it again`, {
    errors: [{ path: 'version', message: `is ${version}; the check-point stands at ${stands}` }],
  });
const taken = (code: string) =>
  refuse('conflict', `The code "${code}" is taken, maybe by a check-point that was retired; change that one`);
const toldOf = ({ code, name, kind, lon, lat }: CheckPointRecord): CheckPointInput => ({ code, name, kind, lon, lat });

function audited<T>(
  { database, city, clock }: Place,
  actor: Actor,
  verb: string,
  subject: string,
  detail: Record<string, unknown>,
  deed: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  return database.transaction(async (transaction) => {
    const done = await deed(transaction);
    const action = `check-point.${verb}`;
    await recordAudit(transaction, city.code, { at: clock(), actor: actor.name, action, subject, detail });
    return done;
  });
}
