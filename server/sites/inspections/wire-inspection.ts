import type { DutyBook } from '../../duty/duty-book.ts';
import type { Inspection } from '../contract.ts';
import type { InspectionPhoto, InspectionRecord } from './inspection-record.ts';

/** An inspection on the wire. Who made it and where they stood is told with `people` alone. */
export function wireInspection(
  record: InspectionRecord,
  photos: readonly InspectionPhoto[],
  duties: Pick<DutyBook, 'staffMember'>,
  people: boolean,
): Inspection {
  const member = record.staff === null ? undefined : duties.staffMember(record.staff);
  const numberOf = new Map(record.reports.map(({ item, number }) => [item, number]));
  const owing = new Set(record.reportsOwed.map(({ item }) => item));
  return {
    id: record.id,
    site: record.siteId,
    at: record.at.toISOString(),
    recordedAt: record.recordedAt.toISOString(),
    staff: people ? record.staff : null,
    name: people && member !== undefined ? { zh: member.name, en: member.name } : null,
    author: people ? record.author : '',
    kindVersion: record.kindVersion,
    answers: record.answers.map(({ category: _, ...item }) => ({
      ...{ ...item, report: numberOf.get(item.code) ?? null, owed: owing.has(item.code) },
    })),
    result: record.result,
    note: record.note,
    lon: people ? record.lon : null,
    lat: people ? record.lat : null,
    accuracyM: people ? record.accuracyM : null,
    place: record.place,
    distanceM: record.distanceM,
    photos: photos
      .filter(({ inspectionId }) => inspectionId === record.id)
      .map(({ id, item, width, height }) => ({ id, item, width, height })),
  };
}
