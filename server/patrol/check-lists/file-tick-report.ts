/**
 * What is wrong on a list becomes a report through the one door, exactly once:
 *
 *     tick, with what its report will say ──commit──► file the report ──► note its number
 *                                                          ▲  a crash, a database that is away
 *                                                          └──── the watch, a minute later; or the sender, again
 *
 * The report is made of what was stored with the tick, word for word, and under a key made of the tick's identity: filed
 * again, by whichever process, it is the same report.
 */
import { createHash } from 'node:crypto';
import { isDatabaseAway } from '../../platform/database.ts';
import { Refusal } from '../../platform/errors.ts';
import { fileReport, type ReportsPlace } from '../../reports/file-report.ts';
import { preparePhoto } from '../../reports/photo.ts';
import { noteTickReport, readOwingTicks, readTickPhoto, type StoredTick } from './tick-store.ts';

const BATCH = 50;

/** Files the report that a tick owes. Resolves to the tick as it stands then. */
async function fileTickReport(place: ReportsPlace, tick: StoredTick): Promise<StoredTick> {
  if (tick.category === null || tick.report !== null) return tick;
  const { database, city } = place;
  const stored = tick.hasPhoto ? await readTickPhoto(database.knex, city.code, tick.id, 'photo') : undefined;
  const bytes = stored && Buffer.from(stored);
  const photos =
    bytes === undefined
      ? []
      : [{ photo: await preparePhoto(bytes), hashAsSent: createHash('sha256').update(bytes).digest('hex') }];
  const { report } = await fileReport(place, {
    input: {
      ...{ lon: tick.reportLon!, lat: tick.reportLat!, category: tick.category, occurredAt: tick.at.toISOString() },
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

/** The same if it can be done now; the watch does it later otherwise. */
export async function tryTickReport(place: ReportsPlace, tick: StoredTick): Promise<StoredTick> {
  try {
    return await fileTickReport(place, tick);
  } catch (error) {
    // A category that was retired meanwhile, a door that is full, a database that is away: the tick is stored all the same.
    if (!(error instanceof Refusal || isDatabaseAway(error))) throw error;
    return tick;
  }
}

/** Files what ticks still owe. Resolves to how many reports were filed. */
export async function fileOwedTicks(place: ReportsPlace): Promise<number> {
  let filed = 0;
  for (let after = 0; ; ) {
    const owing = await readOwingTicks(place.database.knex, place.city.code, { after, limit: BATCH });
    for (const tick of owing) if ((await tryTickReport(place, tick)).report !== null) filed++;
    if (owing.length < BATCH) return filed;
    after = owing.at(-1)!.id;
  }
}
