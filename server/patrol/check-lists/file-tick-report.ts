/**
 * What is wrong on a list becomes a report through the one door, exactly once:
 *
 *     tick, with what its report will say ──commit──► file the report ──► note its number
 *                                                          ▲  a crash, a database that is away, a door that is full
 *                                                          ├──── the watch, a minute later; or the sender, again
 *                                                          ▲  refused: its category was retired
 *                                                          └──── the watch, after 1, 2, 4 … minutes, at last once a day
 *
 * The report is made of what was stored with the tick, word for word, and under a key made of the tick's identity: filed
 * again, by whichever process, it is the same report. Where the category was retired, the report falls under the one that
 * the list names by then; until it names one that stands it is owed, which the tick says and a gauge counts.
 */
import { createHash } from 'node:crypto';
import type { DailyInspection } from '../../duty/lists/register-contract.ts';
import { readRegister } from '../../duty/lists/register-store.ts';
import { isDatabaseAway } from '../../platform/database.ts';
import { Refusal, refuse } from '../../platform/errors.ts';
import type { Log } from '../../platform/log.ts';
import { fileReport, type ReportsPlace } from '../../reports/file-report.ts';
import { type Photo, preparePhoto } from '../../reports/photo.ts';
import {
  countOwingTicks,
  noteTickRefused,
  noteTickReport,
  readOwingTicks,
  readTickPhoto,
  type StoredTick,
} from './tick-store.ts';

export type TickFilingPlace = ReportsPlace & { log: Log };

const BATCH = 50;
const MINUTE_MS = 60_000;
const LONGEST_WAIT_MS = 86_400_000;

/** Files the report that a tick owes. Resolves to the tick as it stands then. */
async function fileTickReport(place: TickFilingPlace, tick: StoredTick, photo?: Photo): Promise<StoredTick> {
  if (tick.category === null || tick.report !== null) return tick;
  const { database, city } = place;
  // Asked before the photo is made ready, which takes a hundred times as long.
  const category = await standingCategory(place, tick);
  const photos = await photosOf(place, tick, photo);
  const { report } = await fileReport(place, {
    input: {
      ...{ lon: tick.reportLon!, lat: tick.reportLat!, category, occurredAt: tick.at.toISOString() },
      ...{ description: tick.note === '' ? tick.itemNameZh : `${tick.itemNameZh}：${tick.note}`, source: 'patrol' },
    },
    photos,
    // Nobody's account has this number: the key is the tick's alone.
    sender: { accountId: 0, name: tick.staff, areaCellId: null, sealedCells: [] },
    idempotencyKey: `check-tick/${tick.id}`,
  });
  await noteTickReport(database.knex, city.code, tick.id, report.number);
  return { ...tick, report: report.number };
}

/** The category that was stored, or if it was retired the one that the list names now. @throws Refusal `unknown-category` */
async function standingCategory({ database, city, categories }: TickFilingPlace, tick: StoredTick): Promise<string> {
  const stands = (code: string | null | undefined): code is string =>
    typeof code === 'string' && categories.find(code)?.retiredAt === null;
  if (stands(tick.category)) return tick.category;
  // Another process may have brought it back.
  await categories.refresh();
  if (stands(tick.category)) return tick.category;
  const list = await readRegister<DailyInspection>(database.knex, city.code, 'daily-inspections');
  const named = list.find(({ code }) => code === tick.item)?.category;
  if (stands(named)) return named;
  throw refuse('unknown-category', `Neither the tick nor the list names a category that stands: "${tick.category}"`);
}

async function photosOf({ database, city }: TickFilingPlace, tick: StoredTick, photo: Photo | undefined) {
  const hashOf = (image: Uint8Array): string => createHash('sha256').update(image).digest('hex');
  if (photo !== undefined) return [{ photo, hashAsSent: hashOf(photo.image) }];
  const stored = tick.hasPhoto ? await readTickPhoto(database.knex, city.code, tick.id, 'photo') : undefined;
  return stored === undefined ? [] : [{ photo: await preparePhoto(Buffer.from(stored)), hashAsSent: hashOf(stored) }];
}

/** Nothing is wrong with the tick: it is tried again with the others. */
const isPassing = (error: unknown): boolean =>
  isDatabaseAway(error) || (error instanceof Refusal && error.code === 'overloaded');

/** The same if it can be done now; whatever fails, the tick is stored, and the watch does it later. */
export async function tryTickReport(place: TickFilingPlace, tick: StoredTick, photo?: Photo): Promise<StoredTick> {
  try {
    return await fileTickReport(place, tick, photo);
  } catch (err) {
    place.log.warn(
      { err, tick: tick.id, tries: tick.reportTries + 1 },
      'the report of a tick was not filed; it is owed',
    );
    if (!isPassing(err)) await putOff(place, tick);
    return tick;
  }
}

async function putOff({ database, city, clock, log }: TickFilingPlace, tick: StoredTick): Promise<void> {
  const waitMs = Math.min(MINUTE_MS * 2 ** Math.min(tick.reportTries, 20), LONGEST_WAIT_MS);
  const after = new Date(clock().getTime() + waitMs);
  await noteTickRefused(database.knex, city.code, tick.id, after).catch((err) =>
    log.warn({ err, tick: tick.id }, 'that a tick is to be tried later was not noted'),
  );
}

/** Files what ticks still owe and may be tried again. Resolves to how many reports were filed, and how many are owed still. */
export async function fileOwedTicks(place: TickFilingPlace): Promise<{ filed: number; owed: number }> {
  const { database, city } = place;
  let filed = 0;
  const at = place.clock();
  for (let after = 0; ; ) {
    const owing = await readOwingTicks(database.knex, city.code, { at, after, limit: BATCH });
    for (const tick of owing) if ((await tryTickReport(place, tick)).report !== null) filed++;
    if (owing.length < BATCH) return { filed, owed: await countOwingTicks(database.knex, city.code) };
    after = owing.at(-1)!.id;
  }
}
