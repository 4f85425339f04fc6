import type { Queryable, Transaction } from '../platform/database.ts';
import type { Photo } from './photo.ts';

export interface StoredPhoto {
  id: number;
  width: number;
  height: number;
}

/** Stores the photos of a report, in their order. */
export async function insertPhotos(
  transaction: Transaction,
  city: string,
  reportId: number,
  photos: readonly Photo[],
  createdAt: Date,
): Promise<void> {
  // One by one: a statement that holds ten images would be built in memory several times over.
  for (const { sha256, width, height, image, thumbnail } of photos)
    await transaction('photo').insert({
      city,
      report_id: reportId,
      sha256,
      width,
      height,
      image,
      thumbnail,
      created_at: createdAt,
    });
}

/** What photos a report has, without their bytes. */
export async function readPhotos(queryable: Queryable, city: string, reportId: number): Promise<StoredPhoto[]> {
  return queryable('photo').select('id', 'width', 'height').where({ city, report_id: reportId }).orderBy('id');
}

/** The JPEG of the `index`-th photo of a report, counted from 1, with the hash of the full image. */
export async function readPhotoImage(
  queryable: Queryable,
  city: string,
  reportId: number,
  index: number,
  size: 'image' | 'thumbnail',
): Promise<{ bytes: Uint8Array; sha256: string } | undefined> {
  const row = await queryable('photo')
    .select({ bytes: size, sha256: 'sha256' })
    .where({ city, report_id: reportId })
    .orderBy('id')
    .offset(index - 1)
    .first();
  return row && { bytes: row.bytes, sha256: Buffer.from(row.sha256).toString('hex') };
}
