import type { Post } from './contract.ts';
import type { Duties } from './duty-book.ts';
import type { Holder, RouteReason, RouteReasonCode } from './holder.ts';

/** What the routing reads of a cell. */
export interface RoutedCell {
  id: number;
  code: string;
  level: number;
}

/** What the routing reads of a category. */
export interface RoutedCategory {
  code: string;
  sealed: boolean;
  dispute: boolean;
  leadUnit: string | null;
}

export interface RoutingFacts {
  category: RoutedCategory;
  /** Root to leaf; empty outside the grid. */
  path: readonly RoutedCell[];
  /** Outside the grid: a suggestion to the desk. */
  nearest: RoutedCell | null;
  /** Whose holdings count, `2019-05-08`. */
  day: string;
}

/** Who must act, who assists, and why. */
export interface Route {
  holder: Holder;
  /** Codes of organisations. */
  assisting: readonly string[];
  reasons: readonly RouteReason[];
  stage: RoutedStage;
}

/** Where a routed case stands: waiting for the desk's decision, at the desk, with its holder, with an outside system. */
export type RoutedStage = 'collected' | 'filed' | 'dispatched' | 'handed-off';

/**
 * Decides who must act on a case. The first that fits:
 *
 *     sealed ──► police post, lowest cell first
 *     outside the grid ──► desk
 *     hand-off list ──► outside system          } the entry of the deepest area wins,
 *     dispute ──► its lead unit + mediator      } one whose organisation takes no cases
 *     department list ──► lead + assisting      } is passed over, and said so
 *     grid worker of the leaf
 *     organisation of the cell, upward one level at a time
 *     desk
 */
export function routeCase(facts: RoutingFacts, duties: Duties): Route {
  const { category, path, nearest } = facts;
  if (category.sealed) return routeSealed(facts, duties);
  const reasons: RouteReason[] = [];
  if (path.length === 0) {
    reasons.push(
      nearest === null ? reason('outside-grid') : reason('outside-grid-nearest', cellParams(nearest)),
      reason('desk'),
    );
    return { holder: { kind: 'desk' }, assisting: [], reasons, stage: 'collected' };
  }
  return (
    byHandOffList(facts, duties, reasons) ??
    byDispute(facts, duties, reasons) ??
    byDepartmentList(facts, duties, reasons) ??
    byCell(facts, duties, reasons)
  );
}

/** The police post of the lowest cell that has one filled, else of the leaf, where whoever is appointed will find it. */
function routeSealed({ path, day }: RoutingFacts, duties: Duties): Route {
  const holder = (cellId: number | null): Holder => ({ kind: 'post', cellId, post: 'police' });
  const leaf = path.at(-1);
  if (leaf === undefined)
    return { holder: holder(null), assisting: [], reasons: [reason('sealed-outside-grid')], stage: 'collected' };
  const skipped: RouteReason[] = [];
  for (const cell of path.toReversed()) {
    if (duties.holdersOf(cell.id, 'police', day).length > 0) {
      const reasons = [...skipped, reason('sealed-police', cellParams(cell))];
      return { holder: holder(cell.id), assisting: [], reasons, stage: 'dispatched' };
    }
    skipped.push(vacant('police', cell));
  }
  const reasons = [...skipped, reason('sealed-police-vacant', cellParams(leaf))];
  return { holder: holder(leaf.id), assisting: [], reasons, stage: 'dispatched' };
}

function byHandOffList({ category, path }: RoutingFacts, duties: Duties, reasons: RouteReason[]): Route | undefined {
  for (const { area, system } of fitting(duties.handOffs, category.code, path)) {
    if (!takesCases(system, duties, reasons)) continue;
    reasons.push(reason('hand-off-list', { organisation: system, area: area ?? WHOLE_CITY, category: category.code }));
    return toOrganisation(system, [], duties, reasons);
  }
  return undefined;
}

function byDispute(facts: RoutingFacts, duties: Duties, reasons: RouteReason[]): Route | undefined {
  const { code, dispute, leadUnit } = facts.category;
  if (!dispute) return undefined;
  if (leadUnit === null) {
    reasons.push(reason('dispute-no-lead', { category: code }));
    return undefined;
  }
  if (!takesCases(leadUnit, duties, reasons)) return undefined;
  reasons.push(reason('dispute-lead', { organisation: leadUnit, category: code }));
  return toOrganisation(leadUnit, mediatorsOffice(facts, duties, leadUnit, reasons), duties, reasons);
}

