/**
 * Which deadline of a case decides how late it is, at the desk and on the wall. Pure: pages reckon with it as time passes.
 * The generated column `report.deadline_at` says the same to the database, and a test compares the two.
 */

/** What of a case decides it; a report on the wire has it all. */
export interface Clocks {
  state: string;
  dueAt: string | null;
  onSiteDueAt?: string | undefined;
  arrivedAt?: string | undefined;
  pausedAt?: string | undefined;
}

/** Until when a deadline is "due soon": the same as the filter `due=soon` of the desk. */
export const DUE_SOON_MS = 24 * 3_600_000;
/** Until when it is near. */
export const DUE_NEAR_MS = 2 * 3_600_000;

/**
 * The earliest deadline that still counts, in milliseconds since the epoch; undefined where none does. To be on site
 * counts until somebody was; to resolve counts while its clock runs, and when it was late before its clock was held.
 */
export function deadlineOf(clocks: Clocks): number | undefined {
  return clocks.state === 'open' ? countingDeadline(clocks) : undefined;
}

/** The same whether the case is open or not: by it the queue is in order. */
export function countingDeadline({
  dueAt,
  onSiteDueAt,
  arrivedAt,
  pausedAt,
}: Omit<Clocks, 'state'>): number | undefined {
  const onSite = onSiteDueAt === undefined || arrivedAt !== undefined ? Infinity : Date.parse(onSiteDueAt);
  const due = dueAt === null ? Infinity : Date.parse(dueAt);
  const resolve = pausedAt === undefined || due <= Date.parse(pausedAt) ? due : Infinity;
  const earliest = Math.min(onSite, resolve);
  return earliest === Infinity ? undefined : earliest;
}
