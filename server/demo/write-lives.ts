import type { DemoReport } from '../../geodata/draw-report.ts';
import type { Transaction } from '../platform/database.ts';
import type { NumberedReport, ReportRecord } from '../reports/report-record.ts';
import { numberReports } from '../reports/store.ts';
import type { DemoPlace } from './demo-city.ts';
import { demoRecord } from './demo-record.ts';
import { type LivedCase, liveCase, type Twin } from './live-case.ts';
import { copyLives } from './store.ts';

/**
 * Stores reports that are new, each with its number and with the life that its case had until `now`. A report and the one
 * that says it again must come together to be merged. Resolves to the records.
 */
export async function writeLives(
  transaction: Transaction,
  place: DemoPlace,
  reports: readonly DemoReport[],
  now: Date,
): Promise<ReportRecord[]> {
  const records = reports.map((report) => demoRecord(place, report));
  const numbered = await numberReports(transaction, place.city.code, place.city.timeZone, records);
  const lives = liveCases(place, reports, numbered, now);
  await copyLives(transaction, place.city.code, lives);
  return lives.map(({ record }) => record);
}

/** The lives of reports, in their order; one that says another again after it. */
export function liveCases(
  place: DemoPlace,
  reports: readonly DemoReport[],
  filed: readonly NumberedReport[],
  now: Date,
): LivedCase[] {
  const indexOf = new Map(reports.map(({ externalId }, i) => [externalId, i]));
  const lives = new Map<string, LivedCase>();
  for (const [i, report] of reports.entries()) {
    const life = liveCase(place, report, filed[i]!, now, twinOf(report, reports, filed, indexOf, lives, now));
    lives.set(report.externalId, life);
  }
  return [...lives.values()];
}

function twinOf(
  { duplicate }: DemoReport,
  reports: readonly DemoReport[],
  filed: readonly NumberedReport[],
  indexOf: ReadonlyMap<string, number>,
  lives: ReadonlyMap<string, LivedCase>,
  now: Date,
): Twin {
  if (duplicate === undefined) return {};
  if ('of' in duplicate) {
    const into = lives.get(duplicate.of);
    return into === undefined ? {} : { into: into.record };
  }
  const index = indexOf.get(duplicate.as);
  const at = index === undefined ? null : reports[index]!.endsAt;
  return index === undefined || at === null || at > now ? {} : { takes: { number: filed[index]!.number, at } };
}
