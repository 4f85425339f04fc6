/**
 * Who may do what. The table is data; `decide` is the one decision function of the service, and `area-filter.ts` the
 * one filter of its queries. Both say the same: a row is yours when its cell path has the cell of your area in it, and,
 * where it is sealed, when you hold the police post that it is sealed for. No role opens a seal, the administrator's
 * neither.
 */
import { type ErrorCode, refuse } from '../platform/errors.ts';
import type { Actor } from '../platform/http.ts';

export const ROLES = ['admin', 'dispatcher', 'gis', 'department', 'inspector', 'worker', 'wall', 'gateway'] as const;
export type Role = (typeof ROLES)[number];

/** Each permission and the roles that have it. `admin` has every one and is not repeated. */
export const PERMISSIONS = {
  /** cells, locating, tiles, categories */
  'map:read': ['dispatcher', 'gis', 'department', 'inspector', 'worker', 'wall'],
  'report:read': ['dispatcher', 'gis', 'department', 'inspector', 'worker', 'wall'],
  'report:file': ['dispatcher', 'worker'],
  /** acknowledge, close */
  'report:work': ['dispatcher', 'department', 'inspector'],
  'report:export': ['dispatcher'],
  'case:read': ['dispatcher', 'gis', 'department', 'inspector', 'worker'],
  /** accept, refuse, arrive, handle, feed back, reply, return, escalate: on cases that one holds; the desk on any */
  'case:work': ['dispatcher', 'department', 'inspector', 'worker'],
  /** the desk: file, dispatch, consult, supervise, pause, verify, close, reopen, merge, move, reclassify */
  'case:direct': ['dispatcher'],
  /** figures and bulletins */
  'evaluation:read': ['dispatcher', 'department'],
  'evaluation:publish': ['dispatcher'],
  'category:write': [],
  /** import and publish cells */
  'grid:write': ['gis'],
  /** organisations, staff and telephones, posts, shifts, vacancies, the four lists, the calendar */
  'staff:read': ['dispatcher'],
  'duty:write': [],
  'hand-off:read': ['dispatcher'],
  /** try again, withdraw, settle by hand; the addresses of the systems are for duty:write */
  'hand-off:work': ['dispatcher'],
  /** coverage by cell, check-points, plans, check-lists; positions without names */
  'patrol:read': ['dispatcher', 'gis', 'inspector', 'worker', 'wall'],
  /** where who is, and tracks: personal data, each look is logged */
  'patrol:locate': ['dispatcher'],
  /** one's own positions and ticks; whoever may relay them sends those of others by the same door */
  'patrol:send': ['worker', 'gateway'],
  /** positions of many, as a machine that relays them */
  'patrol:relay': ['gateway'],
  /** plans, check-points, closed ground, alarms */
  'patrol:plan': ['dispatcher', 'gis'],
  'patrol:rules': [],
  'site:read': ['dispatcher', 'gis', 'department', 'inspector', 'worker', 'wall'],
  /** whom to speak to, telephones, notes */
  'site:contacts': ['dispatcher', 'inspector', 'worker'],
  'site:inspect': ['dispatcher', 'inspector', 'worker'],
  /** enter, change, close, retire, import */
  'site:write': ['dispatcher', 'gis'],
  /** all sites of one's area as a file; with contacts for those who may see them */
  'site:export': ['dispatcher', 'gis', 'inspector'],
  'site-kind:write': [],
  'live:read': ['dispatcher', 'gis', 'department', 'inspector', 'worker', 'wall'],
  'account:write': [],
  'audit:read': [],
} as const satisfies Record<string, readonly Role[]>;
export type Permission = keyof typeof PERMISSIONS;

export type Decision = 'allowed' | Extract<ErrorCode, 'not-allowed' | 'outside-area'>;

/**
 * Decides whether `actor` may use `permission`, and on the thing that lies in `cellPath` (cell ids, root to leaf) when
 * one is given. A thing with an empty path lies in no cell: it belongs to accounts of the whole city only.
 */
export function decide(
  actor: Pick<Actor, 'role' | 'areaCellId'>,
  permission: string,
  cellPath?: readonly number[],
): Decision {
  if (!roleHas(actor.role, permission)) return 'not-allowed';
  return cellPath === undefined || isWithinArea(actor, cellPath) ? 'allowed' : 'outside-area';
}

/** Throws not-allowed or outside-area where `decide` does not allow. */
export function demand(
  actor: Pick<Actor, 'role' | 'areaCellId'>,
  permission: Permission,
  cellPath?: readonly number[],
): void {
  const decision = decide(actor, permission, cellPath);
  if (decision === 'not-allowed')
    throw refuse(decision, `The role ${actor.role} does not have the permission ${permission}`);
  if (decision === 'outside-area') throw refuse(decision, 'Ask an account whose area has it in it');
}

/** Tells whether a thing in `cellPath` lies within the area of `actor`. */
export function isWithinArea(actor: Pick<Actor, 'areaCellId'>, cellPath: readonly number[]): boolean {
  return actor.areaCellId === null || cellPath.includes(actor.areaCellId);
}

/** The permissions of a role, in the order of the table; none for a role that is not known. */
export function permissionsOf(role: string): Permission[] {
  return (Object.keys(PERMISSIONS) as Permission[]).filter((permission) => roleHas(role, permission));
}

/** Whose eyes reports, their events and their audit must suit. `sealedCells` absent is none. */
export type Viewer = Pick<Actor, 'areaCellId' | 'sealedCells'>;

/**
 * Tells whether `viewer` may see what is sealed for the police post of the cell `sealedFor`; 0 is nobody's, and null is
 * not sealed at all.
 */
export function isUnsealedFor(viewer: Pick<Actor, 'sealedCells'>, sealedFor: number | null | undefined): boolean {
  return sealedFor === null || sealedFor === undefined || (viewer.sealedCells?.includes(sealedFor) ?? false);
}

/** Tells whether `viewer` may see a report: within the area, and not sealed from those eyes. */
export function isVisibleTo(
  viewer: Viewer,
  report: { cellPath: readonly number[]; sealedFor: number | null | undefined },
): boolean {
  return isWithinArea(viewer, report.cellPath) && isUnsealedFor(viewer, report.sealedFor);
}

function roleHas(role: string, permission: string): boolean {
  if (!Object.hasOwn(PERMISSIONS, permission)) return false;
  return role === 'admin' || (PERMISSIONS[permission as Permission] as readonly string[]).includes(role);
}
