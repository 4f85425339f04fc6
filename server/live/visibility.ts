import { decide, isUnsealedFor, isWithinArea, type Permission, type Viewer } from '../identity/access.ts';
import type { Actor } from '../platform/http.ts';

/** Whose eyes events must suit; without a role they are those of somebody who edits nothing. */
export type LiveViewer = Viewer & Partial<Pick<Actor, 'role'>>;

/** Kinds of what lies somewhere, and outside the grid in no area: reports, their lives as cases, key sites, alarms. */
const OF_A_PLACE = /^(report|case|site|patrol)\.(?!rules$)/;
/** Kinds of what is drawn and not published. */
const OF_A_DRAFT = /^draft\./;
/** Kinds of the watch over those who walk, and of its rules. */
const OF_PATROL = /^patrol\./;

export const isOfDraft = ({ kind }: { kind: string }): boolean => OF_A_DRAFT.test(kind);
export const isOfPatrol = ({ kind }: { kind: string }): boolean => OF_PATROL.test(kind);

/**
 * Tells whether `viewer` may see an event. One that lies in cells is for those whose area has it. One that lies in none
 * concerns the whole city and is for everybody, except of a report or a site: outside the grid it is for whole-city
 * accounts. One of a sealed tip is for its police post alone. One of a draft is for those who may edit: nobody else reads drafts.
 * One of patrol is for those who may read of patrol.
 */
export function maySee(
  viewer: LiveViewer,
  event: { kind: string; cellPath: readonly number[]; sealedFor?: number | null },
): boolean {
  if (isOfDraft(event) && !edits(viewer.role)) return false;
  if (isOfPatrol(event) && !readsPatrol(viewer.role)) return false;
  const ofTheCity = event.cellPath.length === 0 && !OF_A_PLACE.test(event.kind);
  return (ofTheCity || isWithinArea(viewer, event.cellPath)) && isUnsealedFor(viewer, event.sealedFor);
}

/** Viewers of one view see the same. A thousand walls that no seal opens for share the number of their area. */
export type View = number | string | null;

/** What a batch of events has in it that not everybody of an area may see. */
export interface BatchParts {
  sealed: boolean;
  ofDrafts: boolean;
  ofPatrol: boolean;
}
const ALL_PARTS: BatchParts = { sealed: true, ofDrafts: true, ofPatrol: true };

/** The view of `viewer`. Of events without such parts it is the same for all of an area. */
export function viewOf(
  { areaCellId, sealedCells = [], role }: LiveViewer,
  { sealed, ofDrafts, ofPatrol }: BatchParts = ALL_PARTS,
): View {
  const opened = sealed ? [...sealedCells].sort((a, b) => a - b) : [];
  const editor = ofDrafts && edits(role);
  const patrol = ofPatrol && readsPatrol(role);
  if (opened.length === 0 && !editor && !patrol) return areaCellId;
  return `${areaCellId}:${opened}${editor ? ':edits' : ''}${patrol ? ':patrol' : ''}`;
}

/** A draft is of the whole city: whoever may edit hears of it, whatever the area. */
const edits = (role: string | undefined): boolean => may(role, 'grid:write');
const readsPatrol = (role: string | undefined): boolean => may(role, 'patrol:read');
const may = (role: string | undefined, permission: Permission): boolean =>
  role !== undefined && decide({ role, areaCellId: null }, permission) === 'allowed';
