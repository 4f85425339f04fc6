import type { Knex } from 'knex';
import type { Queryable, Transaction } from '../../platform/database.ts';
import type { Photo } from '../../reports/photo.ts';
import type { InspectionPhoto, InspectionRecord, NewInspection, OwedReport } from './inspection-record.ts';

const COLUMNS = {
  id: 'id',
  siteId: 'site_id',
  at: 'at',
  recordedAt: 'recorded_at',
  staff: 'staff',
  author: 'author',
  kindVersion: 'kind_version',
  answers: 'answers',
  result: 'result',
  note: 'note',
  lon: 'lon',
  lat: 'lat',
  accuracyM: 'accuracy_m',
  place: 'place',
  distanceM: 'distance_m',
  reports: 'reports',
  reportsOwed: 'reports_owed',
  cellPath: 'cell_path',
  idempotencyKey: 'idempotency_key',
  contentHash: 'content_hash',
};

const select = (queryable: Queryable, city: string): Knex.QueryBuilder =>
  queryable('site_inspection').select(COLUMNS).where({ city });

/** Inspections of a site, newest first, those older than `before` when given. */
export async function readInspections(
  queryable: Queryable,
  city: string,
  siteId: number,
  { limit, before }: { limit: number; before: { at: Date; id: number } | undefined },
): Promise<InspectionRecord[]> {
  const query = select(queryable, city)
    .where({ site_id: siteId })
    .orderBy([
      { column: 'at', order: 'desc' },
      { column: 'id', order: 'desc' },
    ])
    .limit(limit);
  if (before !== undefined) query.whereRaw('(at, id) < (?, ?)', [before.at, before.id]);
  return query;
}

export async function readInspection(
  queryable: Queryable,
  city: string,
  siteId: number,
  id: number,
): Promise<InspectionRecord | undefined> {
  return select(queryable, city).where({ site_id: siteId, id }).first();
}

export async function readInspectionByKey(
  queryable: Queryable,
  city: string,
  key: string,
): Promise<InspectionRecord | undefined> {
  return select(queryable, city).where({ idempotency_key: key }).first();
}

/** Inspections that failed items of are still to become reports, oldest first. */
export async function readOwing(
  queryable: Queryable,
  city: string,
  { afterId, limit }: { afterId: number; limit: number },
): Promise<InspectionRecord[]> {
  return select(queryable, city)
    .whereRaw(`reports_owed <> '[]'::jsonb`)
    .where('id', '>', afterId)
    .orderBy('id')
    .limit(limit);
}

/** Writes an inspection; resolves to its id. */
export async function insertInspection(transaction: Transaction, city: string, record: NewInspection): Promise<number> {
  const [row] = await transaction('site_inspection')
    .insert({
      city,
      site_id: record.siteId,
      at: record.at,
      recorded_at: record.recordedAt,
      staff: record.staff,
      author: record.author,
      kind_version: record.kindVersion,
      answers: JSON.stringify(record.answers),
      result: record.result,
      note: record.note,
      lon: record.lon,
      lat: record.lat,
      accuracy_m: record.accuracyM,
      place: record.place,
      distance_m: record.distanceM,
      reports_owed: JSON.stringify(record.reportsOwed),
      cell_path: [...record.cellPath],
      idempotency_key: record.idempotencyKey,
      content_hash: record.contentHash,
    })
    .returning('id');
  return (row as { id: number }).id;
}

/** Notes what reports failed items became, and what is still owed. Says the same however often it is said. */
export async function noteReports(
  queryable: Queryable,
  city: string,
  id: number,
  reports: readonly { item: string; number: string }[],
  owed: readonly OwedReport[],
): Promise<void> {
  await queryable('site_inspection')
    .where({ city, id })
    .update({ reports: JSON.stringify(reports), reports_owed: JSON.stringify(owed) });
}

/** Forgets where inspectors stood before `cutoff`; how far from the site that was, and what follows, stays. Resolves to of how many. */
export async function forgetInspectionPositions(queryable: Queryable, city: string, cutoff: Date): Promise<number> {
  return queryable('site_inspection')
    .where({ city })
    .where('at', '<', cutoff)
    .whereRaw('lon is not null')
    .update({ lon: null, lat: null, accuracy_m: null });
}

/** Stores the photos of an inspection in their order; one by one, as those of reports. Resolves to them as they are stored. */
export async function insertSitePhotos(
  transaction: Transaction,
  city: string,
  inspectionId: number,
  photos: readonly { item: string | null; photo: Photo }[],
  createdAt: Date,
): Promise<InspectionPhoto[]> {
  const stored: InspectionPhoto[] = [];
  for (const { item, photo } of photos) {
    const { sha256, width, height, image, thumbnail } = photo;
    const [row] = await transaction('site_photo')
      .insert({
        ...{ city, inspection_id: inspectionId, item, sha256, width, height, image, thumbnail },
        created_at: createdAt,
      })
      .returning('id');
    stored.push({ id: (row as { id: number }).id, inspectionId, item, width, height });
  }
  return stored;
}

/** What photos inspections have, without their bytes. */
export async function readSitePhotos(
  queryable: Queryable,
  city: string,
  inspectionIds: readonly number[],
): Promise<InspectionPhoto[]> {
  return queryable('site_photo')
    .select('id', 'item', 'width', 'height', { inspectionId: 'inspection_id' })
    .where({ city })
    .whereIn('inspection_id', [...inspectionIds])
    .orderBy('id');
}

/** The photos of one item of an inspection, whole. */
export async function readPhotosOfItem(
  queryable: Queryable,
  city: string,
  inspectionId: number,
  item: string,
): Promise<Photo[]> {
  return queryable('site_photo')
    .select('sha256', 'width', 'height', 'image', 'thumbnail')
    .where({ city, inspection_id: inspectionId, item })
    .orderBy('id');
}

/** The JPEG of a photo, with the hash of the full image. */
export async function readSitePhotoImage(
  queryable: Queryable,
  city: string,
  inspectionId: number,
  id: number,
  size: 'image' | 'thumbnail',
): Promise<{ bytes: Uint8Array; sha256: string } | undefined> {
  const row = await queryable('site_photo')
    .select({ bytes: size, sha256: 'sha256' })
    .where({ city, inspection_id: inspectionId, id })
    .first();
  return row && { bytes: row.bytes, sha256: Buffer.from(row.sha256).toString('hex') };
}
