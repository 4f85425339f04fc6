import { demand } from '../../identity/access.ts';
import { recordAudit } from '../../identity/audit.ts';
import { type Mistake, refuse } from '../../platform/errors.ts';
import type { Actor } from '../../platform/http.ts';
import type { PatrolPlace } from '../patrol-place.ts';
import { putCheckPoints, readCheckPoints } from './check-point-store.ts';
import { located } from './edit-check-points.ts';
import { type CheckPointFile, readCheckPointFile } from './read-check-point-file.ts';

export interface CheckPointsImported {
  added: number;
  changed: number;
  unchanged: number;
}

/**
 * Brings check-points in from a file: all of it or nothing. Those whose code is there are changed, retired ones are asked
 * for again; those that the file does not have are left alone.
 */
export async function importCheckPoints(
  place: Pick<PatrolPlace, 'database' | 'city' | 'grid' | 'clock'>,
  actor: Pick<Actor, 'name' | 'role' | 'areaCellId'>,
  file: CheckPointFile,
): Promise<CheckPointsImported> {
  const { database, city, grid, clock } = place;
  const locator = grid.current();
  const points = (await readCheckPointFile(file)).map((point) => located(locator, point));
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
    const isSame = (point: (typeof points)[number]): boolean => {
      const known = before.get(point.code);
      const keys = ['name', 'kind', 'lon', 'lat'] as const;
      return known !== undefined && known.retiredAt === null && keys.every((key) => known[key] === point[key]);
    };
    const others = points.filter((point) => !isSame(point));
    const added = others.filter(({ code }) => !before.has(code)).length;
    const counts = { added, changed: others.length - added, unchanged: points.length - others.length };
    if (others.length === 0) return counts;
    await putCheckPoints(transaction, city.code, others, actor.name);
    const about = { at: clock(), actor: actor.name, action: 'check-point.import', subject: 'check-points' };
    await recordAudit(transaction, city.code, { ...about, detail: { ...counts } });
    return counts;
  });
}
