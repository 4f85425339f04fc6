/**
 * The one door for a report: parse → locate → classify → route → set deadlines → record → event. Each stage takes only
 * what the one before it gives, so that the order cannot be mixed up. Facts are read first, the stages in between are
 * pure, and the recorder writes report, first step, hand-off and event in one transaction.
 */
import type { CalendarHolder } from '../duty/clocks/calendar-holder.ts';
import type { ClockRuleBook } from '../duty/clocks/clock-rule-book.ts';
import { dayToText, zoneClock } from '../duty/clocks/zone-clock.ts';
import type { DutyBook } from '../duty/duty-book.ts';
import type { Locator } from '../grid/locator.ts';
import type { PublishedGrid } from '../grid/published-grid.ts';
import type { City } from '../platform/city-store.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/database.ts';
import type { Actor } from '../platform/http.ts';
import type { CategoryList } from './category-list.ts';
import { classifyReport } from './classify-report.ts';
import type { Duplicate, FiledReport, ReportInput, WireReport } from './contract.ts';
import { locateReport } from './locate-report.ts';
import { parseReport } from './parse-report.ts';
import type { Photo } from './photo.ts';
import type { ReportRecorder } from './recorder.ts';
import { namesOf, organisationNamesOf, wireReport } from './report-record.ts';
import { routeReport } from './route-report.ts';
import { cellNamer } from './search-store.ts';
import { type ClockBasis, setDeadlines, type TimedReport } from './set-deadlines.ts';

/** What the commands on reports work with. */
export interface ReportsPlace {
  database: Database;
  city: City;
  grid: PublishedGrid;
  calendar: CalendarHolder;
  duties: DutyBook;
  clockRules: ClockRuleBook;
  categories: CategoryList;
  recorder: ReportRecorder;
  clock: Clock;
}

/** By what clocks run now. */
export const clockBasis = ({
  calendar,
  clockRules,
  city,
}: Pick<ReportsPlace, 'calendar' | 'clockRules' | 'city'>): ClockBasis => ({
  calendar: calendar.current(),
  calendarVersion: calendar.version,
  rules: clockRules.rules(),
  timeZone: city.timeZone,
});

/** What came in, and from whom. */
export interface Submission {
  input: ReportInput;
  photos: readonly { photo: Photo; hashAsSent: string }[];
  sender: Pick<Actor, 'accountId' | 'name' | 'areaCellId' | 'sealedCells'>;
  idempotencyKey: string | undefined;
}

/** Files a report; resolves once it is durable, or was found to have been filed before (`replay`). */
export async function fileReport(
  place: ReportsPlace,
  submission: Submission,
): Promise<{ report: FiledReport; replay: boolean }> {
  const { database, categories, grid, duties, recorder, city } = place;
  const { input, photos, sender } = submission;
  const now = place.clock();
  const { dayOf } = zoneClock(city.timeZone);
  const today = dayToText(dayOf(now));
  const parsed = parseReport(
    input,
    photos.map(({ hashAsSent }) => hashAsSent),
    now,
  );
  // Another process may have added it.
  if (categories.find(parsed.category) === undefined) await categories.refresh();
  let decided: { locator: Locator; report: TimedReport } | undefined;
  const decide = (locator: Locator): TimedReport => {
    // Between the first look and the commit the boundaries hardly ever change.
    if (decided?.locator === locator) return decided.report;
    const located = locateReport(parsed, locator);
    const classified = classifyReport(located, (code) => categories.find(code));
    const routed = routeReport(classified, locator, duties, today);
    decided = { locator, report: setDeadlines(routed, clockBasis(place)) };
    return decided.report;
  };
  // What must be refused is refused here, before it waits with others.
  const { entry } = decide(grid.current());
  const { record, wire, replay, duplicatesFor } = await recorder.record({
    decide,
    photos: photos.map(({ photo }) => photo),
    nearness: entry.duplicates,
    reporter: sender.name,
    // Keys of different senders are different keys: nobody is shown another's report for a key that both chose.
    idempotencyKey: submission.idempotencyKey === undefined ? null : `${sender.accountId}/${submission.idempotencyKey}`,
  });
  if (wire !== undefined) return { report: answerOf(wire, duplicatesFor(sender)), replay };
  // It is recorded: whatever fails from here on must not say that it was not.
  const locator = grid.current();
  const name = await cellNamer(database.knex, city.code, locator, [record]).catch(() => namesOf(locator));
  const stored = wireReport(record, name, organisationNamesOf(duties));
  return { report: answerOf(stored, duplicatesFor(sender)), replay };
}

/**
 * What the sender is told. Of a sealed tip no more than a receipt, and in a replay the same as at first: neither who has
 * it nor what became of it.
 */
function answerOf(report: WireReport, duplicates: Duplicate[]): FiledReport {
  return report.sealed ? { ...sealedReceipt(report), duplicates: [] } : { ...report, duplicates };
}

function sealedReceipt(report: WireReport): Omit<FiledReport, 'duplicates'> {
  const { id, number, lon, lat, category, severity, description, source, externalId } = report;
  const { cell, path, onBorder, generation, nearest, warnings, occurredAt, recordedAt, dueAt, onSiteDueAt, photos } =
    report;
  return {
    ...{ id, number, lon, lat, category, severity, description, source },
    ...(externalId === undefined ? {} : { externalId }),
    state: 'open',
    ...{ cell, path, onBorder, generation },
    ...(nearest === undefined ? {} : { nearest }),
    ...{ warnings, occurredAt, recordedAt, dueAt },
    ...(onSiteDueAt === undefined ? {} : { onSiteDueAt }),
    photos,
    sealed: true,
  };
}
