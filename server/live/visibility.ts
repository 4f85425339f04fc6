import { isWithinArea } from '../identity/access.ts';
import type { Actor } from '../platform/http.ts';

/** Whose eyes an event must suit. */
export type Viewer = Pick<Actor, 'areaCellId'>;

/**
 * Tells whether `viewer` may see an event. One that lies in cells is for those whose area has it. One that lies in none
 * concerns the whole city and is for everybody, except a report: outside the grid it is for whole-city accounts.
 */
export function maySee(viewer: Viewer, event: { kind: string; cellPath: readonly number[] }): boolean {
  const ofTheCity = event.cellPath.length === 0 && !event.kind.startsWith('report.');
  return ofTheCity || isWithinArea(viewer, event.cellPath);
}
