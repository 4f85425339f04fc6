import { demand } from '../../identity/access.ts';
import { recordAudit } from '../../identity/audit.ts';
import { type Mistake, refuse } from '../../platform/errors.ts';
import type { Actor } from '../../platform/http.ts';
import { restNowAndThen } from '../../platform/others-turn.ts';
import type { CheckPointsImported } from '../contract.ts';
import type { PatrolPlace } from '../patrol-place.ts';
import { type NewCheckPoint, putCheckPoints, readCheckPoints } from './check-point-store.ts';
import { located } from './edit-check-points.ts';
import { type CheckPointFile, readCheckPointFile } from './read-check-point-file.ts';

const CODES_TOLD = 200;

/**
 * Brings check-points in from a file: all of it or nothing; of a dry run nothing, and it says what would happen. Those
 * whose code is there are changed, retired ones are asked for again; those that the file does not have are left alone.
 */
export async function importCheckPoints(
  place: Pick<PatrolPlace, 'database' | 'city' | 'grid' | 'clock'>,
  actor: Pick<Actor, 'name' | 'role' | 'areaCellId'>,
  { dryRun, ...file }: CheckPointFile & { dryRun: boolean },
): Promise<CheckPointsImported> {
  const { database, city, grid, clock } = place;
  const read = await readCheckPointFile(file);
  const locator = grid.current();
  const rest = restNowAndThen();
  const points: NewCheckPoint[] = [];
  for (const point of read) {
    points.push(located(locator, point));
    await rest();
  }
  if (actor.areaCellId !== null) {
    const errors: Mistake[] = points
      .filter(({ cellPath }) => !cellPath.includes(actor.areaCellId!))
      .map(({ code }) => ({ path: code, message: 'lies outside the area of your account' }));
    if (errors.length > 0) throw refuse('outside-area', 'Ask an account whose area has them all in it', { errors });
  }
  return database.transaction(async (transaction) => {
    const codes = points.map(({ code }) => code);
    const before = new Map(
      (await readCheckPoints(transaction, city.code, { areaCellId: null }, { codes })).map((one) => [one.code, one]),
    );
    for (const one of before.values()) demand(actor, 'patrol:plan', one.cellPath);
    const becomes = (point: NewCheckPoint): 'added' | 'restored' | 'changed' | 'unchanged' => {
      const known = before.get(point.code);
      if (known === undefined) return 'added';
      if (known.retiredAt !== null) return 'restored';
      const keys = ['name', 'kind', 'lon', 'lat'] as const;
      return keys.every((key) => known[key] === point[key]) ? 'unchanged' : 'changed';
    };
    const found = { added: [], restored: [], changed: [], unchanged: [] } as Record<
      ReturnType<typeof becomes>,
      NewCheckPoint[]
    >;
    for (const point of points) found[becomes(point)].push(point);
    const outside = points.filter(({ cellId }) => cellId === null);
    const told = (some: readonly NewCheckPoint[]): string[] => some.slice(0, CODES_TOLD).map(({ code }) => code);
    const imported: CheckPointsImported = {
      ...{ added: found.added.length, restored: found.restored.length, changed: found.changed.length },
      ...{ unchanged: found.unchanged.length, outside: outside.length },
      ...{ addedCodes: told(found.added), restoredCodes: told(found.restored), changedCodes: told(found.changed) },
      ...{ outsideCodes: told(outside), dryRun },
    };
    const others = [...found.added, ...found.restored, ...found.changed];
    if (dryRun || others.length === 0) return imported;
    await putCheckPoints(transaction, city.code, others, actor.name);
    const { dryRun: _, ...detail } = imported;
    const about = { at: clock(), actor: actor.name, action: 'check-point.import', subject: 'check-points' };
    await recordAudit(transaction, city.code, { ...about, detail });
    return imported;
  });
}
