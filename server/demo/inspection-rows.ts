import { type DemoInspection, siteHistory } from '../../geodata/site-history.ts';
import { SITE_KINDS } from '../../geodata/site-kinds.ts';
import type { DemoSite } from '../../geodata/sites.ts';
import { DAY_MS, dayToText, zoneClock } from '../duty/clocks/zone-clock.ts';
import type { Post } from '../duty/contract.ts';
import type { DutyBook } from '../duty/duty-book.ts';
import type { Position } from '../grid/contract.ts';
import { type AnsweredItem, checkAnswers } from '../sites/inspections/check-answers.ts';
import { checkPlace } from '../sites/inspections/check-place.ts';
import { nextDue } from '../sites/next-due.ts';
import type { SiteOutcome } from '../sites/site-record.ts';
import type { DemoInspectionRow } from './seed-sites-store.ts';

/** So far back the demo's sites have inspections. */
const HISTORY_DAYS = 730;
export const historyFromMs = (now: Date): number => now.getTime() - HISTORY_DAYS * DAY_MS;
/** Who inspects: the people of the cell, root last. */
const INSPECTORS: readonly Post[] = ['grid-worker', 'information-officer', 'supervisor', 'police'];
const RECORDED_AFTER_MS = 40_000;
const KINDS = new Map(SITE_KINDS.map((kind) => [kind.code, kind]));

/** A site with its place in the grid. */
export interface PlacedSite {
  site: DemoSite;
  id: number;
  cellPath: readonly number[];
}

/** Inspections of a site from `sinceMs` until before `untilMs`, ms since 1970, as they are stored; oldest first. */
export function inspectionRows(
  { site, id, cellPath }: PlacedSite,
  { duties, timeZone, seed }: { duties: DutyBook; timeZone: string; seed: number },
  untilMs: number,
  sinceMs: number,
): DemoInspectionRow[] {
  const kind = KINDS.get(site.kind)!;
  const clock = zoneClock(timeZone);
  return siteHistory(site, kind, seed, sinceMs, untilMs).map((inspection, i): DemoInspectionRow => {
    const day = dayToText(clock.dayOf(inspection.at));
    const { position, accuracyM } = stoodOf(inspection);
    return {
      siteId: id,
      at: inspection.at,
      recordedAt: new Date(inspection.at.getTime() + RECORDED_AFTER_MS),
      staff: inspectorOf(duties, cellPath, day, i),
      kindVersion: 1,
      answers: answersOf(kind.checkList, inspection),
      result: inspection.failed ? 'failed' : 'passed',
      note: inspection.note,
      lon: position?.[0] ?? null,
      lat: position?.[1] ?? null,
      accuracyM,
      ...checkPlace(site.position, position, accuracyM ?? undefined),
      cellPath,
    };
  });
}

/** What the newest inspection leaves of a site. */
export function outcomeOf(
  { at, result, answers }: DemoInspectionRow,
  cycleDays: number,
  timeZone: string,
): SiteOutcome & { dueOn: string } {
  return {
    lastInspectedAt: at,
    lastResult: result,
    failedItems: answers.filter(({ failed }) => failed).map(({ code }) => code),
    dueOn: nextDue({ day: dayToText(zoneClock(timeZone).dayOf(at)), result }, cycleDays),
  };
}

const ACCURACY_M = 12;
const stoodOf = ({ stood }: DemoInspection): { position: Position | undefined; accuracyM: number | null } =>
  stood === null ? { position: undefined, accuracyM: null } : { position: stood, accuracyM: ACCURACY_M };

function answersOf(
  checkList: Parameters<typeof checkAnswers>[0],
  { answers }: DemoInspection,
): readonly AnsweredItem[] {
  const checked = checkAnswers(checkList, answers, new Set());
  if ('mistakes' in checked) throw new Error(`The demo answers wrongly: ${JSON.stringify(checked.mistakes)}`);
  return checked.items;
}

/** Somebody who had a post there: now the one, now the other. */
function inspectorOf(duties: DutyBook, cellPath: readonly number[], day: string, serial: number): string | null {
  const people = cellPath
    .toReversed()
    .flatMap((cellId) => INSPECTORS.flatMap((post) => duties.holdersOf(cellId, post, day).map(({ code }) => code)));
  return people.length === 0 ? null : people[(serial * serial) % Math.min(people.length, INSPECTORS.length)]!;
}
