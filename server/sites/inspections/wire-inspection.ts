import type { DutyBook } from '../../duty/duty-book.ts';
import type { Inspection } from '../contract.ts';
import type { InspectionPhoto, InspectionRecord } from './inspection-record.ts';

/** Which of the person who made an inspection is told. */
export interface Told {
  who: boolean;
  where: boolean;
}

/** An inspection on the wire. */
export function wireInspection(
  record: InspectionRecord,
  photos: readonly InspectionPhoto[],
  duties: Pick<DutyBook, 'staffMember'>,
  { who, where }: Told,
): Inspection {
  const member = record.staff === null ? undefined : duties.staffMember(record.staff);
  const numberOf = new Map(record.reports.map(({ item, number }) => [item, number]));
  const owing = new Set(record.reportsOwed.map(({ item }) => item));
  return {
    id: record.id,
    site: record.siteId,
    at: record.at.toISOString(),
    recordedAt: record.recordedAt.toISOString(),
    staff: who ? record.staff : null,
    name: who && member !== undefined ? { zh: member.name, en: member.name } : null,
    author: who ? record.author : '',
    kindVersion: record.kindVersion,
    answers: record.answers.map(({ category: _, ...item }) => ({
      ...{ ...item, report: numberOf.get(item.code) ?? null, owed: owing.has(item.code) },
    })),
    result: record.result,
    note: record.note,
    lon: where ? record.lon : null,
    lat: where ? record.lat : null,
    accuracyM: where ? record.accuracyM : null,
    place: record.place,
    distanceM: record.distanceM,
    photos: photos
      .filter(({ inspectionId }) => inspectionId === record.id)
      .map(({ id, item, width, height }) => ({ id, item, width, height })),
  };
}