/** The organisation of the mediator of the lowest cell that has one, beside the lead. */
function mediatorsOffice(
  { path, day }: RoutingFacts,
  duties: Duties,
  lead: string,
  reasons: RouteReason[],
): readonly string[] {
  for (const cell of path.toReversed()) {
    for (const { organisation } of duties.holdersOf(cell.id, 'mediator', day)) {
      if (organisation === lead) return [];
      if (duties.organisation(organisation)?.retiredAt !== null) continue;
      reasons.push(reason('dispute-mediator', { organisation, ...cellParams(cell) }));
      return [organisation];
    }
  }
  return [];
}

function byDepartmentList({ category, path }: RoutingFacts, duties: Duties, reasons: RouteReason[]): Route | undefined {
  for (const { area, lead, assisting } of fitting(duties.departmentDuties, category.code, path)) {
    if (!takesCases(lead, duties, reasons)) continue;
    reasons.push(reason('department-list', { organisation: lead, area: area ?? WHOLE_CITY, category: category.code }));
    const helpers = [...new Set(assisting)].filter((code) => {
      if (code === lead) return false;
      if (duties.organisation(code)?.retiredAt === null) return true;
      reasons.push(reason('assisting-retired', { organisation: code }));
      return false;
    });
    return toOrganisation(lead, helpers, duties, reasons);
  }
  return undefined;
}

function byCell({ path, day }: RoutingFacts, duties: Duties, reasons: RouteReason[]): Route {
  const leaf = path.at(-1)!;
  if (duties.holdersOf(leaf.id, 'grid-worker', day).length > 0) {
    reasons.push(reason('own-worker', cellParams(leaf)));
    return {
      holder: { kind: 'post', cellId: leaf.id, post: 'grid-worker' },
      assisting: [],
      reasons,
      stage: 'dispatched',
    };
  }
  reasons.push(vacant('grid-worker', leaf));
  for (const cell of path.toReversed()) {
    const organisation = duties.organisationOf(cell.id);
    if (organisation !== undefined) {
      reasons.push(reason('cell-organisation', { organisation: organisation.code, ...cellParams(cell) }));
      return toOrganisation(organisation.code, [], duties, reasons);
    }
    // A basic grid has none of its own; that is no gap.
    if (cell !== leaf) reasons.push(reason('no-organisation', cellParams(cell)));
  }
  reasons.push(reason('desk'));
  return { holder: { kind: 'desk' }, assisting: [], reasons, stage: 'filed' };
}

/** Entries for the category whose area has the place in it, the deepest area first; equals in the order of the list. */
export function fitting<Entry extends { category: string; area: string | null }>(
  entries: readonly Entry[],
  category: string,
  path: readonly RoutedCell[],
): Entry[] {
  return entries
    .filter((entry) => entry.category === category)
    .map((entry) => ({ entry, depth: depthOf(entry.area, path) }))
    .filter(({ depth }) => depth >= 0)
    .sort((one, other) => other.depth - one.depth)
    .map(({ entry }) => entry);
}

/** How deep on the path an area lies: 0 the whole city, 1 the root cell, and so on; -1 elsewhere. */
function depthOf(area: string | null, path: readonly RoutedCell[]): number {
  if (area === null) return 0;
  const index = path.findLastIndex(({ code, level }) => area === code || area === `${level}:${code}`);
  return index === -1 ? -1 : index + 1;
}

/** An outside system works the case under a number of its own, wherever it was named. */
function toOrganisation(
  organisation: string,
  assisting: readonly string[],
  duties: Duties,
  reasons: readonly RouteReason[],
): Route {
  const outside = duties.organisation(organisation)?.kind === 'outside-system';
  const holder: Holder = { kind: 'organisation', organisation };
  return { holder, assisting, reasons, stage: outside ? 'handed-off' : 'dispatched' };
}

function takesCases(code: string, duties: Duties, reasons: RouteReason[]): boolean {
  const organisation = duties.organisation(code);
  if (organisation?.retiredAt === null) return true;
  reasons.push(
    reason(organisation === undefined ? 'organisation-unknown' : 'organisation-retired', { organisation: code }),
  );
  return false;
}

const WHOLE_CITY = '*';
const cellParams = ({ code, level }: RoutedCell) => ({ cell: code, level: String(level) });
const vacant = (post: Post, cell: RoutedCell) => reason('post-vacant', { post, ...cellParams(cell) });
const reason = (code: RouteReasonCode, params: Record<string, string> = {}): RouteReason => ({ code, params });
